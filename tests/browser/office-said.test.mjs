// What people say, at the compliance desk: that a lesson is not part of their job, and, without a name, what got in their
// way. And the day of the report, and what of a long list is saved.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { until } from './support/browser.mjs';
import { axe, controls, listen, reflow } from './support/checks.mjs';
import { at, bring, course, reported } from './support/office.mjs';
import { PROGRAM } from './support/program.mjs';
import * as reader from './support/reader.mjs';
import { setUp } from './support/setup.mjs';
import { soon } from './support/soon.mjs';

const { visit } = setUp();
const run = promisify(execFile);
const STAFF = [
  'Employee ID,Name,E-mail,Department,Manager',
  'E1,Ana Lind,ana@harbour.example,Sales,Mo Diaz',
  'E2,Ben Ode,ben@harbour.example,Kitchen,Mo Diaz',
  'E3,Cy Roe,cy@harbour.example,Kitchen,Bo Ek',
  '',
].join('\r\n');
const COURSE = course(['who-to-tell', 'new-bank-details']).replace('due = "2026-01-31"\n', '');
const HEAD = 'module,what got in the way,in their own words\r\n';

async function look(page, state) {
  const found = [];
  for (const check of [axe, reflow, controls]) found.push(...(await check(page)).map((problem) => `${state}: ${problem}`));
  return found;
}

test('“This isn’t part of my job” becomes a record that its owner sees first, and the desk lists it to be decided', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'plainspoken-'));
  const file = (called) => path.join(folder, called);
  await writeFile(file('staff.csv'), STAFF);
  await run(PROGRAM, ['records', 'new-key', '--out', file('our.key')]);
  const { page, address, close } = await visit({ prepare: listen });
  await run(PROGRAM, ['records', 'links', '--roster', file('staff.csv'), '--key', file('our.key'), '--base-url', address, '--out', file('links.csv')]);
  const link = (await readFile(file('links.csv'), 'utf8')).match(/"E1".*"[^"]*(#\/me[^"]*)"/)[1];
  await reader.open(page, address, link);
  await page.waitForURL(/#\/$/);
  await reader.open(page, address, '#/learn/new-bank-details');
  const decline = page.getByRole('button', { name: 'This isn’t part of my job' });
  await decline.waitFor();
  await page.getByText('whoever looks after the training sees it').first().waitFor();
  await soon.deepEqual(() => look(page, 'asked'), []);
  await decline.click();
  await page.locator('.finished', { hasText: 'Not part of your job' }).locator('summary').click();
  await page.getByText('This goes into your records').waitFor();
  await reader.open(page, address, '#/you');
  const entry = page.locator('.wholes summary').first();
  await soon.match(() => entry.innerText(), /you said that this is not part of your job/);
  const { text } = await reader.fileFrom(page, page.getByRole('button', { name: 'Save all records' }));
  const record = JSON.parse(text);
  assert.equal(record.outcome.status, 'declined');
  assert.equal(record.outcome.expires_at, undefined);
  assert.equal(record.content.content_sha256.length, 64);
  // The desk.
  await at(page, address, '');
  await bring(page, 'Choose the staff list…', [['staff.csv', STAFF]]);
  await bring(page, 'Choose files…', [['ana.jsonl', text], ['course.toml', COURSE], ['our.key', await readFile(file('our.key'))]]);
  const rows = page.locator('#declined tbody tr');
  await soon.equal(() => rows.count(), 1);
  await soon.match(() => rows.innerText(), /Ana Lind/);
  await soon.equal(() => page.locator('#sure tr', { hasText: 'Sealed, unaltered' }).locator('.rows__n').innerText(), '1');
  await close();
  // The command line says the same: nobody is reminded of it, and they are named.
  await writeFile(file('ana.jsonl'), text);
  await writeFile(file('course.toml'), COURSE);
  const excused = 'who,module_id,exception_reason,exception_approver,exception_until\nperson: E1,new-bank-details,Pays nobody,Priya Nair,2099-01-01\n';
  await writeFile(file('assignments.csv'), excused);
  const report = async (...more) => (await run(PROGRAM, ['records', 'report', '--roster', file('staff.csv'), '--course', folder, ...more, file('ana.jsonl')])).stdout;
  await soon.match(() => report(), /Say that it is not part of their job; for you to decide\n {2}Ana Lind \(E1\)/);
  await soon.doesNotMatch(() => report('--assignments', file('assignments.csv')), /Say that it is not part/);
});

test('What got in the way is counted over all files; the day is chosen, and what is shown of the list is what is saved', async () => {
  const { page, address, close } = await visit({ prepare: listen });
  await at(page, address, '');
  const same = `${HEAD}who-to-tell,no-time,\r\n`;
  await bring(page, 'Choose files…', [
    ['ana.csv', `${HEAD}who-to-tell,no-time,The queue\r\nnew-bank-details,unclear,\r\n`], ['ben.csv', same], ['cy.csv', same],
  ]);
  const remarks = page.locator('#remarks');
  await remarks.waitFor();
  const counts = async () => (await remarks.locator('.reasons__n').allInnerTexts()).map(Number);
  await soon.deepEqual(() => counts(), [1, 2, 0, 0, 0]);
  await soon.deepEqual(() => look(page, 'remarks alone'), []);
  await remarks.getByRole('button', { name: /count each/ }).click();
  await until(async () => (await counts())[1] === 3);
  await bring(page, 'Choose the staff list…', [['staff.csv', STAFF]]);
  await bring(page, 'Choose files…', [['course.toml', COURSE], ['r.jsonl', 'junk\n']]);
  await reported(page);
  await soon.deepEqual(() => counts(), [1, 3, 0, 0, 0]);
  await soon.doesNotMatch(() => remarks.innerText(), /ana|ben\.csv/i, 'a file may be called after somebody');
  await soon.deepEqual(() => look(page, 'overview'), []);
  // The day.
  const day = page.getByLabel('As of');
  const today = await day.inputValue();
  await day.fill('2031-05-06');
  await page.locator('.headline__day', { hasText: '6 May 2031' }).waitFor();
  await page.getByText('This is how it will stand on 6 May 2031').waitFor();
  await page.getByRole('button', { name: 'Back to today' }).click();
  await until(async () => (await day.inputValue()) === today);
  // The list.
  await page.getByLabel('Department').selectOption({ label: 'Kitchen (4)' });
  await page.getByLabel('Manager').selectOption({ label: 'Bo Ek (2)' });
  const save = page.getByRole('button', { name: 'Save these 2 rows' });
  const { text } = await reader.fileFrom(page, save);
  assert.equal(text.trim().split('\r\n').length, 3);
  assert.match(text, /"E3","Cy Roe"/);
  await soon.deepEqual(() => look(page, 'kept to a department'), []);
  await close();
});
