// What the browser kept of the desk is not written over: by another tab of it, or while it cannot be read.
import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import { test } from 'node:test';
import { until } from './support/browser.mjs';
import * as desk from './support/desk.mjs';
import { setUp } from './support/setup.mjs';
import { soon } from './support/soon.mjs';

const { visit } = setUp();

test('Two tabs of the desk: what is new in each is kept, and so are other words of one file', async () => {
  const { page, address, context, close } = await visit();
  await desk.open(page, address);
  await desk.start(page, 'Shared by two');
  await desk.draftHas(page, 'Shared by two');
  const tab = await context.newPage();
  await desk.open(tab, address);
  await desk.another(tab, 'Of the second tab');
  await desk.another(page, 'Of the first tab');
  for (const title of ['Of the first tab', 'Of the second tab']) await desk.draftHas(page, `title: ${title}`);
  const shared = (of) => desk.file(of, 'Shared by two').locator('.file__open').click();
  await shared(tab);
  await until(async () => (await desk.text(tab)).includes('title: Shared by two'));
  await desk.cursor(tab, 'asks for your password.');
  await tab.keyboard.type(' From the second.');
  await desk.draftHas(tab, 'From the second.');
  // Only looked at in the first tab: the words of the second stay as they are.
  await shared(page);
  await until(async () => (await desk.text(page)).includes('title: Shared by two'));
  await desk.cursor(page, 'asks for your password.');
  await wait(600);
  assert.equal((await desk.drafts(page)).length, 3);
  await desk.draftHas(page, 'From the second.');
  await page.keyboard.type(' From the first.');
  await desk.notices(page).filter({ hasText: 'is open in another tab too, with other words' }).waitFor();
  for (const tab of ['first', 'second']) await desk.draftHas(page, `From the ${tab}.`);
  await tab.close();
  await page.reload();
  await desk.open(page, address);
  await soon.equal(() => page.locator('.file').count(), 4);
  await close();
});

test('A database that does not answer is said, and what it kept is not written over', async () => {
  const { page, address, close } = await visit({ prepare: () => {
    const { open } = IDBFactory.prototype;
    IDBFactory.prototype.open = function silent(...given) {
      if (window === top && localStorage.getItem('silent')) return { error: null };
      return open.apply(this, given);
    };
  } });
  await desk.open(page, address);
  await desk.start(page, 'Three days of work');
  await desk.draftHas(page, 'Three days of work');
  await page.evaluate(() => { localStorage.setItem('silent', 'yes'); });
  await page.reload();
  await desk.open(page, address);
  await desk.notices(page).filter({ hasText: 'did not say what it kept from last time' }).waitFor();
  await page.evaluate(() => { localStorage.removeItem('silent'); });
  await desk.start(page, 'Something new');
  await desk.draftHas(page, 'Something new');
  await page.reload();
  await desk.open(page, address);
  await soon.equal(() => page.locator('.file').count(), 2);
  await desk.draftHas(page, 'Three days of work');
  await close();
});
