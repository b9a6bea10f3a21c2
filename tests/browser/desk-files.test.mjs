// Files of every kind come onto the desk and go back to the disk: nothing is damaged, whatever they are.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { until } from './support/browser.mjs';
import { file } from './support/course.mjs';
import * as desk from './support/desk.mjs';
import * as disk from './support/disk.mjs';
import { setUp } from './support/setup.mjs';
import { soon } from './support/soon.mjs';

const { visit } = setUp();
const ODD = '\u{feff}---\r\nid: odd\ntitle: Odd lines\r---\r\n\r\n## One step {#one}\n\nWords stand here.\r\nMore of them.\n\nThe last line has no end.';
const COURSE = '[course]\ntitle = "Ours"\norganisation = "O"\nsummary = "S."\nlanguage = "en"\n\n[contact]\nname = "N"\nrole = "R"\nphone = "1"\nemail = "a@o.example"\nhours = "9 to 5"\n';

/** Opens the desk with these files on its disk, and these of them open. */
async function opened(files, open = Object.keys(files)) {
  const visited = await visit({ prepare: disk.pickers });
  const { page, address } = visited;
  await desk.open(page, address);
  for (const [name, bytes] of Object.entries(files)) await disk.put(page, name, bytes);
  if (open.length) await disk.openFiles(page, open);
  return visited;
}

test('A file of 1 MB opens, can be typed into, and goes back byte for byte', async () => {
  const text = await readFile(file('new-bank-details'), 'utf8');
  const body = text.slice(text.indexOf('## '));
  const large = text + body.repeat(Math.ceil((2 ** 20 - text.length) / body.length));
  const { page, close } = await opened({ 'large.md': large }, []);
  await disk.openFiles(page, ['large.md']);
  await desk.box(page).waitFor({ timeout: 60_000 });
  await until(async () => (await desk.text(page)) === large, 60_000);
  await desk.cursor(page, text.slice(-60).trim());
  await page.keyboard.type(' More of it.');
  const typed = await until(async () => {
    const now = await desk.text(page);
    return now.includes(' More of it.') && now;
  }, 60_000);
  assert.equal(typed.replace(' More of it.', ''), large, 'nothing else has changed');
  await desk.save(page);
  await until(async () => (await disk.take(page, 'large.md')).equals(Buffer.from(typed)), 60_000);
  await close();
});

test('What is no text stays closed, in words, and nothing on the desk or the disk changes', async () => {
  const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
  const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('## Hello {#a}\n', 'utf16le')]);
  const latin = Buffer.from('## Caf\u{e9}\n', 'latin1');
  const files = { 'poster.md': png, 'wide.md': wide, 'latin.md': latin };
  const { page, close } = await opened(files, []);
  const said = { 'poster.md': /something else than text/, 'wide.md': /not stored as UTF-8/, 'latin.md': /not stored as UTF-8/ };
  for (const [name, why] of Object.entries(said)) {
    await disk.openFiles(page, [name]);
    const notice = desk.notices(page).filter({ hasText: name });
    await notice.waitFor();
    await soon.match(() => notice.innerText(), why);
    await soon.match(() => notice.innerText(), /Nothing in it was changed\./);
    await soon.equal(() => page.locator('.begin').count(), 1, 'nothing came onto the desk');
    await desk.named(notice, 'All right').first().click();
  }
  for (const [name, bytes] of Object.entries(files)) await soon.ok(async () => (await disk.take(page, name)).equals(bytes), name);
  // The same with something on the desk, by dropping.
  await desk.start(page);
  const before = await desk.text(page);
  await desk.drop(page, { 'poster.md': png, 'letter.docx': 'PK' });
  await desk.notices(page).filter({ hasText: 'poster.md' }).waitFor();
  await desk.notices(page).filter({ hasText: 'letter.docx' }).waitFor();
  await soon.equal(() => desk.text(page), before);
  await soon.equal(() => page.locator('.file').count(), 1);
  await close();
});

test('Mixed line ends, a mark at the start and no last line end: saved unchanged it is the same file', async () => {
  const { page, close } = await opened({ 'odd.md': ODD });
  await until(async () => (await desk.text(page)).includes('Words stand here.'));
  await page.waitForTimeout(600);
  await desk.save(page);
  await page.waitForTimeout(600);
  await soon.equal(async () => (await disk.take(page, 'odd.md')).toString(), ODD);
  await close();
});

