// Stored bytes that are damaged, newer than this program, or written by two tabs at once: nothing is lost,
// nothing is deleted, and the training goes on.
import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { until, visitor } from './support/browser.mjs';
import { MODULES, at, firstQuestion, misfit, module } from './support/course.mjs';
import { courseCopy, serve } from './support/program.mjs';
import * as reader from './support/reader.mjs';
import { setUp } from './support/setup.mjs';
import { soon } from './support/soon.mjs';
import { dropDatabase, entries, facts, putInDatabase, putInLocal, sealed, still, stored } from './support/stored.mjs';

const question = firstQuestion(false);
const many = firstQuestion(true);
const step = at(question);
const up = setUp();
const { visit } = up;
const notice = (page) => page.locator('.notice__text');
/** Each of the two stores by itself. */
const copies = (kept) => [{ ...kept, entries: {} }, { ...kept, local: {} }];
const inBoth = (page, count) => until(async () => copies(await stored(page)).every((copy) => entries(copy).size >= count));

const DAMAGE = {
  'cut off': (value) => value.slice(0, value.length / 2),
  'with one bit flipped': (value) => value.slice(0, 20) + String.fromCharCode(value.charCodeAt(20) ^ 1) + value.slice(21),
  'null': () => 'null',
  'empty': () => '',
  'junk': () => '\u0000\u0007{]ÿ<script>',
  'half a character': (value) => `${value.slice(0, 30)}\ud800${value.slice(30)}`,
};
for (const [name, damage] of Object.entries(DAMAGE)) {
  test(`A stored value that is ${name} (fault 9) is moved aside in either store, and the other store has it`, async () => {
    const { page, address, close } = await visit();
    await reader.open(page, address, step);
    await reader.answer(page, question);
    await inBoth(page, 3);
    await still(page, address);
    const sound = entries(await stored(page));
    for (const place of ['local', 'entries']) {
      const keys = Object.entries((await stored(page))[place]).filter(([, value]) => /question-answered/.test(value));
      assert.ok(keys.length > 0);
      for (const [key, value] of keys) {
        const put = place === 'local' ? putInLocal : (...of) => putInDatabase(of[0], 'entries', ...of.slice(1));
        await put(page, key, damage(value));
      }
      await reader.open(page, address, step);
      await reader.answeredRight(page, question);
      await notice(page).filter({ hasText: 'moved aside, not deleted' }).waitFor();
      await inBoth(page, sound.size);
      await still(page, address);
      const kept = await stored(page);
      assert.deepEqual([...entries(kept).keys()].sort(), [...sound.keys()].sort(), 'nothing is lost');
      const aside = place === 'local'
        ? Object.entries(kept.local).filter(([key]) => key.startsWith('plainspoken:quarantine:'))
        : Object.entries(kept.quarantine);
      const wanted = keys.map(([, value]) => damage(value));
      // The program reads half a character as U+FFFD, as every UTF-8 text does.
      const text = (value) => String(value).toWellFormed?.() ?? String(value).replace(/[\ud800-\udfff]/g, '\ufffd');
      assert.deepEqual(aside.map(([, value]) => text(value)).sort(), wanted.map(text).sort(), 'and nothing deleted');
    }
    await close();
  });
}

test('What was moved aside is said on the way to the place, too, not only on the step’s own address', async () => {
  const { page, address, close } = await visit();
  await reader.open(page, address, step);
  await reader.answer(page, question);
  await inBoth(page, 3);
  await still(page, address);
  const [key] = Object.keys((await stored(page)).local);
  await putInLocal(page, key, 'junk');
  await reader.open(page, address, `#/learn/${question.module}`);
  await until(() => page.url().endsWith(step));
  await notice(page).filter({ hasText: 'moved aside, not deleted' }).waitFor();
  await close();
});

