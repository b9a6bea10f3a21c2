// A disk for the desk: the browser's own private one stands for the writer's, and its pickers give what is on it.
import { until } from './browser.mjs';

/** For `prepare`: whoever is asked for a file or a folder has chosen; `window.chosen` names files to open. */
export function pickers() {
  const root = () => navigator.storage.getDirectory();
  const at = async (folder, place, create) => {
    const parts = place.split('/');
    for (const part of parts.slice(0, -1)) folder = await folder.getDirectoryHandle(part, { create });
    return folder.getFileHandle(parts.at(-1), { create });
  };
  const course = async () => (await root()).getDirectoryHandle('my-lessons', { create: true });
  window.showDirectoryPicker = course;
  window.showOpenFilePicker = async () => Promise.all(window.chosen.map(async (place) => at(await course(), place, false)));
  window.showSaveFilePicker = async ({ suggestedName }) => at(await course(), suggestedName, true);
  window.disk = { at: async (place, create) => at(await course(), place, create), course };
}

/** For `prepare`: a browser that cannot write to a disk. */
export function noPickers() {
  for (const name of ['showDirectoryPicker', 'showOpenFilePicker', 'showSaveFilePicker']) delete window[name];
}

/** Writes a file to the disk, as another program does. */
export const put = (page, place, bytes) => page.evaluate(async ([place, base64]) => {
  const stream = await (await window.disk.at(place, true)).createWritable();
  await stream.write(Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)));
  await stream.close();
}, [place, Buffer.from(bytes).toString('base64')]);

/** The bytes of a file on the disk, once nothing is being written there: one that is replaced meanwhile is read again. */
export const take = (page, place) => until(async () => {
  await list(page);
  const base64 = await page.evaluate(async (place) => {
    const bytes = new Uint8Array(await (await (await window.disk.at(place, false)).getFile()).arrayBuffer());
    let text = '';
    for (let from = 0; from < bytes.length; from += 30_000) text += String.fromCharCode(...bytes.subarray(from, from + 30_000));
    return btoa(text);
  }, place);
  return Buffer.from(base64, 'base64');
});

/** The places of all files on it, once nothing is being written there. */
export const list = (page) => until(async () => {
  const found = await places(page);
  return !found.some((place) => place.endsWith(WRITING)) && found;
});

/** What the browser calls a file for as long as it is being written. */
const WRITING = '.crswap';

const places = (page) => page.evaluate(async () => {
  const found = [];
  const walk = async (folder, path) => {
    for await (const handle of folder.values()) {
      if (handle.kind === 'file') found.push(path + handle.name);
      else await walk(handle, `${path}${handle.name}/`);
    }
  };
  await walk(await window.disk.course(), '');
  return found.sort();
});

/** Opens files that are on the disk, from the screen with nothing on it or from the head. */
export async function openFiles(page, places) {
  await page.evaluate((all) => { window.chosen = all; }, places);
  const begin = page.locator('.begin').getByRole('button', { name: 'Open a file' });
  if (await begin.count()) return begin.click();
  await page.locator('.masthead').getByRole('button', { name: 'Open…' }).click();
  return page.locator('#open .menu__one', { hasText: 'A file' }).first().click();
}

/** Opens the folder of the disk from the screen with nothing on it. */
export const openFolder = (page) => page.locator('.begin').getByRole('button', { name: 'Open a folder' }).click();
