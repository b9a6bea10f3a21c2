// A course that tells a learning record store what people do: a real store, a line to it that can break, the course,
// and what stands in the browser.
import assert from 'node:assert/strict';
import { appendFile } from 'node:fs/promises';
import path from 'node:path';
import { until, visitor } from './browser.mjs';
import { courseCopy, serve } from './program.mjs';
import { KEY, SECRET, line, ralph, sent } from './ralph.mjs';

export const MODULE = 'who-to-tell';
export const LINK = `#/me/E1001/Ana%20Lind/Sales/${'ab'.repeat(32)}`;
export const ACCESS = `#/lrs/${KEY}/${SECRET}`;

/** The shipped course with one module that is quick to take, and with a store. */
export async function telling(endpoint, more = 'answered = true\nprogressed = true\n') {
  const copy = await courseCopy();
  const file = path.join(copy, 'course.toml');
  await appendFile(file, `\n[statements]\nendpoint = "${endpoint}"\n${more}`);
  return copy;
}

/** `{ store, wire, program, visit(options), stop() }`. */
export async function posted(browser, more) {
  const store = await ralph();
  const wire = await line(store);
  const program = await serve(await telling(wire.endpoint, more));
  const visit = (options) => visitor(browser, program.address, { hosts: [wire.origin], ...options });
  const stop = async () => {
    await program.stop();
    await wire.stop();
    await store.stop();
  };
  return { store, wire, program, visit, stop };
}

/** What the browser keeps under `statements`, by key. */
export const outbox = (page) => page.evaluate(() => new Promise((resolve, reject) => {
  const opening = indexedDB.open('plainspoken');
  opening.onerror = () => reject(opening.error);
  opening.onsuccess = () => {
    const database = opening.result;
    if (!database.objectStoreNames.contains('statements')) {
      database.close();
      return resolve({});
    }
    const store = database.transaction('statements').objectStore('statements');
    const keys = store.getAllKeys();
    const values = store.getAll();
    values.onsuccess = () => {
      database.close();
      resolve(Object.fromEntries(keys.result.map((key, at) => [key, JSON.parse(values.result[at])])));
    };
  };
}));

/** The statements that the browser keeps, by id. */
export async function statements(page) {
  const { access, ...kept } = await outbox(page);
  return kept;
}

/** Until everything that the browser keeps is said to be there. */
export const arrived = (page, count) => until(async () => {
  const all = Object.values(await statements(page));
  return all.length >= (count ?? 1) && all.every(({ standing }) => standing === 'sent');
}, 30_000);

/** That the store has each statement once, as the line saw it go; gives them. */
export async function once(store, wire, ids) {
  const there = await store.statements();
  assert.deepEqual(there.map(({ id }) => id).sort(), [...ids].sort(), 'each arrived, and once');
  const gone = new Map();
  for (const { id, text } of sent(wire.requests)) {
    assert.equal(gone.get(id) ?? text, text, 'whenever it went, it had the same bytes');
    gone.set(id, text);
  }
  for (const { stored, authority, version, ...statement } of there) {
    assert.deepEqual(statement, JSON.parse(gone.get(statement.id)));
  }
  return there;
}