test('A value in the database that is no text at all is moved aside as well', async () => {
  const { page, address, close } = await visit();
  await reader.open(page, address, step);
  await reader.answer(page, question);
  await inBoth(page, 3);
  await still(page, address);
  const values = [null, 7, [1, 2], { v: 1 }];
  // `null` removes through the helper, so it goes in by hand.
  for (const [n, value] of values.slice(1).entries()) await putInDatabase(page, 'entries', `odd-${n}`, value);
  await reader.open(page, address, step);
  await reader.answeredRight(page, question);
  await until(async () => Object.keys((await stored(page)).quarantine).length === 3);
  await soon.deepEqual(async () => Object.values((await stored(page)).quarantine), values.slice(1));
  await close();
});

/** So many events that the keys were brought together in snapshots more than once. */
async function manyPicks(page, count) {
  await page.evaluate(async ([id, count]) => {
    const channel = new MessageChannel();
    for (let n = 0; n < count; n += 1) {
      document.getElementById(`${id}-${(n % 2) + 1}`).click();
      await new Promise((next) => {
        channel.port1.onmessage = next;
        channel.port2.postMessage(0);
      });
    }
  }, [many.id, count]);
}

test('Whichever snapshot is damaged (fault 8), the other one and the loose entries hold everything', async () => {
  const { page, address, close } = await visit();
  await reader.open(page, address, at(many));
  await manyPicks(page, 230);
  await inBoth(page, 231);
  await still(page, address);
  const sound = await stored(page);
  const snapshots = Object.keys(sound.local).filter((key) => key.startsWith('plainspoken:snapshot:'));
  assert.equal(snapshots.length, 2, 'two slots');
  assert.ok(Object.keys(sound.local).length < 150, 'and the keys stay few');
  for (const key of snapshots) {
    await page.evaluate((all) => {
      localStorage.clear();
      for (const [key, value] of Object.entries(all)) localStorage.setItem(key, value);
    }, sound.local);
    await putInLocal(page, key, sound.local[key].slice(0, -40));
    await dropDatabase(page);
    await reader.open(page, address, at(many));
    await inBoth(page, 231);
    await soon.equal(async () => entries(await stored(page)).size, 231);
    await still(page, address);
  }
  await close();
});

test('Entries of a newer version (fault 11) stay as they are, and go along in a file that can be read', async () => {
  const { page, address, close } = await visit();
  await reader.open(page, address, step);
  await reader.answer(page, question);
  await inBoth(page, 3);
  await still(page, address);
  const line = JSON.stringify({ v: 99, tab: '00000000000000ff', seq: 900, what: 'something-new', more: { deep: [1] } });
  const key = 'plainspoken:entry:00000000000000ff:900';
  await putInLocal(page, key, sealed(line));
  await putInDatabase(page, 'entries', key, sealed(line));
  await reader.open(page, address, step);
  await reader.answeredRight(page, question);
  await notice(page).filter({ hasText: 'newer version' }).waitFor();
  await reader.follow(page, '#/you');
  await reader.heading(page, 'Your details');
  const { text } = await reader.saveToFile(page);
  const kept = await stored(page);
  assert.equal(kept.local[key], sealed(line));
  assert.equal(kept.entries[key], sealed(line));
  assert.equal(text.split('\n').filter((of) => of.includes('something-new')).join('\n'), line, 'once, as it is');
  await close();

  const other = await visit();
  await reader.open(other.page, address, '#/you');
  assert.equal(await reader.loadFile(other.page, text), 'Your progress from the file is here now.');
  await reader.open(other.page, address, step);
  await reader.answeredRight(other.page, question);
  await reader.open(other.page, address, '#/you');
  const again = await reader.saveToFile(other.page);
  assert.ok(again.text.split('\n').includes(line), 'and it is still there to be taken along from the other browser');
  await other.close();
});

