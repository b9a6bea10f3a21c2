// A package for a learning system that is made at the desk is the one that the command line makes, byte for byte.
import assert from 'node:assert/strict';
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { until } from './support/browser.mjs';
import { MODULES } from './support/course.mjs';
import * as desk from './support/desk.mjs';
import * as disk from './support/disk.mjs';
import { CONTENT, courseCopy, folder, run } from './support/program.mjs';
import { setUp } from './support/setup.mjs';

const { visit } = setUp();

/** Opens the desk with a course on its disk, and the course on the desk. */
async function opened(course) {
  const visited = await visit({ prepare: disk.pickers });
  const { page, address } = visited;
  await desk.open(page, address);
  const files = (await readdir(course, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  for (const file of files) {
    const from = path.join(file.parentPath ?? file.path, file.name);
    await disk.put(page, path.relative(course, from).replaceAll('\\', '/'), await readFile(from));
  }
  await disk.openFolder(page);
  await desk.box(page).waitFor();
  return visited;
}

/** What the command line makes of it. */
async function made(course, ...more) {
  const out = path.join(await folder(), 'made.zip');
  await run('package', course, '--out', out, ...more);
  return readFile(out);
}

const make = (page) => desk.downloaded(page, desk.named(page.locator('#package'), 'Make the package'));

test('The shipped course comes off the desk as the command line packs it, in every kind', async () => {
  const { page, close } = await opened(CONTENT);
  await desk.openPackage(page);
  for (const [kind, format] of [['SCORM 1.2', 'scorm12'], ['SCORM 2004 3rd Edition', 'scorm2004-3'], ['SCORM 2004 4th Edition', 'scorm2004-4'], ['cmi5', 'cmi5']]) {
    await page.getByLabel('What your system takes').selectOption(kind);
    const { name, bytes } = await make(page);
    assert.equal(name, `everyday-security-at-harbour-lane-${format}.zip`);
    assert.ok(bytes.equals(await made(CONTENT, '--format', format)), `${kind}: ${bytes.length} bytes`);
    await page.getByText(`It is made: ${kind} of`).waitFor();
    // The keyboard is where that is said: nothing outside of the panel is read out.
    await until(() => page.evaluate(() => document.activeElement.id === 'package-said'));
  }
  await close();
});

test('A course in two languages comes off the desk in each, and in all of them', async () => {
  const course = await courseCopy();
  const lesson = path.join(course, 'en', `${MODULES[0]}.md`);
  await mkdir(path.join(course, 'de'));
  await writeFile(path.join(course, 'de', `${MODULES[0]}.md`), (await readFile(lesson, 'utf8')).replace(/^title: /m, 'title: Auf Deutsch: '));
  const { page, close } = await opened(course);
  await desk.openPackage(page);
  for (const [label, options] of [['All languages', ['--language', 'all']], ['de', ['--language', 'de']], ['en', []]]) {
    await page.getByLabel('In which language').selectOption(label);
    const { bytes } = await make(page);
    assert.ok(bytes.equals(await made(course, '--format', 'scorm12', ...options)), `${label}: ${bytes.length} bytes`);
  }
  await close();
});

test('Some modules, another way to report and a course of another colour: the same bytes once more', async () => {
  const course = await courseCopy();
  const file = path.join(course, 'course.toml');
  await writeFile(file, (await readFile(file, 'utf8')).replace(/^accent = .*\n/m, '').replace(/^title = "/m, 'accent = "#7a1f5c"\ntitle = "Our '));
  const { page, close } = await opened(course);
  await desk.openPackage(page);
  await page.getByLabel('What your system is told').selectOption('completed-incomplete');
  await page.getByRole('checkbox', { name: 'The whole course' }).uncheck();
  const ids = [MODULES[2], MODULES[0]];
  for (const id of ids) {
    const title = /^title: (.*)$/m.exec(await readFile(path.join(course, 'en', `${id}.md`), 'utf8'))[1];
    await page.locator('#package').getByLabel(title, { exact: true }).check();
  }
  const { bytes } = await make(page);
  const same = await made(course, '--format', 'scorm12', '--report', 'completed-incomplete', ...ids.flatMap((id) => ['--module', id]));
  assert.ok(bytes.equals(same), `${bytes.length} bytes, and ${same.length}`);
  await close();
});

test('What cannot be packed is said in the panel, and so is a program that does not come', async () => {
  const { page, address, close } = await visit();
  await desk.open(page, address);
  await desk.start(page);
  await desk.rewrite(page, '---\nid: no-steps\ntitle: No steps\n---\n\nNothing yet.\n');
  await desk.openPackage(page);
  await desk.named(page.locator('#package'), 'Make the package').click();
  await page.getByText('No module of the course has a step').waitFor();
  await page.route('**/records_bg.wasm', (route) => route.abort());
  await page.route('**/kit.txt', (route) => route.abort());
  await desk.named(page.locator('#package'), 'Make the package').click();
  await page.getByText('The package could not be made.').waitFor();
  await close();
});
