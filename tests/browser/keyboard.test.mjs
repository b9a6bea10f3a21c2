// What a keyboard and a screen reader meet: words that are announced, a focus that stays, a clock that runs on.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { until } from './support/browser.mjs';
import { at, misfit } from './support/course.mjs';
import { drawn, focusIs, focused } from './support/keys.mjs';
import * as reader from './support/reader.mjs';
import { setUp } from './support/setup.mjs';
import { soon } from './support/soon.mjs';
import { one } from './support/states.mjs';
import { stored } from './support/stored.mjs';

const step = at(one);
const up = setUp();
const { visit } = up;

test('What a check found is announced: the status stood there before its words, and the focus stays', async () => {
  const { page, address, close } = await visit();
  await reader.open(page, address, step);
  await reader.pick(page, one, [misfit(one)]);
  const status = reader.verdict(page, one);
  await soon.equal(() => status.getAttribute('role'), 'status');
  await status.evaluate((element) => { element.mark = 'the same'; });
  await soon.equal(() => status.textContent(), '');
  await reader.button(page, one).focus();
  await page.keyboard.press('Enter');
  await status.filter({ hasText: 'Not this one' }).waitFor();
  await soon.equal(() => status.evaluate((element) => element.mark), 'the same', 'not one that was put there with its words');
  await focusIs(page, { tag: 'button', form: one.id, text: 'Try again' });
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
  await soon.deepEqual(() => look(), before);
  await soon.ok(() => reader.input(page, one, one.fits[0]).isChecked());
  await soon.equal(async () => JSON.stringify(await stored(page)), kept);
  await close();
});

test('The skip link is the first stop and leads to the heading, without leaving the step', async () => {
  const { page, address, close } = await visit();
  await reader.open(page, address, step);
  await page.keyboard.press('Tab');
  await focusIs(page, { text: 'Skip to the text' });
  await page.keyboard.press('Enter');
  await until(async () => (await focused(page)).id === 'title');
  assert.ok(page.url().endsWith(step));
  await close();
});
