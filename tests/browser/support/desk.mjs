// What somebody who writes does at the desk, in words, and what they see of it.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { until } from './browser.mjs';

export const box = (page) => page.locator('#text .cm-content');
/** The page of staff in its window. */
export const staff = (page) => page.frameLocator('#preview');
export const staffFrame = (page) => page.frame({ name: 'plainspoken-preview' });
export const remarks = (page) => page.locator('.remark');
export const notices = (page) => page.locator('.desk__notices .notice');
export const named = (of, name) => of.getByRole('button', { name, exact: true });
export const file = (page, name) => page.locator('.files__list .file', { hasText: name });

/** Opens the desk, and waits until it knows what was kept. */
export async function open(page, address) {
  await page.goto(`${address}desk.html`);
  await page.locator('.begin, .room:not([hidden]) .cm-content').first().waitFor();
}

/** Starts a module from the screen with nothing on it. */
export async function start(page, title = 'A text about a parcel') {
  await page.locator('#begin-title').fill(title);
  await named(page.locator('.begin'), 'Start writing').click();
  await box(page).waitFor();
  await until(async () => (await text(page)).includes(title));
}

/** Starts another module by the list of files. */
export async function another(page, title) {
  await named(page.locator('.files'), 'New…').click();
  await page.locator('#new .field__box').fill(title);
  await named(page.locator('#new'), 'Start writing').click();
  await until(async () => (await text(page)).includes(title));
}

/** All of the text, as the editor has it: it draws only what is in sight. */
export const text = (page) => box(page).evaluate((content) => content.cmTile.root.view.state.doc.toString());

export async function is(page, wanted) {
  await until(async () => (await text(page)) === wanted, 15_000).catch(async () => assert.equal(await text(page), wanted));
}

/** Puts the cursor behind these words, as a press there does. */
export async function cursor(page, words, { before = false } = {}) {
  const at = (await text(page)).indexOf(words);
  assert.ok(at >= 0, `“${words}” is in the text`);
  await box(page).evaluate((content, anchor) => {
    const { view } = content.cmTile.root;
    view.dispatch({ selection: { anchor }, scrollIntoView: true });
    view.focus();
  }, before ? at : at + words.length);
}

/** Gives the keyboard to the text, where its cursor is. */
export const toText = (page) => box(page).evaluate((content) => content.cmTile.root.view.focus());

/** Puts this in place of all that is there, as somebody who pastes it. */
export async function rewrite(page, wanted) {
  await toText(page);
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await paste(page, { 'text/plain': wanted });
  await is(page, wanted);
}

/** Pastes into the text what the clipboard has by type. */
export const paste = (page, types) => box(page).evaluate((content, given) => {
  const data = new DataTransfer();
  for (const [type, words] of Object.entries(given)) data.setData(type, words);
  content.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
}, types);

/** Puts something in by the menu, and waits until the panel has closed and given the keyboard back to the text. */
export async function insert(page, name) {
  const before = await text(page);
  await named(page.locator('.tools'), 'Insert…').click();
  await page.locator('#insert .menu__one', { has: page.getByText(name, { exact: true }) }).click();
  await until(async () => (await text(page)) !== before);
  await until(() => page.evaluate(() => document.activeElement.matches('.cm-content')))
    .catch(() => assert.fail(`the keyboard is not in the text after “${name}”`));
}

/** What there is to mend: `[{ level, message }]`. */
export const toMend = (page) => remarks(page).evaluateAll((all) => all.map((remark) => ({
  level: remark.querySelector('.level').textContent.trim(),
  message: remark.querySelector('.remark__message').textContent.trim(),
})));

/** Brings the list to the front. */
export const showList = (page) => page.locator('.tabs--side .tab', { hasText: 'To mend' }).click();

/** Gives a reason to leave a finding as it is. */
export async function leave(page, remark, reason) {
  await named(remark, 'Leave it, because …').click();
  await remark.getByLabel('Why is it right as it is?').fill(reason);
  await named(remark, 'Leave it').click();
}

export const kept = (page) => page.locator('.masthead__kept').innerText();

/** Until the head says that the file is on the disk. */
export async function saved(page) {
  await page.locator('.masthead__kept--saved').waitFor();
}

export async function save(page) {
  await named(page.locator('.masthead'), 'Save').click();
}

/** Until the draft of the file that is open is in the browser’s store with these words. */
export const draftHas = (page, words) => until(async () => (await drafts(page)).some((draft) => draft.includes(words)));

/** The drafts that the browser keeps, each as one text. */
export const drafts = (page) => page.evaluate(() => new Promise((resolve, reject) => {
  const request = indexedDB.open('plainspoken-desk');
  request.onerror = () => reject(request.error);
  request.onsuccess = () => {
    const database = request.result;
    if (!database.objectStoreNames.contains('drafts')) return resolve([]);
    const all = database.transaction('drafts').objectStore('drafts').getAll();
    all.onsuccess = () => {
      database.close();
      resolve(all.result);
    };
  };
}));

/** Lets go of files over the desk: `{ name: bytes }`. */
export async function drop(page, files, over = 'body') {
  const all = Object.entries(files).map(([name, bytes]) => [name, Buffer.from(bytes).toString('base64')]);
  await page.locator(over).first().evaluate(async (element, given) => {
    const data = new DataTransfer();
    for (const [name, base64] of given) {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      data.items.add(new File([bytes], name, { type: name.endsWith('.png') ? 'image/png' : '' }));
    }
    const { left, top } = element.getBoundingClientRect();
    const event = new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true, clientX: left + 40, clientY: top + 40 });
    element.dispatchEvent(event);
  }, all);
}

/** What a press downloads: `{ name, bytes }`. */
export async function downloaded(page, target) {
  const [download] = await Promise.all([page.waitForEvent('download'), target.click()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/** Opens the panel for a package, wherever the button is folded away. */
export async function openPackage(page) {
  await page.evaluate(() => [...document.querySelectorAll('.files__ways .button')].find((one) => one.textContent.startsWith('Package')).click());
  await page.locator('#package[open]').waitFor();
}
