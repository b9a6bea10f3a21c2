// Record files that somebody has meddled with, and files made to mislead: dropped on the compliance desk, each line gets
// the verdict that `tests/fixtures/records/expected.tsv` has for it, and none stops the others.
import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { zip } from './support/odd-zip.mjs';
import { reported } from './support/office.mjs';
import { ROOT } from './support/program.mjs';
import { setUp } from './support/setup.mjs';
import { soon } from './support/soon.mjs';

const { visit } = setUp();
const FOLDER = path.join(ROOT, 'tests/fixtures/records');
const KEY = ['our.key', Buffer.from('07'.repeat(32))];
const MEGABYTE = 1024 * 1024;

const fixtures = async () => {
  const names = (await readdir(FOLDER)).filter((name) => name.endsWith('.jsonl'));
  return Promise.all(names.map(async (name) => [name, await readFile(path.join(FOLDER, name))]));
};

/** What is expected: how many of each verdict, and the lines that are more than accepted or less. */
async function expected(before = '') {
  const rows = (await readFile(path.join(FOLDER, 'expected.tsv'), 'utf8')).trim().split('\n').slice(1).map((row) => row.split('\t'));
  const odd = rows.map(([file, line, said]) => ({ place: `${before}${file}, line ${line}`, said }));
  const counts = {};
  for (const { said } of odd) counts[said.split(' ')[0]] = (counts[said.split(' ')[0]] ?? 0) + 1;
  return { lines: odd.length, counts, odd: odd.filter(({ said }) => !/^accepted (sealed|self-reported)$/.test(said)) };
}

/** Drops files anywhere on the page. */
async function drop(page, files) {
  const given = files.map(([name, bytes]) => [name, Buffer.from(bytes).toString('base64')]);
  const transfer = await page.evaluateHandle((all) => {
    const dropped = new DataTransfer();
    for (const [name, text] of all) dropped.items.add(new File([Uint8Array.from(atob(text), (c) => c.charCodeAt(0))], name));
    return dropped;
  }, given);
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
}

/** The table of verdicts, once all is read: `{ sum, rows }`, with all of its rows. */
async function verdicts(page) {
  await reported(page, 60_000);
  const part = page.locator('#files');
  const more = part.getByRole('button', { name: 'Show more' });
  while (await more.count()) await more.click();
  const rows = await part.locator('tbody tr').evaluateAll((all) => all.map((row) => {
    const [place, verdict, why] = [...row.children].map((cell) => cell.textContent);
    return { place: place.replace(/, column \d+$/, ''), verdict, why };
  }));
  return { sum: await part.locator('.part__lead').first().innerText(), rows };
}

async function at(visited) {
  await visited.page.goto(`${visited.address}records.html`);
  await visited.page.locator('#title').waitFor();
  return visited;
}

const WHY = {
  content: /changed after it was made/,
  seal: /Its seal does not fit/,
  'seal-gone': /its seal is gone/,
};

async function check(page, before = '') {
  const { lines, counts, odd } = await expected(before);
  const { sum, rows } = await verdicts(page);
  assert.match(sum, new RegExp(`^${lines} lines: ${counts.accepted} accepted, ${counts.duplicate} repeated, ${counts.altered} altered, ${counts.unreadable} unreadable, ${counts.newer} of a newer version`));
  const by = (a, b) => (a.place < b.place ? -1 : 1);
  assert.deepEqual(
    rows.map(({ place, verdict }) => ({ place, verdict })).sort(by),
    odd.map(({ place, said }) => ({ place, verdict: said.split(' ')[0] })).sort(by),
  );
  for (const { place, said } of odd) {
    const why = WHY[said.replace('altered ', '')] ?? /\S/;
    assert.match(rows.find((row) => row.place === place).why, why, place);
  }
}

test('Every tampered file gets its verdict when all are dropped at once', async () => {
  const { page, close } = await at(await visit());
  await drop(page, [KEY, ...await fixtures()]);
  await check(page);
  await close();
});

test('The same in one .zip', async () => {
  const { page, close } = await at(await visit());
  await drop(page, [['all.zip', zip(await fixtures())], KEY]);
  await check(page, 'all.zip/');
  await close();
});

