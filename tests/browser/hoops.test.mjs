// The presses that `check` shows beside a lesson are those that finishing it takes on the page.
import { execFile } from 'node:child_process';
import path from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { MODULES, mainSteps, module } from './support/course.mjs';
import { CONTENT, PROGRAM } from './support/program.mjs';
import * as reader from './support/reader.mjs';
import { setUp } from './support/setup.mjs';
import { soon } from './support/soon.mjs';

const [FIRST] = MODULES;
const { visit } = setUp();

test('A lesson is finished with as many presses as are shown beside it', async () => {
  const { stdout } = await promisify(execFile)(PROGRAM, ['check', path.join(CONTENT, 'en', `${FIRST}.md`)]);
  const [, shown] = /finishing takes at least (\d+) presses and no typing/.exec(stdout) ?? [];
  const { page, address, close } = await visit();
  await reader.open(page, address, `#/learn/${FIRST}`);
  await page.evaluate(() => {
    window.presses = 0;
    addEventListener('pointerdown', () => { window.presses += 1; }, true);
  });
  for (const step of mainSteps(module(FIRST))) {
    await reader.atStep(page, FIRST, step);
    for (const question of step.questions.filter(({ kind }) => kind !== 'try')) await reader.answer(page, question);
    await reader.onward(page).click();
  }
  await reader.heading(page, reader.FINISHED);
  await soon.equal(() => page.evaluate(() => window.presses), Number(shown));
  await close();
});
