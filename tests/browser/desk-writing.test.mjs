// Writing at the desk: what is pasted, changed, undone, gone through and put in.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { until } from './support/browser.mjs';
import * as desk from './support/desk.mjs';
import { focused } from './support/keys.mjs';
import { ROOT } from './support/program.mjs';
import { setUp } from './support/setup.mjs';
import { soon } from './support/soon.mjs';

const { visit } = setUp();

async function started(words = '') {
  const visited = await visit();
  const { page, address } = visited;
  await desk.open(page, address);
  await desk.start(page);
  if (words) {
    await desk.cursor(page, 'asks for your password.');
    await page.keyboard.insertText(` ${words}`);
    await until(async () => (await desk.text(page)).includes(words));
  }
  return visited;
}

const said = (page, words) => page.locator('#said', { hasText: words }).waitFor({ state: 'attached' });
const plain = (words) => words.replace(/\u{a0}/gu, ' ');

test('What is pasted from Word becomes Markdown, is drawn for staff, and is one Undo away', async () => {
  const { page, close } = await started();
  await desk.cursor(page, 'asks for your password.');
  const before = await desk.text(page);
  const html = await readFile(path.join(ROOT, 'tests/browser/support/paste/word.html'), 'utf8');
  const wanted = (await readFile(path.join(ROOT, 'tests/browser/support/paste/word.md'), 'utf8')).trim();
  await desk.paste(page, { 'text/html': html });
  await until(async () => (await desk.text(page)).includes(wanted.split('\n')[0]));
  await soon.ok(async () => (await desk.text(page)).includes(wanted), 'as clean as in the editor by itself');
  await page.keyboard.press('Control+z');
  await desk.is(page, before);
  await close();
});

test('“Change it” changes these words alone, says so, goes on to the next, and can be undone', async () => {
  const { page, close } = await started('Simply utilise the portal.');
  const before = await desk.text(page);
  await until(async () => (await desk.remarks(page).count()) === 2);
  await desk.showList(page);
  const change = desk.remarks(page).getByRole('button', { name: 'Change it to “use”' });
  await change.focus();
  await page.keyboard.press('Enter');
  await desk.is(page, before.replace('utilise', 'use'));
  await said(page, '1 to mend');
  const onFinding = () => page.evaluate(() => document.activeElement.matches('.remark button'));
  await until(onFinding).catch(() => assert.fail('the keyboard is on a button of the next finding'));
  await page.keyboard.press('Enter');
  await desk.is(page, before.replace('Simply utilise', 'Use'));
  await said(page, 'reads well');
  await until(async () => (await focused(page)).text.startsWith('Nothing to mend')).catch(() => assert.fail('the keyboard is on the heading that says so'));
  await desk.named(page.locator('.tools'), 'Undo').click();
  await desk.named(page.locator('.tools'), 'Undo').click();
  await desk.is(page, before);
  await until(async () => (await desk.remarks(page).count()) === 2);
  await close();
});

test('“Make every safe change” does all of them, and one Undo after another takes them back', async () => {
  const { page, close } = await started('Simply utilise the portal. Please utilise the side door.');
  const before = await desk.text(page);
  await desk.showList(page);
  await page.getByRole('button', { name: 'Make every safe change' }).click();
  await until(async () => !/utilise|Simply/.test(await desk.text(page)));
  await said(page, 'Changed');
  await desk.toText(page);
  for (let n = 0; n < 6 && (await desk.text(page)) !== before; n += 1) await page.keyboard.press('Control+z');
  await soon.equal(() => desk.text(page), before);
  await close();
});

test('“Leave it, because …” asks for a reason, writes it above, and can be undone', async () => {
  const { page, close } = await started('We utilise the portal.');
  const before = await desk.text(page);
  await until(async () => (await desk.remarks(page).count()) === 1);
  await desk.showList(page);
  const remark = desk.remarks(page).first();
  await desk.named(remark, 'Leave it, because …').click();
  await until(async () => (await focused(page)).id.startsWith('reason-'));
  await page.keyboard.press('Enter');
  await remark.getByText('Write the reason first: one line is enough.').waitFor();
  await until(async () => (await focused(page)).id.startsWith('reason-'));
  await page.keyboard.type('It is the name -- of our <portal>');
  await page.keyboard.press('Enter');
  await until(async () => (await desk.remarks(page).count()) === 0)
    .catch(async () => assert.fail(`it is still there: ${await desk.notices(page).allInnerTexts()}`));
  await soon.match(() => desk.text(page), /<!-- allow wording-wordy: It is the name – of our portal -->/);
  await desk.staff(page).getByText('We utilise the portal.').waitFor({ state: 'attached' });
  await soon.equal(() => desk.staff(page).getByText('allow wording').count(), 0, 'staff never see it');
  await desk.toText(page);
  await page.keyboard.press('Control+z');
  await desk.is(page, before);
  await close();
});

