// Every state that a screen can be in, and how to get there: for what must hold on all of them.
import { KINDS, MODULES, at, firstQuestion, isLook, mainSteps, misfit, module, ofKind, questions } from './course.mjs';
import { fill, form, mover, order, part } from './exercises.mjs';
import * as reader from './reader.mjs';

export const one = firstQuestion(false);
export const many = firstQuestion(true);

/** An exercise of each kind; a look-alike that has signs and links, where there is one. */
export const EXERCISES = KINDS.map((kind) => {
  const all = ofKind(kind);
  const rich = all.find((of) => isLook(of) && !of.genuine && of.links.length > 1) ?? all.find((of) => isLook(of) && !of.genuine);
  return rich ?? all[0];
});

const again = async (page, question) => {
  await reader.button(page, question).click();
  await form(page, question).locator('input, .order__move').first().waitFor({ state: 'attached' });
};

/** Each press leaves one fewer. */
async function unfold(folded) {
  while (await folded.count()) await folded.first().click();
}

/** Something of an answer, and everything that folds out of a message. */
async function half(page, question) {
  if (isLook(question)) {
    for (const peek of await form(page, question).locator('.peek').all()) await peek.click();
    await form(page, question).locator('.look__list summary').click();
    return part(page, question, 1).click();
  }
  if (question.kind === 'inbox') {
    await unfold(form(page, question).locator('details:not([open]) > summary'));
  }
  if (question.kind === 'order') return mover(page, question, (await order(page, question))[1]).click();
  if (question.kind === 'one') return reader.pick(page, question, [misfit(question)]);
  return fill(page, question, { whole: false });
}

/** Before, begun, not right, not right twice, right, and seen again later. */
function statesOf(question) {
  const there = async (page) => {
    await reader.follow(page, at(question));
    await form(page, question).waitFor();
  };
  const back = async (page) => {
    await reader.follow(page, '#/you');
    await reader.heading(page, 'Your details');
    await there(page);
    await reader.answeredRight(page, question);
  };
  const button = (name) => (page) => form(page, question).getByRole('button', { name, exact: true }).click();
  const name = (state) => `${question.kind} ${question.id}, ${state}`;
  if (question.kind === 'agree') {
    return [[name('before'), there], [name('agreed'), button('I agree to this')], [name('finished'), back]];
  }
  if (question.kind === 'try') {
    return [[name('before'), there], [name('not today'), button('Not today')], [name('done'), button('Done')], [name('finished'), back]];
  }
  const nudged = async (page) => {
    await reader.button(page, question).click();
    await form(page, question).locator('[role=alert]').waitFor();
  };
  return [
    [name('before'), there],
    ...(question.kind === 'order' ? [] : [[name('nudged'), nudged]]),
    [name('half-made'), (page) => half(page, question)],
    [name('not right'), (page) => reader.answer(page, question, { fits: false })],
    [name('not right twice'), async (page) => {
      await again(page, question);
      await reader.answer(page, question, { fits: false });
      await form(page, question).locator('.stuck').waitFor();
    }],
    [name('right'), async (page) => {
      await again(page, question);
      await reader.answer(page, question);
      await reader.answeredRight(page, question);
    }],
    [name('finished'), back],
  ];
}

const scene = module(MODULES.find((id) => module(id).steps.some((step) => step.ways.length)));
const fork = scene.steps.find((step) => step.ways.length && !step.aside);
const take = async (page, from, way) => {
  await reader.ways(page).filter({ hasText: way.words }).first().click();
  await reader.atStep(page, scene.id, scene.steps.find((step) => step.id === way.to));
};
const deeper = scene.steps.find((step) => step.aside && step.ways.length);
const ending = deeper.ways.at(-1);

const role = module(MODULES.find((id) => module(id).audience !== 'everyone'));
const shown = module('passwords');
const toShow = mainSteps(shown).flatMap((step) => step.questions).filter((question) => question.outcome);
const DONE = MODULES[0];

