// Long work at the compliance desk: how far it is can be seen all along, and it can be stopped anywhere. How long the
// page is busy at a time is measured by bench.mjs.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { key, recordFiles, staffList } from './support/many.mjs';
import { bring, reported } from './support/office.mjs';
import { setUp } from './support/setup.mjs';
import { soon } from './support/soon.mjs';
import { packed } from './support/zip.mjs';

const { visit } = setUp();
const [PEOPLE, MODULES] = [2500, 10];
const LIST = [['staff.csv', staffList(PEOPLE)], ['our.key', key()]];

/**
 * Notes all that is said of the work; presses Stop as soon as `stopAt` is said, or once more than `window.stopAfter`
 * things were. It presses in the page, as the work may be over before a press comes from outside.
 */
function listen(stopAt) {
  window.said = [];
  window.stopAfter = Infinity;
  new MutationObserver(() => {
    const where = document.querySelector('.reading__where')?.textContent;
    const bar = document.querySelector('.reading__bar')?.value;
    if (!where || (window.said.at(-1)?.[0] === where && window.said.at(-1)?.[1] === bar)) return;
    window.said.push([where, bar]);
    const isEnough = window.said.length > window.stopAfter;
    if (isEnough) window.stopAfter = Infinity;
    if (isEnough || (stopAt && where.startsWith(stopAt))) document.querySelector('.reading__stop button').click();
  }).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
}

async function begun(stopAt) {
  const visited = await visit();
  await visited.page.goto(`${visited.address}records.html`);
  await visited.page.locator('#title').waitFor();
  await visited.page.evaluate(listen, stopAt);
  await bring(visited.page, 'Choose the staff list…', LIST);
  await visited.page.getByText('It is here').first().waitFor();
  return visited;
}

/** How many records the report counts, as a number. */
const counted = async (page) => Number(/[\d,]+/.exec(await page.locator('.headline__from').innerText())[0].replaceAll(',', ''));

test('While tens of thousands of records are read it is seen how far that is, and stopping it keeps what was read', async () => {
  const { page, close } = await begun();
  await page.evaluate(() => {
    window.said = [];
    window.stopAfter = 10;
  });
  await bring(page, 'Choose files…', [['records.zip', packed(recordFiles(PEOPLE, MODULES))]]);
  await page.getByText('You stopped the reading.').waitFor();
  await reported(page);
  const read = await counted(page);
  assert.ok(read > 0 && read < PEOPLE * MODULES, `${read} of ${PEOPLE * MODULES}`);
  const sure = page.locator('#sure tr', { hasText: 'Sealed, unaltered' }).locator('.rows__n');
  await soon.equal(async () => Number((await sure.innerText()).replaceAll(',', '')), read);
  const bars = await page.evaluate(() => window.said.map(([, bar]) => bar));
  assert.deepEqual(bars, [...bars].sort((a, b) => a - b), 'it only rises');
  assert.ok(bars.at(-1) > 900, 'from the first record to the report');
  await close();
});

test('Stopped while the records are looked at together, the desk is as it was before they came', async () => {
  const { page, close } = await begun('Looking at all of them');
  const few = packed(recordFiles(50, MODULES));
  await bring(page, 'Choose files…', [['records.zip', few]]);
  await page.getByText('The newest files are not in the report').waitFor();
  await page.getByRole('button', { name: 'Choose files…' }).waitFor();
  await soon.equal(() => page.getByText('It is here').count(), 2, 'the staff list and the key');
  await close();
});
