// A learning system on loopback: keeps what scorm-again commits for each learner, serves packages as it is told to, and
// launches them in a frame, a frame in a frame, or a window of their own.
import assert from 'node:assert/strict';
import { createReadStream, readFileSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { until } from './browser.mjs';
import { folder, ROOT, run } from './program.mjs';
import { listening } from './running.mjs';
import { unpacked } from './zip.mjs';

const RUNTIME = path.join(ROOT, 'node_modules/scorm-again/dist');
const WRAPPER = path.join(ROOT, 'tests/browser/support/lms/wrapper.js');
const TYPES = { '.css': 'text/css', '.html': 'text/html', '.js': 'application/x-javascript', '.json': 'application/json', '.svg': 'image/svg+xml', '.wasm': 'application/octet-stream' };

/** Makes a package of the shipped course and unpacks it: gives its folder. */
export const packaged = (format, ...options) => packagedFrom('content', format, ...options);

/** The same of another course. */
export async function packagedFrom(content, format, ...options) {
  const out = path.join(await folder(), 'package.zip');
  await run('package', content, '--format', format, ...options, '--out', out);
  return unpacked(await readFile(out));
}

/**
 * `{ address, packages, learner(id), launch(page, options), set(options), stop() }`. `packages` maps names to folders.
 * A learner is `{ values, said, heard, commits }`: what the system has kept, and every call it heard, with
 * its session and its number there.
 */
export async function lms(packages) {
  const learners = new Map();
  const how = { refuses: false, types: {}, policy: undefined };
  const learner = (id) => {
    if (!learners.has(id)) learners.set(id, { values: {}, said: {}, heard: [], commits: 0 });
    return learners.get(id);
  };

  const { origin: address, stop } = await listening(async (request, response) => {
    const url = new URL(request.url, 'http://host');
    const of = learner(url.searchParams.get('learner') ?? '');
    const body = await text(request);
    const send = (type, what, code = 200) => response.writeHead(code, { 'content-type': type }).end(what);
    const runtime = /^\/(scorm(?:12|2004)\.min\.js)$/.exec(url.pathname)?.[1];
    if (url.pathname === '/kept') return send('application/json', JSON.stringify({ values: of.values, said: of.said }));
    if (url.pathname === '/heard') {
      of.heard.push(JSON.parse(body));
      return send('text/plain', '');
    }
    if (url.pathname === '/commit') {
      if (how.refuses) return send('application/json', '{"result":false,"errorCode":101}', 500);
      Object.assign(of.values, kept(JSON.parse(body)));
      of.commits += 1;
      return send('application/json', '{"result":true,"errorCode":0}');
    }
    if (url.pathname === '/launch') {
      const kind = url.searchParams.get('kind');
      return send('text/html', `<!doctype html><title>Learning system</title><script src="/${kind === 'scorm12' ? 'scorm12' : 'scorm2004'}.min.js"></script><body><script src="/wrapper.js"></script>`);
    }
    if (url.pathname === '/nested') {
      // What only has the name of the system is none.
      return send('text/html', `<!doctype html><title>Frame</title><i id="API"></i><i id="API_1484_11"></i><iframe title="Training" style="width:100%;height:90vh" src="${url.searchParams.get('address')}"></iframe>`);
    }
    if (url.pathname === '/wrapper.js') return send('text/javascript', readFileSync(WRAPPER));
    if (runtime) return send('text/javascript', readFileSync(path.join(RUNTIME, runtime)));
    const [, name, ...rest] = url.pathname.split('/');
    const file = path.join(packages[name] ?? '/nowhere', decodeURIComponent(rest.join('/')));
    if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return send('text/plain', '', 404);
    const type = { ...TYPES, ...how.types }[path.extname(file)];
    response.writeHead(200, { ...(type && { 'content-type': type }), ...(how.policy && { 'content-security-policy': how.policy }) });
    createReadStream(file).pipe(response);
  });
  const { port } = new URL(address);

  /** Opens a package for a learner, and gives the frame or page that it is in. */
  async function launch(page, { package: name, kind = name, id = 'E1001', where = 'frame', host = address, query: more = '' } = {}) {
    const sco = `${host}/${name}/index.html${more}`;
    const query = new URLSearchParams({ kind, learner: id, in: where, address: sco });
    await page.goto(`${address}/launch?${query}`);
    if (where === 'window') {
      const [popup] = await Promise.all([page.waitForEvent('popup'), page.getByRole('button', { name: 'Launch' }).click()]);
      await popup.locator('#app h1').waitFor();
      return popup;
    }
    const frame = await until(() => page.frames().find((one) => one.url().startsWith(sco)));
    await frame.locator('#app h1').waitFor();
    return frame;
  }

  return { address, port, learner, launch, how, stop };
}

/** What a system keeps for the next session: nothing that only this one has. */
function kept(committed) {
  const cmi = Object.entries(committed).filter(([name, value]) => typeof value !== 'object'
    && !/session_time|\._children|\._count|cmi(\.core)?\.(exit|entry|lesson_mode|mode|credit)$|_version$/.test(name));
  return Object.fromEntries(cmi);
}

async function text(request) {
  let said = '';
  for await (const part of request) said += part;
  return said;
}

/** Asserts that the runtime refused nothing, and that the session was opened and ended once. */
export async function assertWell(of, { sessions = 1 } = {}) {
  const before = ({ session, n }) => of.heard.filter((call) => call.session === session && call.n <= n).length;
  await until(() => {
    const ends = of.heard.filter(({ name }) => /Finish$|^Terminate$/.test(name));
    // What came before an end may arrive after it.
    return ends.length === sessions && ends.every((end) => before(end) === end.n);
  });
  const refused = of.heard.filter(({ name, answer, error }) => answer === 'false' || (/SetValue$/.test(name) && error !== '0'));
  assert.deepEqual(refused, []);
  assert.equal(of.heard.filter(({ name }) => /Initialize$/.test(name)).length, sessions);
}

/** What was written, as `name=value`. */
export const written = (of) => of.heard.filter(({ name }) => /SetValue$/.test(name)).map(({ texts }) => texts.join('='));
