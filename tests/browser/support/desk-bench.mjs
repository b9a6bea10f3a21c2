// How long a trainer waits at the desk: from the press of a key, in a module of 5,000 words, until the page of staff
// beside it and the list of findings both show the change and are drawn. The 95th percentile of 200 keys.
import { readFileSync } from 'node:fs';
import { until } from './browser.mjs';
import { MODULES, file } from './course.mjs';
import * as desk from './desk.mjs';

const WORDS = 5000;
const KEYS = 200;
const WANTED = 50;
const SENTENCE = 'At the till we ask and utilise the portal.';

/** Steps of the shipped lessons, one after the other, each with ids of its own. */
function longModule() {
  const parts = [];
  const count = () => parts.join(' ').split(/\s+/).length;
  for (const [number, id] of MODULES.entries()) {
    const text = readFileSync(file(id), 'utf8');
    const steps = text.slice(text.indexOf('\n## ')).split(/\n(?=## )/).filter((step) => step.startsWith('## '));
    for (const step of steps) {
      if (count() >= WORDS) break;
      parts.push(step.replace(/\{#/g, `{#m${number}-`).replace(/\]\(#/g, `](#m${number}-`).replace(/ outcome=[a-z0-9-]+/g, ''));
    }
  }
  const middle = parts[Math.floor(parts.length / 2)].split('\n');
  middle.splice(1, 0, '', SENTENCE);
  parts[Math.floor(parts.length / 2)] = middle.join('\n');
  return { words: count(), text: `---\nid: long\ntitle: A long one\nsummary: All of it.\nrevision: 1\n---\n\n${parts.join('\n')}\n` };
}

/** Watches from within the page: when what a key changed is seen on both sides, and drawn. */
function watch() {
  const frame = document.querySelector('#preview').contentWindow;
  let [begun, wanted, settle] = [0, '', null];
  const look = () => {
    if (!settle) return;
    const beside = [...frame.document.querySelectorAll('main p')].some((p) => p.textContent.includes(wanted));
    const listed = [...document.querySelectorAll('.remark__words')].some((words) => words.textContent.includes(wanted));
    if (!beside || !listed) return;
    const done = settle;
    settle = null;
    // The next frame has it; what comes after that frame, has seen it drawn.
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => done(performance.now() - begun);
      port2.postMessage(0);
    });
  };
  const all = { subtree: true, childList: true, characterData: true };
  new MutationObserver(look).observe(frame.document.body, all);
  new MutationObserver(look).observe(document.querySelector('.mend'), all);
  addEventListener('keydown', ({ timeStamp }) => { begun = timeStamp; }, { capture: true });
  window.expectSeen = (words) => {
    wanted = words;
    window.seen = new Promise((resolve) => { settle = resolve; });
  };
}

/** Watches for tasks that keep the page from drawing; call what it gives for the longest one since. */
async function watchTasks(page) {
  await page.evaluate(() => {
    window.tasks = [];
    new PerformanceObserver((list) => window.tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask' });
  });
  return () => page.evaluate(() => Math.max(0, ...window.tasks.splice(0)));
}

/** From a key to the frame that shows it: the median of so many, in milliseconds. */
const keyToPaint = async (page, many = 15) => {
  await page.evaluate(() => {
    window.keys = [];
    addEventListener('keydown', ({ timeStamp }) => {
      requestAnimationFrame(() => setTimeout(() => window.keys.push(performance.now() - timeStamp)));
    }, { capture: true });
  });
  for (let n = 0; n < many; n += 1) await page.keyboard.type('k', { delay: 60 });
  const keys = await until(async () => {
    const all = await page.evaluate(() => window.keys);
    return all.length >= many && all;
  });
  return keys.sort((a, b) => a - b)[Math.floor(keys.length / 2)];
};

/** Prints how a file of 1 MB behaves. */
export async function large(browser, address) {
  const context = await browser.newContext({ viewport: { width: 1760, height: 1000 }, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await desk.open(page, address);
  const lesson = readFileSync(file(MODULES[0]), 'utf8');
  const body = lesson.slice(lesson.indexOf('## '));
  const text = lesson + body.repeat(Math.ceil((2 ** 20 - lesson.length) / body.length));
  const longest = await watchTasks(page);
  await desk.drop(page, { 'large.md': text });
  await desk.box(page).waitFor({ timeout: 60_000 });
  await page.waitForTimeout(3000);
  const opening = await longest();
  await desk.cursor(page, lesson.slice(-60).trim());
  const key = await keyToPaint(page);
  await page.waitForTimeout(2500);
  const typing = await longest();
  await context.close();
  console.log('Desk, a file of 1 MB');
  console.log(`  longest task while it opens ${opening.toFixed()} ms, while typing and in the pause after ${typing.toFixed()} ms; from key to paint ${key.toFixed()} ms in the median; wanted within 1000, 1000 and ${WANTED} ms`);
}

/** Prints how long a key takes. */
export async function keys(browser, address) {
  // As wide as it takes to see the text, the preview and the list at once.
  const context = await browser.newContext({ viewport: { width: 1760, height: 1000 }, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await desk.open(page, address);
  const { text, words } = longModule();
  await desk.drop(page, { 'long.md': text });
  await desk.box(page).waitFor();
  await desk.cursor(page, 'At the till we ask');
  await desk.staff(page).getByText(SENTENCE).waitFor();
  await page.waitForTimeout(1000);
  await page.evaluate(watch);
  const times = [];
  const press = async (key, seen) => {
    await page.evaluate((words) => window.expectSeen(words), seen);
    await page.keyboard.press(key);
    times.push(await page.evaluate(() => Promise.race([window.seen, new Promise((_, late) => setTimeout(late, 20_000, new Error('not seen')))])));
    await page.waitForTimeout(20);
  };
  for (let n = 0; times.length < KEYS; n += 1) {
    const letter = String.fromCharCode(97 + (n % 26));
    await press(letter, `we ask${letter} and utilise`);
    await press('Backspace', 'we ask and utilise');
  }
  const [findings, kib] = [await desk.remarks(page).count(), Math.round(text.length / 1024)];
  await context.close();
  times.sort((a, b) => a - b);
  const at = (share) => `${times[Math.ceil(times.length * share) - 1].toFixed(1)} ms`;
  console.log(`Desk, from key to preview and findings, both drawn: ${words} words (${kib} KiB, ${findings} findings listed), ${KEYS} keys`);
  console.log(`  median ${at(0.5)}, 95th percentile ${at(0.95)}, most ${at(1)}; wanted within ${WANTED} ms at the 95th percentile`);
}
