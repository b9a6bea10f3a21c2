// Answering: an empty check is explained, another try costs nothing, what is right is not asked again,
// and the place and the half-made answer are kept.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { until } from './support/browser.mjs';
import { MODULES, at, firstQuestion, mainSteps, misfit, module } from './support/course.mjs';
import { drawn, focusIs, focused, place, press, tabTo } from './support/keys.mjs';
import * as reader from './support/reader.mjs';
import { setUp } from './support/setup.mjs';
import { soon } from './support/soon.mjs';
import { facts, entries, stored } from './support/stored.mjs';

const one = firstQuestion(false);
const many = firstQuestion(true);
const up = setUp();
const { visit } = up;
/** The first of the inputs, as they are shuffled here. */
const firstInput = (page, question) => page.locator(`#${question.id}-1`);

test('An empty check says what is missing, in a focused summary that leads to the first choice', async () => {
  const { page, address, close } = await visit();
  await reader.open(page, address, at(one));
  const title = await page.title();
  await reader.button(page, one).click();
  const summary = reader.form(page, one).locator('[role=alert]');
  await summary.filter({ hasText: 'Choose an answer' }).waitFor();
  await until(async () => (await focused(page)).id === (await summary.getAttribute('id')));
  await soon.equal(() => page.title(), `One thing first: ${title}`);
  const field = reader.form(page, one).locator('fieldset');
  const help = await field.getAttribute('aria-describedby');
  const same = await summary.getByRole('link').textContent();
  await soon.equal(() => page.locator(`#${help}`).textContent(), same, 'the same words stand at the choices');
  await summary.getByRole('link').click();
  await focusIs(page, { id: `${one.id}-1` });
  assert.ok(page.url().endsWith(at(one)), 'the address still holds the step');
  await reader.pick(page, one, one.fits);
  await soon.equal(() => summary.count(), 0, 'it goes once something is chosen');
  await soon.equal(() => page.title(), title);
  await close();
});

test('Choosing never submits, and a check shows every choice its own reason', async () => {
  const { page, address, close } = await visit();
  await reader.open(page, address, at(one));
  for (const words of one.choices) await reader.pick(page, one, [words]);
  await firstInput(page, one).focus();
  await press(page, 'ArrowDown');
  await press(page, '1');
  await soon.equal(() => reader.verdict(page, one).textContent(), '', 'nothing is judged before it is checked');
  await soon.equal(() => reader.form(page, one).locator('.choice__outcome').count(), 0);
  await reader.answer(page, one, { fits: false });
  await soon.match(() => reader.verdict(page, one).textContent(), /^Not this one/);
  const reasons = await reader.form(page, one).locator('.choice__reason').allTextContents();
  assert.equal(reasons.filter((text) => text.trim()).length, one.choices.length);
  assert.equal(new Set(reasons).size, one.choices.length, 'each its own');
  await close();
});

test('Trying again loses nothing: picks that fit stay, the focus stays, and so does the number of tries', async () => {
  const { page, address, close } = await visit();
  await reader.open(page, address, at(many));
  const kept = many.fits.slice(0, 1);
  for (let tries = 0; tries < 3; tries += 1) {
    await reader.pick(page, many, [...(tries === 0 ? kept : []), misfit(many)]);
    await reader.check(page, many);
    await soon.match(() => reader.verdict(page, many).textContent(), /^Not this one/);
    await reader.button(page, many).click();
    await until(() => firstInput(page, many).isEnabled());
    await soon.deepEqual(() => reader.picked(page, many), kept, 'what fits stays picked, what does not is let go');
    assert.equal((await place(page, 'Try again')).form, many.id);
  }
  await reader.answer(page, many);
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
  await soon.deepEqual(() => reader.picked(page, one), one.fits);
  await soon.equal(() => reader.says(page, 'Check my answer').count(), 0);
  await soon.equal(() => reader.button(page, one).textContent(), 'Continue');
  await soon.ok(() => firstInput(page, one).isDisabled());
  await close();
});

