// The second file of the program, which comes once there is a question to answer: what needs it sooner waits
// for it, and a network that fails takes nothing away.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { until } from './support/browser.mjs';
import * as course from './support/course.mjs';
import { setUp } from './support/setup.mjs';
import { soon } from './support/soon.mjs';

const isLaterUrl = (url) => url.pathname.endsWith('/later.wasm');
const isLater = (request) => isLaterUrl(new URL(request.url()));

const { visit } = setUp();

const heading = (page, text) => page.locator('#app h1', { hasText: text }).waitFor();
const follow = (page, hash) => page.evaluate((to) => { location.hash = to; }, hash);

async function toTheFirstQuestion(page) {
  await page.locator('#app .next a.button--main').click();
  await page.locator('form.question .choice__input').first().waitFor();
}

/** Marks the moment at which there is a question to answer, before anything else can happen. */
function markQuestion() {
  new MutationObserver((_, observer) => {
    if (!document.querySelector('form.question .choice__input')) return;
    performance.mark('question');
    observer.disconnect();
  }).observe(document, { childList: true, subtree: true });
}

test('The rest comes by itself once there is a question to answer; then no screen needs the network', async () => {
  const { context, page, address, close } = await visit({ prepare: markQuestion });
  const asked = [];
  context.on('request', (request) => asked.push(request));
  await page.goto(address);
  await page.locator('#app .next a.button--main').waitFor();
  await page.waitForTimeout(1500);
  assert.ok(!asked.some(isLater), 'the course list needs none of it');
  const came = page.waitForResponse((response) => isLater(response.request()));
  await toTheFirstQuestion(page);
  const response = await came;
  const marked = await page.evaluate(() => performance.timeOrigin + performance.getEntriesByName('question')[0].startTime);
  assert.ok(response.request().timing().startTime > marked, 'it comes before there is a question to answer');
  const { length } = await response.body();
  assert.ok(length > 60_000, `it has ${length} bytes: is its code in the first file again? (src/app/screens/later.rs)`);

  await context.setOffline(true);
  await follow(page, '#/you');
  await heading(page, 'Your details');
  await page.goBack();
  await page.locator('form.question').first().waitFor();
  assert.equal(asked.filter(isLater).length, 1);
  await close();
});

test('What talks to learning systems never comes where there is none', async () => {
  const { context, page, address, close } = await visit();
  const asked = [];
  context.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(address);
  await toTheFirstQuestion(page);
  await follow(page, '#/you');
  await heading(page, 'Your details');
  await page.waitForLoadState('networkidle');
  assert.deepEqual(asked.filter((path) => /connect\.wasm|places\.json$/.test(path)), []);
  await close();
});

test('A screen that needs the rest at once waits for it, and then has the focus like any other', async () => {
  const { page, address, close } = await visit();
  let release;
  const held = new Promise((resolve) => { release = resolve; });
  await page.route(isLaterUrl, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(address);
  await page.locator('#app .next').waitFor();
  await follow(page, '#/you');
  await until(async () => await page.locator('#app h1').count() === 0);
  await soon.ok(() => page.locator('#app header').isVisible(), 'the head stays');
  await soon.ok(() => page.locator('#contact').isVisible(), 'so does the person to ask');
  release();
  await heading(page, 'Your details');
  await until(() => page.evaluate(() => document.activeElement?.id === 'title'));
  await close();
});

test('A lesson whose first exercise needs the rest says that it is on its way, and then has the focus on its heading', async () => {
  const { page, address, close } = await visit();
  const hold = async (is) => {
    const asked = [];
    await page.route(is, (route) => asked.push(route));
    return async () => {
      await until(() => asked.length);
      await Promise.all(asked.map((route) => route.continue()));
    };
  };
  const lessons = course.MODULES.map((id) => course.module(id));
  const lesson = lessons.find(({ steps }) => steps[0].questions.some(({ kind }) => !['one', 'many'].includes(kind)));
  const text = await hold((url) => url.pathname.endsWith(`/${lesson.id}.txt`));
  const rest = await hold(isLaterUrl);
  await page.goto(address);
  await page.locator(`#app a[href="#/learn/${lesson.id}"]`).first().focus();
  await page.keyboard.press('Enter');
  await page.getByText('On its way …').waitFor();
  await text();
  await rest();
  const isOnHeading = () => page.evaluate(() => document.activeElement?.id === 'title');
  await until(isOnHeading);
  await page.waitForTimeout(300);
  assert.ok(await isOnHeading(), 'and it stays there');
  await close();
});

test('Where the rest does not arrive, the reader is told so and fetches it again', async () => {
  const { page, address, close } = await visit();
  let tries = 0;
  const lose = (route) => {
    tries += 1;
    return tries % 2 ? route.abort() : route.fulfill({ status: 404, body: 'Not here' });
  };
  await page.route(isLaterUrl, lose);
  await page.goto(address);
  await toTheFirstQuestion(page);
  await until(() => tries === 1);
  // It was not needed yet: nothing is said, and the question can be answered.
  await page.locator('form.question .choice__row').first().click();
  await page.locator('form.question .buttons button').first().click();
  await page.locator('.question__verdict', { hasText: /\S/ }).first().waitFor();

  await follow(page, '#/you');
  await heading(page, 'That did not arrive');
  assert.equal(tries, 2, 'it is fetched once more where it is needed');
  await soon.match(() => page.title(), /That did not arrive/);
  const again = page.getByRole('button', { name: 'Fetch it again' });
  await again.click();
  await until(() => tries === 3);
  await heading(page, 'That did not arrive');
  await page.unroute(isLaterUrl, lose);
  await again.click();
  await heading(page, 'Your details');
  await close();
});
