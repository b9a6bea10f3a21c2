// Branching conversations: a choice, what comes of it, and the way back to every fork.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { until } from './support/browser.mjs';
import { MODULES, mainSteps, module } from './support/course.mjs';
import * as reader from './support/reader.mjs';
import { setUp } from './support/setup.mjs';
import { soon } from './support/soon.mjs';

const { visit } = setUp();
const SCENES = MODULES.map(module).flatMap((lesson) =>
  lesson.steps.filter((step) => step.ways.length && !step.aside).map((start) => ({ lesson, start })));
const [{ lesson: first, start }] = SCENES;
const stepOf = (lesson, id) => lesson.steps.find((step) => step.id === id);
const crumbs = (page) => page.locator('.trail a');
const take = async (page, lesson, way) => {
  await reader.ways(page).filter({ hasText: way.words }).first().click();
  await reader.atStep(page, lesson.id, stepOf(lesson, way.to));
};

for (const { lesson, start: from } of SCENES) {
  test(`“${from.title}”: every way leads to an ending, and from there back to the fork and on in the lesson`, async () => {
    const { page, address, close } = await visit();
    await reader.open(page, address, `#/learn/${lesson.id}/${from.id}`);
    await reader.saved(page);
    const next = mainSteps(lesson)[mainSteps(lesson).findIndex(({ id }) => id === from.id) + 1];
    let endings = 0;
    // Each way at each fork, found by going there as a reader does and back by the trail.
    const explore = async (step, depth) => {
      await soon.equal(() => crumbs(page).count(), depth, `the way to ${step.title}`);
      if (!step.ways.length) {
        endings += 1;
        await soon.equal(() => reader.onward(page).getAttribute('href'), `#/learn/${lesson.id}/${next.id}`);
        return;
      }
      await soon.equal(() => reader.ways(page).count(), step.ways.length);
      for (const way of step.ways) {
        await take(page, lesson, way);
        await explore(stepOf(lesson, way.to), depth + 1);
        await crumbs(page).nth(depth).click();
        await reader.atStep(page, lesson.id, step);
      }
      // What was taken says so, and why.
      await soon.equal(() => page.locator('.way.choice--chosen').count(), step.ways.length);
    };
    await explore(from, 0);
    assert.ok(endings >= 2);
    await close();
  });
}

test('The trail names the steps of the way taken, Back leads to the last of them, and a reload keeps both', async () => {
  const { page, address, close } = await visit();
  await reader.open(page, address, `#/learn/${first.id}/${start.id}`);
  const way = start.ways.find(({ to }) => stepOf(first, to).ways.length);
  const fork = stepOf(first, way.to);
  await take(page, first, way);
  await take(page, first, fork.ways.at(-1));
  const trail = [start.title, fork.title];
  await soon.deepEqual(() => crumbs(page).allTextContents(), trail);
  await reader.saved(page);
  await page.reload();
  await crumbs(page).first().waitFor();
  await soon.deepEqual(() => crumbs(page).allTextContents(), trail);
  await page.locator('.bar a').first().click();
  await reader.atStep(page, first.id, fork);
  await soon.deepEqual(() => crumbs(page).allTextContents(), trail.slice(0, 1));
  await page.locator('.bar a').first().click();
  await reader.atStep(page, first.id, start);
  await soon.equal(() => crumbs(page).count(), 0);
  await close();
});

test('A way not taken keeps its reason to itself; one that was taken gives it', async () => {
  const { page, address, close } = await visit();
  await reader.open(page, address, `#/learn/${first.id}/${start.id}`);
  await reader.saved(page);
  await soon.equal(() => page.locator('.way .choice__outcome').count(), 0);
  await take(page, first, start.ways[0]);
  await page.goBack();
  await reader.atStep(page, first.id, start);
  const said = page.locator('.way .choice__outcome');
  await said.first().waitFor();
  await soon.equal(() => said.count(), 1);
  await soon.match(() => said.textContent(), /^You went this way\S/);
  await close();
});

test('The position counts the steps of the lesson, not those of the scene', async () => {
  const { page, address, close } = await visit();
  const position = mainSteps(first).findIndex(({ id }) => id === start.id) + 1;
  await reader.open(page, address, `#/learn/${first.id}/${start.id}`);
  await take(page, first, start.ways[0]);
  const line = page.locator('.where__line');
  await soon.match(() => line.textContent(), new RegExp(`^Step ${position} of ${mainSteps(first).length}`));
  await close();
});

test('A scene left before its ending is named at the finish, and is done once an ending was seen', async () => {
  const { page, address, close } = await visit();
  await reader.open(page, address, `#/learn/${first.id}/${start.id}`);
  await take(page, first, start.ways.find(({ to }) => stepOf(first, to).ways.length));
  await reader.follow(page, `#/done/${first.id}`);
  await reader.heading(page, 'still open');
  const open = page.locator('.open a', { hasText: start.title });
  await soon.equal(() => open.count(), 1);
  await open.click();
  await reader.atStep(page, first.id, start);
  await reader.doStep(page, first, { ...start, questions: [] });
  await reader.follow(page, `#/done/${first.id}`);
  await reader.heading(page, 'still open');
  await until(async () => (await open.count()) === 0);
  await close();
});
