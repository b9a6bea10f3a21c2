// What the compliance desk makes of records, beside the page: the same files as the command line makes.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { FIXTURES, KEY, at, bring, course, reported } from './support/office.mjs';
import { PROGRAM, ROOT, folder } from './support/program.mjs';
import * as reader from './support/reader.mjs';
import { setUp } from './support/setup.mjs';
import { soon } from './support/soon.mjs';
import { unpacked } from './support/zip.mjs';

const { visit } = setUp();
const run = promisify(execFile);
const STAFF = ['Employee ID,Name,E-mail,Department', ...['of-score', 'of-hash', 'of-removed', 'E9'].map((id) => `${id},"Name of ${id}",${id}@harbour.example,Stores`)].join('\r\n');
const ADDRESS = 'https://training.harbour.example/';

/** What is brought: records that were meddled with in every way, with a staff list, a course and the key. */
async function brought() {
  const names = (await readdir(path.join(ROOT, FIXTURES))).filter((name) => name.endsWith('.jsonl'));
  const files = await Promise.all(names.map(async (name) => [name, await readFile(path.join(ROOT, FIXTURES, name))]));
  return { records: files, beside: [['course.toml', course(['m0', 'm1'])], ['our.key', KEY], ['staff.csv', STAFF]] };
}

/** A folder with the same, and a way to run the program there. */
async function commandLine({ records, beside }) {
  const to = await folder();
  for (const [name, bytes] of [...records, ...beside]) await writeFile(path.join(to, name), bytes);
  const names = records.map(([name]) => name);
  // It ends with 1, as there are altered records.
  return { to, run: (...words) => run(PROGRAM, ['records', ...words, ...names], { cwd: to }).catch((error) => {
    assert.equal(error.code, 1, error.stderr);
    return error;
  }) };
}

async function desk(given) {
  const visited = await visit();
  await at(visited.page, visited.address);
  await bring(visited.page, 'Choose files…', [...given.records, ...given.beside]);
  await reported(visited.page);
  await at(visited.page, visited.address, '#/take');
  return visited;
}

test('Records come from the desk as from the command line, byte for byte, whatever was done to them', async () => {
  const given = await brought();
  const line = await commandLine(given);
  const { page, close } = await desk(given);
  await page.getByLabel('Address of the course').fill(ADDRESS);
  for (const [button, format] of [['Save: Table (CSV)', 'csv'], ['Save: Records as they are', 'jsonl'], ['Save: For a learning record store', 'xapi-array']]) {
    await line.run('export', '--key', 'our.key', '--format', format, '--base-url', ADDRESS, '--out', `all.${format}`);
    const file = await reader.fileFrom(page, page.getByRole('button', { name: button }));
    assert.equal(file.text, await readFile(path.join(line.to, `all.${format}`), 'utf8'), format);
  }
  await page.getByText(/is made, with \d+ records\. \d+ lines are not in it/).waitFor();
  await soon.equal(() => page.locator('.making').count(), 0);
  await close();
});

test('The auditor pack of the desk passes sha256sum, and holds what that of the command line holds', async () => {
  const given = await brought();
  const line = await commandLine(given);
  const { page, close } = await desk(given);
  const today = await page.evaluate(() => new Date().toLocaleDateString('sv'));
  await line.run('pack', '--roster', 'staff.csv', '--course', '.', '--key', 'our.key', '--as-of', today, '--seed', '7', '--out', 'pack.zip');
  await page.getByLabel('Sample number').fill('7');
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save the auditor pack' }).click()]);
  assert.equal(download.suggestedFilename(), `auditor-pack-${today}.zip`);
  const [ours, theirs] = await Promise.all([await download.path(), path.join(line.to, 'pack.zip')].map(async (file) => unpacked(await readFile(file))));
  await run('sha256sum', ['--check', '--strict', '--quiet', 'SHA256SUMS'], { cwd: ours });
  assert.equal(await readFile(path.join(ours, 'SHA256SUMS'), 'utf8'), await readFile(path.join(theirs, 'SHA256SUMS'), 'utf8'));
  await close();
});

