// Starts the program of the records: the page, or beside it as a worker that makes what takes long.
import init, { make, pack } from './app.js';

await init({ module_or_path: new URL('records_bg.wasm', import.meta.url) });

if (!globalThis.document) {
  // What the trainer's desk asks for begins with a word.
  addEventListener('message', ({ data }) => postMessage(data[0] === 'package' ? pack(data) : make(data, (told) => postMessage(told))));
  postMessage('ready');
}
