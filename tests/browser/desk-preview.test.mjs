// What staff see, beside the text: the same page, as it is typed, apart from everything that is a learner's.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { until } from './support/browser.mjs';
import { at, firstQuestion, misfit } from './support/course.mjs';
import * as desk from './support/desk.mjs';
import * as reader from './support/reader.mjs';
import { setUp } from './support/setup.mjs';
import { soon } from './support/soon.mjs';
import { still, stored } from './support/stored.mjs';

const { visit } = setUp();
const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

/** A module on the desk, with the staff page beside it. */
async function started(options) {
  const visited = await visit(options);
  const { page, address } = visited;
  await desk.open(page, address);
  await desk.start(page);
  await desk.staff(page).locator('h1', { hasText: 'A quick look' }).waitFor();
  return visited;
}

const heading = (page, words) => desk.staff(page).locator('h1', { hasText: words }).waitFor();
/** Where it is; fails while there is no frame yet. */
const here = async (page) => desk.staffFrame(page).evaluate(() => location.hash);
const inText = (page) => page.evaluate(() => document.activeElement.matches('.cm-content'));
const choice = (page, words) => desk.staff(page).locator('.choice', { hasText: words });

test('The page of staff has each letter as it is typed, in what is read, asked and called', async () => {
  const { page, close } = await started();
  await desk.cursor(page, 'asks for your password.');
  await page.keyboard.type(' Take your **time**.');
  await desk.staff(page).locator('p', { hasText: 'asks for your password. Take your time.' }).waitFor();
  await soon.equal(() => desk.staff(page).locator('p strong', { hasText: 'time' }).count(), 1);
  await desk.cursor(page, 'Type the password');
  await page.keyboard.type(' again');
  await choice(page, 'Type the password again and carry on').waitFor();
  await desk.cursor(page, '## A quick look');
  await page.keyboard.type(' at it');
  await heading(page, 'A quick look at it');
  await soon.ok(() => inText(page));
  await close();
});

test('It follows the cursor from step to step, and stays where it is when told to', async () => {
  const { page, close } = await started();
  for (const [words, title] of [['Who would you ring', 'What to do'], ['Put it in your phone', 'Keep the number'], ['ten to nine', 'A quick look']]) {
    await desk.cursor(page, words);
    await heading(page, title);
    await soon.ok(() => inText(page), 'and the keyboard stays in the text');
  }
  await page.getByLabel('Follow the cursor').uncheck();
  await desk.cursor(page, 'Put it in your phone');
  await page.keyboard.type('!');
  await page.waitForTimeout(500);
  await heading(page, 'A quick look');
  await page.getByLabel('Follow the cursor').check();
  await heading(page, 'Keep the number');
  await close();
});

test('“Play from here” takes the keyboard to the step of the cursor, and Ctrl+Enter does so too', async () => {
  const { page, close } = await started();
  await desk.cursor(page, 'Who would you ring');
  await desk.cursor(page, 'ten to nine');
  await heading(page, 'A quick look');
  await desk.named(page.locator('.tools'), 'Play from here').click();
  await until(() => page.evaluate(() => document.activeElement.id === 'preview'));
  await until(() => desk.staffFrame(page).evaluate(() => document.hasFocus() && document.activeElement?.localName === 'h1'))
    .catch(() => assert.fail('the keyboard is on the heading in the preview'));
  await soon.equal(() => page.getByLabel('Follow the cursor').isChecked(), false);
  await desk.cursor(page, 'Put it in your phone');
  await page.keyboard.press('Control+Enter');
  await heading(page, 'Keep the number');
  await until(() => page.evaluate(() => document.activeElement.id === 'preview'));
  await close();
});

test('An answer given there stays while the text changes, and “Start again” takes it away', async () => {
  const { page, close } = await started();
  await choice(page, 'Close it and say nothing').click();
  await desk.staff(page).getByRole('button', { name: 'Check my answer' }).click();
  await choice(page, 'Close it and say nothing').getByText('Closing it is a good start.').waitFor();
  await desk.cursor(page, 'Closing it is a good start.');
  await page.keyboard.type(' Ring, too.');
  await choice(page, 'Close it and say nothing').getByText('Closing it is a good start. Ring, too.').waitFor();
  await desk.cursor(page, 'asks for your password.');
  await page.keyboard.type(' Wait.');
  await desk.staff(page).getByText('asks for your password. Wait.').waitFor();
  await soon.equal(() => desk.staff(page).getByRole('button', { name: 'Try again' }).count(), 1);
  await page.getByRole('button', { name: 'Start again as somebody new' }).click();
  await desk.staff(page).getByRole('button', { name: 'Check my answer' }).waitFor();
  await desk.staff(page).getByText('asks for your password. Wait.').waitFor();
  await soon.equal(() => choice(page, 'Close it').locator('input:checked').count(), 0);
  await close();
});

