// The compliance desk: personal links for a staff list, records that staff made by them, and who is missing; the same
// figures as the command line gives, to the last digit.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import * as checks from './support/checks.mjs';
import { at, bring, course, reported } from './support/office.mjs';
import { PROGRAM } from './support/program.mjs';
import * as reader from './support/reader.mjs';
import { setUp } from './support/setup.mjs';
import { soon } from './support/soon.mjs';

const { visit } = setUp();
const run = promisify(execFile);
const MODULES = ['who-to-tell', 'screen-looks-odd'];
const PEOPLE = 20;
const DEPARTMENTS = ['Stores', 'Transport', 'Finance'];
const COURSE = course(MODULES);

const id = (number) => `HL-${100 + number}`;
const name = (number) => (number === 3 ? '=Eve "the" Lind; سارة' : `Person ${number} of Harbour`);
const quoted = (cell) => `"${cell.replaceAll('"', '""')}"`;

/** A staff list as a staff system exports it. */
const staffList = () => [
  'Employee ID;Full name;E-mail;Department;Manager',
  ...Array.from({ length: PEOPLE }, (_, n) => [id(n), name(n), `p${n}@harbour.example`, DEPARTMENTS[n % 3], 'Grace Pryce'].map(quoted).join(';')),
].join('\r\n');

/** The rows of a table as this program writes it. */
function rows(text) {
  const all = [[]];
  for (const [, cell, end] of text.replace(/^\ufeff/, '').matchAll(/"((?:[^"]|"")*)"(,|\r\n)/g)) {
    all.at(-1).push(cell.replaceAll('""', '"'));
    if (end !== ',') all.push([]);
  }
  return all.slice(0, -1);
}

async function folder(files) {
  const to = await mkdtemp(path.join(tmpdir(), 'plainspoken-'));
  for (const [called, bytes] of Object.entries(files)) await writeFile(path.join(to, called), bytes);
  return (called) => path.join(to, called);
}

test('Links for a staff list, modules taken through three of them, and the desk and the command line say the same of who is missing', async () => {
  const key = await folder({ 'staff.csv': staffList(), 'course.toml': COURSE });
  await run(PROGRAM, ['records', 'new-key', '--out', key('our.key')]);
  const host = await visit();
  await run(PROGRAM, ['records', 'links', '--roster', key('staff.csv'), '--key', key('our.key'), '--base-url', host.address, '--out', key('links.csv')]);
  const [head, ...links] = rows(await readFile(key('links.csv'), 'utf8'));
  assert.equal(links.length, PEOPLE);
  const link = (number) => links.find((row) => row[0] === id(number))[head.indexOf('link')];
  // Three people: one does both modules, two do one.
  const records = [];
  for (const [number, modules] of [[3, MODULES], [7, MODULES.slice(0, 1)], [8, MODULES.slice(1)]]) {
    const { page, address, close } = await visit();
    await page.goto(address + link(number).slice(link(number).indexOf('#')));
    await page.waitForURL(/#\/$/);
    for (const module of modules) await reader.takeModule(page, address, module);
    await page.getByRole('button', { name: 'Save the record' }).waitFor();
    await reader.open(page, address, '#/you');
    records.push([`person-${number}.jsonl`, (await reader.fileFrom(page, page.getByRole('button', { name: 'Save all records' }))).text]);
    await close();
  }
  for (const [called, text] of records) await writeFile(key(called), text);
  const { page, address } = host;
  await at(page, address, '');
  await bring(page, 'Choose the staff list…', [['staff.csv', staffList()]]);
  await bring(page, 'Choose files…', [...records, ['course.toml', COURSE], ['our.key', await readFile(key('our.key'))]]);
  await reported(page);
  await soon.match(() => page.locator('.headline').innerText(), /1 of 20 people have completed everything/);
  await soon.match(() => page.locator('.headline').innerText(), /19 are missing something/);
  // Exactly who is missing what.
  const saved = await reader.fileFrom(page, page.getByRole('button', { name: /^Save these/ }));
  const [columns, ...open] = rows(saved.text);
  assert.equal(open.length, 2 * PEOPLE - 4);
  const missing = (number) => open.filter((row) => row[columns.indexOf('person_id')] === id(number)).length;
  assert.deepEqual([3, 7, 8, 9].map(missing), [0, 1, 1, 2]);
  await soon.equal(() => page.locator('#sure tr', { hasText: 'Sealed, unaltered' }).locator('.rows__n').innerText(), '4');
  // The command line, to the last digit.
  const today = await page.evaluate(() => new Date().toLocaleDateString('sv'));
  const asked = ['records', 'report', '--roster', key('staff.csv'), '--key', key('our.key'), '--course', path.dirname(key('x')), '--as-of', today, '--format', 'csv', '--by', 'module'];
  const { stdout } = await run(PROGRAM, [...asked, ...records.map(([called]) => key(called))]);
  const table = await reader.fileFrom(page, page.getByRole('button', { name: 'Save this table' }));
  assert.equal(table.text, stdout);
  await host.close();
});

test('A damaged line, an altered record and a file of something else are named, and the others count', async () => {
  const { page, address, close } = await visit();
  await at(page, address, '');
  await bring(page, 'Choose the staff list…', [['staff.csv', staffList()]]);
  await bring(page, 'Choose files…', [['a.jsonl', 'junk\n{"schema_version":9}\n'], ['poster.png', 'PNG']]);
  await reported(page);
  await page.getByText('poster.png is no list, no record and no course').waitFor();
  const verdicts = page.locator('#files tbody tr');
  await soon.equal(() => verdicts.count(), 2);
  const said = async () => (await verdicts.allInnerTexts()).join('\n');
  await soon.match(said, /unreadable/);
  await soon.match(said, /newer/);
  await close();
});

test('Which day 03/04/2026 is gets asked, never guessed, and is remembered', async () => {
  const list = 'Employee ID,Name,Start date\r\nE1,Ana Lind,03/04/2026\r\nE2,Ben Ode,05/06/2026\r\n';
  const { page, address, close } = await visit();
  await at(page, address, '');
  await bring(page, 'Choose the staff list…', [['staff.csv', list]]);
  await at(page, address, '#/columns');
  const question = page.locator('fieldset', { hasText: '03/04/2026' });
  await question.waitFor();
  await question.locator('input').first().click();
  await question.waitFor({ state: 'detached' });
  await page.reload();
  await at(page, address, '');
  await bring(page, 'Choose the staff list…', [['staff.csv', list]]);
  await at(page, address, '#/columns');
  await soon.equal(() => page.locator('fieldset').count(), 0, 'the answer is remembered');
  await close();
});

test('axe-core and IBM’s checker find nothing on any screen of the records; nothing sticks out, and Tab comes through all of it', async () => {
  const { page, address, close } = await visit({ prepare: checks.listen });
  await at(page, address, '');
  const found = [];
  const look = async (state) => {
    for (const name of ['moving', 'axe', 'ibm', 'reflow', 'controls', 'tabWalk']) {
      found.push(...(await checks[name](page)).map((problem) => `${state}: ${problem}`));
    }
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize({ width: 1280, height: 900 });
  };
  await look('empty');
  await bring(page, 'Choose the staff list…', [['staff.csv', staffList()]]);
  await bring(page, 'Choose files…', [['a.jsonl', 'junk\n'], ['course.toml', COURSE]]);
  await reported(page);
  await look('overview');
  for (const place of ['#/columns', `#/person/${id(3)}`, '#/take']) {
    await at(page, address, place);
    await look(place);
  }
  assert.deepEqual(found, []);
  await close();
});
