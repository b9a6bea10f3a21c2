// Makes the release pages' program out of what cargo has built: app.js, app_bg.wasm, and later.wasm, which has
// what src/app/screens/later.rs marks and is fetched once the program asks for it.
import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Where cargo puts the program. */
export const BUILT = path.join(process.env.CARGO_TARGET_DIR ?? 'target', 'wasm32-unknown-unknown', 'wasm-release', 'app.wasm');

/**
 * How programs are made small.
 *
 * Each feature by name: --all-features makes a module that Chromium refuses. The passes after -Oz are 4 KiB
 * together, as brotli counts: --flatten --rereloop shape loops and branches alike, and functions of one name
 * stand together. --low-memory-unused holds because the first KiB of memory is the far end of the stack.
 */
export const OPTIMISED = [
  '-Oz',
  '--enable-bulk-memory',
  '--enable-bulk-memory-opt',
  '--enable-nontrapping-float-to-int',
  '--enable-sign-ext',
  '--enable-mutable-globals',
  '--enable-reference-types',
  '--enable-multivalue',
  '--low-memory-unused',
  '--gufa',
  '--flatten',
  '--rereloop',
  '-Oz',
  '--code-folding',
  '-Oz',
  '--reorder-locals',
  '--reorder-functions-by-name',
  '--strip-producers',
  '--strip-target-features',
];

/** Puts the three files into `folder`. */
export async function split(folder) {
  const work = await mkdtemp(path.join(tmpdir(), 'plainspoken-'));
  const at = (name) => path.join(work, name);
  const optimised = (from, to) => run('wasm-opt', [...OPTIMISED, at(from), '-o', path.join(folder, to)]);
  try {
    await run('wasm-split-cli', [BUILT, work, '--out-name', 'app']);
    // The second file refers to what wasm-bindgen would take for unused: the stack and the functions of the first.
    await run('wasm-bindgen', [at('app.wasm'), '--target', 'web', '--no-typescript', '--keep-lld-exports', '--out-dir', work]);
    await cp('src/app/later.js', at('__wasm_split.js')); // in place of a loader that every host would have to suit
    await optimised('app_bg.wasm', 'app_bg.wasm');
    await optimised('split_later.wasm', 'later.wasm');
    await minify(at('app.js'), path.join(folder, 'app.js'));
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** wasm-bindgen's script, minified, with the loader inside it. */
async function minify(from, to) {
  const esbuild = await import('esbuild');
  await esbuild.build({
    entryPoints: [from],
    outfile: to,
    allowOverwrite: true,
    bundle: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    legalComments: 'none',
    logLevel: 'warning',
  });
}
