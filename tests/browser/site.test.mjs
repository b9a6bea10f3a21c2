// The site on other people's hosts: in a sub-folder, as plain files, with nothing from anywhere else; and
// the same head, contact and words on every screen.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { launch, visitor } from './support/browser.mjs';
import { CONTACT, MODULES, module } from './support/course.mjs';
import { plainHost, site } from './support/program.mjs';
import * as reader from './support/reader.mjs';
import { setUp } from './support/setup.mjs';
import { focusIs } from './support/keys.mjs';
import { soon } from './support/soon.mjs';

const up = setUp(async () => ({ folder: await site() }));
const { visit } = up;

for (const [name, types] of Object.entries({ 'knows what wasm is': {}, 'does not know what wasm is': { '.wasm': undefined } })) {
  test(`A module is finished in a sub-folder of a plain web host that ${name}`, async (t) => {
    const host = await plainHost(up.folder, '/a/b/', types);
    t.after(host.stop);
    // `close` asserts that nothing was asked of another host and that the page kept its own policy.
    const { context, page, close } = await visitor(up.browser, host.address);
    const missing = [];
    context.on('response', (response) => {
      if (response.status() >= 400) missing.push(`${response.status()} ${response.url()}`);
    });
    await reader.takeModule(page, host.address, MODULES[0]);
    await page.reload();
    await reader.heading(page, reader.FINISHED);
    assert.deepEqual(missing, []);
    await close();
  });
}

test('On an office network without https, progress is kept, and may be saved and printed as ever', async (t) => {
  // Browsers keep much from pages that came over plain http from another host than this machine.
  const host = await plainHost(up.folder, '/');
  t.after(host.stop);
  const browser = await launch(['--host-resolver-rules=MAP training.harbour.example 127.0.0.1']);
  t.after(() => browser.close());
  const { page, address, close } = await visitor(browser, host.address.replace('127.0.0.1', 'training.harbour.example'));
  await reader.takeModule(page, address, MODULES[0]);
  assert.equal(await page.evaluate(() => window.isSecureContext), false);
  await reader.saved(page);
  await page.reload();
  await reader.heading(page, reader.FINISHED);
  await page.getByRole('textbox', { name: 'Whose record is this?' }).fill('Ada Osei');
  await reader.says(page, 'Put my name on it').click();
  await page.locator('.record dd', { hasText: 'Ada Osei' }).waitFor();
  await reader.open(page, address, '#/you');
  const { text } = await reader.fileFrom(page, reader.says(page, 'Save my progress to a file'));
  assert.match(text, /Ada Osei/);
  await close();
});

test('The course list can be read before any program runs, and where none may run', async () => {
  const { page, address, close } = await visit({ javaScriptEnabled: false });
  await page.goto(address);
  const text = await page.locator('#before').innerText();
  for (const id of MODULES) assert.ok(text.includes(module(id).title), module(id).title);
  for (const part of [CONTACT.name, CONTACT.phone, CONTACT.email]) assert.ok(text.includes(part), part);
  assert.match(text, /JavaScript/);
  await close();
});

test('A program that does not arrive is said where its list stands, with a way to try again', async () => {
  for (const missing of ['app_bg.wasm', 'app.js']) {
    const { page, address, context } = await visit();
    const lose = (route) => route.abort();
    const isMissing = (url) => url.pathname.endsWith(`/${missing}`);
    await page.route(isMissing, lose);
    await page.goto(`${address}#/you`);
    const said = page.locator('#not-started');
    await said.waitFor();
    await soon.match(() => said.innerText(), /The lessons did not start\./);
    await soon.ok(() => page.locator('#contact').isVisible(), 'the person to ask is there');
    await page.unroute(isMissing, lose);
    await said.getByRole('button', { name: 'Try again' }).click();
    await reader.heading(page, 'Your details');
    // What was missing is told in the browser's own words as well, which `close` would take for a fault.
    await context.close();
  }
});

test('A link that lost its end is said, and the training is not begun as nobody in particular', async () => {
  const { page, address, close } = await visit();
  await page.goto(`${address}#/me/7`);
  await reader.heading(page, 'There is nothing at this address');
  await page.getByText('a link lost its end on its way').waitFor();
  await page.getByRole('link', { name: 'Go to the course list' }).click();
  await page.locator('#app .next').waitFor();
  await close();
});

test('What was built with the page and what the program draws look the same: nothing jumps', async () => {
  const { page, address, close } = await visit();
  // Still on its way: one that does not arrive is said, above all this.
  await page.route('**/*.wasm', () => {});
  await page.goto(address, { waitUntil: 'domcontentloaded' });
  const places = () => page.evaluate(() => ['.top', 'h1', '.lead', '.sum', '.next', '.module', '.contact'].map((name) => {
    const { x, y, width, height } = document.querySelector(name).getBoundingClientRect();
    return [name, Math.round(x), Math.round(y), Math.round(width), Math.round(height)].join(' ');
  }));
  const built = await places();
  await page.unroute('**/*.wasm');
  const other = await page.context().newPage();
  await reader.open(other, address);
  await page.close();
  const drawn = await other.evaluate(() => ['.top', 'h1', '.lead', '.sum', '.next', '.module', '.contact'].map((name) => {
    const { x, y, width, height } = document.querySelector(name).getBoundingClientRect();
    return [name, Math.round(x), Math.round(y), Math.round(width), Math.round(height)].join(' ');
  }));
  assert.deepEqual(drawn, built);
  await other.close();
  await close().catch((error) => assert.match(error.message, /made errors/));
});

test('The person to ask is named in full at the same place of every screen, one press away from its head', async () => {
  const { page, address, close } = await visit();
  const screens = {
    list: '#/',
    step: `#/learn/${MODULES[0]}/${module(MODULES[0]).steps[0].id}`,
    'open finish': `#/done/${MODULES[0]}`,
    details: '#/you',
    'not found': '#/learn/nothing-here',
  };
  const places = [];
  for (const [name, hash] of Object.entries(screens)) {
    await reader.open(page, address, hash);
    const contact = page.locator('#app aside#contact');
    const text = await contact.innerText();
    for (const part of Object.values(CONTACT)) assert.ok(text.includes(part), `${part} on ${name}`);
    await soon.equal(() => contact.locator('a[href^="tel:"]').count(), 1);
    await soon.equal(() => contact.locator(`a[href="mailto:${CONTACT.email}"]`).count(), 1);
    const order = await page.evaluate(() => [...document.querySelectorAll('#app header, #app main, #app #contact, #app footer')]
      .map((element) => element.localName).join(' '));
    const { x, width } = await contact.boundingBox();
    places.push([order, Math.round(x), Math.round(width)].join(' '));
    // Wide screens have the contact in view beside the text; narrow ones have the way to it in the head.
    await page.setViewportSize({ width: 320, height: 640 });
    await page.locator('#app .top__link--ask').click();
    await focusIs(page, { id: 'contact' });
    assert.ok(page.url().endsWith(hash), 'and it does not lead away');
    await page.setViewportSize({ width: 1280, height: 900 });
    await soon.ok(() => contact.isVisible());
  }
  assert.equal(new Set(places).size, 1, places.join('\n'));
  await close();
});
