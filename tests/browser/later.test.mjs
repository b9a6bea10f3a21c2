// The second file of the program, which comes once there is a question to answer: what needs it sooner waits,
// and a network that fails takes nothing away.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, until, visitor } from './support/browser.mjs';
import { firstQuestion, module } from './support/course.mjs';
import { focused } from './support/keys.mjs';
import { plainHost, removeFolders, site } from './support/program.mjs';
import * as reader from './support/reader.mjs';

const LATER = '**/later.wasm';
const DETAILS = 'Your details';
const question = firstQuestion(false);
const first = `#/learn/${question.module}/${question.step}`;

let browser;
let host;

before(async () => {
  browser = await launch();
  host = await plainHost(await site(), '/');
});
after(async () => {
  await browser?.close();
  await host?.stop();
  await removeFolders();
});

const laterCame = (page) => page.waitForResponse((response) => response.url().endsWith('/later.wasm'));

test('Once there is a question to answer, the rest comes by itself; then no screen needs the network', async () => {
  const { context, page, address, close } = await visitor(browser, host.address);
  const came = laterCame(page);
  await reader.open(page, address, first);
  await (await came).finished();
  await context.setOffline(true);
  await reader.follow(page, '#/you');
  await reader.heading(page, DETAILS);
  await reader.follow(page, `#/done/${question.module}`);
  await reader.heading(page, 'still open');
  await close();
});

test('A screen that needs the rest at once waits for it, and then has the focus as any other', async () => {
  const { page, address, close } = await visitor(browser, host.address);
  let release;
  const held = new Promise((resolve) => { release = resolve; });
  await page.route(LATER, async (route) => {
    await held;
    await route.continue();
  });
  await reader.open(page, address);
  await reader.follow(page, '#/you');
  await until(async () => (await reader.title(page).count()) === 0);
  assert.equal(await page.locator('#app header').count(), 1, 'the head stays');
  release();
  await reader.heading(page, DETAILS);
  await until(async () => (await focused(page)).id === 'title');
  await close();
});

test('Where the rest does not arrive, the reader is told so, and fetches it again', async () => {
  const { page, address, close } = await visitor(browser, host.address);
  let tries = 0;
  const lose = (route) => {
    tries += 1;
    return tries % 2 ? route.abort() : route.fulfill({ status: 404, body: 'Not here' });
  };
  await page.route(LATER, lose);
  await reader.open(page, address, first);
  await until(() => tries === 1);
  // It was fetched ahead of need: nothing is said, and the question can be answered.
  await reader.answer(page, question);
  await reader.answeredRight(page, question);

  await reader.follow(page, '#/you');
  await reader.heading(page, 'That did not arrive');
  assert.equal(tries, 2, 'it is fetched once more when it is needed');
  await reader.says(page, 'Fetch it again').click();
  await until(() => tries === 3);
  await reader.heading(page, 'That did not arrive');
  await page.unroute(LATER, lose);
  await reader.says(page, 'Fetch it again').click();
  await reader.heading(page, DETAILS);
  await reader.follow(page, first);
  await reader.heading(page, module(question.module).steps.find((step) => step.id === question.step).title);
  await close();
});

test('The course list needs none of it', async () => {
  const { context, page, address, close } = await visitor(browser, host.address);
  const asked = [];
  context.on('request', (request) => asked.push(request.url()));
  await reader.open(page, address);
  await page.waitForTimeout(2500);
  assert.deepEqual(asked.filter((url) => url.endsWith('/later.wasm')), []);
  await close();
});
