// Starts the desk's program, on the desk and in its preview alike: it tells by the page which of them it is.
import init from './app.js';

await init({ module_or_path: new URL('desk_bg.wasm', import.meta.url) });
