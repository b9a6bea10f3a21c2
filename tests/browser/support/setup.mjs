// What every test file begins with: one browser and one program, a fresh profile for each visit, and nothing
// left behind.
import { after, before } from 'node:test';
import { launch, visitor } from './browser.mjs';
import { leaveNothing, serve } from './program.mjs';

/** `{ browser, program, visit(options) }`, and what `also` gives; there once the tests of the file run. */
export function setUp(also = () => ({})) {
  const up = { visit: (options) => visitor(up.browser, up.program.address, options) };
  before(async () => {
    const [browser, program, more] = await Promise.all([launch(), serve(), also()]);
    Object.assign(up, { browser, program, ...more });
  });
  after(async () => {
    await up.browser?.close();
    await leaveNothing();
  });
  return up;
}
