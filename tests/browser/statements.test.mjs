// A real learning record store hears what people do: each thing once, byte for byte as it was kept, after a week
// without a connection too.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { launch, until } from './support/browser.mjs';
import { axe, ibm, reflow } from './support/checks.mjs';
import { leaveNothing } from './support/program.mjs';
import { ACCESS, LINK, MODULE, arrived, once, outbox, posted, statements } from './support/post.mjs';
import { sent } from './support/ralph.mjs';
import * as reader from './support/reader.mjs';
import { sealed } from './support/stored.mjs';
import { focusIs } from './support/keys.mjs';

let browser;
let post;
before(async () => {
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await leaveNothing();
});

/** Each test has a store of its own; one that stopped half way leaves its store to the next. */
async function course(more) {
  await post?.stop();
  post = await posted(browser, more);
  return post;
}

/** Comes by a personal link, and by a link with access. */
async function enter(page, address, access = ACCESS) {
  await page.goto(address + LINK);
  await until(() => page.url().endsWith('#/'));
  await page.goto(address + access);
  await until(async () => (await outbox(page)).access);
  await until(() => page.url().endsWith('#/'));
}

const OURS = 'https://plainspoken.example/xapi';

test('A course taken without a connection, and sent a week later: each statement once, byte for byte as it was kept', async () => {
  const { store, wire, visit } = await course();
  const { context, page, address, close } = await visit();
  await page.clock.install();
  await enter(page, address);
  await reader.takeModule(page, address, MODULE, { each: (position) => context.setOffline(position >= 0) });
  await page.getByRole('button', { name: 'Save the record' }).waitFor();
  const kept = await until(async () => {
    const all = await statements(page);
    const verbs = Object.values(all).filter(({ body }) => body).map(({ body }) => JSON.parse(body).verb.display.en);
    return ['progressed', 'answered', 'passed'].every((verb) => verbs.includes(verb)) && all;
  });
  await page.clock.fastForward(7 * 24 * 60 * 60 * 1000);
  const early = await store.statements();
  await context.setOffline(false);
  await arrived(page, Object.keys(kept).length);
  const there = await once(store, wire, Object.keys(kept));
  for (const { id, text } of sent(wire.requests)) {
    if (!early.some((one) => one.id === id)) assert.equal(text, kept[id].body, 'as it was frozen');
  }
  const passed = there.find(({ verb }) => verb.display.en === 'passed');
  const { origin } = new URL(address);
  assert.deepEqual(passed.actor.account, { homePage: origin, name: 'E1001' });
  assert.equal(passed.object.id, `${origin}/#/learn/${MODULE}`);
  assert.match(passed.timestamp, /Z$/);
  assert.equal(passed.context.extensions[`${OURS}/status`], 'completed');
  assert.ok(wire.preflights > 0, 'the store is of another origin');
  assert.ok(!JSON.stringify(there).includes('Ana'), 'nobody is named');
  for (const { headers } of wire.requests) assert.equal(headers['x-experience-api-version'], '1.0.3');
  await close();
});

test('Completions alone are sent where the course asks for no more, in version 2.0.0 where it says so', async () => {
  const { store, wire, visit } = await course('version = "2.0.0"\n');
  const { page, address, close } = await visit();
  await enter(page, address);
  await reader.takeModule(page, address, MODULE);
  await arrived(page);
  const verbs = (await store.statements()).map(({ verb }) => verb.display.en);
  assert.deepEqual([...new Set(verbs)].sort(), verbs.length > 1 ? ['acknowledged', 'passed'] : ['passed']);
  for (const { headers } of wire.requests) assert.equal(headers['x-experience-api-version'], '2.0.0');
  await close();
});

