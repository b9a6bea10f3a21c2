// What staff load until they can answer the first question: 160 KiB at most, in 8 requests at most, from
// this host alone; and what a trainer loads until they can write: 460 KiB at most (of which 9
// are the panel that asks for a package; what makes it comes when it is wanted). Bytes are counted as a web
// host with brotli (quality 11) sends them.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { brotliCompressSync, constants } from 'node:zlib';
import { until, visitor } from './support/browser.mjs';
import * as desk from './support/desk.mjs';
import { plainHost, site } from './support/program.mjs';
import { setUp } from './support/setup.mjs';

const LIMIT = 160 * 1024;
const REQUESTS = 8;
const DESK_LIMIT = 460 * 1024;
const up = setUp(async () => {
  const folder = await site();
  return { folder, host: await plainHost(folder, '/') };
});

const small = (bytes) => brotliCompressSync(bytes, {
  params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
}).length;

/** Prints what each file weighs, and gives what they weigh together. */
function weigh(what, urls, limit) {
  const rows = urls.map((url) => {
    const name = decodeURIComponent(new URL(url).pathname.slice(1)) || 'index.html';
    return [name, small(readFileSync(path.join(up.folder, name)))];
  });
  const total = rows.reduce((sum, [, bytes]) => sum + bytes, 0);
  const line = (name, bytes) => `${(bytes / 1024).toFixed(1).padStart(8)} KiB  ${name}`;
  console.log([
    `${what} (brotli), ${rows.length} requests:`,
    ...rows.sort((a, b) => b[1] - a[1]).map(([name, bytes]) => line(name, bytes)),
    line(`in all, of ${limit / 1024} KiB`, total),
  ].join('\n'));
  return total;
}

test('The first question can be answered after 160 KiB and 8 requests, none of them to another host', async () => {
  const { context, page, address, close } = await visitor(up.browser, up.host.address);
  const asked = [];
  context.on('request', (request) => {
    // What comes after that moment: see later.test.mjs.
    const counts = request.url().startsWith('http') && !request.url().endsWith('/later.wasm');
    if (counts) asked.push(request.url());
  });
  await page.goto(address);
  await page.locator('#app .next a.button--main').click();
  const first = page.locator('form.question .choice__input').first();
  await first.waitFor();
  await page.locator('form.question .choice__row').first().click();
  await until(() => first.isChecked());
  await page.waitForLoadState('networkidle');
  // The page has preloads; one that is used is one request, and a file asked for twice is two.
  const total = weigh('Until the first question can be answered', asked, LIMIT);
  // `close` asserts that no other host was asked.
  await close();
  assert.ok(asked.length <= REQUESTS, `${asked.length} requests, of ${REQUESTS}`);
  assert.ok(total <= LIMIT, `${(total / 1024).toFixed(1)} KiB, of ${LIMIT / 1024}`);
});

test('The desk can be written at after 460 KiB, none of them from another host', async () => {
  const { context, page, address, close } = await visitor(up.browser, up.host.address);
  const asked = [];
  context.on('request', (request) => {
    // The preview is the page of staff, which comes beside it.
    if (request.url().startsWith('http') && request.frame() === page.mainFrame()) asked.push(request.url());
  });
  await desk.open(page, address);
  await desk.start(page);
  await desk.cursor(page, 'ten to nine');
  await page.keyboard.type(' sharp');
  await until(async () => (await desk.text(page)).includes('ten to nine sharp'));
  await page.waitForLoadState('networkidle');
  const total = weigh('Until a trainer can write', asked, DESK_LIMIT);
  await close();
  assert.ok(total <= DESK_LIMIT, `${(total / 1024).toFixed(1)} KiB, of ${DESK_LIMIT / 1024}`);
});
