// What staff load until they can answer the first question: 160 KiB at most, in 8 requests at most, from
// this host alone. Bytes are counted as a web host with brotli (quality 11) sends them.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { brotliCompressSync, constants } from 'node:zlib';
import { until, visitor } from './support/browser.mjs';
import { plainHost, site } from './support/program.mjs';
import { setUp } from './support/setup.mjs';

const LIMIT = 160 * 1024;
const REQUESTS = 8;
const up = setUp(async () => {
  const folder = await site();
  return { folder, host: await plainHost(folder, '/') };
});

const small = (bytes) => brotliCompressSync(bytes, {
  params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
}).length;

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
  const rows = asked.map((url) => {
    const name = decodeURIComponent(new URL(url).pathname.slice(1)) || 'index.html';
    return [name, small(readFileSync(path.join(up.folder, name)))];
  });
  const total = rows.reduce((sum, [, bytes]) => sum + bytes, 0);
  const line = (name, bytes) => `${(bytes / 1024).toFixed(1).padStart(8)} KiB  ${name}`;
  console.log([
    `Until the first question can be answered (brotli), ${rows.length} requests:`,
    ...rows.sort((a, b) => b[1] - a[1]).map(([name, bytes]) => line(name, bytes)),
    line(`in all, of ${LIMIT / 1024} KiB`, total),
  ].join('\n'));
  // `close` asserts that no other host was asked.
  await close();
  assert.ok(rows.length <= REQUESTS, `${rows.length} requests, of ${REQUESTS}`);
  assert.ok(total <= LIMIT, `${(total / 1024).toFixed(1)} KiB, of ${LIMIT / 1024}`);
});
