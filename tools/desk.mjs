// Makes the desk out of what cargo has built: node tools/desk.mjs FOLDER. It goes beside the pages of staff, and
// takes their drawings; its preview is their page as it is.
import { execFile } from 'node:child_process';
import fs from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import esbuild from 'esbuild';
import { compress } from './compress.mjs';
import { BUILT, OPTIMISED } from './split.mjs';

const run = promisify(execFile);
const [folder] = process.argv.slice(2);
const own = ['desk.html', 'preview.html', 'desk.css', 'desk.js', 'desk_bg.wasm', 'preview.js'];
const to = (name) => path.join(folder, name);

const work = await fs.mkdtemp(path.join(tmpdir(), 'plainspoken-'));
try {
  await run('wasm-bindgen', [BUILT, '--target', 'web', '--no-typescript', '--out-dir', work, '--out-name', 'app']);
  await Promise.all([
    run('wasm-opt', [...OPTIMISED, path.join(work, 'app_bg.wasm'), '-o', to('desk_bg.wasm')]),
    script(work),
    styles(),
    preview(),
    pages(),
  ]);
} finally {
  await fs.rm(work, { recursive: true, force: true });
}
await compress(folder, (name) => own.includes(name));

/** One script: what starts the program, what wasm-bindgen made, the editor. */
function script(work) {
  return esbuild.build({
    entryPoints: ['src/app/desk/boot.js'],
    outfile: to('desk.js'),
    bundle: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    legalComments: 'none',
    logLevel: 'warning',
    logOverride: { 'duplicate-object-key': 'silent' }, // both are the same module
    plugins: [beside({ './app.js': path.join(work, 'app.js'), './parts.js': path.resolve('src/app/desk/parts.js') })],
  });
}

/** Finds what the program and its start name as if it stood beside them. */
function beside(files) {
  const setup = (build) => build.onResolve({ filter: /^\.\/(app|parts)\.js$/ }, ({ path }) => ({ path: files[path] }));
  return { name: 'beside', setup };
}

function styles() {
  return esbuild.build({
    entryPoints: ['style/desk.css'],
    outfile: to('desk.css'),
    bundle: true,
    minify: true,
    legalComments: 'none',
    logLevel: 'warning',
    external: ['*.svg', '*.png', '*.woff2'],
  });
}

function preview() {
  const as = { minify: true, format: 'esm', target: 'es2022', legalComments: 'none', logLevel: 'warning' };
  return esbuild.build({ ...as, entryPoints: ['src/app/preview.js'], outfile: to('preview.js') });
}

/** The desk with the drawings of staff's page, and that page as a preview: started by a script of its own. */
async function pages() {
  const staff = await fs.readFile('index.html', 'utf8');
  const drawings = staff.match(/<symbol [^]*<\/symbol>\n/)[0];
  const desk = await fs.readFile('desk.html', 'utf8');
  await fs.writeFile(to('desk.html'), desk.replace('<!-- plainspoken:staff-drawings -->\n', () => drawings));
  const preview = staff
    .replace(/<link data-trunk[^>]*>\n/, '')
    .replace(/<div id="before">[^]*?<\/div>\n/, '')
    .replaceAll('"boot.js"', '"preview.js"');
  await fs.writeFile(to('preview.html'), preview);
}