test('Where one line is changed, no other changes; undone, it is the same file again', async () => {
  const { page, close } = await opened({ 'odd.md': ODD });
  await until(async () => (await desk.text(page)).includes('Words stand here.'));
  await desk.cursor(page, 'More of them.');
  await page.keyboard.type(' And these.');
  await desk.save(page);
  await desk.saved(page);
  await soon.equal(async () => (await disk.take(page, 'odd.md')).toString(), ODD.replace('More of them.', 'More of them. And these.'));
  await desk.toText(page);
  await page.keyboard.press('Enter');
  await page.keyboard.type('new');
  await desk.save(page);
  await until(async () => (await disk.take(page, 'odd.md')).toString().includes('new'));
  await soon.equal(async () => (await disk.take(page, 'odd.md')).toString(), ODD.replace('More of them.', 'More of them. And these.\nnew'));
  await desk.rewrite(page, ODD.slice(1).replace(/\r\n?/g, '\n'));
  await desk.save(page);
  await desk.saved(page);
  const { length } = ODD.replace(/\r\n?/g, '\n');
  await soon.equal(async () => (await disk.take(page, 'odd.md')).toString().replace(/\r\n?/g, '\n').length, length);
  await close();
});

/** A file that another program changes while it is changed at the desk. */
async function changedMeanwhile() {
  const visited = await opened({ 'odd.md': ODD });
  const { page } = visited;
  await until(async () => (await desk.text(page)).includes('Words stand here.'));
  await desk.cursor(page, 'Words stand here.');
  await page.keyboard.type(' Mine.');
  await disk.put(page, 'odd.md', ODD.replace('Odd lines', 'Theirs'));
  await page.locator('.masthead').getByRole('button', { name: 'Save' }).click();
  await desk.notices(page).filter({ hasText: 'changed on your disk while it was open here' }).waitFor();
  await soon.match(async () => (await disk.take(page, 'odd.md')).toString(), /Theirs/, 'nothing is written before somebody has chosen');
  return visited;
}

test('Changed on the disk meanwhile, and “Keep what is here”', async () => {
  const { page, close } = await changedMeanwhile();
  await desk.named(desk.notices(page), 'Keep what is here').click();
  await desk.saved(page);
  await soon.equal(async () => (await disk.take(page, 'odd.md')).toString(), ODD.replace('Words stand here.', 'Words stand here. Mine.'));
  await soon.equal(() => desk.notices(page).count(), 0);
  await close();
});

test('Changed on the disk meanwhile, and “Take the one on disk”: it can be undone', async () => {
  const { page, close } = await changedMeanwhile();
  await desk.named(desk.notices(page), 'Take the one on disk').click();
  await until(async () => /Theirs/.test(await desk.text(page)));
  await soon.doesNotMatch(() => desk.text(page), /Mine\./);
  await desk.saved(page);
  await desk.toText(page);
  await page.keyboard.press('Control+z');
  await until(async () => /Mine\./.test(await desk.text(page))).catch(() => assert.fail('what was here is one Undo away'));
  await close();
});

test('A folder is opened whole; each file goes back to its own place, and nothing else is touched', async () => {
  const other = { 'README.md': '# Ours\r\n', 'en/notes.txt': 'mine', 'en/odd.md': ODD, 'course.toml': COURSE };
  const { page, close } = await opened(other, []);
  await disk.openFolder(page);
  await until(async () => (await desk.text(page)).includes('Words stand here.'));
  await soon.equal(() => page.locator('.masthead__course').innerText(), 'Ours');
  await desk.cursor(page, 'Words stand here.');
  await page.keyboard.type(' Mine.');
  await desk.save(page);
  await desk.saved(page);
  await soon.equal(async () => (await disk.take(page, 'en/odd.md')).toString(), ODD.replace('here.', 'here. Mine.'));
  for (const name of ['README.md', 'en/notes.txt', 'course.toml']) await soon.equal(async () => (await disk.take(page, name)).toString(), other[name]);
  // After a reload it still knows where its files are.
  const sha256 = createHash('sha256').update(ODD.replace('here.', 'here. Mine.')).digest('hex');
  // The fourth line of a draft says what is on the disk.
  await until(async () => (await desk.drafts(page)).some((draft) => draft.split('\n')[3] === sha256));
  await page.reload();
  await until(async () => (await desk.text(page)).includes('Mine.'));
  await desk.cursor(page, 'Mine.');
  await page.keyboard.type(' Too.');
  await page.keyboard.press('Control+s');
  await desk.saved(page);
  await soon.match(async () => (await disk.take(page, 'en/odd.md')).toString(), /here\. Mine\. Too\./);
  await close();
});