/** In an order in which each leads to the next; `page` stays the same one. */
export const STATES = [
  ['list, fresh', async (page, address) => {
    await reader.open(page, address);
    await page.locator('form.help').waitFor();
  }],
  ...EXERCISES.flatMap(statesOf),
  ['scene, at its fork', async (page) => {
    await reader.follow(page, `#/learn/${scene.id}/${fork.id}`);
    await reader.atStep(page, scene.id, fork);
  }],
  ['scene, further on', (page) => take(page, fork, fork.ways.find((way) => way.to === deeper.id))],
  ['scene, at an ending', (page) => take(page, deeper, ending)],
  ['scene, back at its fork', async (page) => {
    await page.locator('.trail a').first().click();
    await reader.atStep(page, scene.id, fork);
  }],
  ['for some, offered', async (page) => {
    await reader.follow(page, `#/learn/${role.id}/${role.steps[0].id}`);
    await reader.says(page, 'This isn’t part of my job').waitFor();
  }],
  ['for some, declined', (page) => reader.says(page, 'This isn’t part of my job').click()],
  ['show what you know, before', async (page) => {
    await reader.follow(page, `#/show/${shown.id}`);
    await reader.heading(page, 'Show what you know');
  }],
  ['show what you know, one not shown', (page) => reader.answer(page, open(toShow)[0], { fits: false })],
  ['show what you know, the rest shown', async (page) => {
    for (const question of open(toShow).slice(1)) await reader.answer(page, question);
    await page.locator('.shown').waitFor();
  }],
  ['finish, open', async (page) => {
    await reader.follow(page, `#/done/${MODULES[1]}`);
    await reader.heading(page, 'still open');
  }],
  ['finish, done', (page) => reader.takeAgain(page, DONE)],
  ['finish, what got in the way said', (page) => reader.says(page, 'It was unclear').click()],
  ['list, part done', async (page) => {
    await reader.follow(page, '#/');
    await page.locator('.module--done').waitFor({ state: 'attached' });
    await unfold(page.locator('main details:not([open]) > summary'));
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
  ['nothing to refresh', async (page) => {
    await reader.follow(page, '#/fresh');
    await reader.heading(page, 'Nothing to refresh yet');
  }],
  ['list, with a refresher due', async (page) => {
    await page.clock.setFixedTime(Date.now() + 130 * 86_400_000);
    await reader.follow(page, '#/');
    await page.getByRole('link', { name: 'Refresh it now' }).waitFor();
  }],
  ['refresher, before', async (page) => {
    await page.getByRole('link', { name: 'Refresh it now' }).click();
    await reader.heading(page, 'Keep it fresh');
  }],
  ['refresher, done', async (page) => {
    const asked = await page.locator('form.question').evaluateAll((all) => all.map((of) => of.id));
    const known = questions([DONE]);
    for (const id of asked) await reader.answer(page, known.find((question) => question.id === id));
    await page.getByText('That’s it until').waitFor();
  }],
  ['unreachable', async (page, address) => {
    const id = MODULES.at(-1);
    await page.route(`**/${id}.*`, (route) => route.abort());
    await page.goto('about:blank');
    await reader.open(page, address, `#/learn/${id}`);
    await reader.heading(page, 'That did not arrive');
  }],
];

/** Those that the walk has not answered before it comes here. */
function open(all) {
  const done = new Set(EXERCISES.map((question) => question.id));
  return all.filter((question) => !done.has(question.id));
}

/** Goes through them all; `look` is called with the name of each state, while the page is in it. */
export async function eachState(page, address, look, states = STATES) {
  for (const [name, reach] of states) {
    try {
      await reach(page, address);
    } catch (error) {
      throw new Error(`on the way to “${name}”: ${error.message}`, { cause: error });
    }
    await look(name);
  }
}

/** Goes through all steps of a module, with everything unfolded that folds. */
export async function eachStep(page, address, id, look) {
  const lesson = module(id);
  await reader.open(page, address, `#/learn/${id}/${lesson.steps[0].id}`);
  for (const step of lesson.steps) {
    await reader.follow(page, `#/learn/${id}/${step.id}`);
    await reader.atStep(page, id, step);
    await unfold(page.locator('main :is(button.term[aria-expanded=false], details:not([open]) > summary)'));
    await look(`${id}, ${step.id}`);
  }
}
