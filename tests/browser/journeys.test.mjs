// The main job, end to end: a module is finished by mouse, by keyboard, by touch on a small screen, with
// storage forbidden and with the network cut; and every module of the course has an end.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { forbidStorage, launch, until, visitor } from './support/browser.mjs';
import { MODULES, module } from './support/course.mjs';
import { focused, pickByKeys, place, press, tabTo } from './support/keys.mjs';
import { serve } from './support/program.mjs';
import * as reader from './support/reader.mjs';

const [FIRST] = MODULES;
let browser;
let program;

before(async () => {
  [browser, program] = await Promise.all([launch(), serve()]);
});
after(async () => {
  await browser?.close();
  await program?.stop();
});

const visit = (options) => visitor(browser, program.address, options);

test('A module is finished with the mouse alone, from the list to the record', async () => {
  const { page, address, close } = await visit();
  await reader.open(page, address);
  const start = page.locator('#app .next a.button');
  assert.equal((await start.textContent()).trim(), `Start: ${module(FIRST).title}`);
  await start.click();
  for (const step of module(FIRST).steps) {
    await reader.atStep(page, FIRST, step);
    for (const question of step.questions) {
      await reader.answer(page, question);
      await reader.answeredRight(page, question);
    }
    // The button of a settled question leads on as well as the one at the foot of the page.
    const last = step.questions.at(-1);
    await (last ? reader.button(page, last.id) : reader.onward(page)).click();
  }
  await reader.heading(page, reader.FINISHED);
  const record = page.locator('.record');
  const questions = module(FIRST).steps.flatMap((step) => step.questions).length;
  assert.match(await record.textContent(), new RegExp(`${questions} of ${questions} answered right`));
  await reader.saved(page);
  await close();
});

test('A module is finished with the keyboard alone, and the focus is never lost', async () => {
  const { page, address, close } = await visit();
  await reader.open(page, address);
  await tabTo(page, 'the start', (at) => at.tag === 'a' && at.text.startsWith('Start: '));
  await page.keyboard.press('Enter');
  let digits = true;
  for (const step of module(FIRST).steps) {
    await reader.atStep(page, FIRST, step);
    await until(async () => (await focused(page)).id === 'title');
    for (const question of step.questions) {
      await pickByKeys(page, question, digits);
      digits = !digits;
      await tabTo(page, 'the check', (at) => at.tag === 'button' && at.form === question.id && at.text === 'Check my answer');
      const at = await press(page, 'Enter');
      assert.deepEqual([at.tag, at.form, at.text], ['button', question.id, 'Continue'], 'the button stays where it is');
    }
    if (!step.questions.length) {
      await tabTo(page, 'Continue', (at) => at.tag === 'a' && at.text === 'Continue');
    }
    await page.keyboard.press('Enter');
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
  const fits = async (where) => {
    const [wide, screen] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    assert.ok(wide <= 320 && screen === 320, `${where} is ${wide} pixels wide on a screen of ${screen}`);
  };
  await reader.open(page, address);
  await fits('the list');
  await reader.takeModule(page, address, FIRST, { press: 'tap', each: (_, step) => fits(step.title) });
  await fits('the finish');
  await close();
});

test('A module is finished where the browser forbids storage, and can be taken along as a file', async () => {
  const { page, address, close } = await visit({ prepare: forbidStorage });
  await reader.takeModule(page, address, FIRST);
  const notice = page.locator('.notice', { hasText: 'This browser is not keeping your progress' });
  assert.equal(await notice.count(), 1, 'one plain line says so');
  assert.equal((await page.locator('.saved').textContent()).trim(), 'Not saved');
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
  await reader.takeModule(page, address, FIRST, {
    each: (position) => (position === 0 ? context.setOffline(true) : undefined),
  });
  await reader.saved(page);
  await context.setOffline(false);
  await page.reload();
  await reader.heading(page, reader.FINISHED);
  await close();
});

test('Every module leads to its end and on to the next, until the list says that all is done', async () => {
  const { page, address, close } = await visit();
  await reader.takeModule(page, address, FIRST);
  for (const id of MODULES.slice(1)) {
    const lesson = module(id);
    assert.equal((await reader.onward(page).textContent()).trim(), `Next: ${lesson.title}`);
    await reader.onward(page).click();
    for (const step of lesson.steps) {
      await reader.atStep(page, id, step);
      for (const question of step.questions) {
        await reader.answer(page, question);
        await reader.answeredRight(page, question);
      }
      await reader.onward(page).click();
    }
    await reader.heading(page, reader.FINISHED);
  }
  await reader.onward(page).click();
  await page.locator('.next', { hasText: 'That is everything. Thank you.' }).waitFor();
  assert.equal(await page.locator('.module--done').count(), MODULES.length);
  await close();
});
