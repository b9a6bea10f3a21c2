// What is kept about somebody: asked once, taken along as a file, and forgotten when they say so.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { until } from './support/browser.mjs';
import { MODULES, at, file, firstQuestion, module } from './support/course.mjs';
import { place, tabTo } from './support/keys.mjs';
import * as reader from './support/reader.mjs';
import { setUp } from './support/setup.mjs';
import { soon } from './support/soon.mjs';
import { entries, stored } from './support/stored.mjs';

const question = firstQuestion(false);
const step = at(question);
const up = setUp();
const { visit } = up;
const notice = (page) => page.locator('.notice__text');

test('The name is asked once, for every module, and is still there after a reload', async () => {
  const { page, address, close } = await visit();
  await reader.takeModule(page, address, MODULES[0]);
  await page.getByRole('textbox', { name: 'Whose record is this?' }).fill('  Ada   Osei ');
  await reader.says(page, 'Put my name on it').click();
  await page.locator('.record dd', { hasText: 'Ada Osei' }).waitFor();
  await soon.equal(() => page.locator('#name').count(), 0);
  await page.reload();
  await page.locator('.record dd', { hasText: 'Ada Osei' }).waitFor();
  await soon.equal(() => page.locator('#name').count(), 0);
  await reader.takeModule(page, address, MODULES[1]);
  await page.locator('.record dd', { hasText: 'Ada Osei' }).waitFor();
  await soon.equal(() => page.locator('#name').count(), 0, 'the second module does not ask again');
  await reader.open(page, address, '#/you');
  await soon.equal(() => page.locator('#name').inputValue(), 'Ada Osei');
  await close();
});

test('“What would help?” is asked once, and Skip is an answer too', async () => {
  const { page, address, close } = await visit();
  await reader.open(page, address);
  await reader.says(page, 'Skip').click();
  await until(async () => (await page.locator('form.help').count()) === 0);
  await until(async () => entries(await stored(page)).size === 1);
  await page.reload();
  await page.locator('#app h1').waitFor();
  await reader.follow(page, '#/you');
  await reader.heading(page, 'Your details');
  await reader.follow(page, '#/');
  await page.locator('#app .next').waitFor();
  await soon.equal(() => page.locator('form.help').count(), 0);
  await close();
});

test('What would help brings lines for this reader into the reading, and can be changed', async () => {
  const { page, address, close } = await visit();
  const needs = ['time', 'my-job', 'worried', 'new'];
  const found = MODULES.flatMap((id) => {
    let at;
    return readFileSync(file(id), 'utf8').split('\n').flatMap((line) => {
      at = /^## .*\{#([a-z0-9-]+)/.exec(line)?.[1] ?? at;
      const need = /^> \[!IF ([a-z-]+)\]/.exec(line)?.[1];
      return need ? [{ need, hash: `#/learn/${id}/${at}` }] : [];
    });
  });
  const [wanted] = found;
  const other = needs.find((need) => need !== wanted.need);
  await reader.open(page, address);
  await page.locator(`label[for=help-${wanted.need}]`).click();
  await reader.says(page, 'Use this').click();
  await until(async () => (await page.locator('form.help').count()) === 0);
  await reader.follow(page, wanted.hash);
  await page.locator('.callout--if').waitFor();
  await reader.follow(page, '#/you');
  await reader.heading(page, 'Your details');
  await soon.ok(() => page.locator(`#help-${wanted.need}`).isChecked(), 'what was said is shown back');
  await page.locator(`label[for=help-${wanted.need}]`).click();
  await page.locator(`label[for=help-${other}]`).click();
  await reader.says(page, 'Use this').click();
  await until(async () => /needs-given/.test(JSON.stringify(await stored(page))) && entries(await stored(page)).size >= 3);
  await reader.follow(page, wanted.hash);
  await page.locator('nav.where').waitFor();
  await soon.equal(() => page.locator('.callout--if').count(), 0);
  await close();
});

test('Whatever form is sent or notice closed, the keyboard stays where the reader is', async (t) => {
  const { page, address, close } = await visit();
  const cases = {
    'Skip': async () => reader.open(page, address),
    'Keep this name': async () => {
      await reader.open(page, address, '#/you');
      await page.locator('#name').fill('Ada');
    },
    'Use this': async () => {
      await reader.open(page, address, '#/you');
      await page.locator('label[for=help-time]').click();
    },
    'Close': async () => {
      await reader.open(page, address, '#/you');
      await reader.loadFile(page, 'not a progress file');
    },
  };
  for (const [name, prepare] of Object.entries(cases)) {
    await t.test(name, async () => {
      await prepare();
      await tabTo(page, name, (at) => at.tag === 'button' && at.text === name);
      await page.keyboard.press('Enter');
      await place(page, `pressing ${name}`);
    });
  }
  await close();
});

test('A progress file, loaded in another browser, leads to the same place with the same answers', async () => {
  const one = await visit();
  await reader.open(one.page, one.address, step);
  await reader.answer(one.page, question);
  await reader.follow(one.page, '#/you');
  await reader.heading(one.page, 'Your details');
  const saved = await reader.saveToFile(one.page);
  assert.match(saved.name, /^plainspoken-progress.*\.jsonl$/);
  await one.close();

  const two = await visit();
  await reader.open(two.page, two.address, '#/you');
  assert.equal(await reader.loadFile(two.page, saved.text), 'Your progress from the file is here now.');
  assert.equal(await reader.loadFile(two.page, saved.text), 'Everything in that file was here already.');
  await until(async () => entries({ local: {}, entries: (await stored(two.page)).entries }).size > 0);
  await reader.open(two.page, two.address, `#/learn/${question.module}`);
  await until(() => two.page.url().endsWith(step));
  await reader.answeredRight(two.page, question);
  await two.page.reload();
  await reader.answeredRight(two.page, question);
  await two.close();
});