test('What takes long shows how far it is, can be stopped, and leaves the page as it was', async () => {
  const given = await brought();
  const [name, bytes] = given.records.find(([file]) => file === 'foreign.jsonl');
  const { page, close } = await desk({ ...given, records: [[name, Buffer.concat(Array(8_000).fill(bytes))]] });
  const saved = [];
  page.on('download', (download) => saved.push(download));
  // Pressed in the page as soon as it is there: what takes long here may be done sooner than a press comes from outside.
  await page.evaluate(() => {
    const look = new MutationObserver(() => {
      const bar = document.querySelector('.making progress');
      const stop = document.querySelector('.making button');
      if (!bar || !stop) return;
      look.disconnect();
      window.wasSeen = [bar.getAttribute('aria-label'), stop.textContent.trim()];
      stop.click();
    });
    look.observe(document.body, { subtree: true, childList: true });
  });
  await page.getByRole('button', { name: 'Save: Table (CSV)' }).click();
  await soon.deepEqual(() => page.evaluate(() => window.wasSeen), ['Made so far', 'Stop']);
  await soon.equal(() => page.locator('.making').count(), 0);
  // Nothing comes of it any more, and the next one is made as ever.
  const file = await reader.fileFrom(page, page.getByRole('button', { name: 'Save: Records as they are' }));
  assert.equal(file.text.trim().split('\n').length, 4);
  assert.equal(saved.length, 1);
  await close();
});

// Ids, dates, numbers and names that a spreadsheet would rather read as something else, and lines within a cell.
const ODD = [
  'Employee ID,Name,E-mail,Department,Manager',
  '007,"=HYPERLINK(""https://harbour.example"")",ana@harbour.example,Stores,1E5',
  '1E5,"Lind, Ben",ben@harbour.example,2026-01-02,007',
  `of-score,"A name\nover two lines",c@harbour.example,+4420,${'long '.repeat(60).trim()}`,
  'of-hash,مريم الهادي,d@harbour.example,1/2,@sum',
].join('\r\n');

const hasSpreadsheet = await run('soffice', ['--version']).then(() => true, () => false);

test('LibreOffice finds every cell of our tables as it was', { skip: !hasSpreadsheet && 'LibreOffice is not here' }, async () => {
  const { records, beside: [toml, key] } = await brought();
  const line = await commandLine({ records, beside: [toml, key, ['staff.csv', ODD]] });
  await line.run('export', '--key', 'our.key', '--format', 'csv', '--out', 'records.csv');
  const { stdout } = await line.run('report', '--roster', 'staff.csv', '--key', 'our.key', '--as-of', '2026-11-30', '--by', 'person', '--format', 'csv');
  await writeFile(path.join(line.to, 'people.csv'), stdout);
  const read = await folder();
  // Commas, double quotes, UTF-8, from the first line, any language, quoted is text; and the same on the way out.
  const sheet = 'Text - txt - csv (StarCalc):44,34,76,1';
  const words = ['--headless', `-env:UserInstallation=file://${await folder()}`, `--infilter=${sheet},,0,true`, '--convert-to', `csv:${sheet},,0,true,true,false`, '--outdir', read];
  await run('soffice', [...words, path.join(line.to, 'records.csv'), path.join(line.to, 'people.csv')]);
  // An empty cell comes back without its quotes.
  const cells = async (...file) => [...(await readFile(path.join(...file), 'utf8')).matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n\u{feff}]*))(?:,|\r?\n)/gu)].map(([, quoted, bare]) => quoted ?? bare);
  for (const [file, odd] of [['records.csv', 'of-hash'], ['people.csv', '007']]) {
    const were = await cells(line.to, file);
    assert.ok(were.includes(odd) && were.length > 100, `${file}: ${were.length}`);
    assert.deepEqual(await cells(read, file), were, file);
  }
});
