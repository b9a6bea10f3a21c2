// What the program of the records uses that is written in JavaScript: files as they are chosen or
// dropped, and the worker beside the page.

/** Bytes of a file; null where it cannot be read, as one that has gone or that is too large. */
const bytes = async (file) => {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return null;
  }
};

/** Bytes of files with their places. */
const read = (files) => Promise.all(files.map(async ([name, file]) => [name, await bytes(file)]));

/** Lets somebody choose files, or a folder with all that is in it; none when they change their mind. */
export function choose(whole) {
  return new Promise((resolve) => {
    const input = Object.assign(document.createElement('input'), { type: 'file', multiple: true, webkitdirectory: whole });
    input.addEventListener('cancel', () => resolve([]));
    input.addEventListener('change', () => {
      resolve(read([...input.files].map((file) => [file.webkitRelativePath || file.name, file])));
    });
    input.click();
  });
}

/** Every file below an entry of a drop, with its place. */
async function below(entry, found) {
  const name = entry.fullPath.replace(/^\//, '');
  if (entry.isFile) {
    found.push([name, await new Promise((resolve) => entry.file(resolve, () => resolve(null)))]);
    return;
  }
  const reader = entry.createReader();
  for (;;) {
    // A reader gives a hundred at a time.
    const some = await new Promise((resolve) => reader.readEntries(resolve, () => resolve(null)));
    if (!some) found.push([name, null]);
    if (!some?.length) return;
    for (const one of some) await below(one, found);
  }
}

/** Tells of files and folders that are dropped anywhere on the page. */
export function dropped(tell) {
  addEventListener('dragover', (event) => event.preventDefault());
  addEventListener('drop', async (event) => {
    event.preventDefault();
    const entries = [...event.dataTransfer.items].map((item) => item.webkitGetAsEntry?.()).filter(Boolean);
    const plain = [...event.dataTransfer.files].map((file) => [file.name, file]);
    const found = [];
    for (const entry of entries) await below(entry, found);
    tell(await read(entries.length ? found : plain));
  });
}

/** Where in a parcel the files of records are: they may be large, so they are handed over. */
const RECORDS = 7;

let worker;

/** Leaves what is being made. */
export function stop() {
  worker?.terminate();
  worker = undefined;
}

/** Has something made in a worker, in place of what is being made; tells how it goes, then what came, or null. */
export function make(parcel, tell) {
  stop();
  const own = new Worker(new URL('records.js', import.meta.url), { type: 'module' });
  worker = own;
  const end = (told) => {
    stop();
    tell(told);
  };
  own.onerror = () => end(null);
  own.onmessage = ({ data }) => {
    if (worker !== own) return;
    if (data === 'ready') own.postMessage(parcel, parcel[RECORDS].map(([, bytes]) => bytes.buffer));
    else if (typeof data === 'string') tell(data);
    else end(data);
  };
}
