// What is for later, and for others: the refresher after four months, what got in the way, what isn't part of
// somebody's job, and what was agreed to.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { until } from './support/browser.mjs';
import { CONTACT, MODULES, at, mainSteps, misfit, module, ofKind, questions } from './support/course.mjs';
import { form } from './support/exercises.mjs';
import { drawn, focusIs, place } from './support/keys.mjs';
import * as reader from './support/reader.mjs';
import { setUp } from './support/setup.mjs';
import { soon } from './support/soon.mjs';
import { entries, facts, stored } from './support/stored.mjs';

const { visit } = setUp();
const [FIRST] = MODULES;
const lesson = module(FIRST);
const DAY = 86_400_000;
const FINISHED = Date.UTC(2026, 2, 10, 10);
const DUE = Date.UTC(2026, 6, 10, 10);
const role = module(MODULES.find((id) => module(id).audience !== 'everyone'));

/** Finishes the first module on 10 March, with one question that was not right at once; gives that question. */
async function finishWithMiss(page, address) {
  await page.clock.setFixedTime(FINISHED);
  const [question] = ofKind('one', [FIRST]);
  await reader.open(page, address, at(question));
  await reader.answer(page, question, { fits: false });
  await reader.button(page, question).click();
  await reader.input(page, question, misfit(question)).waitFor();
  await until(() => reader.input(page, question, misfit(question)).isEnabled());
  await reader.answer(page, question);
  await reader.takeAgain(page, FIRST);
  return question;
}

test('A refresher is due four months after a lesson was finished, begins with what was hardest, and is over then', async () => {
  const { page, address, close } = await visit();
  const missed = await finishWithMiss(page, address);
  const said = page.locator('.fresh time');
  await soon.equal(async () => (await said.getAttribute('datetime')).slice(0, 10), '2026-07-10');
  const go = page.getByRole('link', { name: 'Refresh it now' });
  for (const [time, due] of [[DUE - DAY, false], [DUE + DAY, true]]) {
    await page.clock.setFixedTime(time);
    await reader.open(page, address, '#/fresh');
    await reader.heading(page, due ? 'Keep it fresh' : 'Nothing to refresh yet');
    await reader.open(page, address);
    await page.locator('#app .next').waitFor();
    await until(async () => (await go.count()) === (due ? 1 : 0));
  }
  await go.click();
  await reader.heading(page, 'Keep it fresh');
  const asked = await page.locator('form.question').evaluateAll((all) => all.map(({ id }) => id));
  assert.equal(asked[0], missed.id);
  await soon.match(() => page.locator('.lead').textContent(), /about [12] minutes?\.$/);
  const known = questions([FIRST]);
  for (const id of asked) {
    const question = known.find((of) => of.id === id);
    await soon.equal(() => reader.verdict(page, question).textContent(), '', 'asked anew, not shown as answered');
    await reader.answer(page, question);
  }
  await page.getByText('That’s it until').waitFor();
  await soon.equal(async () => (await page.locator('.notice time').getAttribute('datetime')).slice(0, 10), '2026-11-11');
  await reader.onward(page).click();
  await page.locator('#app .next').waitFor();
  await soon.equal(() => go.count(), 0, 'and it is not due any more');
  await close();
});

test('A half-done refresher is there again after a reload, and an answer that was not right may be tried again', async () => {
  const { page, address, close } = await visit();
  const missed = await finishWithMiss(page, address);
  await page.clock.setFixedTime(DUE + DAY);
  await reader.open(page, address, '#/fresh');
  await reader.answer(page, missed, { fits: false });
  await soon.equal(() => reader.button(page, missed).textContent(), 'Try again');
  await reader.saved(page);
  const order = await form(page, missed).locator('.choice__text').allTextContents();
  await page.reload();
  await reader.verdict(page, missed).filter({ hasText: /^Not this one/ }).waitFor();
  await soon.deepEqual(() => form(page, missed).locator('.choice__text').allTextContents(), order);
  await close();
});

test('The calendar file holds one whole day, the one on which the refresher is due, and no name', async () => {
  const { page, address, close } = await visit();
  await finishWithMiss(page, address);
  await page.locator('#name').fill('Ada Osei');
  await reader.says(page, 'Put my name on it').click();
  const { name, text } = await reader.fileFrom(page, reader.says(page, 'Put it in my calendar'));
  assert.match(name, /\.ics$/);
  const lines = text.replace(/\r\n /g, '').split('\r\n');
  assert.deepEqual([lines[0], lines.at(-2), lines.at(-1)], ['BEGIN:VCALENDAR', 'END:VCALENDAR', '']);
  assert.ok(lines.includes('DTSTART;VALUE=DATE:20260710'), text);
  assert.ok(lines.includes('DTSTAMP:20260310T100000Z'), text);
  assert.ok(lines.some((line) => line.startsWith('DESCRIPTION:') && line.includes(address)), 'it leads back here');
  assert.ok(!text.includes('Ada'), text);
  await close();
});

