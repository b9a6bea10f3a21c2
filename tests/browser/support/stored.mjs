// What stands in the browser's two stores, and the means to damage it as disks and extensions do.
import { createHash } from 'node:crypto';

/** Opens a page of the site that runs nothing, so that the stores can be looked at and changed in peace. */
export async function still(page, address) {
  await page.goto(`${address}catalogue.json`);
}

/** `{ local, entries, quarantine }`: our keys and values in localStorage, and in the two stores of the database. */
export function stored(page) {
  return page.evaluate(async () => {
    const local = {};
    for (const key of Object.keys(localStorage)) {
      if (key.startsWith('plainspoken:')) local[key] = localStorage.getItem(key);
    }
    const database = await new Promise((resolve) => {
      const request = indexedDB.open('plainspoken');
      request.onupgradeneeded = () => request.transaction.abort();
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => resolve(null);
    });
    const all = (name) => new Promise((resolve, reject) => {
      if (!database?.objectStoreNames.contains(name)) return resolve({});
      const found = {};
      const request = database.transaction(name).objectStore(name).openCursor();
      request.onerror = () => reject(request.error);
      request.onsuccess = () => {
        const cursor = request.result;
        if (!cursor) return resolve(found);
        found[cursor.key] = cursor.value;
        cursor.continue();
      };
    });
    const kept = { local, entries: await all('entries'), quarantine: await all('quarantine') };
    database?.close();
    return kept;
  });
}

/** Puts a value into the database, or takes it out when it is `null`. */
export function putInDatabase(page, store, key, value) {
  return page.evaluate(([store, key, value]) => new Promise((resolve, reject) => {
    const request = indexedDB.open('plainspoken');
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const work = request.result.transaction(store, 'readwrite', { durability: 'strict' });
      if (value === null) work.objectStore(store).delete(key);
      else work.objectStore(store).put(value, key);
      work.oncomplete = () => {
        request.result.close();
        resolve();
      };
      work.onabort = () => reject(work.error);
    };
  }), [store, key, value]);
}

export function dropDatabase(page) {
  return page.evaluate(() => new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase('plainspoken');
    request.onsuccess = resolve;
    request.onerror = () => reject(request.error);
  }));
}

export const putInLocal = (page, key, value) =>
  page.evaluate(([key, value]) => localStorage.setItem(key, value), [key, value]);

/** A line as it is stored: its checksum, a space, itself. */
export const sealed = (line) => `${createHash('sha256').update(line).digest('hex').slice(0, 8)} ${line}`;

/** The entries that either store holds whole, by their id `tab:seq`. */
export function entries({ local, entries: database }) {
  const found = new Map();
  const values = Object.entries(local).filter(([key]) => /^plainspoken:(entry|snapshot):/.test(key)).map(([, value]) => value);
  for (const value of [...values, ...Object.values(database)]) {
    if (typeof value !== 'string') continue;
    const lines = value.slice(9);
    if (sealed(lines) !== value) continue;
    for (const line of lines.split('\n')) {
      const entry = JSON.parse(line);
      found.set(`${entry.tab}:${entry.seq}`, entry);
    }
  }
  return found;
}

/** What one entry records, for comparing what was kept with what was done. */
export const facts = (log, what) => [...log.values()].filter((entry) => entry.what === what);