/** Everything that the browser keeps for this host but what is the desk's own, as one text. */
const everything = async (page, address) => {
  await still(page, address);
  const all = await page.evaluate(async () => ({
    local: Object.entries(localStorage).filter(([key]) => !key.startsWith('plainspoken-desk:')).sort(), session: { ...sessionStorage }, caches: await caches.keys(),
    names: (await indexedDB.databases()).map(({ name }) => name).filter((name) => !/^plainspoken-(desk|preview)$/.test(name)).sort(),
  }));
  const { entries, quarantine } = await stored(page);
  return JSON.stringify([all, Object.entries(entries).sort(), Object.entries(quarantine).sort()], null, 1);
};

test('Nothing that is tried at the desk touches a learner’s progress: both stores stay as they were, byte for byte', async () => {
  const { page, address, close } = await visit();
  const question = firstQuestion(false);
  await reader.open(page, address, at(question));
  await reader.pick(page, question, [misfit(question)]);
  await reader.check(page, question);
  await reader.saved(page);
  const before = await everything(page, address);
  assert.match(before, /plainspoken:/);
  await desk.open(page, address);
  await desk.start(page);
  await heading(page, 'A quick look');
  await choice(page, 'Leave it alone').click();
  await desk.staff(page).getByRole('button', { name: 'Check my answer' }).click();
  await desk.staff(page).locator('.question__verdict', { hasText: 'That fits' }).waitFor();
  const onward = () => desk.staff(page).locator('.bar a').last().click();
  await onward();
  await heading(page, 'What to do');
  await choice(page, 'The help line').click();
  await desk.staff(page).getByRole('button', { name: 'Check my answer' }).click();
  await desk.staff(page).locator('.question__verdict', { hasText: 'That fits' }).waitFor();
  await onward();
  await heading(page, 'Keep the number');
  await desk.staff(page).getByRole('button', { name: 'Done', exact: true }).click();
  await onward();
  await heading(page, reader.FINISHED);
  await page.getByRole('button', { name: 'Start again as somebody new' }).click();
  await heading(page, 'A quick look');
  assert.equal(await everything(page, address), before);
  // And what was being learned goes on as it was.
  await reader.open(page, address, at(question));
  await reader.says(page, 'Try again').waitFor();
  await close();
});

test('A module of the same id as a learner’s can be tried to its end: the learner’s own stays as it was', async () => {
  const { page, address, close } = await visit();
  const question = firstQuestion(false);
  await reader.open(page, address, at(question));
  await reader.answer(page, question);
  await reader.saved(page);
  const before = await everything(page, address);
  await desk.open(page, address);
  await desk.start(page, 'Same');
  await desk.rewrite(page, (await desk.text(page)).replace('id: same', `id: ${question.module}`));
  await desk.cursor(page, 'ten to nine');
  await until(async () => (await here(page)).startsWith(`#/learn/${question.module}/`));
  await choice(page, 'Leave it alone').click();
  await desk.staff(page).getByRole('button', { name: 'Check my answer' }).click();
  await desk.staff(page).locator('.question__verdict', { hasText: 'That fits' }).waitFor();
  assert.equal(await everything(page, address), before);
  await close();
});

test('The preview never takes the keyboard from the text, whatever is drawn there', async () => {
  const { page, close } = await started();
  await page.evaluate(() => {
    window.left = [];
    document.querySelector('.cm-content').addEventListener('blur', () => window.left.push(document.activeElement?.id || 'somewhere'));
  });
  await desk.cursor(page, 'asks for your password.');
  await page.evaluate(() => window.left.splice(0));
  await page.keyboard.type('\n\n## A new step {#new-step}\n\nWords here.\n\n### A question? {#new-q}\n\n', { delay: 5 });
  await heading(page, 'A new step');
  await desk.cursor(page, 'Put it in your phone');
  await heading(page, 'Keep the number');
  await desk.cursor(page, 'title: A text');
  await page.keyboard.type('s');
  await page.waitForTimeout(500);
  await soon.ok(() => inText(page));
  await soon.deepEqual(() => page.evaluate(() => window.left), []);
  await close();
});

