// What a reader does, in words: open, pick, check, go on, take a whole module.
import assert from 'node:assert/strict';
import { module } from './course.mjs';
import { until } from './browser.mjs';

export const FINISHED = 'Thank you. That was the last step.';
export const title = (page) => page.locator('main h1');
export const form = (page, question) => page.locator(`form#${question}`);
export const input = (page, question, number) => page.locator(`#${question}-${number}`);
export const button = (page, question) => form(page, question).locator('.buttons button');
export const verdict = (page, question) => form(page, question).locator('.question__verdict');
export const onward = (page) => page.locator('.bar a').last();
export const says = (page, name) => page.getByRole('button', { name, exact: true });

/** Opens an address of the course, such as `#/you`, and waits for the program to have drawn it. */
export async function open(page, address, hash = '#/') {
  await page.goto(address + hash);
  await page.locator('#app h1').waitFor();
}

/** Opens it as a link in the page would. */
export async function follow(page, hash) {
  await page.evaluate((to) => { location.hash = to; }, hash);
  await until(() => page.evaluate((to) => location.hash.startsWith(to), hash));
}

export async function heading(page, text) {
  await page.locator('#app h1', { hasText: text }).waitFor();
}

/** Picks by pressing the rows, as a mouse or a finger does. */
export async function pick(page, question, numbers, press = 'click') {
  for (const number of numbers) {
    const row = form(page, question).locator('.choice__row').nth(number - 1);
    await row[press]();
    await until(() => input(page, question, number).isChecked());
  }
}

export async function check(page, question, press = 'click') {
  await button(page, question)[press]();
  await verdict(page, question).filter({ hasText: /\S/ }).waitFor();
}

export async function answer(page, question, numbers = question.fits, press = 'click') {
  await pick(page, question.id, numbers, press);
  await check(page, question.id, press);
}

export async function answeredRight(page, question) {
  assert.match(await verdict(page, question.id).textContent(), /^That fits/, `the right answer to ${question.id}`);
}

/** Until the page says that what was done is on the disk. */
export async function saved(page) {
  await page.locator('.saved', { hasText: /^Saved$/ }).waitFor();
}

export async function atStep(page, id, step) {
  await until(() => page.evaluate((to) => location.hash === to, `#/learn/${id}/${step.id}`));
  await heading(page, step.title);
}

/** Takes a module from its address to its finish, all answers right, by pressing what is to be pressed. */
export async function takeModule(page, address, id, { press = 'click', each } = {}) {
  const lesson = module(id);
  await open(page, address, `#/learn/${id}`);
  for (const [position, step] of lesson.steps.entries()) {
    await atStep(page, id, step);
    await each?.(position, step);
    for (const question of step.questions) {
      await answer(page, question, question.fits, press);
      await answeredRight(page, question);
    }
    await onward(page)[press]();
  }
  await heading(page, FINISHED);
}

/** Takes what is still to do of a module, without opening the page anew. */
export async function takeAgain(page, address, id) {
  for (const step of module(id).steps) {
    await follow(page, `#/learn/${id}/${step.id}`);
    await atStep(page, id, step);
    for (const question of step.questions) {
      const go = button(page, question.id);
      if ((await go.textContent()) === 'Try again') await go.click();
      if ((await go.textContent()) === 'Continue') continue;
      for (const number of question.fits) {
        if (!(await input(page, question.id, number).isChecked())) await pick(page, question.id, [number]);
      }
      await check(page, question.id);
    }
  }
  await follow(page, `#/done/${id}`);
  await heading(page, FINISHED);
}

/** The text of the file that "Save my progress" gives. */
export async function saveToFile(page) {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('#app').getByRole('button', { name: 'Save my progress to a file' }).last().click(),
  ]);
  const chunks = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk);
  return { name: download.suggestedFilename(), text: Buffer.concat(chunks).toString() };
}

/** Chooses a file with these bytes on the page of one's details; gives what the page says to it. */
export async function loadFile(page, bytes, name = 'plainspoken-progress.jsonl') {
  await page.locator('#load').setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
  return page.locator('.notice__text').last().textContent();
}