test('Junk, bombs and names that lead elsewhere get a verdict, and the others count', async () => {
  const files = Object.fromEntries(await fixtures());
  const [one, two] = [files['foreign.jsonl'], files['repeated.jsonl']];
  const line = (bytes, number) => Buffer.from(`${bytes.toString().split('\n')[number]}\n`);
  const junk = Buffer.alloc(10 * MEGABYTE, 'junk ');
  const noise = Buffer.from(Uint32Array.from({ length: 2.5 * MEGABYTE }, (_, n) => Math.imul(n + 1, 2_654_435_761)).buffer);
  const odd = zip([
    ['a.jsonl', line(one, 0)], ['a.jsonl', line(one, 1)],
    ['../../up.jsonl', line(one, 2)], ['/etc/abs.jsonl', line(one, 3)],
    ['bomb.jsonl', Buffer.alloc(10 * MEGABYTE)],
    ['liar.jsonl', Buffer.alloc(100_000, ' '), { size: 1000 }],
    ['huge.jsonl', Buffer.from('{}\n'), { size: 4_000_000_000 }],
    ['locked.jsonl', line(one, 0), { flags: 1 }],
    ['unknown.jsonl', line(one, 0), { method: 99 }],
    ['shared.jsonl', line(one, 0), { of: 0 }],
    ['sum.jsonl', line(two, 0), { sum: 1 }],
    ['turned\u202elnosj.jsonl', line(two, 1)],
    ['in.zip', zip([['a.jsonl', line(one, 0)]])],
    ['empty.jsonl', Buffer.alloc(0)],
    ['__MACOSX/._a.jsonl', Buffer.from('x')],
    ['poster.png', Buffer.from('PNG')],
  ]);
  const { page, close } = await at(await visit());
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: 'Choose files…' }).click()]);
  const given = [['junk.jsonl', junk], ['newlines.jsonl', Buffer.alloc(10 * MEGABYTE, '\n')], ['odd.zip', odd], ['cut.zip', odd.subarray(0, -30)], ['noise.zip', noise.subarray(0, 100_000)], ['z.jsonl', two], KEY];
  await chooser.setFiles(given.map(([name, buffer]) => ({ name, buffer, mimeType: 'application/octet-stream' })));
  const { sum, rows } = await verdicts(page);
  const refused = rows.filter((row) => row.verdict === 'unreadable');
  const by = Object.fromEntries(refused.map(({ place, why }) => [place, why]));
  const expectedWhy = {
    'junk.jsonl, line 1': /far longer than a record/,
    'newlines.jsonl, line 1': /nothing in this file/,
    'cut.zip, line 1': /not whole/,
    'noise.zip, line 1': /not whole/,
    'odd.zip/bomb.jsonl, line 1': /far more than records do/,
    'odd.zip/liar.jsonl, line 1': /damaged/,
    'odd.zip/huge.jsonl, line 1': /far more than records do/,
    'odd.zip/locked.jsonl, line 1': /password/,
    'odd.zip/unknown.jsonl, line 1': /not read here/,
    'odd.zip/shared.jsonl, line 1': /same place/,
    'odd.zip/sum.jsonl, line 2': /damaged/,
    'odd.zip/in.zip, line 1': /a \.zip within a \.zip/,
    'odd.zip/empty.jsonl, line 1': /nothing in this file/,
  };
  assert.deepEqual(Object.keys(by).sort(), Object.keys(expectedWhy).sort());
  for (const [place, why] of Object.entries(expectedWhy)) assert.match(by[place], why, place);
  // Both files of one name, those whose names lead elsewhere, and the records before the damage count; each once.
  assert.match(sum, /^23 lines: 7 accepted, 3 repeated, 13 unreadable\. Of those accepted, 7 sealed\.$/);
  const repeated = rows.filter((row) => row.verdict === 'duplicate').map((row) => row.place).sort();
  assert.deepEqual(repeated, ['z.jsonl, line 1', 'z.jsonl, line 2', 'z.jsonl, line 3']);
  await page.getByText('odd.zip/poster.png').waitFor();
  await soon.ok(async () => !(await page.content()).includes('\u202e'));
  await close();
});

test('A file that the browser cannot read is named, and the others are read', async () => {
  const { page, close } = await at(await visit({
    prepare: () => {
      const whole = Blob.prototype.arrayBuffer;
      Blob.prototype.arrayBuffer = function () {
        return this.name === 'gone.jsonl' ? Promise.reject(new DOMException('It has gone.', 'NotReadableError')) : whole.call(this);
      };
    },
  }));
  await drop(page, [['gone.jsonl', Buffer.from('x')], ['z.jsonl', await readFile(path.join(FOLDER, 'foreign.jsonl'))], KEY]);
  const { sum } = await verdicts(page);
  assert.match(sum, /^4 lines: 4 accepted\./);
  await page.getByText('gone.jsonl: This file could not be read here').waitFor();
  await close();
});

test('Ten megabytes of random lines stop neither the page nor the records beside them', async () => {
  const words = Uint32Array.from({ length: 2.5 * MEGABYTE }, (_, n) => Math.imul(n + 1, 2_654_435_761) ^ (n << 7));
  const { page, close } = await at(await visit());
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: 'Choose files…' }).click()]);
  const good = await readFile(path.join(FOLDER, 'repeated.jsonl'));
  const given = [['noise.jsonl', Buffer.from(words.buffer)], ['z.jsonl', good], KEY];
  await chooser.setFiles(given.map(([name, buffer]) => ({ name, buffer, mimeType: 'application/octet-stream' })));
  await reported(page, 60_000);
  const sum = await page.locator('#files .part__lead').first().innerText();
  const [, accepted, repeated, unreadable] = /lines: ([\d,]+) accepted, (\d+) repeated, ([\d,]+) unreadable/.exec(sum);
  assert.equal(accepted, '3', sum);
  assert.equal(repeated, '1', sum);
  assert.ok(Number(unreadable.replace(',', '')) > 1000, sum);
  await close();
});
