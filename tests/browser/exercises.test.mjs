// Every kind of exercise with a keyboard alone, and with a finger on a small screen; what is announced, and
// where the focus is.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { until } from './support/browser.mjs';
import { sticksOut } from './support/checks.mjs';
import { KINDS, MODULES, at, isLook, module, ofKind } from './support/course.mjs';
import { fill, form, mover, order } from './support/exercises.mjs';
import { finger, keyboard } from './support/hands.mjs';
import { drawn, focusIs, focused } from './support/keys.mjs';
import * as reader from './support/reader.mjs';
import { setUp } from './support/setup.mjs';
import { soon } from './support/soon.mjs';
import { EXERCISES } from './support/states.mjs';

const { visit } = setUp();
const NAMES = {
  one: 'A pick-one',
  many: 'A pick-many',
  agree: 'A statement to agree to',
  try: 'A thing to try',
  order: 'An order',
  inbox: 'An inbox',
};
const name = (kind) => NAMES[kind] ?? `A ${isLook({ kind }) ? `look-alike ${kind}` : kind}`;
const SMALL = { viewport: { width: 320, height: 568 }, hasTouch: true, isMobile: true };

/** Two of a kind; of look-alikes one that is real and one that is not. */
function two(kind) {
  const all = ofKind(kind);
  const pair = isLook({ kind }) ? [true, false].map((real) => all.find((of) => of.genuine === real)) : all.slice(0, 2);
  assert.equal(pair.filter(Boolean).length, 2, `the course has two of ${kind}`);
  return pair;
}

const unchecked = ({ kind }) => ['agree', 'try'].includes(kind);

/** Answers it, not right at first; looks after each move. */
async function takeWhole(page, question, by, look) {
  await look('before');
  if (!unchecked(question)) {
    await reader.answer(page, question, { by, fits: false });
    await soon.match(() => reader.verdict(page, question).textContent(), /^Not this one/);
    await look('not right');
    await by.press(page, reader.button(page, question));
    await until(async () => (await reader.button(page, question).textContent()) === 'Check my answer');
  }
  await reader.answer(page, question, { by });
  await reader.answeredRight(page, question);
  await look('right');
}

for (const kind of KINDS) {
  test(`${name(kind)} is answered with the keyboard alone: what is found is announced, the focus stays`, async () => {
    const { page, address, close } = await visit();
    for (const question of two(kind)) {
      await reader.open(page, address, at(question));
      const status = reader.verdict(page, question);
      await soon.equal(() => status.getAttribute('role'), 'status');
      await soon.equal(() => status.textContent(), '');
      await status.evaluate((element) => { element.mark = 'the same'; });
      // `keyboard` asserts after every key that something has the focus.
      await takeWhole(page, question, keyboard, async (state) => {
        await soon.equal(() => status.evaluate((element) => element.mark), 'the same', 'not one that was put there with its words');
        if (state === 'before') return;
        const next = state === 'right' ? 'Continue' : 'Try again';
        // Where the button is gone, what it said has the focus.
        if (unchecked(question)) await focusIs(page, { id: await status.getAttribute('id') });
        else await focusIs(page, { tag: 'button', form: question.id, text: next });
      });
    }
    await close();
  });

  test(`${name(kind)} is answered with a finger on 320 pixels, and nothing sticks out sideways`, async () => {
    const { page, address, close } = await visit(SMALL);
    for (const question of two(kind)) {
      await reader.open(page, address, at(question));
      await takeWhole(page, question, finger, async (state) => {
        await soon.deepEqual(() => sticksOut(page), [], `${question.id}, ${state}`);
        await soon.equal(() => page.evaluate(() => innerWidth), 320);
      });
    }
    await close();
  });
}

for (const [by, options] of [[keyboard, {}], [finger, SMALL]]) {
  test(`A scene is taken to an ending and left with ${by.name} alone`, async () => {
    const { page, address, close } = await visit(options);
    const scenes = MODULES.map(module).flatMap((lesson) =>
      lesson.steps.filter((step) => step.ways.length && !step.aside).map((step) => ({ lesson, step })));
    for (const { lesson, step } of scenes.slice(0, 2)) {
      await reader.open(page, address, `#/learn/${lesson.id}/${step.id}`);
      await reader.atStep(page, lesson.id, step);
      await reader.doStep(page, lesson, step, by);
      await soon.deepEqual(() => sticksOut(page), []);
      await by.press(page, reader.onward(page));
      const next = lesson.steps.slice(lesson.steps.indexOf(step) + 1).find((of) => !of.aside);
      await reader.atStep(page, lesson.id, next);
    }
    await close();
  });
}

test('Moving a line of an order is announced, and its button keeps the focus to the end and back', async () => {
  const { page, address, close } = await visit();
  const [question] = ofKind('order');
  await reader.open(page, address, at(question));
  const lines = await order(page, question);
  const [first] = lines;
  const status = form(page, question).locator('.hush[role=status]');
  await status.evaluate((element) => { element.mark = 'the same'; });
  await soon.equal(() => status.textContent(), '');
  await mover(page, question, first, 'down').focus();
  for (let place = 2; place <= lines.length; place += 1) {
    await page.keyboard.press('Enter');
    await status.filter({ hasText: `${first}: now ${place} of ${lines.length}` }).waitFor();
    await soon.equal(async () => (await order(page, question))[place - 1], first);
    const way = place < lines.length ? 'down' : 'up';
    await soon.equal(() => page.evaluate(() => document.activeElement.getAttribute('aria-label')), `Move ${way}: ${first}`);
  }
  await page.keyboard.press('Space');
  await status.filter({ hasText: `${first}: now ${lines.length - 1} of ${lines.length}` }).waitFor();
  await soon.equal(() => status.evaluate((element) => element.mark), 'the same');
  await close();
});

test('At either end the button that leads no further says so, and pressing it changes nothing', async () => {
  const { page, address, close } = await visit();
  const [question] = ofKind('order');
  await reader.open(page, address, at(question));
  const lines = await order(page, question);
  for (const [words, way] of [[lines[0], 'up'], [lines.at(-1), 'down']]) {
    const end = mover(page, question, words, way);
    await soon.equal(() => end.getAttribute('aria-disabled'), 'true');
    await end.focus();
    await page.keyboard.press('Enter');
    await drawn(page);
    await soon.deepEqual(() => order(page, question), lines);
    await soon.equal(() => page.evaluate(() => document.activeElement.getAttribute('aria-label')), `Move ${way}: ${words}`);
  }
  await close();
});

test('An answer that lacks something leads to what is missing, in every kind', async () => {
  const { page, address, close } = await visit();
  for (const question of EXERCISES.filter(({ kind }) => !['order', 'agree', 'try'].includes(kind))) {
    await reader.open(page, address, at(question));
    if (question.kind === 'sort' || question.kind === 'inbox') await fill(page, question, { whole: false });
    await reader.button(page, question).click();
    const summary = form(page, question).locator('[role=alert]');
    await until(async () => (await focused(page)).id === (await summary.getAttribute('id')));
    await summary.getByRole('link').click();
    const { kind, open } = await page.evaluate(() => {
      const on = document.activeElement;
      const group = on.closest('fieldset');
      return { kind: on.type, open: ![...group.querySelectorAll('input:not(.hush)')].some((input) => input.checked && input.name === on.name) };
    });
    assert.match(kind, /radio|checkbox/, question.id);
    assert.ok(open, `${question.id}: what has the focus has no answer yet`);
  }
  await close();
});