test('A half-made answer is there again after a reload and in a new tab, unjudged', async () => {
  const { context, page, address, close } = await visit();
  await reader.open(page, address, at(many));
  const half = many.choices.filter((words) => words === many.fits[0] || words === misfit(many));
  await reader.pick(page, many, half);
  await page.reload();
  await until(async () => (await reader.picked(page, many)).length === 2);
  await soon.deepEqual(() => reader.picked(page, many), half);
  await soon.equal(() => reader.button(page, many).textContent(), 'Check my answer');
  const tab = await context.newPage();
  await reader.open(tab, address, at(many));
  await until(async () => (await reader.picked(tab, many)).length === 2);
  await close();
});

test('The place is kept: after a reload, in a new tab, from the list and from the address of the module', async () => {
  const { context, page, address, close } = await visit();
  const lesson = module(MODULES[1]);
  const [, , third] = mainSteps(lesson);
  await reader.open(page, address, `#/learn/${lesson.id}`);
  for (const step of mainSteps(lesson).slice(0, 2)) {
    await reader.atStep(page, lesson.id, step);
    await reader.onward(page).click();
  }
  await reader.atStep(page, lesson.id, third);
  await page.reload();
  await reader.atStep(page, lesson.id, third);
  const tab = await context.newPage();
  await reader.open(tab, address);
  const resume = tab.locator('#app .next a.button');
  await soon.match(() => resume.textContent(), new RegExp(`^Continue: ${lesson.title.replace('?', '\\?')} · step 3 of ${mainSteps(lesson).length}`));
  await resume.click();
  await reader.atStep(tab, lesson.id, third);
  await reader.open(tab, address, `#/learn/${lesson.id}`);
  await reader.atStep(tab, lesson.id, third);
  await close();
});

test('Back and Forward of the browser lead through the steps as they were seen, and out of the module', async () => {
  const { page, address, close } = await visit();
  const lesson = module(MODULES[0]);
  const [first, second, third] = mainSteps(lesson);
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
  for (const [position, step] of mainSteps(lesson).entries()) {
    await reader.atStep(page, lesson.id, step);
    const where = page.locator('nav.where');
    await soon.match(() => where.locator('.where__line').textContent(), new RegExp(`^Step ${position + 1} of ${mainSteps(lesson).length}`));
    await soon.equal(() => where.locator('[aria-current=step]').textContent(), step.title);
    await soon.ok(async () => (await page.title()).startsWith(`${step.title} · ${lesson.title}`), await page.title());
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
  await soon.deepEqual(() => reader.picked(page, many), []);
  await firstInput(page, many).focus();
  await page.keyboard.press('Control+2');
  await page.keyboard.press('2');
  await until(async () => (await reader.picked(page, many)).length > 0);
  await soon.equal(async () => (await reader.picked(page, many)).length, 1);
  await soon.ok(() => page.locator(`#${many.id}-2`).isChecked());
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
  await soon.ok(async () => !(await meaning.isVisible()));
  await term.click();
  await soon.ok(() => meaning.isVisible());
  await soon.ok(async () => (await meaning.textContent()).trim().length > 10);
  await soon.equal(() => term.getAttribute('aria-expanded'), 'true');
  await press(page, 'Enter');
  await soon.ok(async () => !(await meaning.isVisible()));
  await soon.equal(() => term.getAttribute('aria-expanded'), 'false');
  await close();
});

test('A finish with something open names each of it, leads there, and is done once it is', async () => {
  const { page, address, close } = await visit();
  const lesson = module(MODULES[0]);
  await reader.open(page, address, `#/learn/${lesson.id}`);
  const steps = mainSteps(lesson);
  const [first] = steps;
  await reader.follow(page, `#/done/${lesson.id}`);
  await reader.heading(page, 'still open');
  const open = page.locator('.open a');
  await soon.equal(() => open.count(), steps.length, 'the questions of the first step and all other steps');
  await soon.match(() => open.first().textContent(), new RegExp(`^${first.title} in step 1, a question not answered yet$`));
  await open.first().click();
  await reader.atStep(page, lesson.id, first);
  for (const question of first.questions) await reader.answer(page, question);
  await reader.follow(page, `#/done/${lesson.id}`);
  await until(async () => (await open.count()) === steps.length - 1);
  await soon.equal(() => page.locator('.record').count(), 0, 'nothing is recorded before it is done');
  await close();
});
