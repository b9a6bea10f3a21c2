// Nobody sits through what they know: showing it in one try, shared outcomes, and only what changed.
import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { until, visitor } from './support/browser.mjs';
import { MODULES, mainSteps, module, questions } from './support/course.mjs';
import { form, look } from './support/exercises.mjs';
import { courseCopy, serve } from './support/program.mjs';
import * as reader from './support/reader.mjs';
import { setUp } from './support/setup.mjs';
import { entries, facts, stored } from './support/stored.mjs';
import { focusIs } from './support/keys.mjs';
import { soon } from './support/soon.mjs';

const up = setUp();
const { visit } = up;
const LESSON = module('passwords');
const asked = mainSteps(LESSON).flatMap((step) => step.questions.filter(({ outcome }) => outcome).map((question) => ({ ...question, step: step.id })));
const known = (outcome) => asked.filter((question) => question.outcome === outcome);
const wordsOf = (outcome) => LESSON.outcomes.find(({ name }) => name === outcome).words;
const [KNOWN, ALSO, OPEN] = LESSON.outcomes.map(({ name }) => name);
const minutesIn = (text) => Number(/(\d+) min/.exec(text)[1]);

/** Shows two outcomes of three: the questions of the last are answered, and not right. */
async function show(page, address) {
  await reader.open(page, address, `#/learn/${LESSON.id}`);
  await page.getByRole('link', { name: 'Show what I know' }).click();
  await reader.heading(page, 'Show what you know');
  for (const question of asked) await reader.answer(page, question, { fits: question.outcome !== OPEN });
}

test('Show what you know is offered at the first step alone, asks every question, and says how long it takes', async () => {
  const { page, address, close } = await visit();
  const [first, second] = mainSteps(LESSON);
  await reader.open(page, address, `#/learn/${LESSON.id}`);
  await reader.atStep(page, LESSON.id, first);
  const offer = page.locator('aside.offer');
  await soon.match(() => offer.textContent(), new RegExp(`Answer ${asked.length} questions first, about \\d+ minutes?, and skip what you know`));
  await soon.equal(() => offer.getByRole('link').getAttribute('href'), `#/show/${LESSON.id}`);
  await reader.onward(page).click();
  await reader.atStep(page, LESSON.id, second);
  await soon.equal(() => offer.count(), 0);
  await reader.open(page, address, `#/show/${LESSON.id}`);
  await form(page, asked[0]).waitFor();
  const there = await page.locator('form.question').evaluateAll((all) => all.map(({ id }) => id));
  assert.deepEqual(there, asked.map(({ id }) => id));
  await close();
});

test('What was shown is credited and its steps are left out; what was not has as many tries as ever', async () => {
  const { page, address, close } = await visit();
  await show(page, address);
  const shown = page.locator('.shown');
  await soon.deepEqual(() => shown.locator('li').allTextContents(), [KNOWN, ALSO].map(wordsOf));
  const left = minutesIn(await shown.textContent());
  const log = facts(entries(await stored(page)), 'outcome-shown');
  assert.deepEqual(log.map(({ outcome, method }) => [outcome, method]).sort(), [[KNOWN, 'tested-out'], [ALSO, 'tested-out']].sort());
  await reader.onward(page).click();

  // The first step that is not spared.
  const [open] = known(OPEN);
  await reader.atStep(page, LESSON.id, LESSON.steps.find(({ id }) => id === open.step));
  assert.ok(left < 4, `only a part of the minutes is left: ${left}`);
  await soon.equal(() => reader.button(page, open).textContent(), 'Try again', 'the lesson has as many tries as anybody likes');
  const spared = page.locator('.where__link', { hasText: 'you know this' });
  await soon.ok(async () => await spared.count() >= 2, 'they stay in the list of steps');
  await reader.button(page, open).click();
  await until(async () => (await reader.button(page, open).textContent()) === 'Check my answer');
  const led = await reader.goOn(page, LESSON);
  for (const { step } of [...known(KNOWN), ...known(ALSO)]) assert.ok(!led.includes(step), `${step} was left out`);
  await reader.heading(page, reader.FINISHED);
  for (const [outcome, credited] of [[KNOWN, true], [ALSO, true], [OPEN, false]]) {
    const line = await page.locator('.letter .ticks li', { hasText: wordsOf(outcome) }).textContent();
    assert.equal(/shown before the lesson/.test(line), credited, `the record says how ${outcome} was shown`);
  }
  await close();
});

test('There is one try: what was not right leads on, and stays as it was after a reload', async () => {
  const { page, address, close } = await visit();
  await reader.open(page, address, `#/show/${LESSON.id}`);
  const [question] = asked;
  await reader.answer(page, question, { fits: false });
  const before = await look(page, question);
  await soon.equal(() => reader.button(page, question).textContent(), 'Continue');
  await reader.button(page, question).click();
  await focusIs(page, { form: asked[1].id }, 'on to the next');
  await reader.saved(page);
  await page.reload();
  await form(page, question).waitFor();
  await until(async () => /^Not this one/.test(await reader.verdict(page, question).textContent()));
  await soon.deepEqual(() => look(page, question), before);
  await soon.equal(() => reader.button(page, question).textContent(), 'Continue');
  await soon.equal(() => page.getByRole('button', { name: 'Try again' }).count(), 0);
  await close();
});