test('Escape folds the reason away, and the keyboard is back on its button', async () => {
  const { page, close } = await started('We utilise the portal.');
  await until(async () => (await desk.remarks(page).count()) === 1);
  await desk.showList(page);
  await desk.named(desk.remarks(page).first(), 'Leave it, because …').click();
  await until(async () => (await focused(page)).id.startsWith('reason-'));
  await page.keyboard.press('Escape');
  await until(async () => (await focused(page)).text === 'Leave it, because …').catch(() => assert.fail('Escape folds it'));
  await close();
});

test('What was opened and written in the list stays while one types elsewhere', async () => {
  const { page, close } = await started('We utilise the portal.');
  await until(async () => (await desk.remarks(page).count()) === 1);
  await desk.showList(page);
  const remark = desk.remarks(page).first();
  await desk.named(remark, 'Why?').click();
  await desk.named(remark, 'Leave it, because …').click();
  await until(async () => (await focused(page)).id.startsWith('reason-'));
  await remark.getByLabel('Why is it right as it is?').fill('Half a reason');
  await desk.cursor(page, 'title: A text');
  await page.keyboard.type('s');
  await desk.cursor(page, 'ten to nine');
  await page.keyboard.type(' sharp');
  await until(async () => (await desk.text(page)).includes('ten to nine sharp'));
  await soon.equal(() => remark.locator('.why').isVisible(), true);
  await soon.equal(() => remark.getByLabel('Why is it right as it is?').inputValue(), 'Half a reason');
  await close();
});

test('F8 goes from finding to finding, selects its words and says it; Ctrl+. leads to its buttons, “Show line” back', async () => {
  const { page, close } = await started('Simply utilise the portal.');
  await until(async () => (await desk.remarks(page).count()) === 2);
  await page.keyboard.press('Control+Home');
  const selected = () => page.evaluate(() => getSelection().toString());
  await page.keyboard.press('F8');
  await until(async () => /Simply/.test(await selected()));
  const first = plain(await page.locator('#said').textContent());
  assert.match(first, /"?Simply"? can make/);
  await page.keyboard.press('F8');
  await until(async () => (await selected()) === 'utilise');
  await soon.match(async () => plain(await page.locator('#said').textContent()), /utilise/);
  await page.keyboard.press('Shift+F8');
  await until(async () => /Simply/.test(await selected()));
  await page.keyboard.press('Control+.');
  await until(() => page.evaluate(() => Boolean(document.activeElement.closest('.remark'))));
  await page.locator('.remark').last().getByRole('button', { name: /^Show line/ }).click();
  await until(async () => (await selected()) === 'utilise');
  await until(() => page.evaluate(() => document.activeElement.matches('.cm-content')));
  await close();
});

/** The part of the desk that the keyboard is in. */
const part = (page) => page.evaluate(() => document.activeElement.closest('.writing, .seen, .mend, .files')?.classList[0] ?? 'nowhere');

test('F6 goes round the parts of the desk, and back with Shift', async () => {
  const { page, close } = await started();
  await desk.staff(page).getByRole('heading', { level: 1 }).waitFor();
  await desk.toText(page);
  for (const next of ['seen', 'mend', 'files', 'writing']) {
    await page.keyboard.press('F6');
    await soon.equal(() => part(page), next);
  }
  for (const next of ['files', 'mend', 'seen', 'writing']) {
    await page.keyboard.press('Shift+F6');
    await soon.equal(() => part(page), next);
  }
  await close();
});

test('F6 is not caught in what staff see while that is on its way', async () => {
  const { page, address, close } = await visit();
  let arrive;
  const late = new Promise((resolve) => { arrive = resolve; });
  await page.route('**/preview.js', async (route) => {
    await late;
    await route.continue();
  });
  await desk.open(page, address);
  await desk.start(page);
  await desk.toText(page);
  for (const next of ['mend', 'files', 'writing']) {
    await page.keyboard.press('F6');
    await soon.equal(() => part(page), next);
  }
  arrive();
  // The list lies over it.
  await desk.staff(page).locator('h1').waitFor({ state: 'attached' });
  await page.keyboard.press('F6');
  await soon.equal(() => part(page), 'seen');
  await close();
});

