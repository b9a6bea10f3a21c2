// What is half done stays as it was: over a reload and in another tab, in every kind, and in the same order.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { until } from './support/browser.mjs';
import { at, isLook, ofKind } from './support/course.mjs';
import { fill, form, look, order, part } from './support/exercises.mjs';
import * as reader from './support/reader.mjs';
import { setUp } from './support/setup.mjs';
import { soon } from './support/soon.mjs';
import { EXERCISES } from './support/states.mjs';

const { visit } = setUp();
const NAMES = { one: 'A half-made choice', many: 'Half-made choices', sort: 'Half-made places', order: 'A half-made order', inbox: 'Half-made decisions' };
const begun = EXERCISES.filter(({ kind }) => !['agree', 'try'].includes(kind));
const button = (page, question) => reader.button(page, question).textContent();
const stays = async (page, question, before) => {
  await form(page, question).waitFor();
  await until(async () => JSON.stringify(await look(page, question)) === JSON.stringify(before))
    .catch(async () => assert.deepEqual(await look(page, question), before));
};

for (const question of begun) {
  const what = NAMES[question.kind] ?? `Marks in a look-alike ${question.kind}`;
  test(`${what}: there again after a reload and in a new tab, in the same order and unjudged`, async () => {
    const { context, page, address, close } = await visit();
    await reader.open(page, address, at(question));
    const untouched = await look(page, question);
    await fill(page, question, { whole: false });
    const before = await look(page, question);
    assert.notDeepEqual(before, untouched, 'something was begun');
    assert.deepEqual(before.choices, untouched.choices, 'and no choice has moved');
    await page.reload();
    await stays(page, question, before);
    await soon.equal(() => button(page, question), 'Check my answer');
    const tab = await context.newPage();
    await reader.open(tab, address, at(question));
    await stays(tab, question, before);
    // It is whole once the rest is given. A tab that nobody sees is drawn once a second.
    await page.bringToFront();
    await reader.answer(page, question);
    await reader.answeredRight(page, question);
    await close();
  });
}

test('Choices stand in another order for another person; those whose order says something stand as written', async () => {
  const shuffled = [...ofKind('sort').slice(0, 3), ...ofKind('one').filter(({ keepsOrder }) => !keepsOrder).slice(0, 3)];
  const kept = ofKind('one').find(({ keepsOrder }) => keepsOrder);
  const seen = [];
  for (let person = 0; person < 2; person += 1) {
    const { page, address, close } = await visit();
    const orders = [];
    for (const question of shuffled) {
      await reader.open(page, address, at(question));
      orders.push(await look(page, question));
    }
    seen.push(JSON.stringify(orders));
    await reader.open(page, address, at(kept));
    const texts = await form(page, kept).locator('.choice__text').allTextContents();
    assert.deepEqual(texts.map((text) => text.trim()), kept.choices);
    await close();
  }
  assert.notEqual(seen[0], seen[1]);
});

test('An order never begins as the right one, whoever comes', async () => {
  for (let person = 0; person < 3; person += 1) {
    const { page, address, close } = await visit();
    for (const question of ofKind('order').slice(0, 3)) {
      await reader.open(page, address, at(question));
      assert.notDeepEqual(await order(page, question), question.lines);
    }
    await close();
  }
});

test('Trying again keeps what fits in a sort and an inbox, and lets go of what does not', async () => {
  const { page, address, close } = await visit();
  for (const question of begun.filter(({ kind }) => kind === 'sort' || kind === 'inbox')) {
    await reader.open(page, address, at(question));
    await reader.answer(page, question, { fits: false });
    const { picked } = await look(page, question);
    await reader.button(page, question).click();
    await until(async () => (await button(page, question)) === 'Check my answer');
    await soon.equal(async () => (await look(page, question)).picked.length, picked.length - 1, question.id);
    await fill(page, question);
    await reader.check(page, question);
    await reader.answeredRight(page, question);
  }
  await close();
});

test('A mark that is taken back is gone after a reload, too', async () => {
  const { page, address, close } = await visit();
  const question = begun.find(isLook);
  await reader.open(page, address, at(question));
  await part(page, question, 1).click();
  await part(page, question, 2).click();
  await part(page, question, 1).click();
  await reader.saved(page);
  await page.reload();
  await until(() => part(page, question, 2).locator('input').isChecked());
  await soon.equal(async () => (await look(page, question)).picked.length, 1);
  await close();
});