test('A file that is cut short, altered, something else or no text is refused, says why, changes nothing', async (t) => {
  const { page, address, close } = await visit();
  await reader.open(page, address, step);
  await reader.answer(page, question);
  await reader.follow(page, '#/you');
  await reader.heading(page, 'Your details');
  const { text } = await reader.saveToFile(page);
  const lines = text.trimEnd().split('\n');
  const before = JSON.stringify(await stored(page));
  const shown = await page.locator('#recorded + *').textContent();
  const swapped = text.replace('"fits":true', '"fits":false');
  assert.notEqual(swapped, text);
  const files = {
    'cut short at a line': [lines.slice(0, -1).join('\n'), /end of that file is missing/],
    'cut short within a line': [text.slice(0, -30), /end of that file is missing|Line \d+ of that file/],
    'altered': [swapped, /changed after it was saved/],
    'a line of junk': [[lines[0], 'junk', ...lines.slice(1)].join('\n'), /Line 2 of that file/],
    'other JSON': ['{"name":"plainspoken","private":true}\n', /not a progress file/],
    'empty': ['', /not a progress file/],
    'binary': [Uint8Array.from({ length: 4096 }, (_, i) => (i * 89) % 256), /not a progress file|could not be opened/],
    'of a newer version': [text.replace('"version":1', '"version":2'), /newer version/],
  };
  for (const [name, [bytes, why]] of Object.entries(files)) {
    await t.test(name, async () => {
      const said = await reader.loadFile(page, bytes);
      assert.match(said, why);
      assert.match(said, /Nothing here has changed\.$/);
      await soon.equal(async () => JSON.stringify(await stored(page)), before);
      await soon.equal(() => page.locator('#recorded + *').textContent(), shown);
    });
  }
  await close();
});

test('Forget me asks first, then empties both stores, and other open tabs forget too', async () => {
  const { context, page, address, close } = await visit();
  await reader.open(page, address, step);
  await reader.answer(page, question);
  const other = await context.newPage();
  await reader.open(other, address, step);
  await reader.answeredRight(other, question);
  await page.bringToFront();
  await reader.saved(page);

  await reader.follow(page, '#/you');
  const ask = reader.says(page, 'Forget me on this device');
  await ask.click();
  await reader.says(page, 'Keep everything').click();
  await soon.equal(() => page.locator('#forget').count(), 0);
  await soon.ok(async () => entries(await stored(page)).size > 0, 'nothing goes before it is confirmed');
  await ask.click();
  await reader.says(page, 'Forget it all').click();
  // Both tabs are led to the list; a module that was begun would be marked there.
  for (const tab of [page, other]) await tab.locator('#app .next a', { hasText: 'Start: ' }).waitFor();
  const nothing = JSON.stringify({ local: {}, entries: {}, quarantine: {} });
  await until(async () => JSON.stringify(await stored(page)) === nothing);
  await reader.open(other, address, step);
  await reader.button(other, question).waitFor();
  await soon.equal(() => reader.button(other, question).textContent(), 'Check my answer');
  await close();
});

test('Forget me says that everything is gone, here and in other open tabs', async () => {
  const { context, page, address, close } = await visit();
  await reader.open(page, address, step);
  const other = await context.newPage();
  await reader.open(other, address, step);
  await page.bringToFront();
  await reader.follow(page, '#/you');
  await reader.says(page, 'Forget me on this device').click();
  await reader.says(page, 'Forget it all').click();
  for (const tab of [page, other]) await tab.locator('#app .next a', { hasText: 'Start: ' }).waitFor();
  for (const tab of [page, other]) {
    await until(async () => /Everything about you is gone/.test(await notice(tab).allTextContents()));
  }
  await close();
});

test('Your progress file brings everything back after Forget me, whatever was done in between', async () => {
  const { page, address, close } = await visit();
  await reader.open(page, address, step);
  await reader.answer(page, question);
  await reader.saved(page);
  const { text } = await (async () => {
    await reader.follow(page, '#/you');
    await reader.heading(page, 'Your details');
    return reader.saveToFile(page);
  })();
  const before = entries(await stored(page));
  await reader.says(page, 'Forget me on this device').click();
  await reader.says(page, 'Forget it all').click();
  await page.locator('#app .next a', { hasText: 'Start: ' }).waitFor();
  // The same page goes on, in another lesson.
  const elsewhere = module(MODULES.find((id) => id !== question.module));
  for (const { id } of elsewhere.steps.slice(0, 3)) {
    await reader.follow(page, `#/learn/${elsewhere.id}/${id}`);
    await page.locator('nav.where').waitFor();
  }
  await until(async () => entries(await stored(page)).size === 3);
  await reader.follow(page, '#/you');
  await reader.heading(page, 'Your details');
  await reader.loadFile(page, text);
  await until(async () => entries(await stored(page)).size >= before.size);
  await soon.equal(async () => entries(await stored(page)).size, before.size + 3, 'what was saved, and what was done since');
  await reader.open(page, address, step);
  await reader.answeredRight(page, question);
  await close();
});
