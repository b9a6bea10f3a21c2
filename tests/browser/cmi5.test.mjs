// A package that is launched by cmi5, in a learning system that refuses whatever the standard lets it refuse.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { until } from './support/browser.mjs';
import { axe, reflow } from './support/checks.mjs';
import { assertSaid, player } from './support/cmi5-player.mjs';
import { mainSteps, module } from './support/course.mjs';
import { packaged } from './support/lms.mjs';
import * as reader from './support/reader.mjs';
import { setUp } from './support/setup.mjs';
import { soon } from './support/soon.mjs';

const MODULE = 'who-to-tell';
const REGISTRATION = 'ec531277-b57b-4c15-8d91-d292c5b2b8f';

const up = setUp(async () => ({ host: await player(await packaged('cmi5', '--module', MODULE)) }));

let registrations = 0;
const registration = () => `${REGISTRATION}${(registrations += 1).toString(16)}`;

async function visit() {
  const { context, page, strays } = await up.visit();
  const close = async () => {
    await context.close();
    assert.deepEqual(strays.filter((stray) => !stray.startsWith('request to http://127.0.0.1')), []);
  };
  return { context, page, close };
}

async function open(page, url) {
  await page.goto(url);
  await page.locator('#app h1').waitFor();
}

async function finish(page) {
  await reader.follow(page, `#/learn/${MODULE}`);
  await reader.goOn(page, module(MODULE));
  await reader.heading(page, reader.FINISHED);
}

test('A launch says each thing once, in its order, and the next one goes on from it', async () => {
  const id = registration();
  const first = up.host.launch(id);
  const { page, close } = await visit();
  await open(page, first.url);
  await finish(page);
  await reader.saved(page);
  await until(() => first.session.verbs.includes('passed'));
  await soon.match(() => page.locator('.record').textContent(), /Ada Okafor/);
  await soon.deepEqual(() => page.evaluate(async () => [Object.keys(localStorage), await indexedDB.databases()]), [[], []]);
  assert.deepEqual([await axe(page), await reflow(page)], [[], []]);
  await page.getByRole('link', { name: 'Leave, and go back to your learning system' }).click();
  await page.locator('h1', { hasText: 'Learning system' }).waitFor();
  await until(() => first.session.verbs.includes('terminated'));
  assertSaid(first.session, ['initialized', 'completed', 'passed', 'terminated']);
  assert.equal(first.session.asked, 1);
  assert.equal(first.session.statements[2].result.score.raw, 100);
  await close();

  const again = await visit();
  const second = up.host.launch(id, { shuffled: true });
  await open(again.page, second.url);
  await reader.follow(again.page, `#/done/${MODULE}`);
  await reader.heading(again.page, reader.FINISHED);
  await again.page.goto('about:blank');
  await until(() => second.session.verbs.includes('terminated'));
  assertSaid(second.session, ['initialized', 'terminated']);
  await again.close();
});

test('Somebody goes on in another browser, at the step where they left', async () => {
  const id = registration();
  const step = mainSteps(module(MODULE))[1];
  const first = up.host.launch(id);
  const { page, close } = await visit();
  await open(page, first.url);
  await reader.follow(page, `#/learn/${MODULE}/${step.id}`);
  await reader.atStep(page, MODULE, step);
  await reader.saved(page);
  await page.close({ runBeforeUnload: true });
  await until(() => first.session.verbs.includes('terminated'));
  assertSaid(first.session, ['initialized', 'terminated']);
  await close();
  const again = await visit();
  await open(again.page, up.host.launch(id).url);
  await reader.atStep(again.page, MODULE, step);
  await again.close();
});