test('A store that is down, slow, and answers 409, 500, 429 and worse loses nothing and gets nothing twice', async () => {
  const { store, wire, visit } = await course();
  const { page, address, close } = await visit();
  await page.clock.install();
  const lucks = ['stored-500', 500, 409, 'stored-silence', 'silence', 429, 503, 'stored-500', 409, 404, 'stored-silence', 400, 409, 500];
  wire.luck = ({ method }) => (method === 'POST' ? lucks.shift() : undefined);
  await enter(page, address);
  await reader.takeModule(page, address, MODULE);
  // A pause is as short as the test wants, by the clock of the page; nothing on its way is given up by it.
  await until(async () => {
    for (let calm = 0; calm < 5; calm = wire.busy ? 0 : calm + 1) await wait(30);
    await page.clock.fastForward(600_000);
    const all = Object.values(await statements(page));
    return lucks.length === 0 && all.every(({ standing }) => standing !== 'waiting');
  }, 90_000);
  const kept = await statements(page);
  const refused = Object.values(kept).filter(({ standing }) => standing === 'malformed');
  assert.ok(refused.length <= 1, 'the 400 was for one alone, or for many of which each was asked again');
  if (refused.length) {
    await reader.follow(page, '#/you');
    await page.getByRole('button', { name: 'Send them again' }).click();
    await arrived(page);
  }
  await once(store, wire, Object.keys(kept));
  await close();
});

test('A 401 keeps everything until new access is given, on the page that says so', async () => {
  const { store, wire, visit } = await course();
  const { page, address, close } = await visit();
  await enter(page, address, '#/lrs/key/an-old-secret');
  await reader.takeModule(page, address, MODULE);
  await until(() => wire.requests.some(({ status }) => status === 401));
  await page.goto(`${address}#/you`);
  const section = page.locator('.sent');
  await section.getByText('no longer take the access').waitFor();
  const asked = wire.requests.length;
  await section.getByLabel('Access to the training records').fill('nonsense');
  await section.getByRole('button', { name: 'Use this access' }).click();
  await section.getByText('This is not access as it is usually written').waitFor();
  assert.deepEqual([await axe(page), await ibm(page), await reflow(page)], [[], [], []]);
  assert.equal(wire.requests.length, asked, 'nothing is sent meanwhile');
  await section.getByLabel('Access to the training records').fill('key:secret');
  await section.getByRole('button', { name: 'Use this access' }).click();
  await arrived(page, 3);
  await section.getByText('Arrived').waitFor();
  await once(store, wire, Object.keys(await statements(page)));
  await focusIs(page, { id: 'sent' }, 'the focus is not lost');
  await close();
});

test('A tab that is closed while it sends leaves nothing behind', async () => {
  const { store, wire, visit } = await course();
  const { context, page, address, close } = await visit();
  await enter(page, address);
  wire.delay = 3_000;
  await reader.takeModule(page, address, MODULE);
  await page.getByRole('button', { name: 'Save the record' }).waitFor();
  const kept = await until(async () => {
    const all = await statements(page);
    return Object.values(all).some(({ body }) => body && JSON.parse(body).verb.display.en === 'passed') && all;
  });
  await page.close({ runBeforeUnload: true });
  wire.delay = 0;
  // The last words of a page that goes arrive without it.
  await until(async () => (await store.statements()).length === Object.keys(kept).length, 60_000);
  const again = await context.newPage();
  await again.goto(address);
  await arrived(again, Object.keys(kept).length);
  await once(store, wire, Object.keys(kept));
  await close();
});

test('Two tabs send each thing once, whichever did it', async () => {
  const { store, wire, visit } = await course();
  const { context, page, address, close } = await visit();
  await enter(page, address);
  const other = await context.newPage();
  await reader.open(other, address, `#/learn/${MODULE}`);
  // A tab that nobody sees is drawn once a second.
  await page.bringToFront();
  await reader.takeModule(page, address, MODULE);
  await arrived(page, 3);
  const [another] = await import('./support/course.mjs').then(({ MODULES }) => MODULES.filter((id) => id !== MODULE));
  await other.bringToFront();
  await reader.takeModule(other, address, another);
  await other.getByRole('button', { name: 'Save the record' }).waitFor();
  await until(async () => (await store.statements()).filter(({ verb }) => verb.display.en === 'passed').length === 2, 60_000);
  await arrived(other, 6);
  // The tab that sends goes; the other takes its turn.
  const before = (await store.statements()).length;
  await page.close();
  await reader.follow(other, `#/learn/${MODULE}`);
  await until(async () => (await store.statements()).length > before, 60_000);
  await arrived(other, before + 1);
  await once(store, wire, Object.keys(await statements(other)));
  const posts = sent(wire.requests).map(({ id }) => id);
  assert.equal(posts.length, new Set(posts).size, 'one tab at a time: nothing even went twice');
  await close();
});

