// Takes the pictures of the author's guide from the modules in tests/fixtures/guide, as readers see them. Run
// it when one of them has changed: `node tests/browser/guide.mjs`. Beside the pictures it notes what each was
// taken of, and `cargo test` sees to it that none is out of date.
import { createHash } from 'node:crypto';
import { cp, mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { launch, visitor } from './support/browser.mjs';
import { ROOT, folder, removeFolders, serve } from './support/program.mjs';

const FIXTURES = path.join(ROOT, 'tests/fixtures/guide');
const PICTURES = path.join(ROOT, 'docs/guide');
const names = (await readdir(FIXTURES)).sort();
const course = await folder();
await mkdir(path.join(course, 'en'));
for (const name of names) await cp(path.join(FIXTURES, name), path.join(course, 'en', name.slice(3)));
await cp(path.join(ROOT, 'content/course.toml'), path.join(course, 'course.toml'));
const toml = await readFile(path.join(course, 'course.toml'), 'utf8');
await writeFile(path.join(course, 'course.toml'), toml.replace(/^logo = .*\n|^modules = \[[^]*?\]\n/gm, ''));
await mkdir(PICTURES, { recursive: true });
const [browser, program] = await Promise.all([launch(), serve(course)]);
const { page, address, context } = await visitor(browser, program.address);
await page.setViewportSize({ width: 700, height: 900 });
let taken = '';
for (const name of names) {
  const id = `guide-${name.slice(3, -3)}`;
  await page.goto(`${address}#/learn/${id}`);
  const main = page.locator('main', { has: page.locator(`.kicker`) });
  await main.waitFor();
  const inside = page.locator('main :is(form.question, section.question)');
  await page.locator('main :is(form.question, section.question, .ways)').first().waitFor();
  const picture = (await inside.count()) ? inside.first() : main;
  // The bar stays at the foot of the screen; here it would stand in the picture.
  await page.evaluate(() => {
    for (const other of document.querySelectorAll('.bar, .offer')) other.style.display = 'none';
  });
  await picture.screenshot({ path: path.join(PICTURES, `${name.slice(3, -3)}.png`) });
  const sum = createHash('sha256').update(await readFile(path.join(FIXTURES, name))).digest('hex');
  taken += `${sum}  ${name}\n`;
}
await writeFile(path.join(PICTURES, 'taken.sha256'), taken);
console.log(`${names.length} pictures are in docs/guide/`);
await context.close();
await browser.close();
await program.stop();
await removeFolders();
