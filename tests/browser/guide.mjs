// Takes the pictures of the guide for trainers: of the modules in tests/fixtures/guide, as readers see them, and of
// the desk. Run it when one of them has changed: `node tests/browser/guide.mjs`. Beside the pictures it notes what
// each was taken of, and `cargo test` sees to it that none is out of date; the desk you look at yourself.
import { createHash } from 'node:crypto';
import { cp, mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { launch, visitor } from './support/browser.mjs';
import { ROOT, folder, leaveNothing, serve } from './support/program.mjs';

const FIXTURES = path.join(ROOT, 'tests/fixtures/guide');
const PICTURES = path.join(ROOT, 'docs/guide');
const names = (await readdir(FIXTURES)).sort();
const course = await folder();
await mkdir(path.join(course, 'en'));
for (const name of names) await cp(path.join(FIXTURES, name), path.join(course, 'en', name.slice(3)));
await cp(path.join(ROOT, 'content/course.toml'), path.join(course, 'course.toml'));
const toml = await readFile(path.join(course, 'course.toml'), 'utf8');
await writeFile(path.join(course, 'course.toml'), toml.replace(/^logo = .*\n|^modules = \[[^]*?\]\n/gm, ''));
await writeFile(path.join(course, 'en/lock-button.svg'), `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 140" width="320" height="140">
<rect width="320" height="140" fill="#e6dfd2"/><rect x="90" y="24" width="140" height="150" rx="16" fill="#2b2620"/>
<rect x="98" y="36" width="124" height="130" rx="4" fill="#fffdf8"/><rect x="229" y="48" width="8" height="32" rx="3" fill="#0f5c5c"/>
<path d="M296 64h-46m0 0 12-10m-12 10 12 10" fill="none" stroke="#0f5c5c" stroke-width="5"/></svg>`);
await mkdir(PICTURES, { recursive: true });
const [browser, program] = await Promise.all([launch(), serve(course)]);
const { page, address, context } = await visitor(browser, program.address);
await page.setViewportSize({ width: 700, height: 900 });
/** What the reader does first, so that there is something to see. */
const before = {
  async 'for-some'() {
    await page.goto(address);
    const help = page.locator('form.help');
    await help.waitFor();
    for (const label of await help.locator('label').all()) await label.click();
    await help.getByRole('button', { name: 'Use this' }).click();
    await help.waitFor({ state: 'detached' });
  },
};
let taken = '';
for (const name of names) {
  const short = name.slice(3, -3);
  await before[short]?.();
  await page.goto(`${address}#/learn/guide-${short}`);
  const main = page.locator('main', { has: page.locator('.kicker') });
  await main.waitFor();
  const inside = page.locator('main :is(form.question, section.question)');
  const whole = ['scene', 'passages', 'for-some', 'tables'].includes(short);
  await (whole ? page.locator('main .prose, main .callout').first() : inside.first()).waitFor();
  // The bar stays at the foot of the screen; here it would stand in the picture. So would the room below a text.
  await page.evaluate(() => {
    for (const other of document.querySelectorAll('.bar, .offer')) other.style.display = 'none';
    document.querySelector('main').style.minBlockSize = 0;
  });
  await (whole ? main : inside.first()).screenshot({ path: path.join(PICTURES, `${short}.png`) });
  const sum = createHash('sha256').update(await readFile(path.join(FIXTURES, name))).digest('hex');
  taken += `${sum}  ${name}\n`;
}
await context.close();
await desk(await visitor(browser, program.address, { viewport: { width: 1280, height: 720 }, colorScheme: 'light' }));
await writeFile(path.join(PICTURES, 'taken.sha256'), taken);
console.log(`${names.length + 4} pictures are in docs/guide/`);
await browser.close();
await program.stop();
await leaveNothing();

/** The desk, from the name of a module to the last thing to mend. */
async function desk({ page, address, context }) {
  const shown = async (name, [x, y, width, height]) => {
    await page.mouse.move(0, 0);
    // The preview and the findings follow the last key.
    await page.waitForTimeout(800);
    const clip = { x, y, width, height };
    await page.screenshot({ path: path.join(PICTURES, `desk-${name}.png`), clip });
  };
  await page.goto(`${address}desk.html`);
  await page.locator('#begin-title').fill('A text about a parcel');
  await shown('start', [120, 90, 1040, 560]);
  await page.getByRole('button', { name: 'Start writing' }).click();
  const story = page.locator('.cm-line', { hasText: 'It is ten to nine' });
  await story.click({ clickCount: 3 });
  await page.keyboard.type('A text arrives: "Your parcel is waiting. Pay 1.45 today." You do expect a parcel.\n');
  await shown('write', [216, 54, 1064, 586]);
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.type(' Now you just need to look closely.');
  await page.locator('.tab:visible', { hasText: 'To mend' }).click();
  await page.locator('button:visible', { hasText: 'Why?' }).first().click();
  await shown('mend', [216, 54, 1064, 536]);
  await page.locator('button:visible', { hasText: 'Insert…' }).first().click();
  await shown('insert', [145, 56, 990, 434]);
  await context.close();
}
