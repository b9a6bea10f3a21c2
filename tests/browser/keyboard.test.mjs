// What a keyboard and a screen reader meet: the Tab walk, the focus that can be seen, words that are
// announced, a clock that runs on; and IBM's checker, which knows rules that axe-core does not.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { until } from './support/browser.mjs';
import { at, misfit } from './support/course.mjs';
import { drawn, focused } from './support/keys.mjs';
import * as reader from './support/reader.mjs';
import { setUp } from './support/setup.mjs';
import { STATES, one } from './support/states.mjs';
import { stored } from './support/stored.mjs';

const require = createRequire(import.meta.url);
const step = at(one);
const SCREENS = STATES.filter(([, reach]) => reach);
const up = setUp();
const { visit } = up;

/** What is wrong with the focus as it is shown now; nothing when all is well. */
const unclear = (page) => page.evaluate(() => {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const name = `${element.localName}#${element.id}.${element.className}`;
  const shows = (of) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(of);
    return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
  };
  const problems = [];
  // A row or a card may show it for the control that it holds.
  const row = element.closest('li') ?? element;
  if (!shows(element) && !shows(row)) problems.push(`${name}: no outline to be seen`);
  const { left, top, width, height } = element.getBoundingClientRect();
  if (top + height < 0 || top > innerHeight) problems.push(`${name}: out of view`);
  const [x, y] = [left + width / 2, Math.min(top + height / 2, innerHeight - 1)];
  const hit = document.elementFromPoint(x, y);
  const mine = hit && (element.contains(hit) || element.closest('label')?.contains(hit) || element.labels?.[0]?.contains(hit));
  if (width > 1 && !mine) problems.push(`${name}: covered by ${hit?.localName}.${hit?.className}`);
  return { key: name, problems };
});

test('Tab comes through every screen to its end, can be seen at each stop, and is never covered', async () => {
  const { page, address, close } = await visit({ viewport: { width: 360, height: 640 } });
  const found = [];
  for (const [name, reach] of SCREENS) {
    await reach(page, address);
    await drawn(page);
    // A mark at the end: the walk is over when it has been passed, and trapped when it never is.
    await page.evaluate(() => {
      document.activeElement?.blur();
      getSelection().removeAllRanges();
      const walk = [...document.querySelectorAll('#app :is(a[href], button, input, summary, [tabindex="0"])')];
      window.walk = walk.filter((element) => !element.disabled && element.checkVisibility());
      window.walk[0].focus();
    });
    // One step and back, so that the browser knows that it is keys that move here.
    await page.keyboard.press('Tab');
    await page.keyboard.press('Shift+Tab');
    const last = await page.evaluate(() => window.walk.length);
    let ended = false;
    for (let stops = 0; stops < last + 5 && !ended; stops += 1) {
      const at = await unclear(page);
      if (at) found.push(...at.problems.map((problem) => `${name}: ${problem}`));
      await page.keyboard.press('Tab');
      ended = await page.evaluate(() => document.activeElement === document.body || document.activeElement === window.walk[0]);
    }
    if (!ended) found.push(`${name}: Tab is trapped on ${JSON.stringify(await focused(page))}`);
  }
  await close();
  assert.deepEqual([...new Set(found)], []);
});

test('What a check found is announced: the status stood there before its words, and the focus stays', async () => {
  const { page, address, close } = await visit();
  await reader.open(page, address, step);
  await reader.pick(page, one, [misfit(one)]);
  const status = reader.verdict(page, one);
  assert.equal(await status.getAttribute('role'), 'status');
  await status.evaluate((element) => { element.mark = 'the same'; });
  assert.equal(await status.textContent(), '');
  await reader.button(page, one).focus();
  await page.keyboard.press('Enter');
  await status.filter({ hasText: 'Not this one' }).waitFor();
  assert.equal(await status.evaluate((element) => element.mark), 'the same', 'not one that was put there with its words');
  const on = await focused(page);
  assert.deepEqual([on.tag, on.form, on.text], ['button', one.id, 'Try again']);
  // In words beside each choice, not by colour alone.
  const rows = await reader.form(page, one).locator('.choice').allInnerTexts();
  for (const text of rows) {
    assert.match(text, one.fits.some((words) => text.includes(words)) ? /This one fits|That fits/ : /Not this one/);
  }
  await close();
});

test('Eight hours later nothing has changed: no limit, no reminder, no redirection', async () => {
  const { page, address, close } = await visit();
  await page.clock.install();
  await reader.open(page, address, step);
  await reader.pick(page, one, one.fits);
  await page.clock.runFor(5000);
  await reader.saved(page);
  const look = () => page.evaluate(() => [location.href, document.title, document.querySelector('#app').innerText]);
  const [before, kept] = [await look(), JSON.stringify(await stored(page))];
  await page.clock.fastForward('08:00:00');
  await drawn(page);
  assert.deepEqual(await look(), before);
  assert.ok(await reader.input(page, one, one.fits[0]).isChecked());
  assert.equal(JSON.stringify(await stored(page)), kept);
  await close();
});

test('The skip link is the first stop and leads to the heading, without leaving the step', async () => {
  const { page, address, close } = await visit();
  await reader.open(page, address, step);
  await page.keyboard.press('Tab');
  assert.equal((await focused(page)).text, 'Skip to the text');
  await page.keyboard.press('Enter');
  await until(async () => (await focused(page)).id === 'title');
  assert.ok(page.url().endsWith(step));
  await close();
});

test('IBM’s checker finds nothing on the screens, and would find a clickable span', async () => {
  const { page, address, close } = await visit();
  const ace = readFileSync(require.resolve('accessibility-checker-engine/ace.js'), 'utf8');
  const run = async () => {
    if (!(await page.evaluate(() => Boolean(window.ace)))) await page.evaluate(`${ace}; window.ace = ace;`);
    return page.evaluate(async () => {
      const { results } = await new window.ace.Checker().check(document, ['WCAG_2_2']);
      return results.filter(({ value: [level, verdict] }) => level === 'VIOLATION' && verdict === 'FAIL')
        .map(({ ruleId, path, message }) => `${ruleId} ${path.dom}: ${message}`);
    });
  };
  const found = [];
  for (const [name, reach] of SCREENS) {
    await reach(page, address);
    found.push(...(await run()).map((problem) => `${name}: ${problem}`));
  }
  await page.evaluate(() => {
    const span = document.querySelector('main').appendChild(document.createElement('span'));
    span.setAttribute('role', 'checkbox');
    span.textContent = 'press';
  });
  assert.ok((await run()).length > 0, 'the checker is awake');
  await close();
  assert.deepEqual([...new Set(found)], []);
});
