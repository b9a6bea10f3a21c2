// How an exercise of any kind is answered: what is pressed, row by row, by whichever hand.
import { until } from './browser.mjs';
import { isLook, misfit } from './course.mjs';
import { mouse } from './hands.mjs';
import { soon } from './soon.mjs';

const WORDS = { keep: 'Keep it', report: 'Report it', check: 'Check another way' };
const REAL = 'It’s real';
const FAKE = 'It’s a fake';

export const form = (page, question) => page.locator(`[id="${question.id ?? question}"]`);
const exactly = (words) => new RegExp(`^\\s*${words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\s*$`);

/** The row with these words, in an exercise or in one item of it; in a frame, too. */
export const row = (within, words) => within.locator('.choice__text', { hasText: exactly(words) })
  .locator('xpath=ancestor::*[contains(concat(" ", @class, " "), " choice__row ")][1]');

/** One item of a sort, by its words, or one message of an inbox, from 0. */
export function item(page, question, which) {
  const of = form(page, question);
  if (typeof which === 'number') return of.locator('.inbox__item').nth(which);
  return of.locator('.sort__item').filter({ has: page.locator('legend', { hasText: exactly(which) }) });
}

/** The parts that can be marked in a look-alike, from 1 in the order of their notes. */
export const part = (page, question, number) => page.locator(`label:has(> [id="${question.id}-part-${number}"])`);

const signs = (question) => question.notes.flatMap((note, at) => (note.fine ? [] : [at + 1]));

/** The rows of a whole answer: one that fits, or one that is not it. */
export function rows(page, question, fits = true) {
  const { kind } = question;
  const of = form(page, question);
  if (isLook(question)) {
    const marks = fits ? signs(question) : [1];
    return [...marks.map((n) => part(page, question, n)), row(of, question.genuine === fits ? REAL : FAKE)];
  }
  if (kind === 'sort') {
    const other = question.items.map(([, place]) => place).find((place) => place !== question.items[0][1]);
    return question.items.map(([words, place], at) => row(item(page, question, words), fits || at ? place : other));
  }
  if (kind === 'inbox') {
    return question.messages.map(({ answers }, at) => {
      const other = Object.keys(WORDS).find((way) => !answers.includes(way));
      return row(item(page, question, at), WORDS[fits || at ? answers[0] : other]);
    });
  }
  const picks = fits ? question.fits : [...question.fits.slice(0, kind === 'many' ? 1 : 0), misfit(question)];
  return picks.map((words) => row(of, words));
}

/** Makes an answer, up to the check: whole, or only begun. */
export async function fill(page, question, { by = mouse, fits = true, whole = true } = {}) {
  if (question.kind === 'order') {
    const lines = fits ? question.lines : [...question.lines].reverse();
    return arrange(page, question, whole ? lines : (await order(page, question)).toSpliced(0, 2, ...(await order(page, question)).slice(0, 2).reverse()), by);
  }
  const all = rows(page, question, fits);
  for (const target of whole ? all : all.slice(0, 1)) {
    const input = target.locator('input');
    if (await input.isChecked()) continue;
    await by.press(page, target);
    await until(() => input.isChecked());
  }
  return undefined;
}

/** The lines of an order as they stand now. */
export const order = (page, question) => form(page, question).locator('.order__text').allTextContents();

export const mover = (page, question, words, way = 'up') =>
  form(page, question).getByRole('button', { name: `Move ${way}: ${words}`, exact: true });

async function arrange(page, question, lines, by) {
  for (const [to, words] of lines.entries()) {
    for (let now; (now = (await order(page, question)).indexOf(words)) > to;) {
      await by.press(page, mover(page, question, words));
      await until(async () => (await order(page, question)).indexOf(words) === now - 1);
    }
  }
  await soon.deepEqual(() => order(page, question), lines);
}

/** Everything of an answer that can be seen: what is picked, by its words, and how the choices stand. */
export function look(page, question) {
  return form(page, question).evaluate((of) => {
    const words = (input) => input.closest('label').innerText.trim();
    const group = (input) => input.closest('fieldset')?.querySelector('legend').innerText.trim();
    const inputs = [...of.querySelectorAll('input')].filter((input) => !input.closest('.look__list'));
    return {
      picked: inputs.filter((input) => input.checked).map((input) => [group(input), words(input)]),
      choices: inputs.map(words),
      items: [...of.querySelectorAll('.sort__item legend, .order__text')].map((line) => line.innerText.trim()),
    };
  });
}
