// Starts the program of the records.
import init from './app.js';

await init({ module_or_path: new URL('records_bg.wasm', import.meta.url) });
