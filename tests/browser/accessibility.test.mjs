// Every screen and every kind of exercise in every state: axe-core in both schemes and three widths, IBM's
// checker, and what they do not look at. One walk through all of it; each test reads what it found.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MODULES } from './support/course.mjs';
import * as checks from './support/checks.mjs';
import { setUp } from './support/setup.mjs';
import { soon } from './support/soon.mjs';
import { eachState, eachStep } from './support/states.mjs';

const { visit } = setUp();
const IN_STATES = ['moving', 'axe', 'ibm', 'reflow', 'controls', 'tabWalk'];

async function walk(go, names, looks) {
  const { page, address, close } = await visit({ prepare: checks.listen });
  const found = Object.fromEntries(names.map((name) => [name, []]));
  await go(page, address, async (state) => {
    for (const name of names) {
      found[name].push(...(await checks[name](page, looks)).map((problem) => `${state}: ${problem}`));
    }
  });
  await close();
  return found;
}

let walked;
const states = () => (walked ??= walk(eachState, IN_STATES));
const nothing = async (...names) => {
  const found = await states();
  assert.deepEqual(names.flatMap((name) => [...new Set(found[name])]), []);
};

test('axe-core finds nothing on any screen or exercise, in both schemes and three widths', () => nothing('axe'));

test('IBM’s checker finds nothing on any screen or exercise', () => nothing('ibm'));

test('Nothing scrolls sideways at 320 pixels, with wider spacing, or with text twice as large', () => nothing('reflow'));

test('Every target is at least 24 pixels, nothing but native controls reacts, and every group has a legend', () => nothing('controls'));

test('Tab comes through every screen to its end, can be seen at each stop, and is never covered', () => nothing('tabWalk'));

test('Nothing moves where somebody asked for less motion, and nothing moves by itself for anybody', () => nothing('moving'));

const LOOKS = [{ width: 320, colorScheme: 'dark' }, { width: 1440, colorScheme: 'light' }];
for (const id of MODULES) {
  test(`Every step of ${id}, unfolded: both checkers find nothing, and nothing sticks out or is too small`, async () => {
    const steps = (page, address, look) => eachStep(page, address, id, look);
    const found = await walk(steps, ['axe', 'ibm', 'reflow', 'controls'], LOOKS);
    assert.deepEqual([...new Set(Object.values(found).flat())], []);
  });
}

test('The guide for trainers: both checkers find nothing, nothing sticks out, and a finding is led to', async () => {
  const { page, address, close } = await visit({ prepare: checks.listen });
  await page.goto(`${address}guide.html`);
  for (const name of ['axe', 'ibm', 'reflow', 'controls']) {
    assert.deepEqual(await checks[name](page, LOOKS), [], name);
  }
  await page.goto(`${address}guide.html#no-reason`);
  await page.locator('#no-reason').waitFor();
  await soon.ok(() => page.locator('#no-reason').evaluate((heading) => heading.getBoundingClientRect().top < 100));
  await close();
});

test('The checkers are awake: each finds what was made wrong for it', async () => {
  const { page, address, close } = await visit({ prepare: checks.listen });
  await page.goto(address);
  await page.locator('#app main').waitFor();
  await page.evaluate(() => {
    const main = document.querySelector('main');
    const put = (tag, words) => main.appendChild(Object.assign(document.createElement(tag), { textContent: words }));
    const box = put('span', 'press');
    box.setAttribute('role', 'checkbox');
    box.addEventListener('click', () => {});
    const small = put('button', 'x');
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('.odd { inline-size: 9px; block-size: 9px; padding: 0; overflow: hidden; outline: none !important; color: #aaa; background: #bbb } .wide { inline-size: 2000px }');
    document.adoptedStyleSheets = [sheet];
    small.className = 'odd';
    put('p', 'wide').className = 'wide';
    small.animate([{ opacity: 0 }, { opacity: 1 }], { duration: 1000, iterations: Infinity });
  });
  for (const name of ['moving', 'axe', 'ibm', 'controls', 'tabWalk', 'reflow']) {
    assert.ok((await checks[name](page)).length > 0, name);
  }
  await close();
});
