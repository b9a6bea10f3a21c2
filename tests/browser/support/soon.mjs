// What must be so soon: a screen follows what was done with a frame, a busy machine some moments later.
import assert from 'node:assert/strict';
import { until } from './browser.mjs';

/** How long a screen may take to follow, in milliseconds. */
const PATIENCE = 10_000;

/** `assert.equal` and its kin, of something that is read again until it holds; what it is otherwise is told then. */
export const soon = Object.fromEntries(['ok', 'equal', 'deepEqual', 'match', 'doesNotMatch'].map((name) => [name, (read, ...wanted) => until(async () => {
  assert[name](await read(), ...wanted);
  return true;
}, PATIENCE)]));
