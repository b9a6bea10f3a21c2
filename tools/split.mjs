// Makes the release pages' program out of what cargo has built: app.js, app_bg.wasm, and what is fetched once the
// program asks for it: later.wasm with what src/app/screens/later.rs marks, and after it connect.wasm and xapi.wasm with
// what src/app/connect marks.
import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** What is fetched later, in the order in which it is put into the program: see src/app/later.js. */
const LATER = ['later', 'connect', 'xapi'];

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

/** Puts the files into `folder`. */
export async function split(folder) {
  const work = await mkdtemp(path.join(tmpdir(), 'plainspoken-'));
  const at = (name) => path.join(work, name);
  const optimised = (from, to) => run('wasm-opt', [...OPTIMISED, at(from), '-o', path.join(folder, to)]);
  try {
    await run('wasm-split-cli', [BUILT, work, '--out-name', 'app']);
    // The second file refers to what wasm-bindgen would take for unused: the stack and the functions of the first.
    await run('wasm-bindgen', [at('app.wasm'), '--target', 'web', '--no-typescript', '--keep-lld-exports', '--out-dir', work]);
    const shared = await chunks(at('__wasm_split.js'));
    await cp('src/app/later.js', at('__wasm_split.js')); // in place of a loader that every host would have to suit
    await optimised('app_bg.wasm', 'app_bg.wasm');
    for (const name of LATER) {
      await join(work, name, shared.filter(({ first }) => first === name).map(({ chunk }) => chunk));
      await optimised(`${name}.wasm`, `${name}.wasm`);
    }
    await minify(at('app.js'), path.join(folder, 'app.js'));
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/**
 * What several of the later files have in common: which file it is in, and which of those comes first. The loader that
 * was made names them above each.
 */
async function chunks(loader) {
  const found = (await readFile(loader, 'utf8')).matchAll(/^\/\* (.*) \*\/\nconst __(chunk_\d+) =/gm);
  return [...found].map(([, names, chunk]) => {
    const first = LATER.find((name) => names.split(', ').includes(name));
    if (!first) throw new Error(`${chunk}.wasm belongs to none of ${LATER}: ${names}`);
    return { chunk: `${chunk}.wasm`, first };
  });
}

/**
 * Puts what several of the later files have in common into the first of them: in a file of its own it would be one more
 * request for everybody, and a kilobyte.
 *
 * Each of the parts takes the memory, the table and the stack of the program; joined, they would have two memories.
 * So they take them from a module that has nothing else, and that takes them from the program, as `main`.
 */
async function join(work, name, shared) {
  const at = (file) => path.join(work, file);
  const own = `split_${name}.wasm`;
  const features = OPTIMISED.filter((option) => option.startsWith('--enable-'));
  const parts = [...shared, own];
  const taken = new Map();
  for (const part of parts) {
    const { stdout } = await run('wasm-dis', [...features, at(part)], { maxBuffer: 1 << 28 });
    const lines = stdout.matchAll(/\(import "__wasm_split" ("[^"]+") \((memory|table|global) \S+ (.*)\)\)$/gm);
    for (const [, what, kind, type] of lines) taken.set(what, { kind, type });
  }
  const all = [...taken].map(([what, { kind, type }], n) => ({ what, kind, type, here: `$n${n}` }));
  const imports = all.map(({ what, kind, type, here }) => `(import "main" ${what} (${kind} ${here} ${type}))`);
  const exports = all.map(({ what, kind, here }) => `(export ${what} (${kind} ${here}))`);
  await writeFile(at('taken.wat'), `(module ${[...imports, ...exports].join(' ')})`);
  await run('wasm-as', [...features, at('taken.wat'), '-o', at('taken.wasm')]);
  const named = parts.flatMap((part) => [at(part), part]);
  await run('wasm-merge', [...features, at('taken.wasm'), '__wasm_split', ...named, '-o', at(`${name}.wasm`)]);
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
    // All other files are loaded by one script, which wasm-bindgen therefore names twice.
    logOverride: { 'duplicate-object-key': 'silent' },
  });
}
