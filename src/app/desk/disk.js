// Files on the writer's own disk: opened, found in a folder, dropped, and written back to where they came from.
// Where a browser cannot write to a disk, files are chosen by a form field and saved as downloads.

/** Files on the disk, by a number; those that are on the desk, by the number that they have there. */
const handles = new Map();
const tied = new Map();
let folder = null;

const READ = /\.(md|svg|png|jpe?g|gif|webp|avif)$/i;

export const canOpenFolders = () => 'showDirectoryPicker' in window || 'webkitdirectory' in HTMLInputElement.prototype;

/** The files that somebody chooses; none when they change their mind. */
export async function openFiles() {
  if (!('showOpenFilePicker' in window)) return fromInput(false);
  const kinds = [{ description: 'Lessons', accept: { 'text/markdown': ['.md'], 'text/plain': ['.toml'], 'image/*': [] } }];
  const chosen = await window.showOpenFilePicker({ multiple: true, types: kinds }).catch(given);
  return Promise.all((chosen ?? []).map((handle) => fromHandle(handle, handle.name)));
}

/** A folder that somebody chooses, with its name; `null` when they change their mind. */
export async function openFolder() {
  if (!('showDirectoryPicker' in window)) {
    const files = await fromInput(true);
    const name = files[0]?.place.split('/')[0];
    return name ? { name, files: files.map((file) => ({ ...file, place: file.place.slice(name.length + 1) })) } : null;
  }
  const chosen = await window.showDirectoryPicker({ mode: 'readwrite' }).catch(given);
  if (!chosen) return null;
  folder = chosen;
  const files = [];
  await walk(chosen, '', files, 0);
  return { name: chosen.name, files };
}

/** Files of a course two folders deep; nothing hidden, nothing that a course does not have. */
async function walk(from, path, files, depth) {
  for await (const handle of from.values()) {
    if (handle.name.startsWith('.') || handle.name.toLowerCase() === 'readme.md') continue;
    const place = path + handle.name;
    if (handle.kind === 'directory') {
      if (depth < 2) await walk(handle, `${place}/`, files, depth + 1).catch(() => files.push({ place, bytes: null }));
    } else if (READ.test(handle.name) || place === 'course.toml') {
      files.push(await fromHandle(handle, place));
    }
  }
}

async function fromHandle(handle, place) {
  const number = handles.size + 1;
  handles.set(number, handle);
  return { place, bytes: await inside(handle).catch(() => null), handle: number };
}

const bytes = async (file) => new Uint8Array(await file.arrayBuffer());
const inside = async (handle) => bytes(await handle.getFile());

/** Somebody who closes the window of the browser has changed their mind; anything else is a fault. */
function given(error) {
  if (error.name === 'AbortError') return null;
  throw error;
}

function fromInput(whole) {
  return new Promise((resolve) => {
    const input = Object.assign(document.createElement('input'), { type: 'file', multiple: true, webkitdirectory: whole });
    input.addEventListener('cancel', () => resolve([]));
    input.addEventListener('change', () => {
      const wanted = [...input.files].filter((file) => !whole || READ.test(file.name) || file.name === 'course.toml');
      resolve(Promise.all(wanted.map(async (file) => ({ place: file.webkitRelativePath || file.name, bytes: await bytes(file).catch(() => null) }))));
    });
    input.click();
  });
}

/** Notes that a file of the desk is the one with this number on the disk, and gives what can be stored of it. */
export function tie(file, number) {
  tied.set(file, handles.get(number));
  return tied.get(file);
}

/** The same, with what was stored. */
export function tieAgain(file, handle) {
  tied.set(file, handle);
}

export function untie(file) {
  tied.delete(file);
}

/** What is on the disk now; `undefined` where nothing is. Fails where something is that cannot be read. */
export async function read(file, place) {
  const handle = tied.get(file) ?? (await within(place, false).catch(gone));
  if (!handle) return undefined;
  if (!(await may(handle))) throw new Error('not allowed');
  // A program that saves puts another file into its place: it may be gone for a moment.
  return inside(handle).catch(() => later(() => inside(handle))).catch(gone);
}

const later = (again) => new Promise((resolve) => { setTimeout(resolve, 200); }).then(again);

/** For `catch`: a file that is not there is no fault. */
function gone(error) {
  if (error.name !== 'NotFoundError') throw error;
}

/**
 * Writes a text to where its file came from, into the folder that is open, or wherever somebody says. Gives what
 * can be stored of the file, `true` for a download, `false` when somebody changed their mind.
 */
export async function write(file, place, text) {
  const handle = tied.get(file) ?? (await newFile(place));
  if (handle === null) return false;
  if (handle === undefined) return download(place.split('/').pop(), new Blob([text], { type: 'text/markdown' }));
  if (!(await may(handle))) throw new Error('not allowed');
  const stream = await handle.createWritable();
  await stream.write(text);
  await stream.close();
  tied.set(file, handle);
  return handle;
}

/** The file at a place within the folder that is open; `undefined` where none is. */
async function within(place, create) {
  if (!folder || !(await may(folder))) return undefined;
  let at = folder;
  const parts = place.split('/');
  for (const part of parts.slice(0, -1)) at = await at.getDirectoryHandle(part, { create });
  return at.getFileHandle(parts.at(-1), { create });
}

/** A place for a new file: `null` when somebody changed their mind, `undefined` where there is none. */
async function newFile(place) {
  const handle = await within(place, true);
  if (handle) return handle;
  if (!('showSaveFilePicker' in window)) return undefined;
  return window.showSaveFilePicker({ suggestedName: place.split('/').pop() }).catch(given);
}

async function may(handle) {
  const wanted = { mode: 'readwrite' };
  if (!handle.queryPermission) return true;
  if ((await handle.queryPermission(wanted)) === 'granted') return true;
  return (await handle.requestPermission(wanted)) === 'granted';
}

/** Offers bytes as a file. */
export function download(name, blob) {
  const link = Object.assign(document.createElement('a'), { href: URL.createObjectURL(blob), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  return true;
}

/** An address of this page's own for a picture. */
export function picture(place, content) {
  const types = { svg: 'image/svg+xml', jpg: 'image/jpeg' };
  const ending = place.split('.').pop().toLowerCase();
  return URL.createObjectURL(new Blob([content], { type: types[ending] ?? `image/${ending}` }));
}
