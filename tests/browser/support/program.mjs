// Starts the program under test, makes a site with it, and serves a folder as a plain web host would.
import { execFile, spawn } from 'node:child_process';
import { createReadStream, statSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { endAll, ending, listening } from './running.mjs';

export const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
export const CONTENT = path.join(ROOT, 'content');
export const PROGRAM = process.env.PLAINSPOKEN || path.join(ROOT, 'target/release/plainspoken');

/** `plainspoken serve`, on any free port: `{ address, stop() }`. The address ends in a slash. */
export async function serve(content = CONTENT, port = 0) {
  const child = spawn(PROGRAM, ['serve', content, '--no-reload', '--port', String(port)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const address = await new Promise((resolve, reject) => {
    let said = '';
    const listen = (bytes) => {
      said += bytes;
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(said);
      if (found) resolve(`${found[0]}/`);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.on('error', reject);
    child.on('exit', (code) => reject(new Error(`${PROGRAM} serve ended with ${code}: ${said}`)));
  });
  const ended = new Promise((resolve) => child.on('exit', resolve));
  const stop = ending(async () => {
    child.kill();
    await ended;
  });
  return { address, stop };
}

/** Runs the program to its end: `{ stdout, stderr }`. */
export const run = (...args) => promisify(execFile)(PROGRAM, args);

/** `plainspoken site`: gives the folder it wrote. */
export async function site(content = CONTENT) {
  const out = path.join(await folder(), 'site');
  await run('site', content, '--out', out);
  return out;
}

/** A copy of the shipped course that may be edited. */
export async function courseCopy() {
  const copy = await folder();
  await cp(CONTENT, copy, { recursive: true });
  return copy;
}

const folders = [];

/** A new empty folder; see `leaveNothing`. */
export async function folder() {
  const made = await mkdtemp(path.join(tmpdir(), 'plainspoken-'));
  folders.push(made);
  return made;
}

/** Ends what still runs, and removes all folders: for the end of a file. */
export async function leaveNothing() {
  await endAll();
  await Promise.all(folders.splice(0).map((made) => rm(made, { recursive: true, force: true, maxRetries: 5 })));
}

const TYPES = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
};

/** A plain web host with the folder's files under `base`; `types` replaces what it knows of file types. */
export async function plainHost(root, base, types = {}) {
  const known = { ...TYPES, ...types };
  const { origin, stop } = await listening((request, response) => {
    const { pathname } = new URL(request.url, 'http://host');
    const inside = pathname.startsWith(base) ? decodeURIComponent(pathname.slice(base.length)) : '';
    const file = path.join(root, inside || 'index.html');
    const there = pathname.startsWith(base) && file.startsWith(root) && statSync(file, { throwIfNoEntry: false })?.isFile();
    if (!there) return response.writeHead(404).end();
    const type = known[path.extname(file)];
    response.writeHead(200, type ? { 'content-type': type } : {});
    createReadStream(file).pipe(response);
  });
  return { address: `${origin}${base}`, stop };
}
