// What must be so soon: a screen follows what was done with a frame, a busy machine some moments later.
import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';

/** How long a screen may take to follow, in milliseconds. */
const PATIENCE = 10_000;

/** `assert.equal` and its kin, of something that is read again until it holds; what it is otherwise is told then. */
export const soon = Object.fromEntries(['ok', 'equal', 'deepEqual', 'match', 'doesNotMatch'].map((name) => [name, async (read, ...wanted) => {
  for (const end = Date.now() + PATIENCE; ;) {
    const found = await read();
    try {
      return assert[name](found, ...wanted);
    } catch (error) {
      if (Date.now() > end) throw error;
    }
    await wait(20);
  }
}]));
