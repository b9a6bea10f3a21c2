// Every state that a screen can be in, and how to get there: for what must hold on all of them.
import { MODULES, firstQuestion, misfit, module } from './course.mjs';
import * as reader from './reader.mjs';

export const one = firstQuestion(false);
export const many = firstQuestion(true);
const [first] = MODULES;
const at = (question) => `#/learn/${question.module}/${question.step}`;

/** In an order in which each leads to the next; `page` stays the same one. */
export const STATES = [
  ['list, fresh', async (page, address) => {
    await reader.open(page, address);
    await page.locator('form.help').waitFor();
  }],
  ['question, open', (page) => reader.follow(page, at(one)).then(() => reader.form(page, one.id).waitFor())],
  ['question, nudged', async (page) => {
    await reader.button(page, one.id).click();
    await reader.form(page, one.id).locator('[role=alert]').waitFor();
  }],
  ['question, chosen', (page) => reader.pick(page, one.id, [misfit(one)])],
  ['question, answered: not this one', (page) => reader.check(page, one.id)],
  ['question, answered: fits', async (page) => {
    await reader.button(page, one.id).click();
    await reader.answer(page, one);
  }],
  ['question, several picked', async (page) => {
    await reader.follow(page, at(many));
    await reader.pick(page, many.id, [many.fits[0], misfit(many)]);
  }],
  ['question, several answered', (page) => reader.check(page, many.id)],
  ...MODULES.map((id) => [`all steps of ${id}`, null, id]),
  ['finish, open', async (page) => {
    await reader.follow(page, `#/done/${MODULES[1]}`);
    await reader.heading(page, 'still open');
  }],
  ['finish, done', async (page, address) => {
    await reader.takeAgain(page, address, first);
  }],
  ['list, part done', async (page) => {
    await reader.follow(page, '#/');
    await page.locator('.module--done').waitFor({ state: 'attached' });
  }],
  ['your details', async (page) => {
    await reader.follow(page, '#/you');
    await reader.heading(page, 'Your details');
  }],
  ['your details, with a notice', (page) => reader.loadFile(page, 'junk')],
  ['your details, forgetting', (page) => reader.says(page, 'Forget me on this device').click()],
  ['not found', async (page) => {
    await reader.follow(page, '#/learn/nothing-here');
    await reader.heading(page, 'There is nothing at this address');
  }],
  ['unreachable', async (page, address) => {
    await page.route(`**/${MODULES[2]}.*`, (route) => route.abort());
    await page.goto('about:blank');
    await reader.open(page, address, `#/learn/${MODULES[2]}`);
    await reader.heading(page, 'That did not arrive');
  }],
];

/** Goes through them all; `look` is called with the name of each state, while the page is in it. */
export async function eachState(page, address, look) {
  for (const [name, reach, id] of STATES) {
    if (reach) {
      await reach(page, address);
      await look(name);
      continue;
    }
    for (const step of module(id).steps) {
      await reader.follow(page, `#/learn/${id}/${step.id}`);
      await reader.atStep(page, id, step);
      // Everything that folds is unfolded: each press leaves one fewer.
      const folded = page.locator('main :is(button.term[aria-expanded=false], details:not([open]) > summary)');
      while (await folded.count()) await folded.first().click();
      await look(`${id}, ${step.id}`);
    }
  }
}