test('Every piece of the menu goes into a fresh module without a new “Must”, and is drawn for staff', async () => {
  const { page, close } = await started();
  const fresh = await desk.text(page);
  await desk.named(page.locator('.tools'), 'Insert…').click();
  const names = await page.locator('#insert .menu__name').allInnerTexts();
  // Staff meet these only when they have said so, or when an answer did not fit twice.
  const folded = await page.locator('#insert .menu__group', { hasText: 'Words for some readers' }).locator('.menu__name').allInnerTexts();
  await page.keyboard.press('Escape');
  assert.ok(names.length >= 30, `${names.length}`);
  const found = [];
  for (const name of names) {
    if ((await desk.text(page)) !== fresh) await desk.rewrite(page, fresh);
    await desk.cursor(page, 'asks for your password.');
    await desk.insert(page, name);
    const after = await desk.text(page);
    const put = after.split('\n').filter((line) => !fresh.includes(line));
    const words = put.map((line) => /[A-Z][a-z]+( [a-z]+){2,}/.exec(line)?.[0]).filter(Boolean);
    const isDrawn = async () => {
      // Its frame may be on its way.
      const shown = await desk.staffFrame(page).evaluate(() => document.body?.innerHTML ?? '').catch(() => '');
      return folded.includes(name) || !words.length || words.some((of) => shown.includes(of));
    };
    await until(isDrawn).catch(() => found.push(`${name}: not drawn beside the text: ${words[0]}`));
    await page.waitForTimeout(150);
    const must = (await desk.toMend(page)).filter(({ level }) => level === 'Must');
    if (must.length) found.push(`${name}: ${must.map(({ message }) => message)}`);
  }
  assert.deepEqual(found, []);
  await close();
});

test('A piece goes in below where the cursor stands, one after the other, with an id of its own each time', async () => {
  const { page, close } = await started();
  await desk.cursor(page, 'asks for your password.');
  for (let n = 0; n < 3; n += 1) await desk.insert(page, 'A question with one answer');
  const ids = [...(await desk.text(page)).matchAll(/\{#([a-z0-9-]+)/g)].map(([, id]) => id);
  assert.equal(new Set(ids).size, ids.length, ids.join());
  await soon.deepEqual(() => desk.toMend(page).then((all) => all.filter(({ level }) => level === 'Must')), []);
  for (let n = 0; n < 3; n += 1) await page.keyboard.press('Control+z');
  await soon.doesNotMatch(() => desk.text(page), /parcel-fee/);
  await close();
});

test('The menu by keys: it opens on its first piece, arrows go about, Escape gives the keyboard back', async () => {
  const { page, close } = await started();
  const insert = desk.named(page.locator('.tools'), 'Insert…');
  await insert.focus();
  await page.keyboard.press('Enter');
  await until(() => page.evaluate(() => document.activeElement.matches('#insert .menu__one')))
    .catch(async () => assert.fail(`the first piece has the keyboard, not ${JSON.stringify(await focused(page))}`));
  const first = (await focused(page)).text;
  await page.keyboard.press('ArrowDown');
  await until(async () => (await focused(page)).text !== first).catch(() => assert.fail('Down goes to the next piece'));
  await page.keyboard.press('Escape');
  await until(async () => (await focused(page)).text === 'Insert…');
  await close();
});

test('Undo and Redo say whether there is anything to do', async () => {
  const { page, close } = await started();
  const undo = desk.named(page.locator('.tools'), 'Undo');
  const off = async (button) => (await button.getAttribute('aria-disabled')) === 'true';
  await soon.equal(() => off(undo), true, 'nothing to undo yet');
  await desk.cursor(page, 'ten to nine');
  await page.keyboard.type('!');
  await until(async () => !(await off(undo))).catch(() => assert.fail('there is something to undo'));
  await soon.equal(() => off(desk.named(page.locator('.tools'), 'Redo')), true);
  await close();
});

test('Typing over lines that are selected, headings among them, keeps the page’s own policy', async () => {
  const { page, close } = await started();
  await desk.toText(page);
  await page.keyboard.press('Control+a');
  await page.keyboard.type('New');
  await desk.is(page, 'New');
  await close();
});
