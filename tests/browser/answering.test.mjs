// Answering: an empty check is explained, another try costs nothing, what is right is not asked again,
// and the place and the half-made answer are kept.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, until, visitor } from './support/browser.mjs';
import { MODULES, firstQuestion, misfit, module } from './support/course.mjs';
import { drawn, focused, place, press, tabTo } from './support/keys.mjs';
import { serve } from './support/program.mjs';
import * as reader from './support/reader.mjs';
import { facts, entries, stored } from './support/stored.mjs';

const one = firstQuestion(false);
const many = firstQuestion(true);
const at = (question) => `#/learn/${question.module}/${question.step}`;
let browser;
let program;

before(async () => {
  [browser, program] = await Promise.all([launch(), serve()]);
});
after(async () => {
  await browser?.close();
  await program?.stop();
});

const visit = (options) => visitor(browser, program.address, options);
const checked = (page, question) => reader.form(page, question.id).locator('.choice__input').evaluateAll(
  (inputs) => inputs.flatMap((input, index) => (input.checked ? [index + 1] : [])),
);

test('An empty check says what is missing, in a focused summary that leads to the first choice', async () => {
  const { page, address, close } = await visit();
  await reader.open(page, address, at(one));
  const title = await page.title();
  await reader.button(page, one.id).click();
  const summary = reader.form(page, one.id).locator('[role=alert]');
  await summary.filter({ hasText: 'Choose an answer' }).waitFor();
  await until(async () => (await focused(page)).id === (await summary.getAttribute('id')));
  assert.equal(await page.title(), `One thing first: ${title}`);
  const field = reader.form(page, one.id).locator('fieldset');
  const help = await field.getAttribute('aria-describedby');
  const same = await summary.getByRole('link').textContent();
  assert.equal(await page.locator(`#${help}`).textContent(), same, 'the same words stand at the choices');
  await summary.getByRole('link').click();
  assert.equal((await focused(page)).id, `${one.id}-1`);
  assert.ok(page.url().endsWith(at(one)), 'the address still holds the step');
  await reader.pick(page, one.id, one.fits);
  assert.equal(await summary.count(), 0, 'it goes once something is chosen');
  assert.equal(await page.title(), title);
  await close();
});

test('Choosing never submits, and a check shows every choice its own reason', async () => {
  const { page, address, close } = await visit();
  await reader.open(page, address, at(one));
  for (let number = 1; number <= one.choices; number += 1) await reader.pick(page, one.id, [number]);
  await reader.input(page, one.id, 1).focus();
  await press(page, 'ArrowDown');
  await press(page, '1');
  assert.equal(await reader.verdict(page, one.id).textContent(), '', 'nothing is judged before it is checked');
  assert.equal(await reader.form(page, one.id).locator('.choice__outcome').count(), 0);
  await reader.answer(page, one, [misfit(one)]);
  assert.match(await reader.verdict(page, one.id).textContent(), /^Not this one/);
  const reasons = await reader.form(page, one.id).locator('.choice__reason').allTextContents();
  assert.equal(reasons.filter((text) => text.trim()).length, one.choices);
  assert.equal(new Set(reasons).size, one.choices, 'each its own');
  await close();
});

test('Trying again loses nothing: picks that fit stay, the focus stays, and so does the number of tries', async () => {
  const { page, address, close } = await visit();
  await reader.open(page, address, at(many));
  const kept = many.fits.slice(0, 1);
  for (let tries = 0; tries < 3; tries += 1) {
    await reader.pick(page, many.id, [...kept, misfit(many)].filter((n) => n !== kept[0] || tries === 0));
    await reader.check(page, many.id);
    assert.match(await reader.verdict(page, many.id).textContent(), /^Not this one/);
    await reader.button(page, many.id).click();
    await until(() => reader.input(page, many.id, 1).isEnabled());
    assert.deepEqual(await checked(page, many), kept, 'what fits stays picked, what does not is let go');
    assert.equal((await place(page, 'Try again')).form, many.id);
  }
  await reader.answer(page, many, many.fits.slice(1));
  await reader.answeredRight(page, many);
  const log = entries(await stored(page));
  assert.equal(facts(log, 'question-answered').length, 4, 'every try is kept');
  await close();
});

test('What was answered right is not asked again, today or tomorrow', async () => {
  const { page, address, close } = await visit();
  await reader.open(page, address, at(one));
  await reader.answer(page, one);
  await reader.saved(page);
  await page.reload();
  await reader.answeredRight(page, one);
  assert.deepEqual(await checked(page, one), one.fits);
  assert.equal(await reader.says(page, 'Check my answer').count(), 0);
  assert.equal((await reader.button(page, one.id).textContent()), 'Continue');
  assert.ok(await reader.input(page, one.id, 1).isDisabled());
  await close();
});

test('A half-made answer is there again after a reload and in a new tab, unjudged', async () => {
  const { context, page, address, close } = await visit();
  await reader.open(page, address, at(many));
  const half = [many.fits[0], misfit(many)].sort();
  await reader.pick(page, many.id, half);
  await page.reload();
  await until(async () => (await checked(page, many).catch(() => [])).length === 2);
  assert.deepEqual(await checked(page, many), half);
  assert.equal(await reader.button(page, many.id).textContent(), 'Check my answer');
  const tab = await context.newPage();
  await reader.open(tab, address, at(many));
  await until(async () => (await checked(tab, many)).length === 2);
  await close();
});

