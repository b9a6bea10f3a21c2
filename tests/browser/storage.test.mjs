// Storage that refuses: full, forbidden, silent, emptied. It never stops the training, and one plain line
// says what is so.
import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { forbidStorage, profiled, until } from './support/browser.mjs';
import { MODULES, at, firstQuestion, module } from './support/course.mjs';
import { folder } from './support/program.mjs';
import * as reader from './support/reader.mjs';
import { setUp } from './support/setup.mjs';
import { soon } from './support/soon.mjs';
import { entries, facts, stored } from './support/stored.mjs';

const question = firstQuestion(false);
const step = at(question);
const up = setUp();
const { visit } = up;
const notice = (page) => page.locator('.notice__text');
const answers = (kept) => facts(entries(kept), 'question-answered');

test('A write that is refused once (fault 1): the answer stays, a line says so, the next write carries it', async () => {
  const { page, address, close } = await visit({
    prepare: () => {
      const set = Storage.prototype.setItem;
      Storage.prototype.setItem = function (key, value) {
        if (window.refuseNext && key.startsWith('plainspoken:entry:')) {
          window.refuseNext = false;
          throw new DOMException('full', 'QuotaExceededError');
        }
        return set.call(this, key, value);
      };
    },
  });
  await reader.open(page, address, step);
  await reader.pick(page, question, question.fits);
  await reader.saved(page);
  await page.evaluate(() => { window.refuseNext = true; });
  await reader.check(page, question);
  await reader.answeredRight(page, question);
  await notice(page).filter({ hasText: 'in one place only' }).waitFor();
  const refused = answers({ local: (await stored(page)).local, entries: {} });
  assert.equal(refused.length, 0);
  await reader.follow(page, '#/');
  await page.locator('#app .next').waitFor();
  await reader.follow(page, `#/learn/${question.module}`);
  await page.locator('nav.where').waitFor();
  const other = module(question.module).steps.find(({ id }) => id !== question.step);
  await reader.follow(page, `#/learn/${question.module}/${other.id}`);
  await until(async () => answers({ local: (await stored(page)).local, entries: {} }).length === 1);
  await until(async () => (await notice(page).count()) === 0);
  await close();
});

test('Room taken by somebody else’s data (fault 2): training goes on, our keys and theirs stay', async () => {
  const { page, address, close } = await visit();
  await reader.open(page, address, step);
  await reader.pick(page, question, question.fits);
  await reader.saved(page);
  const before = await stored(page);
  await page.evaluate(() => {
    for (let size = 1 << 22; size >= 1; size = Math.floor(size / 2)) {
      try {
        for (let n = 0; ; n += 1) localStorage.setItem(`other-${size}-${n}`, 'x'.repeat(size));
      } catch { /* no room for one of this size */ }
    }
  });
  await reader.check(page, question);
  await notice(page).filter({ hasText: 'little room left' }).waitFor();
  await page.reload();
  await reader.answeredRight(page, question);
  const after = await stored(page);
  for (const [key, value] of Object.entries(before.local)) assert.equal(after.local[key], value, key);
  await soon.ok(() => page.evaluate(() => localStorage.getItem('other-4194304-0')?.length === 4194304));
  await close();
});

test('A quota reached while a snapshot is written (fault 19): the keys it would replace are all still there', async () => {
  const { page, address, close } = await visit({
    prepare: () => {
      const set = Storage.prototype.setItem;
      Storage.prototype.setItem = function (key, value) {
        if (key.startsWith('plainspoken:snapshot:')) {
          window.snapshots = (window.snapshots ?? 0) + 1;
          throw new DOMException('full', 'QuotaExceededError');
        }
        return set.call(this, key, value);
      };
    },
  });
  const many = firstQuestion(true);
  await reader.open(page, address, at(many));
  await page.evaluate(async (id) => {
    for (let n = 0; n < 120; n += 1) {
      document.getElementById(`${id}-1`).click();
      await new Promise((next) => { setTimeout(next); });
    }
  }, many.id);
  await until(() => page.evaluate(() => window.snapshots > 0));
  const loose = ({ local }) => Object.keys(local).filter((key) => key.startsWith('plainspoken:entry:'));
  await soon.equal(async () => loose(await stored(page)).length, 121);
  await close();
});