test('A picture that is dropped in asks for its words, shows in the preview with them, and is in the course folder', async () => {
  const { page, close } = await started();
  await desk.cursor(page, 'asks for your password.');
  await desk.drop(page, { 'Till 1 (new).png': PNG }, '#text .cm-content .cm-line');
  const dialog = page.locator('dialog#picture[open]');
  await dialog.waitFor();
  await until(() => page.evaluate(() => document.activeElement.id === 'picture-words'));
  await desk.named(dialog, 'Put it in').click();
  await dialog.getByText('Write what it shows first').waitFor();
  await soon.equal(() => desk.text(page).then((text) => text.includes('![')), false);
  await dialog.getByLabel('What does it show?').fill('A till with a strange window on it');
  await desk.named(dialog, 'Put it in').click();
  await until(async () => (await desk.text(page)).includes('![A till with a strange window on it](till-1-new.png)'));
  const picture = desk.staff(page).getByAltText('A till with a strange window on it');
  await picture.waitFor();
  await until(() => picture.evaluate((image) => image.naturalWidth === 1)).catch(() => assert.fail('the picture is drawn'));
  const { bytes } = await desk.downloaded(page, page.locator('.files').getByRole('button', { name: 'Save as a course folder' }));
  assert.ok(bytes.includes('en/till-1-new.png'));
  assert.ok(bytes.includes(PNG), 'as it was');
  // It is there after a reload, too.
  await desk.draftHas(page, 'till-1-new.png');
  await page.reload();
  await picture.waitFor();
  await until(() => picture.evaluate((image) => image.naturalWidth === 1)).catch(() => assert.fail('the picture is drawn after a reload'));
  await close();
});

test('A picture can be left out, by the button and by Escape: nothing is put in', async () => {
  const { page, close } = await started();
  const before = await desk.text(page);
  for (const out of [(dialog) => desk.named(dialog, 'Leave it out').click(), () => page.keyboard.press('Escape')]) {
    await desk.cursor(page, 'asks for your password.');
    await desk.drop(page, { 'a.png': PNG }, '#text .cm-content .cm-line');
    const dialog = page.locator('dialog#picture[open]');
    await dialog.waitFor();
    await out(dialog);
    await until(async () => (await dialog.count()) === 0);
    await soon.equal(() => desk.text(page), before);
  }
  await close();
});

test('A glossary and the course’s own details show in the preview as they are typed', async () => {
  const { page, address, close } = await visit();
  await desk.open(page, address);
  await page.locator('.begin').getByRole('button', { name: 'Look at an example' }).click();
  await desk.staff(page).locator('h1').first().waitFor();
  await desk.file(page, 'Course details').locator('.file__open').click();
  await until(async () => (await desk.text(page)).includes('[contact]'));
  const name = /name = "(.*)"/.exec(await desk.text(page))[1];
  await desk.cursor(page, `name = "${name}`);
  await page.keyboard.type(' Okafor-Lindqvist');
  await desk.file(page, 'lesson').or(page.locator('.files__list .file').first()).first().locator('.file__open').click();
  await desk.staff(page).getByText(`${name} Okafor-Lindqvist`).first().waitFor();
  await close();
});

test('How wide and how light it is can be chosen, and the page of staff answers', async () => {
  const { page, close } = await started({ colorScheme: null });
  const dark = () => desk.staffFrame(page).evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
  await page.locator('.pick__one', { hasText: 'Dark' }).click();
  await until(dark);
  await page.locator('.pick__one', { hasText: 'Light' }).click();
  await until(async () => !(await dark()));
  const narrow = await desk.staffFrame(page).evaluate(() => innerWidth);
  await page.locator('.pick__one', { hasText: 'Computer' }).click();
  await until(() => desk.staffFrame(page).evaluate(() => innerWidth > 1000));
  assert.ok(narrow < 500, `${narrow}`);
  await close();
});

test('A text that is half written, empty or no lesson at all is drawn as far as it goes, without a fault', async () => {
  const { page, close } = await started();
  for (const odd of ['', '---\n', 'Only words.', '---\nid: x\n---\n\n## {#}\n\n### ?\n\n- [', '# One\n\n```email fake {#a', '---\nid: a\ntitle: ""\n---\n\n## Still fine {#fine}\n\nWords.\n']) {
    await desk.rewrite(page, odd);
    await page.waitForTimeout(150);
  }
  await heading(page, 'Still fine');
  await close();
});
