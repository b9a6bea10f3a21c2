// Completion records as staff have them: their personal link says who they are, what they did is sealed by it, all of
// it can be seen before it is saved, and it goes on one sheet of paper.
import assert from 'node:assert/strict';
import { createHash, createHmac } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { until } from './support/browser.mjs';
import { file } from './support/course.mjs';
import * as reader from './support/reader.mjs';
import { setUp } from './support/setup.mjs';
import { soon } from './support/soon.mjs';

const { visit } = setUp();
const MODULE = 'who-to-tell';
const KEY = Buffer.alloc(32, 7);
const NAME = 'Ana Lind';

const secretOf = (id) => createHmac('sha256', KEY).update(id).digest();
const part = (text) => encodeURIComponent(text).replace(/[.!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
const link = (id, name = NAME) => `#/me/${id}/${part(name)}/Sales/${secretOf(id).toString('hex')}`;

/** What HMAC gives for a record under a person's secret: worked out here, apart from the program. */
function sealOf(record) {
  const bare = JSON.stringify({ ...record, assurance: { ...record.assurance, signature: null } });
  return createHmac('sha256', secretOf(record.person.person_id)).update(bare).digest('hex');
}

async function finished(name = NAME) {
  const visited = await visit();
  const { page, address } = visited;
  await page.goto(address + link('E1001', name));
  await until(() => page.url().endsWith('#/'));
  await reader.takeModule(page, address, MODULE);
  await page.getByRole('button', { name: 'Save the record' }).waitFor();
  return visited;
}

test('Somebody with a personal link is asked nothing, and gets a record that is sealed and names the exact text', async () => {
  const { page, close } = await finished();
  await soon.equal(() => page.getByLabel('Whose record is this?').count(), 0);
  const { text, name } = await reader.fileFrom(page, page.getByRole('button', { name: 'Save the record' }));
  assert.equal(name, `record-${MODULE}.jsonl`);
  assert.ok(text.endsWith('}\n') && text.trim().split('\n').length === 1, 'one line');
  const record = JSON.parse(text);
  assert.equal(record.assurance.signature, sealOf(record));
  assert.equal(record.assurance.previous_hash, null);
  assert.deepEqual(record.person, { person_id: 'E1001', name: NAME, department: 'Sales' });
  assert.equal(record.content.content_sha256, createHash('sha256').update(await readFile(file(MODULE))).digest('hex'));
  assert.match(record.outcome.completed_at, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/);
  // All of it stands on the page.
  await page.getByText('Everything in it').click();
  await soon.deepEqual(async () => JSON.parse(await page.locator('.whole__text').innerText()), record);
  await close();
});

test('The record stays as it was, after a reload and under “Your details”, and the next is chained to it', async () => {
  const { page, address, close } = await finished();
  const first = (await reader.fileFrom(page, page.getByRole('button', { name: 'Save the record' }))).text;
  await page.reload();
  await page.getByRole('button', { name: 'Save the record' }).waitFor();
  assert.equal((await reader.fileFrom(page, page.getByRole('button', { name: 'Save the record' }))).text, first);
  await reader.takeModule(page, address, 'screen-looks-odd');
  await page.getByRole('button', { name: 'Save the record' }).waitFor();
  await reader.open(page, address, '#/you');
  await page.getByText('You came by your personal link').waitFor();
  const { text } = await reader.fileFrom(page, page.getByRole('button', { name: 'Save all records' }));
  const lines = text.trimEnd().split('\n');
  assert.equal(`${lines[0]}\n`, first);
  const second = JSON.parse(lines[1]);
  assert.equal(second.assurance.previous_hash, createHash('sha256').update(lines[0]).digest('hex'));
  assert.equal(second.assurance.signature, sealOf(second));
  await close();
});

test('Another person’s link on the same browser changes nothing, and says what to do', async () => {
  const { page, address, close } = await finished();
  await page.goto(address + link('E1002', 'Ben Ode'));
  await page.getByText('That is Ben Ode’s, and this browser keeps the training of Ana Lind.').waitFor();
  assert.ok(page.url().endsWith('#/'));
  await close();
});

test('A line for an email can be pasted', async () => {
  const { page, close } = await finished();
  await page.getByRole('button', { name: 'Copy a line for an email' }).click();
  await page.getByText('Copied. Paste it where you need it.').waitFor();
  await page.evaluate(() => document.body.append(Object.assign(document.createElement('textarea'), { id: 'paste' })));
  await page.locator('#paste').focus();
  await page.keyboard.press('Control+v');
  await soon.match(() => page.locator('#paste').inputValue(), /^Ana Lind completed “Who to tell.*”.* Record number: [0-9a-f-]{36}\.$/);
  await close();
});

/** How many pages a PDF has. */
const pages = (pdf) => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g).length;

test('The certificate is one page of A4 and of Letter, with the shortest name and the longest', async () => {
  for (const name of ['Bo', 'Maria-Magdalena '.repeat(19).slice(0, 300), 'W'.repeat(300), 'محمد عبد الرحمن']) {
    const { page, close } = await finished(name);
    for (const format of ['A4', 'Letter']) {
      assert.equal(pages(await page.pdf({ format })), 1, `${format}, ${name.slice(0, 20)}`);
    }
    await page.emulateMedia({ media: 'print' });
    const shown = await page.locator('.certificate').innerText();
    for (const words of [name.trim(), 'has completed', 'Record number']) assert.ok(shown.replace(/\s+/g, ' ').includes(words), words);
    await soon.equal(() => page.locator('.bar, .contact, .letter').filter({ visible: true }).count(), 0);
    await close();
  }
});
