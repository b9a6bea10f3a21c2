// Makes a room of the desk out of what cargo has built: node tools/desk.mjs FOLDER desk, and the same with records.
// It goes beside the pages of staff, and takes their drawings. The trainer's preview is their page as it is.
import { execFile } from 'node:child_process';
import fs from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import esbuild from 'esbuild';
import { compress } from './compress.mjs';
import { bundleEditor } from './editor.mjs';
import { BUILT, OPTIMISED } from './split.mjs';

const run = promisify(execFile);
const [folder, room] = process.argv.slice(2);
const isDesk = room === 'desk';
const own = [`${room}.html`, `${room}.css`, `${room}.js`, `${room}_bg.wasm`, ...(isDesk ? ['preview.html', 'preview.js'] : [])];
const to = (name) => path.join(folder, name);

const work = await fs.mkdtemp(path.join(tmpdir(), 'plainspoken-'));
try {
  await run('wasm-bindgen', [BUILT, '--target', 'web', '--no-typescript', '--out-dir', work, '--out-name', 'app']);
  await Promise.all([
    run('wasm-opt', [...OPTIMISED, path.join(work, 'app_bg.wasm'), '-o', to(`${room}_bg.wasm`)]),
    script(work),
    styles(),
    page(),
    ...(isDesk ? [preview(), previewPage()] : []),
  ]);
} finally {
  await fs.rm(work, { recursive: true, force: true });
}
await compress(folder, (name) => own.includes(name));

/** One script: what starts the program, what wasm-bindgen made, and what the room has that is JavaScript. */
function script(work) {
  return bundleEditor(to(`${room}.js`), {
    entryPoints: [`src/app/${room}/boot.js`],
    logOverride: { 'duplicate-object-key': 'silent' }, // both are the same module
    plugins: [beside({ './app.js': path.join(work, 'app.js'), './parts.js': path.resolve(`src/app/${room}/parts.js`) })],
  });
}

/** Finds what the program and its start name as if it stood beside them. */
function beside(files) {
  const setup = (build) => build.onResolve({ filter: /^\.\/(app|parts)\.js$/ }, ({ path }) => ({ path: files[path] }));
  return { name: 'beside', setup };
}

function styles() {
  return esbuild.build({
    entryPoints: [`style/${room}.css`],
    outfile: to(`${room}.css`),
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

/** The room with the drawings of staff's page. */
async function page() {
  const staff = await fs.readFile('index.html', 'utf8');
  const drawings = staff.match(/<symbol [^]*<\/symbol>\n/)[0];
  const template = await fs.readFile(`${room}.html`, 'utf8');
  await fs.writeFile(to(`${room}.html`), template.replace('<!-- plainspoken:staff-drawings -->\n', () => drawings));
}

/** Staff's page as a preview: started by a script of its own. */
async function previewPage() {
  const staff = await fs.readFile('index.html', 'utf8');
  const preview = staff
    .replace(/<link data-trunk[^>]*>\n/, '')
    .replace(/<div id="before">[^]*?<\/div>\n/, '')
    .replaceAll('"boot.js"', '"preview.js"');
  await fs.writeFile(to('preview.html'), preview);
}
