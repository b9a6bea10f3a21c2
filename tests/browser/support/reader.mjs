// What a reader does, in words: open, pick, check, go on, take a whole module.
import { mainSteps, module } from './course.mjs';
import { until } from './browser.mjs';
import { fill, form, row } from './exercises.mjs';
import { mouse } from './hands.mjs';
import { soon } from './soon.mjs';

export { form } from './exercises.mjs';
export const FINISHED = 'Thank you. That was the last step.';
export const title = (page) => page.locator('main h1');
export const input = (page, question, words) => row(form(page, question), words).locator('input');
export const button = (page, question) => form(page, question).locator('.buttons [type=submit]');
export const verdict = (page, question) => form(page, question).locator('.question__verdict');
export const onward = (page) => page.locator('.bar a').last();
export const ways = (page) => page.locator('.way__link');
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

/** Picks choices by their words, by pressing the rows. */
export async function pick(page, question, choices, by = mouse) {
  for (const words of choices) {
    await by.press(page, row(form(page, question), words));
    await until(() => input(page, question, words).isChecked());
  }
}

/** The choices that are picked, as the Markdown has them. */
export async function picked(page, question) {
  const found = await form(page, question).locator('.choice').evaluateAll((rows) => rows
    .filter((row) => row.querySelector('input').checked).map((row) => row.querySelector('.choice__text').innerText.trim()));
  return question.choices.filter((words) => found.includes(words));
}

export async function check(page, question, by = mouse) {
  await by.press(page, button(page, question));
  await verdict(page, question).filter({ hasText: /\S/ }).waitFor();
}

/** Answers an exercise of any kind. */
export async function answer(page, question, { by = mouse, fits = true } = {}) {
  const { kind } = question;
  if (kind === 'agree' || kind === 'try') {
    const name = kind === 'agree' ? 'I agree to this' : 'Done';
    await by.press(page, form(page, question).getByRole('button', { name, exact: true }));
    return verdict(page, question).filter({ hasText: /\S/ }).waitFor();
  }
  await fill(page, question, { by, fits });
  return check(page, question, by);
}

export async function answeredRight(page, question) {
  const settled = { agree: /^You agreed to this/, try: /^Done/ }[question.kind] ?? /^That fits/;
  await verdict(page, question).filter({ hasText: /\S/ }).waitFor();
  await soon.match(() => verdict(page, question).textContent(), settled, `the right answer to ${question.id}`);
}

/** Until the page says that what was done is on the disk. */
export async function saved(page) {
  await page.locator('.saved', { hasText: /^Saved$/ }).waitFor();
}

export async function atStep(page, id, step) {
  await until(() => page.evaluate((to) => location.hash === to, `#/learn/${id}/${step.id}`));
  await heading(page, step.title);
}

/** Answers all that a step asks, all right, and takes its scene to an ending, by the last way each time. */
export async function doStep(page, lesson, step, by = mouse) {
  for (const question of step.questions) {
    await answer(page, question, { by });
    await answeredRight(page, question);
  }
  for (let at = step; at.ways.length;) {
    const next = at.ways.at(-1);
    await by.press(page, ways(page).filter({ hasText: next.words }));
    at = lesson.steps.find((of) => of.id === next.to);
    await atStep(page, lesson.id, at);
  }
}

/** Takes a module from its address to its finish, all answers right, by pressing what is to be pressed. */
export async function takeModule(page, address, id, { by = mouse, each, lesson = module(id) } = {}) {
  await open(page, address, `#/learn/${id}`);
  for (const [position, step] of mainSteps(lesson).entries()) {
    await atStep(page, id, step);
    await each?.(position, step);
    await doStep(page, lesson, step, by);
    await by.press(page, onward(page));
  }
  await heading(page, FINISHED);
}

/** Where the address leads: `{ step }`, or `{ done }` at the finish. */
export async function whereabouts(page, lesson) {
  const hash = await until(() => page.evaluate((id) => {
    const { hash } = location;
    return (hash === `#/done/${id}` || hash.startsWith(`#/learn/${id}/`)) && hash;
  }, lesson.id));
  const step = lesson.steps.find((of) => hash === `#/learn/${lesson.id}/${of.id}`);
  if (step) await atStep(page, lesson.id, step);
  return { step, done: !step };
}

/** Goes on from where the page is to the finish, as it leads; gives the ids of the steps it led to. */
export async function goOn(page, lesson, by = mouse) {
  const seen = [];
  for (let at; !(at = await whereabouts(page, lesson)).done;) {
    seen.push(at.step.id);
    const open = [];
    for (const question of at.step.questions) {
      const settled = (await verdict(page, question).textContent()).trim();
      if (!settled) open.push(question);
    }
    await doStep(page, lesson, { ...at.step, questions: open }, by);
    await by.press(page, onward(page));
    await until(async () => !(await page.evaluate((id) => location.hash.endsWith(`/${id}`), at.step.id)));
  }
  return seen;
}

/** Takes what is still to do of a module, without opening the page anew. */
export async function takeAgain(page, id) {
  const lesson = module(id);
  for (const step of mainSteps(lesson)) {
    await follow(page, `#/learn/${id}/${step.id}`);
    await atStep(page, id, step);
    const open = [];
    for (const question of step.questions) {
      const go = button(page, question);
      if ((await go.count()) && (await go.textContent()) === 'Try again') await go.click();
      if (!/\S/.test(await verdict(page, question).textContent())) open.push(question);
    }
    await doStep(page, lesson, { ...step, questions: open });
  }
  await follow(page, `#/done/${id}`);
  await heading(page, FINISHED);
}

/** What a button gives as a file: `{ name, text }`. */
export async function fileFrom(page, target) {
  const [download] = await Promise.all([page.waitForEvent('download'), target.click()]);
  const chunks = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk);
  return { name: download.suggestedFilename(), text: Buffer.concat(chunks).toString() };
}

/** The text of the file that "Save my progress" gives. */
export const saveToFile = (page) =>
  fileFrom(page, page.locator('#app').getByRole('button', { name: 'Save my progress to a file' }).last());

/** Chooses a file with these bytes on the page of one's details; gives what the page says to it. */
export async function loadFile(page, bytes, name = 'plainspoken-progress.jsonl') {
  // What was said to an earlier file may stand there still, in the very same words.
  await page.evaluate(() => {
    const read = Blob.prototype.text;
    window.fileRead = new Promise((resolve) => {
      Blob.prototype.text = function text() {
        Blob.prototype.text = read;
        const done = () => setTimeout(resolve);
        const given = read.call(this);
        given.then(done, done);
        return given;
      };
    });
  });
  await page.locator('#load').setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
  await page.evaluate(() => window.fileRead);
  return page.locator('.notice__text').last().textContent();
}
