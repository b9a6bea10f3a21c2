// A package for a learning system, made beside the desk: by the program of the records, which has what it takes, in a
// worker; out of what is on the desk and of the pages of staff, which lie beside this script.
import { download } from './disk.js';

const beside = async (name) => {
  const answer = await fetch(new URL(name, import.meta.url));
  if (!answer.ok) throw new Error(name);
  return new Uint8Array(await answer.arrayBuffer());
};

/** The pages of staff by their names, as they were built. */
async function pages() {
  const names = new TextDecoder().decode(await beside('kit.txt')).split('\n').filter(Boolean);
  return Promise.all(names.map(async (name) => [name === 'template.html' ? 'index.html' : name, await beside(name)]));
}

/** What came of a parcel. */
const answer = (parcel) => new Promise((resolve, reject) => {
  const worker = new Worker(new URL('records.js', import.meta.url), { type: 'module' });
  const end = (then, value) => {
    worker.terminate();
    then(value);
  };
  worker.onerror = (error) => end(reject, error);
  worker.onmessage = ({ data }) => (data === 'ready' ? worker.postMessage(parcel) : end(resolve, data));
});

/** Makes a package and offers it. Gives what there is to say; nothing where no reason is known. */
export async function makePackage(asked, files) {
  try {
    const [name, blob, said] = await answer(['package', asked, files, await pages()]);
    if (blob) download(name, blob);
    return said;
  } catch {
    return '';
  }
}