test('A getter that throws (fault 3): the list and the questions work, and a line says what is so', async () => {
  const { page, address, close } = await visit({ prepare: forbidStorage });
  await reader.open(page, address, step);
  await reader.answer(page, question);
  await reader.answeredRight(page, question);
  await notice(page).filter({ hasText: 'is not keeping your progress' }).waitFor();
  await reader.onward(page).click();
  await page.goBack();
  await reader.answeredRight(page, question);
  await close();
});

test('Cookies blocked in the settings of the browser (fault 4): a module is finished and its record saved', async () => {
  const profile = await folder();
  await mkdir(path.join(profile, 'Default'), { recursive: true });
  const settings = { profile: { default_content_setting_values: { cookies: 2 } } };
  await writeFile(path.join(profile, 'Default', 'Preferences'), JSON.stringify(settings));
  const { page, kill } = await profiled(profile);
  await page.goto(`${up.program.address}catalogue.json`);
  const forbidden = await page.evaluate(() => {
    try {
      return localStorage.length < 0;
    } catch (error) {
      return error.name === 'SecurityError';
    }
  });
  assert.ok(forbidden, 'this browser does forbid it');
  await reader.takeModule(page, up.program.address, MODULES[0]);
  await notice(page).filter({ hasText: 'is not keeping your progress' }).waitFor();
  await kill();
});

for (const how of ['never answers', 'answers with an error']) {
  test(`A database that ${how} (fault 5): the page is there within a second, and leads to the place`, async () => {
    const { page, address, close } = await visit({
      prepare: `IDBFactory.prototype.open = () => {
        window.asked = (window.asked ?? 0) + 1;
        const request = { get error() { return new DOMException('broken', 'UnknownError'); } };
        if (${how !== 'never answers'}) setTimeout(() => request.onerror?.(new Event('error')));
        return request;
      };`,
    });
    // The page's own clock stands still, so that a busy machine does not decide.
    await page.clock.install();
    await page.clock.pauseAt(Date.now() + 60_000);
    await reader.open(page, address);
    await page.locator('#app .next').waitFor();
    await page.goto('about:blank');
    const [lesson] = await Promise.all([
      page.waitForResponse((response) => response.url().includes(`${question.module}.`)),
      page.goto(`${address}#/learn/${question.module}`),
    ]);
    await lesson.finished();
    await until(() => page.evaluate(() => window.asked > 0));
    for (let passed = 0; passed < 1000; passed += 50) await page.clock.runFor(50);
    await page.locator('#app nav.where').waitFor();
    // Training goes on, kept in the other place, and a line says so.
    await reader.follow(page, step);
    await reader.answer(page, question);
    for (let passed = 0; passed < 3000; passed += 50) await page.clock.runFor(50);
    await notice(page).filter({ hasText: 'in one place only' }).waitFor();
    await page.reload();
    await reader.answeredRight(page, question);
    await close();
  });
}

test('Site data cleared in the middle of a step (fault 14): the step is finished, and all of it kept anew', async () => {
  const { context, page, address, close } = await visit();
  await reader.open(page, address, step);
  await reader.pick(page, question, question.fits);
  await reader.saved(page);
  const session = await context.newCDPSession(page);
  const [origin] = address.split(/(?<=\d)\//);
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
  await reader.check(page, question);
  await reader.answeredRight(page, question);
  await until(async () => answers({ local: {}, entries: (await stored(page)).entries }).length === 1);
  await page.reload();
  await reader.answeredRight(page, question);
  const kept = entries(await stored(page));
  for (const what of ['step-opened', 'choices-picked', 'question-answered']) {
    assert.ok(facts(kept, what).length > 0, `${what} was done before, or after`);
  }
  await close();
});

test('A clock that is set back or forward (fault 15) does not change what came first', async () => {
  const { page, address, close } = await visit();
  const [first, second, third] = module(question.module).steps;
  const day = 86_400_000;
  const now = Date.now();
  await page.clock.install({ time: now });
  await reader.open(page, address, `#/learn/${question.module}/${first.id}`);
  await reader.saved(page);
  for (const [at, next] of [[now + 365 * day, second], [now - day, third]]) {
    await page.clock.setSystemTime(at);
    await reader.follow(page, `#/learn/${question.module}/${next.id}`);
    await reader.atStep(page, question.module, next);
    await reader.saved(page);
  }
  await until(async () => facts(entries(await stored(page)), 'step-opened').length === 3);
  await reader.open(page, address, '#/');
  await reader.follow(page, `#/learn/${question.module}`);
  await reader.atStep(page, question.module, third);
  await close();
});
