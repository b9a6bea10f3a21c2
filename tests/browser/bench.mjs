// How long a reader waits on a slow phone: Slow 4G, a processor four times slower, nothing in the cache.
// Prints the median of 15 (or of the number given) to the first text and to the first question that answers.
// Then how long a trainer waits for a key, and how long the page of records is busy at a time: see support/desk-bench.mjs
// and support/records-bench.mjs. `node tests/browser/bench.mjs 0` for those alone.
import { launch } from './support/browser.mjs';
import { firstQuestion, MODULES } from './support/course.mjs';
import { keys, large } from './support/desk-bench.mjs';
import { records } from './support/records-bench.mjs';
import { serve } from './support/program.mjs';

const TIMES = Number(process.argv[2] ?? 15);
const KBIT = 1000 / 8;
const NETWORKS = [
  ['Slow 4G, 150 ms', { latency: 150, downloadThroughput: 1600 * KBIT, uploadThroughput: 750 * KBIT }],
  ['Slow 4G, 400 ms', { latency: 400, downloadThroughput: 1600 * KBIT, uploadThroughput: 750 * KBIT }],
];
const [browser, program] = await Promise.all([launch(), serve()]);
const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** Watches from within the page: when there is text, and when a press on a choice is answered. */
function watch() {
  window.found = new Promise((resolve) => {
    const look = () => {
      const row = document.querySelector('form.question .choice__row');
      const input = row?.querySelector('input');
      if (!input || input.disabled) return requestAnimationFrame(look);
      row.click();
      // The program takes note of a choice: it says that it is saving.
      requestAnimationFrame(() => {
        if (input.checked && document.querySelector('.saved')?.textContent.trim()) resolve(performance.now());
        else requestAnimationFrame(look);
      });
    };
    look();
  });
}

async function once(conditions) {
  const context = await browser.newContext({ viewport: { width: 360, height: 640 }, reducedMotion: 'reduce' });
  await context.addInitScript(watch);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  await session.send('Network.emulateNetworkConditions', { offline: false, ...conditions });
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.goto(`${program.address}#/learn/${firstQuestion(false, [MODULES[0]]).module}`, { waitUntil: 'commit' });
  const answerable = await page.evaluate(() => window.found);
  const text = await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime);
  await context.close();
  return { text, answerable };
}

if (TIMES) console.log(`Processor four times slower, 1,600 kbit/s down, 750 kbit/s up, cache off, brotli; median of ${TIMES} (least to most)`);
for (const [name, conditions] of TIMES ? NETWORKS : []) {
  const runs = [];
  for (let n = 0; n < TIMES; n += 1) runs.push(await once(conditions));
  for (const [what, key, wanted] of [['first text', 'text', 1200], ['first answerable question', 'answerable', 2600]]) {
    const times = runs.map((run) => run[key]);
    const seconds = (ms) => (ms / 1000).toFixed(2);
    console.log(`${name.padEnd(18)} ${what.padEnd(26)} ${seconds(median(times))} s (${seconds(Math.min(...times))} to ${seconds(Math.max(...times))}; wanted within ${seconds(wanted)})`);
  }
}
await keys(browser, program.address);
await large(browser, program.address);
for (const as of ['each', 'one']) await records(browser, program.address, as);
await browser.close();
await program.stop();
