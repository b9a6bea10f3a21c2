// Pictures of every screen in every state, for the eye: three widths, both schemes, forced colours.
// Written to tests/browser/shots/, which is not kept in the repository.
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { launch, visitor } from './support/browser.mjs';
import { serve } from './support/program.mjs';
import { eachState } from './support/states.mjs';

const folder = fileURLToPath(new URL('shots/', import.meta.url));
const LOOKS = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  forced: { colorScheme: 'dark', forcedColors: 'active' },
};
await mkdir(folder, { recursive: true });
const [browser, program] = await Promise.all([launch(), serve()]);
const { page, address, context } = await visitor(browser, program.address);
let count = 0;
await eachState(page, address, async (state) => {
  const name = `${String((count += 1)).padStart(2, '0')}-${state.replace(/[^a-z0-9]+/gi, '-')}`;
  for (const width of [320, 768, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    for (const [look, media] of Object.entries(LOOKS)) {
      if (look === 'forced' && width !== 768) continue;
      await page.emulateMedia(media);
      await page.screenshot({ path: `${folder}${name}-${width}-${look}.png`, fullPage: true });
    }
  }
  await page.emulateMedia(LOOKS.light);
});
console.log(`${count} states are in ${folder}`);
await context.close();
await browser.close();
await program.stop();
