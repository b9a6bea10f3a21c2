// What must hold on every screen, looked at from within the page: axe-core, IBM's checker, and what neither
// looks at. Each gives what is wrong, in words; nothing when all is well.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { focused } from './keys.mjs';

const require = createRequire(import.meta.url);
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const ACE = readFileSync(require.resolve('accessibility-checker-engine/ace.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
// WCAG 1.4.12, at least these.
const SPACING = '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }';
const LOOKS = [320, 768, 1440].flatMap((width) => ['light', 'dark'].map((colorScheme) => ({ width, colorScheme })));

/** For `prepare`: remembers which elements listen to what. */
export function listen() {
  window.heard = new Map();
  const add = EventTarget.prototype.addEventListener;
  EventTarget.prototype.addEventListener = function (type, ...rest) {
    if (this instanceof Element) window.heard.set(this, [...(window.heard.get(this) ?? []), type]);
    return add.call(this, type, ...rest);
  };
}

/** axe-core, from A to AA and best practice, in both schemes and three widths. */
export async function axe(page, looks = LOOKS) {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  const found = [];
  let wide;
  for (const { width, colorScheme } of looks) {
    await page.emulateMedia({ colorScheme });
    // As high as the page is: the bar at the foot of a screen covers, for a moment, what is scrolled under it. Higher
    // windows than that take a browser half a minute, and the guide alone is longer.
    if (width !== wide) {
      await page.setViewportSize({ width, height: 900 });
      await page.setViewportSize({ width, height: await page.evaluate(() => Math.min(8000, Math.max(900, document.documentElement.scrollHeight))) });
    }
    wide = width;
    const violations = await page.evaluate(async (tags) => {
      const { violations } = await window.axe.run(document, { runOnly: tags, resultTypes: ['violations'] });
      return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target} ${node.failureSummary.split('\n')[1] ?? ''}`));
    }, TAGS);
    found.push(...violations.map((violation) => `${width} ${colorScheme}: ${violation}`));
  }
  return found;
}

/** IBM's checker, which knows rules that axe-core does not. What is folded away is not there for anybody. */
export async function ibm(page) {
  if (!(await page.evaluate(() => Boolean(window.ace)))) await page.evaluate(`${ACE}; window.ace = ace;`);
  return page.evaluate(async () => {
    const there = (path) => document.evaluate(path, document, null, XPathResult.FIRST_ORDERED_NODE_TYPE).singleNodeValue;
    const { results } = await new window.ace.Checker().check(document, ['WCAG_2_2']);
    return results.filter(({ value: [level, verdict] }) => level === 'VIOLATION' && verdict === 'FAIL')
      .filter(({ path }) => there(path.dom)?.checkVisibility() ?? true)
      .map(({ ruleId, path, message }) => `${ruleId} ${path.dom}: ${message}`);
  });
}

/** What sticks out of the screen sideways, and is not inside something that scrolls by itself. */
export const sticksOut = (page) => page.evaluate(() => {
  const screen = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= screen) return [];
  const scrolls = (element) => element && (/(auto|scroll|hidden|clip)/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
  const out = [...document.body.querySelectorAll('*')].filter((element) =>
    element.getBoundingClientRect().right > screen + 1 && !scrolls(element.parentElement));
  return [`${document.documentElement.scrollWidth} > ${screen}`, ...out.map((element) => `${element.localName}.${element.className}`)];
});

/** A style that the page's own policy would refuse, put in by the browser: a reader's own style sheet. */
const withStyle = (page, css) => page.evaluate((text) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  document.adoptedStyleSheets = [sheet];
}, css);

/** Sideways scrolling at 320 pixels, with wider spacing, and with text twice as large. */
export async function reflow(page) {
  const found = [];
  const look = async (how) => found.push(...(await sticksOut(page)).map((what) => `${how}: ${what}`));
  await page.setViewportSize({ width: 320, height: 640 });
  await look('320 pixels');
  await withStyle(page, SPACING);
  await look('spaced');
  await page.setViewportSize({ width: 640, height: 640 });
  await withStyle(page, ':root { font-size: 200% !important }');
  await look('200 % at 640');
  await withStyle(page, '');
  return found;
}

/** Targets of at least 24 pixels, native controls alone, a legend to every group and a label to every field. */
export async function controls(page) {
  await page.setViewportSize({ width: 320, height: 640 });
  return page.evaluate(() => {
    const what = (element) => `${element.localName}#${element.id}.${element.className} “${element.innerText?.slice(0, 30)}”`;
    const target = (element) => element.labels?.[0] ?? element;
    const seen = (element) => element.checkVisibility({ visibilityProperty: true }) && target(element).getBoundingClientRect().width > 1;
    const small = [...document.querySelectorAll(':is(#app, #desk) :is(a[href], button, input, summary)')].filter((element) => {
      if (!seen(element)) return false;
      // WCAG 2.5.8 leaves out what is pressed within a sentence.
      const of = target(element);
      const inline = getComputedStyle(of).display === 'inline' && of.parentElement.innerText.trim() !== of.innerText.trim();
      const { width, height } = of.getBoundingClientRect();
      return !inline && (width < 24 || height < 24);
    });
    // What a text editor is made of takes keys and presses as a field does.
    const native = 'a[href], button, input, textarea, form, summary, details, label, dialog, .cm-editor, .cm-editor *';
    const clickable = [...window.heard].filter(([element, types]) => element.isConnected && !element.matches(native)
      && types.some((type) => /^(click|mouse|pointer|key|touch)/.test(type)));
    const alone = [...document.querySelectorAll(':is(#app, #desk) :is([type=radio], [type=checkbox])')]
      .filter((input) => !input.closest('fieldset')?.querySelector('legend')?.innerText.trim() && !input.closest('[role=search][aria-label]'));
    const nameless = [...document.querySelectorAll(':is(#app, #desk) input:not([hidden])')].filter((input) => !input.labels?.length && !input.ariaLabel);
    return [
      ...small.map((element) => `small target: ${what(element)}`),
      ...clickable.map(([element, types]) => `reacts to ${types}: ${what(element)}`),
      ...alone.map((element) => `no legend: ${what(element)}`),
      ...nameless.map((element) => `no label: ${what(element)}`),
    ];
  });
}

/** What moves where somebody asked for less motion, and what moves for ever for anybody. */
export async function moving(page) {
  const look = (all) => page.evaluate((all) => document.getAnimations()
    .filter((animation) => all || animation.effect.getComputedTiming().iterations === Infinity)
    .map((animation) => animation.animationName ?? animation.transitionProperty), all);
  const reduced = await look(true);
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  const endless = await look(false);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  return [...reduced, ...endless];
}

/** Where Tab has come to: whether that is past the end, and what is wrong with the focus as it is shown now. */
const stop = (page) => page.evaluate(() => {
  const element = document.activeElement;
  const at = { inFrame: element?.localName === 'iframe', isOver: element === document.body || element === window.walk[0], problems: [] };
  if (!element || element === document.body) return at;
  const name = `${element.localName}#${element.id}.${element.className}`;
  const shows = (of) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(of);
    return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
  };
  const { problems } = at;
  // A row, a card or a part of a message may show it for the control that it holds.
  const label = element.labels?.[0] ?? element;
  const shown = [element, label, element.closest('li, .cm-editor') ?? element];
  if (!shown.some(shows)) problems.push(`${name}: no outline to be seen`);
  // The first line of a link that goes over several; the window that a long text is seen through.
  const { left, top, width, height } = (element.matches('.cm-content') ? element.closest('.cm-scroller') : element).getClientRects()[0];
  if (top + height < 0 || top > innerHeight) problems.push(`${name}: out of view`);
  // The middle of what is in view: a text may be longer than the screen.
  const [x, y] = [left + width / 2, (Math.max(top, 0) + Math.min(top + height, innerHeight - 1)) / 2];
  const hit = document.elementFromPoint(x, y);
  const mine = hit && (element.contains(hit) || label.contains(hit));
  if (width > 1 && !mine) problems.push(`${name}: covered by ${hit?.localName}.${hit?.className}`);
  return at;
});

/** Tab comes through the screen to its end, can be seen at each stop, and is never covered. */
export async function tabWalk(page) {
  const found = [];
  await page.setViewportSize({ width: 360, height: 640 });
  // A mark at the end: the walk is over when it has been passed, and trapped when it never is.
  const last = await page.evaluate(() => {
    document.activeElement?.blur();
    getSelection().removeAllRanges();
    const root = document.querySelector('dialog[open]') ?? document.querySelector('#app, #desk');
    const walk = [...root.querySelectorAll(':is(a[href], button, input, select, summary, textarea, [tabindex="0"])')];
    window.walk = walk.filter((element) => !element.disabled && element.checkVisibility());
    window.walk[0].focus();
    // A date has a stop for the day, the month, the year and the calendar.
    return window.walk.length + 3 * window.walk.filter((element) => element.type === 'date').length;
  });
  // One step and back, so that the browser knows that it is keys that move here.
  await page.keyboard.press('Tab');
  await page.keyboard.press('Shift+Tab');
  let within = 0;
  for (let stops = 0; stops < last + 5; stops += 1) {
    const { inFrame, isOver, problems } = await stop(page);
    if (isOver && stops > 0) return found;
    // A page within the page has stops of its own, which are looked at where it stands by itself.
    if (inFrame && within < 60) [within, stops] = [within + 1, stops - 1];
    else found.push(...problems);
    await page.keyboard.press('Tab');
  }
  return [...found, `Tab is trapped on ${JSON.stringify(await focused(page))}`];
}
