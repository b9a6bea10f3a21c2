// A real learning record store on this computer (Ralph), and a line to it that records what passes and breaks when it
// is told to. The page and the store are of different origins, so the line answers as a store on the web does.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import http from 'node:http';
import net from 'node:net';
import { homedir } from 'node:os';
import path from 'node:path';
import { until } from './browser.mjs';
import { ROOT, folder } from './program.mjs';
import { ending, listening } from './running.mjs';

const CACHE = path.join(process.env.XDG_CACHE_HOME || path.join(homedir(), '.cache'), 'plainspoken');
const RELEASE = /^ralph-malph==(.*)$/m.exec(readFileSync(path.join(ROOT, 'tools/ralph.txt'), 'utf8'))[1];
const PYTHON = process.env.RALPH_PYTHON || path.join(CACHE, `ralph-${RELEASE}/bin/python`);

export const KEY = 'key';
export const SECRET = 'secret';
/** Of the secret, by bcrypt. */
const HASH = '$2b$04$cvu6IYtb69D6IY6fOBQz2uLvjEMo0xhYVmR1pBig8deeGYFysqbG6';
const AUTHORIZATION = `Basic ${Buffer.from(`${KEY}:${SECRET}`).toString('base64')}`;

/** Ralph's store in files takes one request by itself, and then says 500: told to append, it takes them all. */
const START = `
import sys, uvicorn
from ralph.backends.data.base import BaseOperationType
from ralph.backends.data.fs import FSDataBackend
FSDataBackend.default_operation_type = BaseOperationType.APPEND
uvicorn.run("ralph.api:app", host="127.0.0.1", port=int(sys.argv[1]), log_level="warning")
`;
const VERSION = { 'x-experience-api-version': '1.0.3' };

async function freePort() {
  const server = net.createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Starts a store with nothing in it: `{ port, statements(), stop() }`. */
export async function ralph() {
  const home = await folder();
  const port = await freePort();
  const agent = { objectType: 'Agent', mbox: 'mailto:records@harbour.example' };
  await mkdir(path.join(home, 'data'));
  await writeFile(path.join(home, 'auth.json'), JSON.stringify([{ agent, scopes: ['all'], hash: HASH, username: KEY }]));
  const env = {
    ...process.env,
    RALPH_APP_DIR: home,
    RALPH_AUTH_FILE: path.join(home, 'auth.json'),
    RALPH_RUNSERVER_BACKEND: 'fs',
    RALPH_BACKENDS__LRS__FS__DEFAULT_DIRECTORY_PATH: path.join(home, 'data'),
  };
  const child = spawn(PYTHON, ['-c', START, String(port)], { cwd: home, env, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (bytes) => { said += bytes; });
  let gone;
  const ended = new Promise((resolve) => {
    child.on('error', (error) => resolve(gone = `Ralph is not there: ${error.message}. To install it: tools/setup.sh --with-browser`));
    child.on('exit', (code) => resolve(gone ??= `Ralph ended with ${code}: ${said}`));
  });
  const get = async () => {
    const answer = await fetch(`http://127.0.0.1:${port}/xAPI/statements`, { headers: { ...VERSION, authorization: AUTHORIZATION } });
    return answer.json();
  };
  const stop = ending(async () => {
    child.kill();
    await ended;
  });
  await until(async () => {
    if (gone) throw new Error(gone);
    return get().catch(() => undefined);
  }, 60_000);
  return { port, statements: async () => (await get()).statements, stop };
}

const CORS = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'GET, POST, PUT, OPTIONS',
  'access-control-allow-headers': 'Authorization, Content-Type, X-Experience-API-Version, If-Match, If-None-Match',
  'access-control-expose-headers': 'ETag, X-Experience-API-Consistent-Through',
};

/**
 * A line to a store: `{ endpoint, origin, requests, luck, hold, stop() }`. `luck(request)` may give what happens to a
 * request instead: a status, `'stored-500'` (the store takes it, and 500 is said), `'silence'` or `'stored-silence'`.
 * `requests` has all that came through, `{ method, url, headers, body, status }`, preflights aside; `busy` is how many
 * have no answer yet.
 */
export async function line(store) {
  const up = { requests: [], luck: () => undefined, delay: 0, preflights: 0, busy: 0 };
  const pass = (request, body) => new Promise((resolve, reject) => {
    const { host, origin, referer, ...headers } = request.headers;
    const asked = http.request({ host: '127.0.0.1', port: store.port, path: request.url, method: request.method, headers }, async (answer) => {
      const parts = [];
      for await (const part of answer) parts.push(part);
      resolve({ status: answer.statusCode, type: answer.headers['content-type'], body: Buffer.concat(parts) });
    });
    asked.on('error', reject);
    asked.end(body);
  });
  const { origin, stop } = await listening(async (request, response) => {
    up.busy += 1;
    response.on('close', () => { up.busy -= 1; });
    if (request.method === 'OPTIONS') {
      up.preflights += 1;
      return response.writeHead(204, { ...CORS, 'access-control-max-age': '600' }).end();
    }
    const parts = [];
    for await (const part of request) parts.push(part);
    const body = Buffer.concat(parts);
    const seen = { method: request.method, url: request.url, headers: request.headers, body: body.toString() };
    up.requests.push(seen);
    const luck = up.luck(seen);
    const stored = luck === undefined || String(luck).startsWith('stored');
    const answer = stored ? await pass(request, body).catch(() => ({ status: 502, body: '' })) : { status: Number(luck), body: '' };
    seen.status = luck === 'stored-500' ? 500 : answer.status;
    if (up.delay) await new Promise((resolve) => { setTimeout(resolve, up.delay); });
    if (String(luck).endsWith('silence')) return response.destroy();
    if (luck === 'stored-500') return response.writeHead(500, CORS).end('{"detail":"trouble"}');
    const headers = answer.type ? { ...CORS, 'content-type': answer.type } : CORS;
    response.writeHead(answer.status, headers).end(answer.body);
  });
  return Object.assign(up, { origin, endpoint: `${origin}/xAPI`, stop });
}

/** The statements of the requests that were made, each with its bytes: `{ id, text }`. */
export const sent = (requests) => requests
  .filter(({ method, url }) => method === 'POST' && url.startsWith('/xAPI/statements'))
  .flatMap(({ body }) => split(body));

/** The members of a JSON array with their bytes. */
function split(array) {
  const found = [];
  let depth = 0;
  let start = 0;
  let quoted = false;
  for (let at = 0; at < array.length; at += 1) {
    const sign = array[at];
    if (quoted) {
      if (sign === '\\') at += 1;
      else if (sign === '"') quoted = false;
    } else if (sign === '"') quoted = true;
    else if (sign === '{' && (depth += 1) === 1) start = at;
    else if (sign === '}' && (depth -= 1) === 0) found.push(array.slice(start, at + 1));
  }
  return found.map((text) => ({ id: JSON.parse(text).id, text }));
}