test('A new lesson is not written over a file of its name that is in the folder already', async () => {
  const { page, close } = await opened({ 'en/odd.md': ODD, 'course.toml': COURSE }, []);
  await disk.openFolder(page);
  await until(async () => (await desk.text(page)).includes('Words stand here.'));
  await desk.another(page, 'A parcel');
  await disk.put(page, 'en/a-parcel.md', ODD);
  await desk.save(page);
  await desk.notices(page).filter({ hasText: 'a-parcel.md is on your disk already' }).waitFor();
  assert.equal((await disk.take(page, 'en/a-parcel.md')).toString(), ODD);
  await desk.named(desk.notices(page), 'Take the one on disk').click();
  await until(async () => (await desk.text(page)).includes('Words stand here.'));
  await desk.cursor(page, 'Words stand here.');
  await page.keyboard.type(' Mine.');
  await desk.save(page);
  await desk.saved(page);
  await soon.equal(async () => (await disk.take(page, 'en/a-parcel.md')).toString(), ODD.replace('here.', 'here. Mine.'));
  await close();
});

test('A file that cannot be read is named; the rest of its folder opens, and it is not written over', async () => {
  const { page, close } = await opened({ 'en/odd.md': ODD, 'en/far.md': ODD, 'course.toml': COURSE }, []);
  const unreadable = (name) => page.evaluate((name) => {
    window.fetched ??= FileSystemFileHandle.prototype.getFile;
    FileSystemFileHandle.prototype.getFile = function get() {
      return this.name === name ? Promise.reject(new DOMException('away', 'NotReadableError')) : window.fetched.call(this);
    };
  }, name);
  await unreadable('far.md');
  await disk.openFolder(page);
  const notice = desk.notices(page).filter({ hasText: 'far.md stays closed: this browser was not given what is in it.' });
  await notice.waitFor();
  await until(async () => (await desk.text(page)).includes('Words stand here.'));
  await desk.named(notice, 'All right').click();
  await unreadable('odd.md');
  await desk.cursor(page, 'Words stand here.');
  await page.keyboard.type(' Mine.');
  await desk.save(page);
  const refused = desk.notices(page).filter({ hasText: 'could not be written to your disk. It is still kept here.' });
  await refused.waitFor();
  await unreadable('');
  assert.equal((await disk.take(page, 'en/odd.md')).toString(), ODD);
  await desk.named(refused, 'Try again').click();
  await desk.saved(page);
  await soon.equal(async () => (await disk.take(page, 'en/odd.md')).toString(), ODD.replace('here.', 'here. Mine.'));
  await close();
});

test('Where a browser cannot write to a disk, files are chosen, dropped and downloaded, byte for byte', async () => {
  const { page, address, close } = await visit({ prepare: disk.noPickers });
  await desk.open(page, address);
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.locator('.begin').getByRole('button', { name: 'Open a file' }).click()]);
  await chooser.setFiles({ name: 'odd.md', mimeType: 'text/markdown', buffer: Buffer.from(ODD) });
  await until(async () => (await desk.text(page)).includes('Words stand here.'));
  const save = desk.named(page.locator('.masthead'), 'Save');
  const { name, bytes } = await desk.downloaded(page, save);
  assert.equal(name, 'odd.md');
  assert.equal(bytes.toString(), ODD);
  await desk.cursor(page, 'Words stand here.');
  await page.keyboard.type(' Mine.');
  assert.equal((await desk.downloaded(page, save)).bytes.toString(), ODD.replace('here.', 'here. Mine.'));
  await desk.saved(page);
  await desk.drop(page, { 'second.md': '---\nid: second\ntitle: Second\n---\n\n## A {#a}\n\nWords.\n' });
  await until(async () => (await desk.text(page)).includes('title: Second'));
  await soon.equal(() => page.locator('.file').count(), 2);
  await close();
});

test('A disk that refuses is said in words; what is here stays, and a second try saves it', async () => {
  const { page, close } = await opened({ 'odd.md': ODD });
  await until(async () => (await desk.text(page)).includes('Words stand here.'));
  await desk.cursor(page, 'Words stand here.');
  await page.keyboard.type(' Mine.');
  await page.evaluate(() => {
    window.create = FileSystemFileHandle.prototype.createWritable;
    FileSystemFileHandle.prototype.createWritable = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
  });
  await desk.save(page);
  const notice = desk.notices(page).filter({ hasText: 'could not be written to your disk. It is still kept here.' });
  await notice.waitFor();
  await page.evaluate(() => { FileSystemFileHandle.prototype.createWritable = window.create; });
  await desk.named(notice, 'Try again').click();
  await desk.saved(page);
  await soon.equal(async () => (await disk.take(page, 'odd.md')).toString(), ODD.replace('here.', 'here. Mine.'));
  await close();
});
