// What the shipped lessons ask, read from their Markdown: the right answers, for readers who know them. Choices
// and items are shuffled for each reader, so an answer goes by its words.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { CONTENT } from './program.mjs';

const course = readFileSync(path.join(CONTENT, 'course.toml'), 'utf8');

/** The ids of the modules, in their order. */
export const MODULES = [.../^modules\s*=\s*\[([^\]]*)\]/m.exec(course)[1].matchAll(/"([^"]+)"/g)].map(([, id]) => id);

/** The person to ask, as course.toml has it. */
export const CONTACT = Object.fromEntries(
  [...course.split('[contact]')[1].matchAll(/^(\w+)\s*=\s*"(.*)"$/gm)].map(([, key, value]) => [key, value]),
);

export const file = (id) => path.join(CONTENT, 'en', `${id}.md`);

/** The kinds of exercise: a look-alike goes by what it looks like. */
export const KINDS = ['one', 'many', 'email', 'text', 'call', 'page', 'sort', 'order', 'inbox', 'agree', 'try'];
const LOOKS = ['email', 'text', 'call', 'page'];
export const isLook = ({ kind }) => LOOKS.includes(kind);

/** Markdown as it reads on the page. */
const plain = (text) => text.replace(/\[\^[^\]]+\]/g, '').replace(/\[([^\]]+)\](\([^)]*\))?/g, '$1').replace(/[*`]/g, '').trim();

const read = new Map();

/**
 * A module as its Markdown has it: `{ id, title, revision, audience, outcomes, steps }`. A step is `{ id, title,
 * aside, ways, questions }`; `aside` when only a scene leads to it. For a question see `asked`.
 */
export function module(id) {
  if (!read.has(id)) read.set(id, parse(id, readFileSync(file(id), 'utf8')));
  return structuredClone(read.get(id));
}

/** The same for a text from elsewhere. */
export function parse(id, markdown) {
  const text = markdown.replace(/<!--[^]*?-->/g, '');
  const field = (name) => new RegExp(`^${name}: (.*)$`, 'm').exec(text)[1];
  const outcomes = [...text.matchAll(/^outcome\.([a-z0-9-]+): (.*)$/gm)].map(([, name, words]) => ({ name, words }));
  const steps = [];
  let fence;
  let question;
  for (const line of text.split('\n')) {
    const step = steps.at(-1);
    const start = /^```(email|text|call|page) (real|fake) \{#([a-z0-9-]+)(.*)\}$/.exec(line);
    if (start) {
      fence = look(start);
      if (question?.kind === 'inbox') question.messages.push(fence);
      else step.questions.push(fence);
    } else if (line === '```') {
      fence = undefined;
    } else if (fence) {
      within(fence, line);
    } else {
      const heading = /^(##+) (.*?) \{#([a-z0-9-]+)(.*)\}$/.exec(line);
      if (heading?.[1] === '##') {
        steps.push({ id: heading[3], title: plain(heading[2]), scene: /\.scene/.test(heading[4]), aside: false, ways: [], questions: [] });
        question = undefined;
      } else if (heading) {
        question = asked(heading);
        step.questions.push(question);
      } else if (question) {
        answer(question, line);
      } else if (step?.scene) {
        const way = /^- \[(.*)\]\(#([a-z0-9-]+)\)$/.exec(line);
        if (way) step.ways.push({ words: plain(way[1]), to: way[2] });
      }
    }
  }
  const led = new Set(steps.flatMap((step) => step.ways.map((way) => way.to)));
  for (const step of steps) step.aside = led.has(step.id);
  return { id, title: field('title'), revision: Number(field('revision')), audience: field('audience'), outcomes, steps };
}

const outcomeOf = (rest) => /outcome=([a-z0-9-]+)/.exec(rest)?.[1];

/**
 * A question as its heading begins it. `one` and `many` have `choices` and which of them `fits`; `sort` has
 * `items` as `[words, place]`; `order` has `lines`, in an order that fits; `inbox` has `messages`; `agree` has
 * its `statement`; a look-alike is `genuine` or not, and has `notes` on its parts.
 */
function asked([, , title, id, rest]) {
  const kind = ['many', 'sort', 'order', 'inbox'].find((name) => rest.includes(`.${name}`))
    ?? (rest.includes('.acknowledge') && 'agree') ?? 'one';
  return {
    id,
    title: plain(title),
    kind: rest.includes('.try-it') ? 'try' : kind || 'one',
    outcome: outcomeOf(rest),
    keepsOrder: rest.includes('.keep-order'),
    policy: /policy=(\S+)/.exec(rest)?.[1],
    version: /version=(\S+)/.exec(rest)?.[1],
    ...{ choices: [], fits: [], items: [], lines: [], messages: [] },
  };
}

function answer(question, line) {
  const choice = /^- \[([ x])\] (.*)$/.exec(line);
  const row = /^\| (.*?) \| (.*?) \| (.*?) \|$/.exec(line);
  const rank = /^\d+\. (.*)$/.exec(line);
  if (choice && question.kind === 'agree') {
    question.statement = plain(choice[2]);
  } else if (choice) {
    question.choices.push(plain(choice[2]));
    if (choice[1] === 'x') question.fits.push(plain(choice[2]));
    if (question.fits.length > 1) question.kind = 'many';
  } else if (row && question.kind === 'sort' && !/^(Item|-+)$/.test(row[1])) {
    question.items.push([plain(row[1]), plain(row[2])]);
  } else if (rank && question.kind === 'order') {
    question.lines.push(plain(rank[1]));
  }
}

function look([, kind, verdict, id, rest]) {
  const answers = /answer=([a-z,]+)/.exec(rest)?.[1].split(',') ?? [verdict === 'real' ? 'keep' : 'report'];
  return { id, kind, title: '', genuine: verdict === 'real', outcome: outcomeOf(rest), answers, notes: [], links: [] };
}

function within(look, line) {
  const note = /^\[\^([a-z0-9-]+)\]: (\(fine\) )?/.exec(line);
  if (note) {
    look.notes.find(({ id }) => id === note[1]).fine = Boolean(note[2]);
    return;
  }
  // A part stands where its mark does, and the subject of an email stands above the rest.
  const marks = [...line.matchAll(/\[\^([a-z0-9-]+)\]/g)].map(([, id]) => ({ id }));
  if (look.kind === 'email' && line.startsWith('Subject: ')) look.notes.unshift(...marks);
  else look.notes.push(...marks);
  const from = /^From: .*<(.*)>/.exec(line);
  if (from) look.links.push(from[1]);
  for (const [, to] of line.matchAll(/\]\((https?:[^)]*)\)/g)) look.links.push(to);
}

/** All questions of the course, or of some modules, each with the `module` and the `step` that it stands in. */
export const questions = (modules = MODULES) => modules.flatMap((id) =>
  module(id).steps.flatMap((step) => step.questions.map((question) => ({ module: id, step: step.id, ...question }))));

/** The exercises of a kind, first to last. */
export const ofKind = (kind, modules = MODULES) => questions(modules).filter((question) => question.kind === kind);

/** The first question of the shipped course that takes one answer, or several, and the step it stands in. */
export function firstQuestion(many, first = MODULES) {
  const [question] = ofKind(many ? 'many' : 'one', first);
  if (!question) throw new Error('the shipped course has no such question');
  return question;
}

/** A choice that does not fit. */
export const misfit = ({ choices, fits }) => choices.find((words) => !fits.includes(words));

/** Its address. */
export const at = (question) => `#/learn/${question.module}/${question.step}`;

/** The steps of the main path: those that nobody has to choose their way to. */
export const mainSteps = (lesson) => lesson.steps.filter((step) => !step.aside);
