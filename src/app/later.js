// Fetches the second file of the program (see src/app/screens/later.rs). tools/split.mjs puts this into app.js.
import { initSync } from './app.js';

async function fetched() {
  const answer = await fetch(new URL('later.wasm', import.meta.url));
  if (!answer.ok) throw new Error(answer.statusText);
  // As bytes: some hosts do not know what wasm is.
  await WebAssembly.instantiate(await answer.arrayBuffer(), { __wasm_split: initSync() });
}

/** What the crate wasm_split_helpers calls: `told`, a function of the program, wants to know whether it came. */
export async function __wasm_split_load_later(told, data) {
  const came = await fetched().then(() => true, () => false);
  initSync().__indirect_function_table.get(told)(data, came);
}
