// What the program of the records uses that is written in JavaScript: files as they are chosen or dropped.

/** Bytes of files with their places. */
const read = (files) => Promise.all(files.map(async ([name, file]) => [name, new Uint8Array(await file.arrayBuffer())]));

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
  if (entry.isFile) {
    const file = await new Promise((resolve, reject) => entry.file(resolve, reject));
    found.push([entry.fullPath.replace(/^\//, ''), file]);
    return;
  }
  const reader = entry.createReader();
  for (;;) {
    // A reader gives a hundred at a time.
    const some = await new Promise((resolve, reject) => reader.readEntries(resolve, reject));
    if (!some.length) return;
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
