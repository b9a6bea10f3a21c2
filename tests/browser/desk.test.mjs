// A newcomer's path through the desk: from nothing to a course that the program takes, and that staff take.
import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { until, visitor } from './support/browser.mjs';
import { parse } from './support/course.mjs';
import * as desk from './support/desk.mjs';
import * as disk from './support/disk.mjs';
import { folder, plainHost, run, site } from './support/program.mjs';
import * as reader from './support/reader.mjs';
import { setUp } from './support/setup.mjs';
import { unpacked } from './support/zip.mjs';
import { focusIs } from './support/keys.mjs';
import { soon } from './support/soon.mjs';

const up = setUp();
const { visit } = up;
const ID = 'a-text-about-a-parcel';

/** Mends all that is found by the buttons, a change where there is one; gives which buttons were pressed. */
async function mendAll(page) {
  await desk.showList(page);
  const pressed = [];
  for (let count = await desk.remarks(page).count(); count; count = await desk.remarks(page).count()) {
    assert.ok(pressed.length < 30, `it ends: ${JSON.stringify(await desk.toMend(page))}`);
    const first = desk.remarks(page).first();
    const change = first.getByRole('button', { name: /^(Change it|Take out)/ });
    if (await change.count()) {
      await change.click();
      pressed.push('change');
    } else {
      await desk.leave(page, first, 'It is said this way at our tills.');
      pressed.push('leave');
    }
    await until(async () => (await desk.remarks(page).count()) < count)
      .catch(async () => assert.fail(`${pressed.at(-1)} mends nothing: ${JSON.stringify(await desk.toMend(page))}`));
  }
  return pressed;
}

/** Writes the files of the desk's disk to a folder of this machine. */
async function onThisMachine(page) {
  const to = await folder();
  for (const place of await disk.list(page)) {
    await mkdir(path.dirname(path.join(to, place)), { recursive: true });
    await writeFile(path.join(to, place), await disk.take(page, place));
  }
  return to;
}

async function takenAsStaff(built, markdown) {
  const host = await plainHost(built, '/');
  try {
    const { page, close } = await visitor(up.browser, host.address);
    await reader.takeModule(page, host.address, ID, { lesson: parse(ID, markdown) });
    await close();
  } finally {
    await host.stop();
  }
}

/** Three steps with a question and look-alikes from the menu, and words that could be plainer. */
async function write(page) {
  await desk.start(page);
  await desk.cursor(page, 'asks for your password.');
  await desk.insert(page, 'A question with one answer');
  await desk.cursor(page, 'The sooner we know, the less there is to put right.');
  await desk.insert(page, 'An email that pretends');
  await desk.insert(page, 'An email that is what it says');
  await desk.cursor(page, 'asks for your password.');
  await page.keyboard.type(' Simply utilise the portal.');
  await until(async () => (await desk.remarks(page).count()) >= 2);
}

test('From an empty folder to a course that staff take: a template, findings mended by their buttons, Save, `plainspoken site`', async () => {
  const { page, address, close } = await visit({ prepare: disk.pickers });
  await desk.open(page, address);
  await disk.openFolder(page);
  await write(page);
  const pressed = await mendAll(page);
  assert.ok(pressed.includes('change'), pressed.join());
  await soon.match(() => desk.text(page), /asks for your password\. Use the portal\./);
  await page.getByRole('heading', { name: 'Nothing to mend. It reads well.' }).waitFor();
  await desk.save(page);
  await desk.saved(page);
  await soon.deepEqual(() => disk.list(page), ['course.toml', `en/${ID}.md`], 'a module needs a course.toml to become a site');
  const course = await onThisMachine(page);
  const markdown = await desk.text(page);
  assert.equal(await readFile(path.join(course, `en/${ID}.md`), 'utf8'), markdown);
  await run('check', course);
  await close();
  await takenAsStaff(await site(course), markdown);
});

test('The same with the course details saved by hand: what the desk calls mended, the program and staff take', async () => {
  const { page, address, close } = await visit({ prepare: disk.pickers });
  await desk.open(page, address);
  await disk.openFolder(page);
  await write(page);
  await desk.leave(page, (await desk.showList(page), desk.remarks(page).last()), 'Our till has a button of that name');
  await mendAll(page);
  await desk.save(page);
  await desk.saved(page);
  const markdown = await desk.text(page);
  assert.match(markdown, /<!-- allow [a-z-]+: Our till has a button of that name -->/);
  await desk.named(page.locator('.files'), 'New…').click();
  await page.locator('#new .menu__one', { hasText: 'Course details' }).click();
  await until(async () => (await desk.text(page)).includes('[course]'));
  await desk.save(page);
  await desk.saved(page);
  const course = await onThisMachine(page);
  const { stdout } = await run('check', course);
  assert.doesNotMatch(stdout, /(error|warning)\[/);
  await close();
  await takenAsStaff(await site(course), markdown);
});

test('“Save as a course folder” gives a .zip that `plainspoken site` takes as it is, and a clean course when unpacked', async () => {
  const { page, address, close } = await visit();
  await desk.open(page, address);
  await write(page);
  await mendAll(page);
  const markdown = await desk.text(page);
  const zip = page.locator('.files').getByRole('button', { name: 'Save as a course folder' });
  const { name, bytes } = await desk.downloaded(page, zip);
  assert.match(name, /\.zip$/);
  await close();
  const at = path.join(await folder(), name);
  await writeFile(at, bytes);
  const { stdout } = await run('check', await unpacked(bytes));
  assert.doesNotMatch(stdout, /(error|warning)\[/);
  await takenAsStaff(await site(at), markdown);
});

test('The example opens as a course of one’s own, which has nothing to mend and goes as a .zip', async () => {
  const { page, address, close } = await visit();
  await desk.open(page, address);
  await page.locator('.begin').getByRole('button', { name: 'Look at an example' }).click();
  await desk.box(page).waitFor();
  await soon.equal(() => desk.remarks(page).count(), 0, JSON.stringify(await desk.toMend(page)));
  const zip = page.locator('.files').getByRole('button', { name: 'Save as a course folder' });
  const { bytes } = await desk.downloaded(page, zip);
  await close();
  const at = path.join(await folder(), 'example.zip');
  await writeFile(at, bytes);
  await site(at);
});

test('A name is asked for first, and whoever starts can write at once', async () => {
  const { page, address, close } = await visit();
  await desk.open(page, address);
  await page.locator('.begin').getByRole('button', { name: 'Start writing' }).click();
  await page.locator('#begin-title-hint', { hasText: 'Give it a name first' }).waitFor();
  await focusIs(page, { id: 'begin-title' });
  await desk.start(page);
  await until(() => desk.box(page).evaluate((box) => box === document.activeElement))
    .catch(() => assert.fail('the keyboard is in the text after “Start writing”'));
  await close();
});
