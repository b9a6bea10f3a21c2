// Messages that look like the real thing, and are only a picture of it: nothing in them leads anywhere.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { until } from './support/browser.mjs';
import { at, isLook, ofKind, questions } from './support/course.mjs';
import { form, part, row } from './support/exercises.mjs';
import { keyboard } from './support/hands.mjs';
import { drawn } from './support/keys.mjs';
import * as reader from './support/reader.mjs';
import { setUp } from './support/setup.mjs';
import { soon } from './support/soon.mjs';
import { EXERCISES } from './support/states.mjs';

const { visit } = setUp();
const LOOKS = EXERCISES.filter(isLook);
const [inbox] = ofKind('inbox');
const window = (page, question) => form(page, question).locator('.look__window');

for (const question of [...LOOKS, inbox]) {
  test(`Nothing in the ${question.kind} “${question.id}” can be followed, sent or typed into`, async () => {
    const { context, page, address, close } = await visit();
    await reader.open(page, address, at(question));
    const asked = [];
    context.on('request', (request) => asked.push(request.url()));
    context.on('page', (opened) => asked.push(`page ${opened.url()}`));
    const folded = form(page, question).locator('details:not([open]) > summary');
    while (await folded.count()) await folded.first().click();
    const alive = 'a, area, iframe, embed, object, form, select, textarea, [contenteditable], [onclick], button[type=submit], button:not([type]), input:not([type=checkbox].hush)';
    const shown = window(page, question);
    await soon.ok(async () => await shown.count() > 0);
    await soon.deepEqual(() => shown.locator(alive).evaluateAll((all) => all.map((element) => element.outerHTML)), []);
    const before = page.url();
    await page.evaluate(() => { window.mark = 'the same page'; });
    // What looks like a link, a field or a button is pressed, and written at.
    for (const fake of await shown.locator('.fake-link, .fakefield, .fakebutton, .mail__file, p').all()) {
      await fake.click({ position: { x: 4, y: 4 }, force: true });
      await page.keyboard.type('secret');
      await page.keyboard.press('Enter');
    }
    await drawn(page);
    assert.equal(page.url(), before);
    await soon.equal(() => page.evaluate(() => window.mark), 'the same page');
    assert.deepEqual(asked, []);
    await soon.ok(async () => !(await shown.allTextContents()).join().includes('secret'));
    await close();
  });
}

test('A part is marked with the space bar; Enter on it leads nowhere and checks nothing', async () => {
  const { page, address, close } = await visit();
  const [question] = LOOKS;
  await reader.open(page, address, at(question));
  const before = page.url();
  const input = part(page, question, 1).locator('input');
  await input.focus();
  await page.keyboard.press('Enter');
  await drawn(page);
  assert.equal(page.url(), before);
  await soon.equal(() => reader.verdict(page, question).textContent(), '');
  // Some browsers mark with Enter as well.
  const marked = await input.isChecked();
  await page.keyboard.press('Space');
  await until(async () => (await input.isChecked()) !== marked);
  await close();
});

test('Where a link leads, and who a sender is, is shown on a press, never by hovering, and goes again', async () => {
  const { page, address, close } = await visit();
  for (const question of questions().filter((of) => isLook(of) && of.links.length).slice(0, 3)) {
    await reader.open(page, address, at(question));
    const peeks = form(page, question).locator('.peek');
    const shown = form(page, question).locator('.peek__to');
    await soon.equal(() => peeks.count(), question.links.length, 'each has its button');
    await soon.deepEqual(async () => (await shown.locator('bdi').allTextContents()).sort(), [...question.links].sort());
    for (let n = 0; n < question.links.length; n += 1) {
      const [peek, to] = [peeks.nth(n), shown.nth(n)];
      await soon.ok(async () => !(await to.isVisible()));
      await peek.hover();
      await drawn(page);
      await soon.ok(async () => !(await to.isVisible()), 'not by hovering');
      await soon.equal(() => peek.getAttribute('title'), null);
      await peek.click();
      await soon.ok(() => to.isVisible());
      await soon.equal(() => peek.getAttribute('aria-expanded'), 'true');
      await keyboard.press(page, peek);
      await soon.ok(async () => !(await to.isVisible()), 'and goes with a key');
      await soon.equal(() => peek.getAttribute('aria-expanded'), 'false');
    }
    const status = await reader.verdict(page, question).textContent();
    assert.equal(status, '', 'looking is no answer');
  }
  await close();
});

