// What the compliance desk does not take, and says so: a table that is no staff list, a key that may not have been saved,
// a sample number that is none. All that was there stays.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { axe, controls, listen, reflow } from './support/checks.mjs';
import { at, bring, course, reported } from './support/office.mjs';
import * as reader from './support/reader.mjs';
import { setUp } from './support/setup.mjs';
import { soon } from './support/soon.mjs';

const { visit } = setUp();
const STAFF = 'Employee ID,Name\r\nE1,Ana Lind\r\nE2,Ben Ode\r\nE3,Cy Roe\r\n';
const ADDRESS = 'https://training.harbour.example/';

async function look(page, state) {
  const found = [];
  for (const check of [axe, reflow, controls]) found.push(...(await check(page)).map((problem) => `${state}: ${problem}`));
  return found;
}

const remembered = (page) => page.evaluate(() => localStorage.getItem('plainspoken-records:columns'));

async function withRecords() {
  const visited = await visit({ prepare: listen });
  const { page, address } = visited;
  await at(page, address, '');
  await bring(page, 'Choose files…', [['staff.csv', STAFF], ['course.toml', course(['who-to-tell'])], ['a.jsonl', 'junk\n']]);
  await reported(page);
  return visited;
}

test('A table that is no staff list leaves the one that is here, its report and its columns; another list says that it counts now', async () => {
  const { page, address, close } = await withRecords();
  const headline = page.locator('.headline');
  await soon.match(() => headline.innerText(), /0 of 3 people/);
  const columns = await remembered(page);
  assert.match(columns, /Employee ID/);
  await at(page, address, '#/bring');
  await bring(page, 'Choose files…', [['menu.csv', 'Dish,Price\r\nSoup,4\r\n']]);
  await page.getByText('Nobody was found in menu.csv, so your staff list is staff.csv, with 3 people.').waitFor();
  assert.equal(await remembered(page), columns);
  await soon.deepEqual(() => look(page, 'menu'), []);
  await at(page, address, '#/');
  await soon.match(() => headline.innerText(), /0 of 3 people/);
  await at(page, address, '#/bring');
  await bring(page, 'Choose files…', [['leeds.csv', 'Employee ID,Name\r\nE9,Di Fox\r\n']]);
  await page.getByText('leeds.csv is your staff list now, with 1 person, in place of staff.csv.').waitFor();
  await soon.match(() => headline.innerText(), /0 of 1 person/);
  await close();
});

test('A new key makes links once its file is brought, and the button keeps the place of whoever presses it', async () => {
  const { page, address, close } = await visit({ prepare: listen });
  await at(page, address, '');
  await bring(page, 'Choose the staff list…', [['staff.csv', STAFF]]);
  await page.getByText('It is here').first().waitFor();
  await at(page, address, '#/take');
  await page.getByLabel('Address of the course').fill(ADDRESS);
  const saved = [];
  page.on('download', (download) => saved.push(download.suggestedFilename()));
  const key = await reader.fileFrom(page, page.getByRole('button', { name: 'Save a new key' }));
  await page.getByText(`Save ${key.name} where few can read it`).waitFor();
  await soon.deepEqual(() => look(page, 'offered'), []);
  await page.getByRole('button', { name: 'Save the links' }).click();
  await page.getByText('Bring your key first').waitFor();
  assert.deepEqual(saved, [key.name], 'no links of a key that may be nowhere');
  await bring(page, 'Choose the key…', [[key.name, key.text]]);
  await page.getByText('The key is here.').waitFor();
  const forget = page.getByRole('button', { name: 'Forget this key' });
  await forget.waitFor();
  await soon.deepEqual(() => look(page, 'here'), []);
  const links = await reader.fileFrom(page, page.getByRole('button', { name: 'Save the links' }));
  assert.equal(links.text.trim().split('\r\n').length, 4);
  await forget.focus();
  await page.keyboard.press('Enter');
  await page.getByText('This page has forgotten the key.').waitFor();
  await soon.equal(() => page.evaluate(() => document.activeElement.textContent), 'Save a new key');
  await close();
});

test('What is typed for the sample number and is none makes no pack, and stays to be mended', async () => {
  const { page, address, close } = await withRecords();
  await at(page, address, '#/take');
  const saved = [];
  page.on('download', (download) => saved.push(download.suggestedFilename()));
  const number = page.getByLabel('Sample number');
  const save = page.getByRole('button', { name: 'Save the auditor pack' });
  await number.fill('4711-B');
  await save.click();
  await page.getByText('“4711-B” is none.').waitFor();
  assert.equal(await number.inputValue(), '4711-B');
  await number.fill('4711');
  // What is typed outlasts a look elsewhere: a pack of another sample would look the same.
  const to = page.getByLabel('Address of the course');
  await to.fill(ADDRESS);
  await at(page, address, '#/');
  await reported(page);
  await at(page, address, '#/take');
  await soon.deepEqual(async () => [await number.inputValue(), await to.inputValue()], ['4711', ADDRESS]);
  await Promise.all([page.waitForEvent('download'), save.click()]);
  await page.getByText(/^auditor-pack-.*\.zip is made/).waitFor();
  assert.equal(saved.length, 1);
  await close();
});
