// A reader who has a keyboard and nothing else, and who must always be able to tell where they are.
import assert from 'node:assert/strict';
import { until } from './browser.mjs';

/** What has the focus: `{ tag, id, text, href, form, role }`; nothing at all is told as `body`. */
export function focused(page) {
  return page.evaluate(() => {
    const element = document.activeElement;
    return {
      tag: element?.localName ?? 'nothing',
      id: element?.id ?? '',
      text: element?.innerText?.trim() ?? '',
      href: element?.getAttribute('href') ?? '',
      form: element?.closest('form')?.id ?? '',
      role: element?.getAttribute('role') ?? '',
    };
  });
}

/** Waits until the focus is where it should be, for it follows with a frame of its own; tells where it is otherwise. */
export async function focusIs(page, wanted, why) {
  const isThere = (at) => Object.entries(wanted).every(([key, value]) => at[key] === value);
  await until(async () => isThere(await focused(page)), 15_000).catch(async () => {
    assert.fail(`${why ?? 'the focus'}: on ${JSON.stringify(await focused(page))}, not ${JSON.stringify(wanted)}`);
  });
}

/** The screen has been drawn and its focus set: two frames, as the page itself waits for one. */
export const drawn = (page) => page.evaluate(() => new Promise((done) => {
  requestAnimationFrame(() => requestAnimationFrame(done));
}));

/** Asserts that something has the focus, and gives it. */
export async function place(page, after) {
  await drawn(page);
  // A busy browser tells of a new address some moments later; a focus that is lost stays so.
  let at = await focused(page);
  for (const end = Date.now() + 15_000; at.tag === 'body' && Date.now() < end;) {
    await drawn(page);
    at = await focused(page);
  }
  assert.notEqual(at.tag, 'body', `the focus is lost after ${after}`);
  return at;
}

export async function press(page, key) {
  const before = await focused(page);
  await page.keyboard.press(key);
  return place(page, `${key} on ${before.tag} “${before.text || before.id}”`);
}

/** Presses Tab until the focus is on what is meant; the whole page is walked at most once. */
export async function tabTo(page, what, meant) {
  for (let steps = 0; steps < 80; steps += 1) {
    await page.keyboard.press('Tab');
    const at = await focused(page);
    if (meant(at)) return at;
  }
  throw new Error(`Tab does not come to ${what}`);
}

/** Picks a choice by its digit. */
export async function pickByDigit(page, question, input) {
  await tabTo(page, `the choices of ${question.id}`, (at) => at.id.startsWith(`${question.id}-`));
  await press(page, (await input.getAttribute('id')).split('-').pop());
  await until(() => input.isChecked());
}