test('Two tabs that write 300 entries each at the same time (fault 12) end with 600, in both stores', async () => {
  const { context, page, address, close } = await visit();
  const tab = await context.newPage();
  for (const each of [page, tab]) await reader.open(each, address, at(many));
  await Promise.all([manyPicks(page, 300), manyPicks(tab, 300)]);
  const picks = (kept) => facts(entries(kept), 'choices-picked');
  await until(async () => copies(await stored(page)).every((copy) => picks(copy).length >= 600), 120_000);
  for (const copy of copies(await stored(page))) {
    assert.equal(picks(copy).length, 600);
    const writers = Object.groupBy?.(picks(copy), (entry) => entry.tab) ?? picks(copy).reduce(
      (all, entry) => ({ ...all, [entry.tab]: [...(all[entry.tab] ?? []), entry] }), {});
    assert.deepEqual(Object.values(writers).map((of) => of.length), [300, 300]);
  }
  for (const each of [page, tab]) {
    await each.reload();
    await reader.button(each, many.id).waitFor();
  }
  const shown = await Promise.all([page, tab].map((each) => each.locator(`#${many.id} input`).evaluateAll((all) => all.map((i) => i.checked).join())));
  assert.equal(shown[0], shown[1]);
  await close();
});

test('One question answered in two tabs (fault 13): both answers are kept, and both tabs come to one result', async () => {
  const results = [];
  for (const rightFirst of [true, false]) {
    // Neither hears of the other, as when both are answered at the same moment.
    const { context, page, address, close } = await visit({
      prepare: () => window.addEventListener('storage', (event) => event.stopImmediatePropagation(), true),
    });
    const tab = await context.newPage();
    for (const each of [page, tab]) await reader.open(each, address, step);
    const choose = async (of, words) => {
      const id = await reader.input(of, question, words).getAttribute('id');
      return () => of.evaluate(([form, id]) => {
        document.getElementById(id).click();
        document.querySelector(`form#${form} .buttons button`).click();
      }, [question.id, id]);
    };
    const right = await choose(page, question.fits[0]);
    const other = await choose(tab, misfit(question));
    await Promise.all(rightFirst ? [right(), other()] : [other(), right()]);
    const answers = (kept) => facts(entries(kept), 'question-answered');
    await until(async () => copies(await stored(page)).every((copy) => answers(copy).length === 2));
    const answered = answers(await stored(page));
    for (const each of [page, tab]) {
      await each.reload();
      await reader.verdict(each, question.id).filter({ hasText: /\S/ }).waitFor();
    }
    const verdicts = await Promise.all([page, tab].map((each) => reader.verdict(each, question.id).textContent()));
    assert.equal(verdicts[0], verdicts[1]);
    results.push(verdicts[0]);
    assert.deepEqual(answered.map((entry) => entry.fits).sort(), [false, true], 'both are kept');
    await close();
  }
  assert.equal(new Set(results).size, 1, 'whatever the order');
});

test('A lesson revised between two visits (fault 16): what was finished is kept, and the list says so', async () => {
  const copy = await courseCopy();
  let revised = await serve(copy);
  const port = new URL(revised.address).port;
  const { page, address, close } = await visitor(up.browser, revised.address);
  const [first, second] = MODULES;
  const lesson = module(first);
  await reader.takeModule(page, address, first);
  await reader.open(page, address, `#/learn/${second}`);
  await page.locator('nav.where').waitFor();
  await reader.saved(page);
  await page.goto('about:blank');
  await revised.stop();
  const source = path.join(copy, 'en', `${first}.md`);
  const text = await readFile(source, 'utf8');
  await writeFile(source, text
    .replace(/^revision: .*$/m, `revision: ${lesson.revision + 1}`)
    .replace(`## ${lesson.steps[1].title} `, '## A heading with other words '));
  revised = await serve(copy, port);
  await page.goto(address);
  await page.locator('#app .module--started', { hasText: lesson.title }).filter({ hasText: 'Updated since you finished it on' }).waitFor();
  await page.locator('#app .module--started', { hasText: module(second).title }).filter({ hasText: 'Started' }).waitFor();
  const [asked] = lesson.steps.flatMap((of) => of.questions.map((q) => ({ ...q, step: of.id })));
  await reader.open(page, address, `#/learn/${first}/${asked.step}`);
  await reader.answeredRight(page, asked);
  await soon.equal(async () => facts(entries(await stored(page)), 'module-finished').length, 1, 'the first completion is kept');
  await revised.stop();
  await close();
});