test('The place is kept: after a reload, in a new tab, from the list and from the address of the module', async () => {
  const { context, page, address, close } = await visit();
  const lesson = module(MODULES[1]);
  const [, , third] = lesson.steps;
  await reader.open(page, address, `#/learn/${lesson.id}`);
  for (const step of lesson.steps.slice(0, 2)) {
    await reader.atStep(page, lesson.id, step);
    await reader.onward(page).click();
  }
  await reader.atStep(page, lesson.id, third);
  await page.reload();
  await reader.atStep(page, lesson.id, third);
  const tab = await context.newPage();
  await reader.open(tab, address);
  const resume = tab.locator('#app .next a.button');
  assert.match(await resume.textContent(), new RegExp(`^Continue: ${lesson.title.replace('?', '\\?')} · step 3 of ${lesson.steps.length}`));
  await resume.click();
  await reader.atStep(tab, lesson.id, third);
  await reader.open(tab, address, `#/learn/${lesson.id}`);
  await reader.atStep(tab, lesson.id, third);
  await close();
});

test('Back and Forward of the browser lead through the steps as they were seen, and out of the module', async () => {
  const { page, address, close } = await visit();
  const lesson = module(MODULES[0]);
  const [first, second, third] = lesson.steps;
  await reader.open(page, address);
  await page.locator('#app .next a.button').click();
  await reader.atStep(page, lesson.id, first);
  if (first.questions.length) await reader.answer(page, first.questions[0]);
  await reader.onward(page).click();
  await reader.atStep(page, lesson.id, second);
  await reader.onward(page).click();
  await reader.atStep(page, lesson.id, third);
  await page.goBack();
  await reader.atStep(page, lesson.id, second);
  await page.goBack();
  await reader.atStep(page, lesson.id, first);
  if (first.questions.length) await reader.answeredRight(page, first.questions[0]);
  await page.goForward();
  await reader.atStep(page, lesson.id, second);
  await page.goBack();
  await page.goBack();
  await page.locator('#app .next').waitFor();
  assert.match(page.url(), /#\/$|\/$/, 'three times Back from the second step is the list again, with no step in between');
  await close();
});

test('Each step says where it is, names itself in the title and takes the focus to its heading', async () => {
  const { page, address, close } = await visit();
  const lesson = module(MODULES[0]);
  await reader.open(page, address, `#/learn/${lesson.id}`);
  for (const [position, step] of lesson.steps.entries()) {
    await reader.atStep(page, lesson.id, step);
    const where = page.locator('nav.where');
    assert.match(await where.locator('.where__line').textContent(), new RegExp(`^Step ${position + 1} of ${lesson.steps.length}`));
    assert.equal(await where.locator('[aria-current=step]').textContent(), step.title);
    assert.ok((await page.title()).startsWith(`${step.title} · ${lesson.title}`), await page.title());
    if (position > 0) await until(async () => (await focused(page)).id === 'title');
    const href = await reader.onward(page).getAttribute('href');
    assert.ok(href.startsWith('#/'), 'going on is a link, never locked');
    await reader.onward(page).click();
  }
  await close();
});

test('The digits pick only while the focus is in the question', async () => {
  const { page, address, close } = await visit();
  await reader.open(page, address, at(many));
  await page.locator('#title').focus();
  for (const key of ['1', '2', '3']) await page.keyboard.press(key);
  await tabTo(page, 'a link outside', (a) => a.tag === 'a' && a.form === '');
  for (const key of ['1', '2', '3']) await page.keyboard.press(key);
  await drawn(page);
  assert.deepEqual(await checked(page, many), []);
  await reader.input(page, many.id, 1).focus();
  await page.keyboard.press('Control+2');
  await page.keyboard.press('2');
  await until(async () => (await checked(page, many)).length > 0);
  assert.deepEqual(await checked(page, many), [2]);
  await close();
});

test('A term opens its plain meaning where it stands, by press and by key, and closes again', async () => {
  const { page, address, close } = await visit();
  let term;
  for (const step of MODULES.flatMap((id) => module(id).steps.map((of) => `#/learn/${id}/${of.id}`))) {
    await reader.open(page, address, step);
    term = page.locator('main button.term').first();
    if (await term.count()) break;
  }
  const meaning = page.locator(`#${await term.getAttribute('aria-controls')}`);
  assert.ok(!(await meaning.isVisible()));
  await term.click();
  assert.ok(await meaning.isVisible());
  assert.ok((await meaning.textContent()).trim().length > 10);
  assert.equal(await term.getAttribute('aria-expanded'), 'true');
  await press(page, 'Enter');
  assert.ok(!(await meaning.isVisible()));
  assert.equal(await term.getAttribute('aria-expanded'), 'false');
  await close();
});

test('A finish with something open names each of it, leads there, and is done once it is', async () => {
  const { page, address, close } = await visit();
  const lesson = module(MODULES[0]);
  await reader.open(page, address, `#/learn/${lesson.id}`);
  const [first] = lesson.steps;
  await reader.follow(page, `#/done/${lesson.id}`);
  await reader.heading(page, 'still open');
  const open = page.locator('.open a');
  assert.equal(await open.count(), lesson.steps.length, 'the questions of the first step and all other steps');
  assert.match(await open.first().textContent(), new RegExp(`^${first.title} in step 1, a question not answered yet$`));
  await open.first().click();
  await reader.atStep(page, lesson.id, first);
  for (const question of first.questions) await reader.answer(page, question);
  await reader.follow(page, `#/done/${lesson.id}`);
  await until(async () => (await open.count()) === lesson.steps.length - 1);
  assert.equal(await page.locator('.record').count(), 0, 'nothing is recorded before it is done');
  await close();
});
