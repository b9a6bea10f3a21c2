// A package in a learning system: scorm-again as the runtime, for SCORM 1.2 and 2004. What is asserted is what the
// system has kept of the learner, and that nothing it was told was refused.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { until } from './support/browser.mjs';
import { mainSteps, module } from './support/course.mjs';
import { assertWell, lms, packaged, written } from './support/lms.mjs';
import * as reader from './support/reader.mjs';
import { setUp } from './support/setup.mjs';
import { soon } from './support/soon.mjs';

const MODULE = 'who-to-tell';
const NAMES = {
  scorm12: { id: 'cmi.core.student_id', name: 'cmi.core.student_name', mastery: 'cmi.student_data.mastery_score', status: 'cmi.core.lesson_status', score: 'cmi.core.score.raw', mode: 'cmi.core.lesson_mode', credit: 'cmi.core.credit' },
  scorm2004: { id: 'cmi.learner_id', name: 'cmi.learner_name', mastery: 'cmi.scaled_passing_score', status: 'cmi.completion_status', success: 'cmi.success_status', score: 'cmi.score.raw', mode: 'cmi.mode', credit: 'cmi.credit' },
};
const KINDS = Object.keys(NAMES);
const POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'";
const AWAY = /learning system is not answering/;

const up = setUp(async () => {
  const one = (format, ...more) => packaged(format, '--module', MODULE, ...more);
  const host = await lms({
    scorm12: await one('scorm12'),
    scorm2004: await one('scorm2004-4'),
    'scorm12-failed': await one('scorm12', '--report', 'passed-failed'),
    'scorm2004-failed': await one('scorm2004-3', '--report', 'passed-failed'),
    'scorm12-whole': await packaged('scorm12'),
    'scorm2004-whole': await packaged('scorm2004-3'),
  });
  return { host };
});

let learners = 0;

/** A learner of whom the system knows who they are, in a fresh profile. */
async function somebody(kind, id = `E${1000 + ++learners}`) {
  const names = NAMES[kind];
  const of = up.host.learner(id);
  of.said = { [names.id]: id, [names.name]: 'Okafor, Ada', [names.mastery]: kind === 'scorm12' ? '80' : '0.8' };
  return { id, of, names, visit: await visit() };
}

async function visit() {
  const { context, page, strays } = await up.visit();
  // The system is another host than the one that the tests of this project serve from.
  const loud = () => strays.filter((stray) => !stray.startsWith('request to http://127.0.0.1'));
  const close = async () => {
    await context.close();
    assert.deepEqual(loud(), []);
  };
  return { context, page, close };
}

/** Goes on to the end of the module, all answers right. */
async function finish(frame) {
  const lesson = module(MODULE);
  await reader.follow(frame, `#/learn/${MODULE}`);
  await reader.goOn(frame, lesson);
  await reader.heading(frame, reader.FINISHED);
}

const status = ({ of, names }) => of.values[names.status];
const success = ({ of, names }) => (names.success ? of.values[names.success] : of.values[names.status]);
const leave = (page) => page.goto('about:blank');

