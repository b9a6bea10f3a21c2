// The desk in every state, by the same checks as the page of staff, and what only the desk has: an editor, panels,
// a window within the window, words that are announced. One walk through all of it; each test reads what it found.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as checks from './support/checks.mjs';
import { until } from './support/browser.mjs';
import { STATES } from './support/desk-states.mjs';
import * as desk from './support/desk.mjs';
import { focusIs, focused } from './support/keys.mjs';
import { setUp } from './support/setup.mjs';
import { soon } from './support/soon.mjs';
import { eachState } from './support/states.mjs';

const { visit } = setUp();
const IN_STATES = ['moving', 'axe', 'ibm', 'reflow', 'controls', 'tabWalk'];
const WIDE = { width: 1280, height: 900 };

async function walk() {
  const { page, address, close } = await visit({ prepare: checks.listen });
  const found = Object.fromEntries(IN_STATES.map((name) => [name, []]));
  await eachState(page, address, async (state) => {
    const at = await page.evaluateHandle(() => document.activeElement);
    for (const name of IN_STATES) {
      found[name].push(...(await checks[name](page)).map((problem) => `${state}: ${problem}`));
    }
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize(WIDE);
    await at.evaluate((element) => element.focus());
  }, STATES);
  await close();
  return found;
}

let walked;
const nothing = async (...names) => {
  const found = await (walked ??= walk());
  assert.deepEqual(names.flatMap((name) => [...new Set(found[name])]), []);
};

test('axe-core finds nothing in any state of the desk, in both schemes and three widths', () => nothing('axe'));

test('IBM’s checker finds nothing in any state of the desk', () => nothing('ibm'));

test('Nothing of the desk scrolls sideways at 320 pixels, with wider spacing, or with text twice as large', () => nothing('reflow'));

test('Every target of the desk is at least 24 pixels, nothing but native controls reacts, and every group has a legend', () => nothing('controls'));

test('Tab comes through every state of the desk to its end, can be seen at each stop, and is never covered', () => nothing('tabWalk'));

test('Nothing of the desk moves where somebody asked for less motion, and nothing moves by itself for anybody', () => nothing('moving'));

async function started() {
  const visited = await visit();
  await desk.open(visited.page, visited.address);
  await desk.start(visited.page);
  return visited;
}

test('A panel keeps the keyboard inside, Escape closes it, and the keyboard is back where it was', async () => {
  const { page, close } = await started();
  const ways = [[page.locator('.tools'), 'Insert…', 'insert'], [page.locator('.files'), 'New…', 'new'], [page.locator('.files'), 'Package for our learning system…', 'package'], [page.locator('.masthead'), 'Open…', 'open']];
  for (const [where, name, id] of ways) {
    const button = desk.named(where, name);
    await soon.equal(() => button.getAttribute('aria-haspopup'), 'dialog');
    await button.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: /^(Put something in|Start something new|Package for our|Open what you have)/ }).waitFor();
    const inside = () => page.evaluate((of) => document.getElementById(of).contains(document.activeElement) || document.activeElement === document.body, id);
    for (let n = 0; n < 45; n += 1) {
      await soon.ok(() => inside(), `${name}: Tab stays inside, not on ${JSON.stringify(await focused(page))}`);
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Escape');
    await until(async () => (await page.locator('dialog[open]').count()) === 0);
    await focusIs(page, { text: name });
  }
  await close();
});

test('There are three live regions and no others; each stands there before its words', async () => {
  const { page, close } = await started();
  const live = await page.locator('[role=status], [role=alert], [role=log], [aria-live]').evaluateAll((all) => all
    .filter((element) => !element.closest('.cm-editor')).map((element) => element.id || element.className.split(' ')[0]));
  assert.deepEqual(live.sort(), ['desk__notices', 'masthead__kept', 'said']);
  await page.evaluate(() => {
    window.changes = [];
    const watch = (element) => new MutationObserver(() => window.changes.push(element.textContent)).observe(element, { childList: true, characterData: true, subtree: true });
    watch(document.querySelector('.masthead__kept'));
    document.querySelector('#said').mark = 'the same';
  });
  await desk.cursor(page, 'ten to nine');
  await page.keyboard.type(' sharp', { delay: 120 });
  await page.waitForTimeout(700);
  await soon.deepEqual(() => page.evaluate(() => window.changes), [], 'what is said of keeping changes with its kind, not with each key');
  await desk.cursor(page, 'asks for your password.');
  await page.keyboard.type(' We utilise the portal.');
  await until(async () => (await desk.remarks(page).count()) === 1);
  await desk.showList(page);
  await page.getByRole('button', { name: 'Change it to “use”' }).click();
  await page.locator('#said', { hasText: 'Changed' }).waitFor({ state: 'attached' });
  await soon.equal(() => page.evaluate(() => document.querySelector('#said').mark), 'the same');
  await close();
});

test('The text has its name, its role and its stop for Tab; Tab leaves it, and the first stop of all leads to it', async () => {
  const { page, close } = await started();
  const box = desk.box(page);
  await soon.equal(() => box.getAttribute('role'), 'textbox');
  await soon.equal(() => box.getAttribute('aria-multiline'), 'true');
  await soon.match(() => box.getAttribute('aria-label'), /a-text-about-a-parcel\.md/, 'which file it is');
  await desk.toText(page);
  const before = await desk.text(page);
  await page.keyboard.press('Tab');
  await until(() => page.evaluate(() => !document.activeElement.matches('.cm-content')));
  await soon.equal(() => desk.text(page), before);
  // From the top of the page, as it is when somebody comes to it.
  await page.evaluate(() => {
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute('tabindex');
  });
  await page.keyboard.press('Tab');
  await focusIs(page, { text: 'Skip to the text' });
  await page.keyboard.press('Enter');
  await until(() => page.evaluate(() => document.activeElement.matches('.cm-content')));
  await close();
});

test('The page says what it is about in its title and its one first heading', async () => {
  const { page, close } = await started();
  await soon.equal(() => page.title(), 'A text about a parcel · Plainspoken desk');
  await soon.deepEqual(() => page.locator('h1').allInnerTexts(), ['A text about a parcel']);
  await desk.cursor(page, 'title: A text about a parcel');
  await page.keyboard.type(' at nine');
  await until(async () => (await page.title()).startsWith('A text about a parcel at nine'));
  await close();
});

test('On a phone every part is one press away at the foot, and the text has most of the screen', async () => {
  const { page, address, close } = await visit({ viewport: { width: 390, height: 844 }, hasTouch: true });
  await desk.open(page, address);
  await desk.start(page);
  const foot = (name) => page.locator('.desk__panes .tab', { hasText: name });
  for (const [name, seen] of [['Preview', '#preview'], ['To mend', '.mend'], ['Write', '.cm-content']]) {
    await foot(name).tap();
    await soon.ok(() => page.locator(seen).isVisible(), name);
    await soon.equal(() => foot(name).getAttribute('aria-pressed'), 'true');
  }
  const { height } = await page.locator('#text').boundingBox();
  assert.ok(height > 844 / 2, `${height} pixels for the text`);
  await close();
});
