// The compliance desk, as somebody uses it.
export const FIXTURES = 'tests/fixtures/records';
/** The key of the fixtures. */
export const KEY = '07'.repeat(32);

/** Goes to a place of the page of records. */
export async function at(page, address, place = '') {
  await page.goto(`${address}records.html${place}`);
  await page.locator('#title').waitFor();
}

/** Brings files to the page by one of its buttons: `[name, bytes]` each. */
export async function bring(page, button, files) {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: button }).click()]);
  await chooser.setFiles(files.map(([name, bytes]) => ({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) })));
}

/** A course that everybody is to take these modules of. */
export const course = (modules) => [
  '[course]', 'title = "Ours"', 'organisation = "Harbour & Lane"', 'summary = "All of it."', 'language = "en"', '',
  '[contact]', 'name = "Priya Nair"', 'role = "Help line"', 'phone = "1"', 'email = "help@harbour.example"', 'hours = "Always"', '',
  '[[assignment]]', 'id = "annual"', `modules = ${JSON.stringify(modules)}`, 'for = "everyone"', 'due = "2026-01-31"', 'reason = "annual"', '',
].join('\n');

/** Waits until the report is drawn; its parts come one after the other, and the verdicts last. */
export async function reported(page, timeout) {
  await page.locator('.headline').waitFor({ timeout });
  await page.locator('#files').waitFor();
}