for (const kind of KINDS) {
  test(`${kind}: whoever finishes has passed, is never asked who they are, and leaves nothing in the browser`, async () => {
    const who = await somebody(kind);
    const { page, close } = who.visit;
    const frame = await up.host.launch(page, { package: kind, id: who.id });
    await until(() => status(who) === 'incomplete');
    await finish(frame);
    await until(() => success(who) === 'passed');
    if (kind === 'scorm2004') assert.equal(status(who), 'completed');
    await until(() => who.of.values[who.names.score] !== undefined);
    assert.equal(Number(who.of.values[who.names.score]), 100);
    await soon.match(() => frame.locator('.record').textContent(), /Ada Okafor/);
    await reader.follow(frame, '#/you');
    await reader.heading(frame, 'Your details');
    await soon.match(() => frame.locator('main').innerText(), /Ada Okafor\s+Your learning system says who you are/);
    await soon.equal(() => frame.getByRole('button', { name: 'Forget me on this device' }).count(), 0);
    await soon.deepEqual(() => frame.evaluate(async () => [Object.keys(localStorage), await indexedDB.databases()]), [[], []]);
    await leave(page);
    await assertWell(who.of);
    const answers = written(who.of).filter((text) => /^cmi\.interactions\.\d+\.result=correct$/.test(text));
    const asked = mainSteps(module(MODULE)).flatMap((step) => step.questions);
    assert.ok(answers.length >= asked.filter(({ kind: of }) => !['agree', 'try'].includes(of)).length);
    await close();
  });

  test(`${kind}: what is not reached yet is told only where that was chosen, and then passed`, async () => {
    const lesson = module(MODULE);
    for (const report of ['', '-failed']) {
      const who = await somebody(kind);
      const { page, close } = who.visit;
      const frame = await up.host.launch(page, { package: `${kind}${report}`, kind, id: who.id });
      for (const step of mainSteps(lesson)) {
        await reader.follow(frame, `#/learn/${MODULE}/${step.id}`);
        await reader.atStep(frame, MODULE, step);
        for (const question of step.questions) await reader.answer(frame, question, { fits: false });
      }
      await reader.follow(frame, `#/done/${MODULE}`);
      await reader.saved(frame);
      assert.equal(success(who), { 'scorm12': { '': 'incomplete', '-failed': 'failed' }, 'scorm2004': { '': 'unknown', '-failed': 'failed' } }[kind][report]);
      assert.equal(who.of.values[who.names.score] || '', '', 'no score before there is a result');
      await leave(page);
      await assertWell(who.of);
      await close();
    }
  });

  test(`${kind}: what a newer page wrote stays as it is, and that this visit is not kept beside it is said`, async () => {
    const who = await somebody(kind);
    const sum = createHash('sha256').update('2Later').digest('hex').slice(0, 8);
    who.of.values = { 'cmi.suspend_data': `2${sum}Later` };
    const frame = await up.host.launch(who.visit.page, { package: kind, id: who.id });
    await frame.locator('.notice', { hasText: 'saved by a newer version of this page' }).waitFor();
    const step = mainSteps(module(MODULE)).find((of) => of.questions.length);
    await reader.follow(frame, `#/learn/${MODULE}/${step.id}`);
    await reader.answer(frame, step.questions[0]);
    await frame.locator('.notice').filter({ hasText: AWAY }).getByRole('button').waitFor();
    await leave(who.visit.page);
    assert.equal(who.of.values['cmi.suspend_data'], `2${sum}Later`);
    await who.visit.close();
  });

  test(`${kind}: somebody leaves and goes on in another browser, at the step and the half-made answer`, async () => {
    const who = await somebody(kind);
    const lesson = module('is-it-real');
    const step = mainSteps(lesson).find((of) => of.questions.some(({ kind: one }) => one === 'one' || one === 'many'));
    const question = step.questions.find(({ kind: one }) => one === 'one' || one === 'many');
    const frame = await up.host.launch(who.visit.page, { package: `${kind}-whole`, kind, id: who.id });
    await reader.follow(frame, `#/learn/is-it-real/${step.id}`);
    await reader.atStep(frame, 'is-it-real', step);
    await reader.pick(frame, question, question.fits.slice(0, 1));
    await reader.saved(frame);
    await leave(who.visit.page);
    await assertWell(who.of);
    await who.visit.close();

    const again = await visit();
    const there = await up.host.launch(again.page, { package: `${kind}-whole`, kind, id: who.id });
    await reader.atStep(there, 'is-it-real', step);
    await soon.deepEqual(() => reader.picked(there, question), question.fits.slice(0, 1));
    await leave(again.page);
    await assertWell(who.of, { sessions: 2 });
    await again.close();
  });

  test(`${kind}: a tab that is closed and a window that is closed end the session once, with all that was done`, async () => {
    const lesson = module(MODULE);
    const [step] = mainSteps(lesson);
    for (const where of ['frame', 'window']) {
      const who = await somebody(kind);
      const { page, context, close } = who.visit;
      const frame = await up.host.launch(page, { package: kind, id: who.id, where });
      await reader.follow(frame, `#/learn/${MODULE}/${step.id}`);
      await reader.atStep(frame, MODULE, step);
      await until(() => who.of.heard.some(({ name }) => /Initialize$/.test(name)));
      if (where === 'window') await frame.evaluate(() => window.close()).catch(() => {});
      else await page.close({ runBeforeUnload: true });
      await assertWell(who.of);
      assert.equal(status(who), 'incomplete');
      const again = await context.newPage();
      const there = await up.host.launch(again, { package: kind, id: who.id });
      await reader.atStep(there, MODULE, step);
      await close();
    }
  });

  test(`${kind}: a later look leaves the result as it is, whether the system calls it a review or not`, async () => {
    const who = await somebody(kind);
    const { page, close } = who.visit;
    await finish(await up.host.launch(page, { package: kind, id: who.id }));
    await until(() => success(who) === 'passed' && who.of.values[who.names.score] !== undefined);
    await leave(page);
    await assertWell(who.of);
    const result = () => [status(who), success(who), who.of.values[who.names.score]];
    const before = result();
    for (const said of [{}, { [who.names.mode]: 'review', [who.names.credit]: 'no-credit' }]) {
      who.of.heard.length = 0;
      Object.assign(who.of.said, said);
      const frame = await up.host.launch(page, { package: kind, id: who.id });
      await reader.follow(frame, `#/learn/${MODULE}/${mainSteps(module(MODULE))[0].id}`);
      await reader.atStep(frame, MODULE, mainSteps(module(MODULE))[0]);
      if (said[who.names.mode]) await frame.locator('.notice', { hasText: 'Your result stands' }).waitFor();
      await until(() => who.of.heard.some(({ name }) => /Initialize$/.test(name)));
      await leave(page);
      await assertWell(who.of);
      assert.deepEqual(result(), before);
      const results = written(who.of).filter((text) => /status|score|progress_measure/.test(text));
      assert.deepEqual(results, []);
      if (said[who.names.mode]) assert.deepEqual(written(who.of), [], 'nothing is written in a review');
    }
    await close();
  });

  test(`${kind}: a system that refuses to save is said in one line, and has all of it once it saves again`, async () => {
    const who = await somebody(kind);
    const { page, close } = who.visit;
    const frame = await up.host.launch(page, { package: kind, id: who.id });
    await until(() => status(who) === 'incomplete');
    up.host.how.refuses = true;
    try {
      await finish(frame);
      const notice = frame.locator('.notice', { hasText: AWAY });
      await notice.waitFor();
      await soon.equal(() => notice.count(), 1);
      await Promise.all([page.waitForEvent('download'), notice.getByRole('button', { name: 'Save my progress to a file' }).click()]);
      assert.equal(status(who), 'incomplete');
    } finally {
      up.host.how.refuses = false;
    }
    // It is tried again by itself, without anything being pressed.
    await until(() => success(who) === 'passed', 180_000);
    await frame.locator('.notice', { hasText: AWAY }).waitFor({ state: 'detached', timeout: 180_000 });
    await reader.saved(frame);
    const ids = Object.entries(who.of.values).filter(([name]) => /^cmi\.interactions\.\d+\.id$/.test(name)).map(([, id]) => id);
    assert.equal(new Set(ids).size, ids.length, 'each answer is there once');
    await leave(page);
    await close();
  });

  test(`${kind}: the system is found two frames up and from a window of its own`, async () => {
    for (const where of ['nested', 'window']) {
      const who = await somebody(kind);
      const { page, close } = who.visit;
      const frame = await up.host.launch(page, { package: kind, id: who.id, where });
      await until(() => status(who) === 'incomplete');
      await soon.equal(() => frame.locator('.notice').count(), 0);
      await close();
    }
  });

  test(`${kind}: behind a frame of another host the training works, and says that nobody hears it`, async () => {
    const who = await somebody(kind);
    const { page, context } = who.visit;
    const frame = await up.host.launch(page, { package: kind, id: who.id, host: `http://localhost:${up.host.port}` });
    await frame.locator('.notice', { hasText: AWAY }).waitFor();
    await finish(frame);
    assert.deepEqual(who.of.values, {});
    await context.close();
  });

  test(`${kind}: hosts that do not know what wasm is, and a strict policy, change nothing`, async () => {
    const { how } = up.host;
    for (const [types, policy] of [[{ '.wasm': undefined }, undefined], [{ '.wasm': 'application/octet-stream' }, POLICY], [{ '.wasm': 'application/wasm' }, POLICY]]) {
      Object.assign(how, { types, policy });
      try {
        const who = await somebody(kind);
        const { page, close } = who.visit;
        const frame = await up.host.launch(page, { package: kind, id: who.id });
        await until(() => status(who) === 'incomplete');
        await reader.follow(frame, '#/you');
        await reader.heading(frame, 'Your details');
        await leave(page);
        await assertWell(who.of);
        await close();
      } finally {
        Object.assign(how, { types: {}, policy: undefined });
      }
    }
  });
}

test('A package tells its system alone, whatever store stands in its address', async () => {
  const who = await somebody('scorm12');
  const { page, close } = who.visit;
  const asked = [];
  page.on('request', (request) => asked.push(request.url()));
  const query = `?endpoint=${encodeURIComponent(`${up.host.address}/lrs`)}&auth=Basic%20a2V5OnNlY3JldA%3D%3D`;
  const frame = await up.host.launch(page, { package: 'scorm12', id: who.id, query });
  await finish(frame);
  await until(() => success(who) === 'passed');
  await leave(page);
  await assertWell(who.of);
  assert.deepEqual(asked.filter((url) => url.includes('/lrs/')), []);
  await close();
});