test('What got in the way is one press, is thanked for, and goes neither into the progress nor with a name', async () => {
  const { page, address, close } = await visit();
  await reader.takeModule(page, address, FIRST);
  await page.locator('#name').fill('Ada Osei');
  await reader.says(page, 'Put my name on it').click();
  await page.locator('.record dd', { hasText: 'Ada Osei' }).waitFor();
  const before = entries(await stored(page)).size;
  await page.getByLabel('Anything else?').fill('The font, "again", is small');
  await reader.says(page, 'It was unclear').click();
  await page.locator('.hurdle', { hasText: 'Thank you' }).waitFor();
  await drawn(page);
  await focusIs(page, { id: 'thanks' });
  await soon.equal(() => reader.says(page, 'It was unclear').count(), 0, 'asked once');
  await reader.follow(page, '#/you');
  await reader.heading(page, 'Your details');
  const progress = await reader.saveToFile(page);
  assert.ok(progress.text.includes('Ada Osei'), 'the progress file has what it should');
  assert.ok(!/unclear|font/.test(progress.text), 'and nothing of the remark');
  await soon.equal(async () => entries(await stored(page)).size, before);
  await page.reload();
  const remarks = await reader.fileFrom(page, reader.says(page, 'Save the remarks to a file'));
  assert.match(remarks.name, /\.csv$/);
  const rows = remarks.text.trimEnd().split('\r\n');
  assert.deepEqual(rows.slice(1), [`${FIRST},unclear,"The font, ""again"", is small"`]);
  assert.ok(!remarks.text.includes('Ada'));
  await close();
});

test('Somebody who stops half way can say why from the list, and may as well leave it out', async () => {
  const { page, address, close } = await visit();
  await reader.open(page, address);
  await page.locator('#app .next').waitFor();
  await soon.equal(() => page.locator('.stopped').count(), 0, 'nobody who has not begun is asked');
  await reader.open(page, address, `#/learn/${FIRST}`);
  await reader.atStep(page, FIRST, mainSteps(lesson)[0]);
  await reader.follow(page, '#/');
  const folded = page.locator('.stopped');
  await soon.ok(async () => !(await reader.says(page, 'I had no time').isVisible()), 'folded away');
  await folded.locator('summary').click();
  await reader.says(page, 'I had no time').click();
  await folded.getByText('Thank you').waitFor();
  await close();
});

test('“This isn’t part of my job” is a way past a lesson that is recorded, and there is a way back', async () => {
  const { page, address, close } = await visit();
  await reader.open(page, address, `#/learn/${role.id}`);
  await page.locator('.audience', { hasText: `For ${role.audience}.` }).waitFor();
  await reader.says(page, 'This isn’t part of my job').click();
  await page.locator('#app .next').waitFor();
  await place(page, 'saying so');
  const away = page.locator('details.finished', { hasText: 'Not part of your job' });
  await away.locator('summary').click();
  await away.locator('.module', { hasText: role.title }).filter({ hasText: 'Not part of your job, you said on' }).waitFor();
  await until(async () => facts(entries({ local: {}, entries: (await stored(page)).entries }), 'audience-declined').length === 1);
  await page.reload();
  await away.waitFor();
  await soon.deepEqual(async () => facts(entries(await stored(page)), 'audience-declined').map(({ module, declined }) => [module, declined]), [[role.id, true]]);
  // It is not held against them: it counts nowhere.
  const mine = MODULES.filter((id) => module(id).audience === 'everyone').length;
  await soon.match(() => page.locator('.sum').textContent(), new RegExp(`0 of ${mine} done`));
  await away.locator('summary').click();
  await away.getByRole('link', { name: role.title }).click();
  await reader.says(page, 'It is part of my job after all').click();
  await reader.says(page, 'This isn’t part of my job').waitFor();
  await place(page, 'taking it back');
  await reader.follow(page, '#/');
  await page.locator('.module--started', { hasText: role.title }).waitFor();
  await close();
});

test('What was agreed to is kept word for word, with its policy, version and day, and goes along in the file', async () => {
  const { page, address, close } = await visit();
  const [question] = ofKind('agree');
  await page.clock.setFixedTime(FINISHED);
  await reader.open(page, address, at(question));
  await soon.equal(async () => (await form(page, question).locator('blockquote').textContent()).trim(), question.statement);
  await reader.says(page, 'I have a question').click();
  await focusIs(page, { id: 'contact' }, 'a question goes to a person');
  await soon.ok(async () => (await page.locator('#app aside#contact').textContent()).includes(CONTACT.phone));
  await soon.equal(() => reader.verdict(page, question).textContent(), '', 'and agrees to nothing');
  await reader.answer(page, question);
  await reader.saved(page);
  await page.reload();
  await reader.answeredRight(page, question);
  await soon.equal(() => reader.says(page, 'I agree to this').count(), 0);
  await reader.follow(page, '#/you');
  const kept = page.locator('.agreements li');
  await soon.equal(() => kept.count(), 1);
  await soon.equal(async () => (await kept.locator('blockquote').textContent()).trim(), question.statement);
  await soon.ok(async () => (await kept.textContent()).includes(`${question.policy}, ${question.version}, `));
  await soon.equal(async () => (await kept.locator('time').getAttribute('datetime')).slice(0, 10), '2026-03-10');
  const { text } = await reader.saveToFile(page);
  const [line] = text.split('\n').filter((of) => of.includes('"acknowledged"'));
  assert.ok(line.includes(JSON.stringify(question.statement).slice(1, -1)), line);
  await close();
});

test('Something to try is never checked: “Not today” is an answer, and “Done” can still be said later', async () => {
  const { page, address, close } = await visit();
  const [question] = ofKind('try');
  await reader.open(page, address, at(question));
  await reader.says(page, 'Not today').click();
  await reader.verdict(page, question).filter({ hasText: 'Another day, then' }).waitFor();
  await reader.saved(page);
  await page.reload();
  await reader.verdict(page, question).filter({ hasText: 'Another day, then' }).waitFor();
  await reader.says(page, 'Done').click();
  await reader.answeredRight(page, question);
  await close();
});
