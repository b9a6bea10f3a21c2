// What the shipped lessons ask, read from their Markdown: the right answers, for readers who know them.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { CONTENT } from './program.mjs';

const course = readFileSync(path.join(CONTENT, 'course.toml'), 'utf8');

/** The ids of the modules, in their order. */
export const MODULES = JSON.parse(/^modules\s*=\s*(\[[^\]]*\])/m.exec(course)[1]);

/** The person to ask, as course.toml has it. */
export const CONTACT = Object.fromEntries(
  [...course.split('[contact]')[1].matchAll(/^(\w+)\s*=\s*"(.*)"$/gm)].map(([, key, value]) => [key, value]),
);

export const file = (id) => path.join(CONTENT, 'en', `${id}.md`);

/**
 * A module as its Markdown has it: `{ id, title, revision, steps: [{ id, title, questions }] }`, a question
 * being `{ id, many, fits }` with the positions, from 1, of the choices that fit.
 */
export function module(id) {
  const text = readFileSync(file(id), 'utf8').replace(/<!--[^]*?-->/g, '');
  const field = (name) => new RegExp(`^${name}: (.*)$`, 'm').exec(text)[1];
  const steps = [];
  let question;
  for (const line of text.split('\n')) {
    const heading = /^(##+) (.*?) \{#([a-z0-9-]+)(.*)\}$/.exec(line);
    if (heading?.[1] === '##') {
      steps.push({ id: heading[3], title: heading[2], questions: [] });
    } else if (heading?.[1] === '###') {
      question = { id: heading[3], many: false, fits: [], choices: 0 };
      question.many = /\.many/.test(heading[4]);
      steps.at(-1).questions.push(question);
    }
    const choice = /^- \[([ x])\] /.exec(line);
    if (!choice) continue;
    question.choices += 1;
    if (choice[1] === 'x') question.fits.push(question.choices);
  }
  for (const { questions } of steps) {
    for (const asked of questions) asked.many ||= asked.fits.length > 1;
  }
  return { id, title: field('title'), revision: Number(field('revision')), steps };
}

/** The first question of the shipped course that takes one answer, or several, and the step it stands in. */
export function firstQuestion(many, first = MODULES) {
  for (const id of first) {
    for (const step of module(id).steps) {
      const question = step.questions.find((asked) => asked.many === many);
      if (question) return { module: id, step: step.id, ...question };
    }
  }
  throw new Error('the shipped course has no such question');
}

/** A choice that does not fit. */
export const misfit = ({ choices, fits }) =>
  Array.from({ length: choices }, (_, index) => index + 1).find((number) => !fits.includes(number));