test('Whoever shows all of it is at the finish with the next press, and no step is forced on them', async () => {
  const { page, address, close } = await visit();
  await reader.open(page, address, `#/show/${LESSON.id}`);
  for (const question of asked) await reader.answer(page, question);
  await page.locator('.shown', { hasText: wordsOf(OPEN) }).waitFor();
  await reader.onward(page).click();
  const led = await reader.goOn(page, LESSON);
  for (const { step } of asked) assert.ok(!led.includes(step), `${step} was left out`);
  await reader.heading(page, reader.FINISHED);
  await close();
});

test('What was shown in one lesson counts in another that names the same outcome', async () => {
  const { page, address, close } = await visit();
  const shared = questions().filter(({ outcome }) => outcome)
    .map((question) => ({ question, other: questions().find((of) => of.outcome === question.outcome && of.module !== question.module) }))
    .find(({ question, other }) => other && questions([question.module]).filter((of) => of.outcome === question.outcome).length === 1);
  const { question, other } = shared;
  await reader.open(page, address, `#/learn/${question.module}/${question.step}`);
  await reader.answer(page, question);
  await reader.answeredRight(page, question);
  await reader.open(page, address, `#/learn/${other.module}`);
  const steps = page.locator('.where__link', { hasText: 'you know this' });
  await until(async () => (await steps.count()) > 0);
  await close();
});

/** A copy of the course, what somebody did with it, and then the same address with the course as `edit` left it. */
async function revised(id, edit, also = async () => {}) {
  const copy = await courseCopy();
  let program = await serve(copy);
  const port = new URL(program.address).port;
  const { page, address, close } = await visitor(up.browser, program.address);
  await reader.takeModule(page, address, id);
  await also(page, address);
  await reader.saved(page);
  await page.goto('about:blank');
  await program.stop();
  const source = path.join(copy, 'en', `${id}.md`);
  const before = await readFile(source, 'utf8');
  const after = edit(before);
  assert.notEqual(after, before, 'the lesson was edited');
  await writeFile(source, after);
  program = await serve(copy, port);
  await reader.open(page, address);
  return { page, address, close: async () => { await program.stop(); await close(); } };
}
const raise = (text) => text.replace(/^revision: (\d+)$/m, (_, number) => `revision: ${Number(number) + 1}`);
const reworded = (text, question) => text.replace(`### ${question.title} {#${question.id}`, `### In other words: what now? {#${question.id}`);

test('A new revision with one changed question: exactly its step is offered, with its minutes, and asked anew', async () => {
  const lesson = module(MODULES[1]);
  const steps = mainSteps(lesson);
  const changed = steps.find((step) => step.questions.some(({ kind }) => kind === 'one'));
  const question = changed.questions.find(({ kind }) => kind === 'one');
  const { page, address, close } = await revised(lesson.id, (text) => raise(reworded(text, question)));
  const row = page.locator('#app .module--started', { hasText: lesson.title });
  await row.filter({ hasText: 'Updated since you finished it on' }).waitFor();
  await row.getByRole('link').click();
  await reader.atStep(page, lesson.id, changed);
  await soon.match(() => page.locator('aside.offer').textContent(), /^Only what changed since you finished it: about 1 minute\./);
  const head = page.locator('.question__title', { hasText: 'In other words: what now?' });
  await head.waitFor();
  await soon.equal(() => reader.verdict(page, question).textContent(), '', 'it is not shown as answered');
  await soon.equal(() => form(page, question).locator('input:checked').count(), 0);
  await reader.answer(page, question);
  await reader.onward(page).click();
  await reader.heading(page, reader.FINISHED);
  await soon.match(() => page.locator('.record').textContent(), new RegExp(`revision ${lesson.revision + 1}`));
  const log = entries(await stored(page));
  assert.equal(facts(log, 'module-finished').length, 2, 'the first completion is kept');
  await reader.open(page, address);
  await page.locator('.module--done', { hasText: lesson.title }).waitFor({ state: 'attached' });
  await close();
});

test('A typing error put right costs nobody anything, with or without a new revision', async () => {
  const lesson = module(MODULES[0]);
  for (const raised of [false, true]) {
    // Outside every step: in the summary.
    const { page, close } = await revised(lesson.id, (text) => {
      const better = text.replace(/^summary: /m, 'summary: Put right. ');
      return raised ? raise(better) : better;
    });
    await page.locator('.module--done', { hasText: lesson.title }).waitFor({ state: 'attached' });
    await soon.equal(() => page.getByText('Updated since').count(), 0);
    await close();
  }
});

test('A question that is new is asked, and only it: it is never taken for one that was answered', async () => {
  const lesson = module(MODULES[0]);
  const first = lesson.steps[0].questions[0];
  const { page, close } = await revised(lesson.id, (text) => raise(text.replace(`{#${first.id} `, `{#${first.id}-too `)));
  await page.locator('#app .next a', { hasText: `What changed: ${lesson.title}` }).click();
  await reader.atStep(page, lesson.id, lesson.steps[0]);
  const renamed = { ...first, id: `${first.id}-too` };
  await soon.equal(() => reader.verdict(page, renamed).textContent(), '');
  await reader.answer(page, renamed);
  await reader.onward(page).click();
  await reader.heading(page, reader.FINISHED);
  await close();
});
