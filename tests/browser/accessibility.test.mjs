// Every screen in every state: axe-core and what it does not look at, in both schemes and three widths.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { setUp } from './support/setup.mjs';
import { eachState } from './support/states.mjs';

const require = createRequire(import.meta.url);
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const WIDTHS = [320, 768, 1440];
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
// WCAG 1.4.12, at least these.
const SPACING = '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }';
const up = setUp();
const { visit } = up;

/** A style that the page's own policy would refuse, put in by the browser: a reader's own style sheet. */
const withStyle = (page, css) => page.evaluate((text) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  document.adoptedStyleSheets = [sheet];
}, css);

/** What sticks out of the screen sideways, and is not inside something that scrolls by itself. */
const sticksOut = (page) => page.evaluate(() => {
  const screen = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= screen) return [];
  const scrolls = (element) => element && (/(auto|scroll|hidden|clip)/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
  const out = [...document.body.querySelectorAll('*')].filter((element) =>
    element.getBoundingClientRect().right > screen + 1 && !scrolls(element.parentElement));
  return [`${document.documentElement.scrollWidth} > ${screen}`, ...out.map((element) => `${element.localName}.${element.className}`)];
});

test('axe-core finds nothing on any screen, in both schemes and three widths', async () => {
  const { page, address, close } = await visit();
  const found = [];
  await eachState(page, address, async (state) => {
    if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      for (const colorScheme of width === 768 ? ['light'] : ['light', 'dark']) {
        await page.emulateMedia({ colorScheme });
        const violations = await page.evaluate(async (tags) => {
          const { violations } = await window.axe.run(document, { runOnly: tags, resultTypes: ['violations'] });
          return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target} ${node.failureSummary.split('\n')[1] ?? ''}`));
        }, TAGS);
        found.push(...violations.map((violation) => `${state}, ${width} ${colorScheme}: ${violation}`));
      }
    }
  });
  await close();
  assert.deepEqual(found, []);
});

test('Nothing scrolls sideways at 320 pixels, with wider spacing, or with text twice as large', async () => {
  const { page, address, close } = await visit({ viewport: { width: 320, height: 640 } });
  const found = [];
  await eachState(page, address, async (state) => {
    await page.setViewportSize({ width: 320, height: 640 });
    found.push(...(await sticksOut(page)).map((what) => `${state}: ${what}`));
    await withStyle(page, SPACING);
    found.push(...(await sticksOut(page)).map((what) => `${state}, spaced: ${what}`));
    await page.setViewportSize({ width: 640, height: 640 });
    await withStyle(page, ':root { font-size: 200% !important }');
    found.push(...(await sticksOut(page)).map((what) => `${state}, 200 % at 640: ${what}`));
    await withStyle(page, '');
  });
  await close();
  assert.deepEqual(found, []);
});

test('Every target is at least 24 pixels, nothing but native controls reacts, and every group has a legend', async () => {
  const { page, address, close } = await visit({
    viewport: { width: 320, height: 640 },
    prepare: () => {
      window.heard = new Map();
      const add = EventTarget.prototype.addEventListener;
      EventTarget.prototype.addEventListener = function (type, ...rest) {
        if (this instanceof Element) window.heard.set(this, [...(window.heard.get(this) ?? []), type]);
        return add.call(this, type, ...rest);
      };
    },
  });
  const found = [];
  await eachState(page, address, async (state) => {
    found.push(...(await page.evaluate(() => {
      const what = (element) => `${element.localName}.${element.className} “${element.innerText?.slice(0, 30)}”`;
      const seen = (element) => element.checkVisibility({ visibilityProperty: true }) && element.getBoundingClientRect().width > 1;
      const small = [...document.querySelectorAll('#app :is(a[href], button, input, summary)')].filter((element) => {
        if (!seen(element)) return false;
        // WCAG 2.5.8 leaves out links within a sentence.
        const inline = getComputedStyle(element).display === 'inline' && element.parentElement.innerText.trim() !== element.innerText.trim();
        const { width, height } = (element.labels?.[0] ?? element).getBoundingClientRect();
        return !inline && (width < 24 || height < 24);
      });
      const native = 'a[href], button, input, form, summary, details, label';
      const clickable = [...window.heard].filter(([element, types]) => element.isConnected && !element.matches(native)
        && types.some((type) => /^(click|mouse|pointer|key|touch)/.test(type)));
      const alone = [...document.querySelectorAll('#app :is([type=radio], [type=checkbox])')]
        .filter((input) => !input.closest('fieldset')?.querySelector('legend')?.innerText.trim());
      const nameless = [...document.querySelectorAll('#app input:not([hidden])')].filter((input) => !input.labels?.length);
      return [
        ...small.map((element) => `small target: ${what(element)}`),
        ...clickable.map(([element, types]) => `reacts to ${types}: ${what(element)}`),
        ...alone.map((element) => `no legend: ${what(element)}`),
        ...nameless.map((element) => `no label: ${what(element)}`),
      ];
    })).map((problem) => `${state}: ${problem}`));
  });
  await close();
  assert.deepEqual([...new Set(found)], []);
});

test('Nothing moves where somebody asked for less motion, and nothing moves by itself for anybody', async () => {
  for (const reducedMotion of ['reduce', 'no-preference']) {
    const { page, address, close } = await visit({ reducedMotion });
    const found = [];
    await eachState(page, address, async (state) => {
      found.push(...(await page.evaluate((reduced) => document.getAnimations()
        .filter((animation) => reduced || animation.effect.getComputedTiming().iterations === Infinity)
        .map((animation) => animation.animationName ?? animation.transitionProperty), reducedMotion === 'reduce'))
        .map((moving) => `${state}: ${moving}`));
    });
    await close();
    assert.deepEqual(found, []);
  }
});
