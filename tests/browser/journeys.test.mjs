// The main job, end to end: a module is finished by mouse, by keyboard, by touch on a small screen, with
// storage forbidden and with the network cut; and every module of the course has an end.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { forbidStorage, until } from './support/browser.mjs';
import { MODULES, mainSteps, module } from './support/course.mjs';
import { finger, keyboard } from './support/hands.mjs';
import { focusIs, focused, pickByDigit, place, press, tabTo } from './support/keys.mjs';
import * as reader from './support/reader.mjs';
import { setUp } from './support/setup.mjs';
import { soon } from './support/soon.mjs';

const [FIRST] = MODULES;
const { visit } = setUp();
const scored = (lesson) => mainSteps(lesson).flatMap((step) => step.questions).filter(({ kind }) => !['agree', 'try'].includes(kind));

/** Asserts that nothing makes a small screen scroll sideways. */
async function fits(page, where) {
  const [wide, screen] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  assert.ok(wide <= 320 && screen === 320, `${where} is ${wide} pixels wide on a screen of ${screen}`);
}

test('A module is finished with the mouse alone, from the list to the record', async () => {
  const { page, address, close } = await visit();
  await reader.open(page, address);
  const start = page.locator('#app .next a.button');
  await soon.equal(async () => (await start.textContent()).trim(), `Start: ${module(FIRST).title}`);
  await start.click();
  const lesson = module(FIRST);
  for (const step of mainSteps(lesson)) {
    await reader.atStep(page, FIRST, step);
    await reader.doStep(page, lesson, step);
    // The button of a settled question leads on as well as the one at the foot of the page.
    const last = step.questions.findLast(({ kind }) => !['agree', 'try'].includes(kind));
    await (last ? reader.button(page, last) : reader.onward(page)).click();
  }
  await reader.heading(page, reader.FINISHED);
  const record = page.locator('.record');
  const questions = scored(lesson).length;
  await soon.match(() => record.textContent(), new RegExp(`${questions} of ${questions} answered right`));
  await reader.saved(page);
  await close();
});

test('A module is finished with the keyboard alone, and the focus is never lost', async () => {
  const { page, address, close } = await visit();
  await reader.open(page, address);
  await tabTo(page, 'the start', (at) => at.tag === 'a' && at.text.startsWith('Start: '));
  await page.keyboard.press('Enter');
  let digits = true;
  for (const step of mainSteps(module(FIRST))) {
    await reader.atStep(page, FIRST, step);
    await until(async () => (await focused(page)).id === 'title');
    for (const question of step.questions) {
      if (question.kind === 'one' && digits) {
        await pickByDigit(page, question, reader.input(page, question, question.fits[0]));
        digits = false;
        await reader.check(page, question, keyboard);
      } else {
        await reader.answer(page, question, { by: keyboard });
      }
      await reader.answeredRight(page, question);
      if (question.kind === 'try') continue;
      await focusIs(page, { tag: 'button', form: question.id, text: 'Continue' }, 'the button stays where it is');
    }
    await keyboard.press(page, reader.onward(page));
  }
  await reader.heading(page, reader.FINISHED);
  assert.equal((await place(page, 'coming to the finish')).id, 'title');
  await tabTo(page, 'the name', (at) => at.id === 'name');
  await page.keyboard.type('Ada Osei');
  await press(page, 'Enter');
  await page.locator('.record dd', { hasText: 'Ada Osei' }).waitFor();
  await place(page, 'giving a name');
  await close();
});

test('A module is finished by touch on a screen of 320 pixels, and nothing sticks out sideways', async () => {
  const { page, address, close } = await visit({ viewport: { width: 320, height: 568 }, hasTouch: true, isMobile: true });
  await reader.open(page, address);
  await fits(page, 'the list');
  await reader.takeModule(page, address, FIRST, { by: finger, each: (_, step) => fits(page, step.title) });
  await fits(page, 'the finish');
  await close();
});

test('A module is finished where the browser forbids storage, and can be taken along as a file', async () => {
  const { page, address, close } = await visit({ prepare: forbidStorage });
  await reader.takeModule(page, address, FIRST);
  const notice = page.locator('.notice', { hasText: 'This browser is not keeping your progress' });
  await soon.equal(() => notice.count(), 1, 'one plain line says so');
  await soon.equal(async () => (await page.locator('.saved').textContent()).trim(), 'Not saved');
  const { text } = await reader.saveToFile(page);
  await close();

  const other = await visit();
  await reader.open(other.page, address, '#/you');
  assert.match(await reader.loadFile(other.page, text), /^Your progress from the file is here now/);
  await reader.follow(other.page, `#/done/${FIRST}`);
  await reader.heading(other.page, reader.FINISHED);
  await other.close();
});

test('A module is finished with the network cut after its first step was shown', async () => {
  const { context, page, address, close } = await visit();
  const rest = page.waitForResponse((response) => response.url().endsWith('/later.wasm'));
  await reader.takeModule(page, address, FIRST, {
    each: async (position) => {
      if (position > 0) return;
      await (await rest).finished();
      await context.setOffline(true);
    },
  });
  await reader.saved(page);
  await context.setOffline(false);
  await page.reload();
  await reader.heading(page, reader.FINISHED);
  await close();
});

for (const id of MODULES) {
  const lesson = module(id);
  test(`“${lesson.title}” is finished with the mouse, and its record says how many were right`, async () => {
    const { page, address, close } = await visit();
    await reader.open(page, address, `#/learn/${id}`);
    const led = await reader.goOn(page, lesson);
    assert.deepEqual(led, mainSteps(lesson).map((step) => step.id), 'every step, in its order');
    await reader.heading(page, reader.FINISHED);
    const questions = scored(lesson).length;
    await soon.match(() => page.locator('.record').textContent(), new RegExp(`${questions} of ${questions} answered right`));
    await close();
  });
}

test('Every module leads on to the next, until the list says that all is done; what is for some waits there', async () => {
  const { page, address, close } = await visit();
  const mine = MODULES.filter((id) => module(id).audience === 'everyone');
  await reader.takeModule(page, address, FIRST);
  for (const id of mine.slice(1)) {
    const lesson = module(id);
    await soon.equal(async () => (await reader.onward(page).textContent()).trim(), `Next: ${lesson.title}`);
    await reader.onward(page).click();
    await reader.goOn(page, lesson);
    await reader.heading(page, reader.FINISHED);
  }
  await reader.onward(page).click();
  await page.locator('.next', { hasText: 'That is everything. Thank you.' }).waitFor();
  await soon.equal(() => page.locator('.module--done').count(), mine.length);
  const some = page.locator('section[aria-labelledby=some-label] .module');
  await soon.equal(() => some.count(), MODULES.length - mine.length);
  await close();
});