test('The parts in the message and the same as a list are one: marked here, marked there', async () => {
  const { page, address, close } = await visit();
  for (const question of LOOKS) {
    await reader.open(page, address, at(question));
    const list = form(page, question).locator('.look__list');
    await list.locator('summary').click();
    const items = list.locator('input');
    await soon.equal(() => items.count(), question.notes.length);
    const parts = form(page, question).locator('.part:has(> input)');
    await soon.equal(() => parts.count(), question.notes.length, 'signs and harmless parts alike');
    for (let n = 1; n <= question.notes.length; n += 1) {
      const [here, there] = [part(page, question, n).locator('input'), items.nth(n - 1)];
      await part(page, question, n).click();
      await until(async () => (await here.isChecked()) && (await there.isChecked()));
      await list.locator('.choice__row').nth(n - 1).click();
      await until(async () => !(await here.isChecked()) && !(await there.isChecked()));
    }
    const words = async (of) => (await of.allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim());
    const inList = await words(list.locator('.choice__text'));
    const inMessage = await form(page, question).evaluate((of) => [...of.querySelectorAll('.part:has(> input)')]
      .sort((a, b) => a.querySelector('input').id.localeCompare(b.querySelector('input').id, 'en', { numeric: true }))
      .map((label) => label.textContent.replace(/\s+/g, ' ').trim()));
    for (const [n, text] of inMessage.entries()) assert.ok(inList[n].includes(text), `“${text}” is “${inList[n]}” in the list`);
  }
  await close();
});

test('Once it was checked every part has its note: signs found, signs missed, and what is fine', async () => {
  const { page, address, close } = await visit();
  for (const question of LOOKS) {
    await reader.open(page, address, at(question));
    const found = question.notes.findIndex(({ fine }) => !fine);
    await part(page, question, found + 1).click();
    await row(form(page, question), 'It’s a fake').click();
    await reader.check(page, question);
    await reader.answeredRight(page, question);
    const notes = form(page, question).locator('.notes > li');
    const wanted = question.notes.map(({ fine }, n) => (fine ? 'Fine' : n === found ? 'A sign, and you marked it' : 'A sign'));
    await soon.deepEqual(async () => (await notes.locator('.choice__verdict').allTextContents()).map((text) => text.trim()), wanted);
    for (const [n, input] of (await form(page, question).locator('.part input').all()).entries()) {
      const note = page.locator(`[id="${await input.getAttribute('aria-describedby')}"]`);
      await soon.equal(() => note.count(), 1, `part ${n + 1} is tied to its note`);
    }
  }
  await close();
});

test('A message that is fine, taken for a fake, is explained as kindly: each part says why it is fine', async () => {
  const { page, address, close } = await visit();
  const question = questions().find((of) => isLook(of) && of.genuine);
  await reader.open(page, address, at(question));
  await row(form(page, question), 'It’s a fake').click();
  await reader.check(page, question);
  await soon.match(() => reader.verdict(page, question).textContent(), /^Not this one. The notes say what there was to see/);
  const notes = form(page, question).locator('.notes > li');
  await soon.equal(() => notes.count(), question.notes.length);
  await soon.deepEqual(async () => [...new Set(await notes.locator('.choice__verdict').allTextContents())], ['Fine']);
  await soon.equal(() => reader.button(page, question).textContent(), 'Try again', 'another try costs nothing');
  await close();
});
