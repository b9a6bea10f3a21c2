// Fetches the other files of the program (see src/app/screens/later.rs and src/app/connect). tools/split.mjs puts this
// into app.js.
import { initSync } from './app.js';

const here = {};

/** Puts a file into the program, once and after another; one that did not come can be asked for again. */
function put(name, before) {
  const load = async () => {
    const [answer] = await Promise.all([fetch(new URL(`${name}.wasm`, import.meta.url)), before]);
    if (!answer.ok) throw new Error(answer.statusText);
    const program = initSync();
    // As bytes: some hosts do not know what wasm is.
    await WebAssembly.instantiate(await answer.arrayBuffer(), { __wasm_split: program, main: program });
  };
  here[name] ??= load();
  here[name].catch(() => delete here[name]);
  return here[name];
}

/** `told`, a function of the program, wants to know whether it came. */
async function part(coming, told, data) {
  const came = await coming.then(() => true, () => false);
  initSync().__indirect_function_table.get(told)(data, came);
}

// What the crate wasm_split_helpers calls.
export const __wasm_split_load_later = (told, data) => part(put('later'), told, data);
const connect = () => put('connect', put('later'));
export const __wasm_split_load_connect = (told, data) => part(connect(), told, data);
export const __wasm_split_load_xapi = (told, data) => part(put('xapi', connect()), told, data);