test('Whoever is forgotten leaves no access and no statements', async () => {
  const { visit } = await course();
  const { page, address, close } = await visit();
  await enter(page, address);
  await reader.open(page, address, `#/learn/${MODULE}`);
  await arrived(page);
  await reader.follow(page, '#/you');
  await page.locator('#forget-me').click();
  await page.getByRole('button', { name: 'Forget it all' }).click();
  await until(async () => Object.keys(await outbox(page)).length === 0);
  await page.reload();
  await reader.follow(page, '#/you');
  await page.locator('.sent').getByText('has no access yet').waitFor();
  await close();
});

test('A browser that an earlier version wrote to keeps all of it, and gets a place for statements', async () => {
  const { visit } = await course();
  const { context, page, address, close } = await visit();
  await page.goto(`${address}catalogue.json`);
  const entry = sealed(JSON.stringify({ v: 1, tab: '00000000000000ab', seq: 1, at: 1_795_336_207_000, what: 'name-given', name: 'Ben Ode' }));
  await page.evaluate((line) => new Promise((resolve) => {
    const opening = indexedDB.open('plainspoken', 1);
    opening.onupgradeneeded = () => ['entries', 'quarantine'].map((name) => opening.result.createObjectStore(name));
    opening.onsuccess = () => {
      const work = opening.result.transaction('entries', 'readwrite');
      work.objectStore('entries').put(line, 'old');
      work.oncomplete = resolve;
      // As earlier versions do, which stay open in another tab.
      opening.result.onversionchange = () => opening.result.close();
    };
  }), entry);
  const tab = await context.newPage();
  await tab.goto(address + ACCESS);
  await until(async () => (await outbox(tab)).access);
  await reader.open(tab, address, '#/you');
  await until(async () => (await tab.locator('#name').inputValue()) === 'Ben Ode');
  const names = await tab.evaluate(() => new Promise((resolve) => {
    const opening = indexedDB.open('plainspoken');
    opening.onsuccess = () => resolve([...opening.result.objectStoreNames]);
  }));
  assert.deepEqual(names.sort(), ['entries', 'quarantine', 'statements']);
  await close();
});

test('What launched the page says where to send, who that is, and what they are registered for', async () => {
  const { store, wire, visit } = await course('');
  const { page, address, close } = await visit();
  const actor = JSON.stringify({ objectType: 'Agent', account: { homePage: 'https://people.harbour.example', name: 'E77' } });
  const registration = 'ec531277-b57b-4c15-8d91-d292c5b2b8f7';
  const query = new URLSearchParams({ endpoint: `${wire.endpoint}/`, auth: 'Basic a2V5OnNlY3JldA==', actor, registration });
  await page.goto(`${address}?${query}#/learn/${MODULE}`);
  await until(() => !page.url().includes('?'));
  await reader.takeModule(page, address, MODULE);
  const name = page.getByRole('textbox', { name: 'Whose record is this?' });
  await name.fill('Ana Lind');
  await page.getByRole('button', { name: /Keep|Put|Use/ }).first().click();
  await arrived(page);
  for (const statement of await store.statements()) {
    assert.deepEqual(statement.actor, JSON.parse(actor));
    assert.equal(statement.context.registration, registration);
  }
  assert.ok(wire.requests.every(({ url }) => url.startsWith('/xAPI/statements')));
  await close();
});