test('Left before the last answer was confirmed, the next launch says nothing twice', async () => {
  const id = registration();
  const first = up.host.launch(id);
  const { page, close } = await visit();
  await open(page, first.url);
  await until(() => first.session.verbs.length === 1);
  up.host.how.late = 3_000;
  try {
    await finish(page);
    await until(() => first.session.verbs.includes('passed'));
    await page.goto('about:blank');
    await until(() => first.session.verbs.includes('terminated'));
  } finally {
    up.host.how.late = 0;
  }
  assertSaid(first.session, ['initialized', 'completed', 'passed', 'terminated']);
  await close();
  for (const refused of ['id', 'nothing']) {
    const { session, url } = up.host.launch(id);
    const again = await visit();
    await open(again.page, url);
    await reader.follow(again.page, `#/done/${MODULE}`);
    await reader.heading(again.page, reader.FINISHED);
    await reader.saved(again.page);
    assert.equal(await again.page.locator('.notice', { hasText: 'learning system is not answering' }).count(), 0);
    await again.page.goto('about:blank');
    await until(() => session.verbs.includes('terminated'));
    assert.deepEqual(session.verbs, ['initialized', 'terminated']);
    // The first of them says it again, under the same ids; from then on it is known to have arrived.
    assert.deepEqual(session.refused.filter(([, why]) => !why.includes(refused)), []);
    await again.close();
  }
});

test('A result that the system refuses for good holds nothing else up, and is not called saved', async () => {
  const { session, url } = up.host.launch(registration());
  const { page, close } = await visit();
  Object.assign(up.host.how, { refuses: 'completed', none: 204 });
  try {
    await open(page, url);
    await finish(page);
    await until(() => session.verbs.includes('passed'));
    await page.locator('.notice', { hasText: 'learning system is not answering' }).waitFor();
    await page.goto('about:blank');
    await until(() => session.verbs.includes('terminated'));
  } finally {
    Object.assign(up.host.how, { refuses: undefined, none: 404 });
  }
  assert.deepEqual(session.verbs, ['initialized', 'passed', 'terminated']);
  await close();
});

test('What was kept and cannot be read is set aside before anything is written', async () => {
  const id = registration();
  const key = (name) => [name, up.host.activity, id].join();
  up.host.states.set(key('plainspoken.state'), '{"state":"1abc');
  const { page, close } = await visit();
  await open(page, up.host.launch(id).url);
  await page.locator('.notice', { hasText: 'could not be read' }).waitFor();
  await finish(page);
  await reader.saved(page);
  assert.equal(up.host.states.get(key('plainspoken.state.unread')), '{"state":"1abc');
  assert.deepEqual(JSON.parse(up.host.states.get(key('plainspoken.state'))).told, { completed: true, passed: true });
  await close();
});

test('A look in Review changes nothing, and says so', async () => {
  const { session, url } = up.host.launch(registration(), { mode: 'Review' });
  const { page, close } = await visit();
  await open(page, url);
  await page.locator('.notice', { hasText: 'Your result stands' }).waitFor();
  await finish(page);
  await page.goto('about:blank');
  await until(() => session.verbs.includes('terminated'));
  assertSaid(session, ['initialized', 'terminated']);
  await close();
});

test('A system that is down, or takes things without saying so, gets each thing once', async () => {
  for (const fault of ['down', 'silent']) {
    const { session, url } = up.host.launch(registration());
    const { page, close } = await visit();
    await open(page, url);
    await until(() => session.verbs.length === 1);
    up.host.how[fault] = true;
    try {
      await finish(page);
      await page.locator('.notice', { hasText: 'learning system is not answering' }).waitFor();
    } finally {
      up.host.how[fault] = false;
    }
    await until(() => session.verbs.includes('passed'), 180_000);
    await page.locator('.notice', { hasText: 'learning system is not answering' }).waitFor({ state: 'detached', timeout: 180_000 });
    await page.goto('about:blank');
    await until(() => session.verbs.includes('terminated'));
    assert.deepEqual(session.verbs, ['initialized', 'completed', 'passed', 'terminated']);
    // What it took without saying so comes once more, with the same bytes, and is refused as a repetition alone.
    assert.deepEqual(session.refused.filter(([, why]) => !why.includes('id')), []);
    await close();
  }
});

test('Loaded anew, a session that has ended is over, and the training goes on', async () => {
  const { session, url } = up.host.launch(registration());
  const { page, close } = await visit();
  await open(page, url);
  await until(() => session.verbs.length === 1);
  await page.reload();
  await page.locator('.notice', { hasText: 'learning system is not answering' }).waitFor();
  await finish(page);
  assertSaid(session, ['initialized', 'terminated']);
  assert.equal(session.asked, 1);
  await close();
});
