// How long the page of records keeps anybody waiting: 100,000 records of 10,000 people in one .zip, and a staff list of
// 12,000. The longest time in which it neither draws nor hears, while it reads and in what one does with the report.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { course, key, recordFiles, staffList } from './many.mjs';
import { packed } from './zip.mjs';

const [PEOPLE, MODULES, LISTED, WANTED] = [10_000, 10, 12_000, 200];

/** Watches from within the page for whatever keeps it from drawing or hearing: call what it gives for the longest one
 * since, and for what was said of the reading when it ended. */
async function watchPauses(page) {
  await page.evaluate(() => {
    window.pauses = [];
    const { port1, port2 } = new MessageChannel();
    let before = performance.now();
    port1.onmessage = () => {
      const now = performance.now();
      if (now - before > 20) window.pauses.push([now - before, document.querySelector('.reading__where')?.textContent ?? '']);
      before = now;
      // Between two messages everything else has its turn.
      setTimeout(() => port2.postMessage(0));
    };
    port2.postMessage(0);
  });
  return async () => {
    const all = await page.evaluate(() => window.pauses.splice(0));
    return all.reduce((most, one) => (one[0] > most[0] ? one : most), [0, '']);
  };
}

async function bring(page, button, files) {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: button }).click()]);
  await chooser.setFiles(files);
}

/** Writes its files; the records in a file for each person, or in `one`. */
async function organisation(as) {
  const folder = await mkdtemp(path.join(tmpdir(), 'plainspoken-'));
  const files = recordFiles(PEOPLE, MODULES);
  const whole = { 'all.jsonl': Object.values(files).join('') };
  const all = { 'staff.csv': staffList(LISTED), 'our.key': key(), 'course.toml': course(MODULES), 'records.zip': packed(as === 'one' ? whole : files) };
  for (const [name, bytes] of Object.entries(all)) await writeFile(path.join(folder, name), bytes);
  return { at: (name) => path.join(folder, name), remove: () => rm(folder, { recursive: true }) };
}

/** Prints the longest pauses; the records in a file for each person, or in `one`. */
export async function records(browser, address, as) {
  const { at, remove } = await organisation(as);
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto(`${address}records.html`);
  await page.locator('#title').waitFor();
  const longest = await watchPauses(page);
  const rows = [];
  const took = async (what, act) => {
    const start = Date.now();
    await act();
    await page.waitForTimeout(1000);
    rows.push([what, Date.now() - start - 1000, ...(await longest())]);
  };
  await took('staff list, key and course', async () => {
    await bring(page, 'Choose the staff list…', [at('staff.csv'), at('our.key'), at('course.toml')]);
    await page.getByText('It is here').first().waitFor();
  });
  await took('records, until the report is drawn', async () => {
    await bring(page, 'Choose files…', [at('records.zip')]);
    await page.locator('.headline').waitFor({ timeout: 300_000 });
  });
  await took('a word typed into the search', () => page.locator('#missing-search').pressSequentially('department 7 person 1', { delay: 100 }));
  await took('another order', () => page.locator('#missing-sort').selectOption({ label: 'Name' }));
  await took('the search emptied', () => page.locator('#missing-search').fill(''));
  await took('more rows', () => page.locator('#missing').getByRole('button', { name: 'Show more' }).click());
  await took('figures by person', () => page.locator('#coverage').getByRole('button', { name: 'person' }).click());
  await took('one person', async () => {
    await page.locator('#missing tbody a').first().click();
    await page.locator('.records__back').click();
    await page.locator('.headline').waitFor();
  });
  await context.close();
  await remove();
  console.log(`Records, ${PEOPLE * MODULES} of ${PEOPLE} people in one .zip (${as === 'one' ? 'one file' : 'a file for each person'}), ${LISTED} people on the list; wanted: no pause above ${WANTED} ms`);
  for (const [what, ms, pause, where] of rows) {
    console.log(`  ${what.padEnd(36)} ${(ms / 1000).toFixed(1)} s, longest pause ${pause.toFixed()} ms${where && ` (${where})`}`);
  }
}
