// What every test file begins with: one browser and one program, a fresh profile for each visit, and nothing
// left behind.
import { after, before } from 'node:test';
import { launch, visitor } from './browser.mjs';
import { leaveNothing, serve } from './program.mjs';

/** `{ browser, program, visit(options) }`, and what `also` gives; there once the tests of the file run. */
export function setUp(also = () => ({})) {
  const up = { visit: (options) => visitor(up.browser, up.program.address, options) };
  before(async () => {
    const started = [launch().then((browser) => ({ browser })), serve().then((program) => ({ program })), also()];
    // What did start is known before the rest is told as failed, so that it ends with the file.
    for (const { value } of await Promise.allSettled(started)) Object.assign(up, value);
    await Promise.all(started);
  });
  after(async () => {
    await up.browser?.close();
    await leaveNothing();
  });
  return up;
}
