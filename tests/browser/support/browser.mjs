// Real Chromium: one browser a file, a fresh profile for each test, and an eye on what a page must never do.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import { ending } from './running.mjs';

const CHROMIUM = process.env.CHROMIUM || '/usr/bin/chromium';
export const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const launch = (more = []) => chromium.launch({ executablePath: CHROMIUM, args: [...ARGS, ...more] });

/**
 * A fresh profile: `{ context, page, strays, tab(), close() }`. `strays` collects errors, violations of the
 * page's policy and requests to other hosts than `hosts`; `close` asserts that there were none of them.
 */
export async function visitor(browser, address, options = {}) {
  const { prepare, hosts = [], ...rest } = options;
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce', ...rest });
  context.setDefaultTimeout(30_000);
  const strays = [];
  const own = new URL(address).origin;
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.origin !== own && !hosts.includes(url.origin)) strays.push(`request to ${url.href}`);
  });
  context.on('console', (message) => {
    // A file that is not there, or a network that is cut, is told in the console by the browser itself.
    const expected = /Failed to load resource|net::ERR_INTERNET_DISCONNECTED|net::ERR_EMPTY_RESPONSE|was preloaded using link preload|serve Wasm with `application\/wasm`/;
    const loud = ['error', 'warning'].includes(message.type());
    if (loud && !expected.test(message.text())) strays.push(`console: ${message.text()}`);
  });
  context.on('weberror', (error) => strays.push(`error: ${error.error().stack}`));
  await context.exposeBinding('tellViolation', (_, text) => strays.push(`policy: ${text}`));
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      window.tellViolation(`${event.violatedDirective} ${event.blockedURI}`);
    });
  });
  if (prepare) await context.addInitScript(prepare);
  const page = await context.newPage();
  const close = async () => {
    await context.close();
    assert.deepEqual(strays, [], 'the page made errors, broke its policy, or asked another host');
  };
  return { context, page, strays, address, close };
}

/** For `prepare`: a browser that forbids storage, as one with cookies blocked does. */
export function forbidStorage() {
  const refused = () => new DOMException('Access is denied for this document.', 'SecurityError');
  for (const name of ['localStorage', 'sessionStorage']) {
    Object.defineProperty(window, name, { configurable: true, get() { throw refused(); } });
  }
  IDBFactory.prototype.open = () => {
    const request = { error: refused(), get result() { throw refused(); } };
    setTimeout(() => request.onerror?.(new Event('error')), 5);
    return request;
  };
}

/**
 * A browser in a profile that outlives it, which can be killed like a power cut:
 * `{ page, kill() }`.
 */
export async function profiled(profile) {
  await Promise.all(['DevToolsActivePort', 'SingletonLock', 'SingletonSocket', 'SingletonCookie'].map(
    (name) => rm(path.join(profile, name), { force: true }),
  ));
  const options = ['--headless', '--disable-breakpad', '--remote-debugging-port=0', `--user-data-dir=${profile}`];
  const child = spawn(CHROMIUM, [...ARGS, ...options, 'about:blank'], { detached: true, stdio: 'ignore' });
  const ended = new Promise((resolve) => child.on('exit', resolve));
  let browser;
  const kill = ending(async () => {
    process.kill(-child.pid, 'SIGKILL');
    await ended;
    await browser?.close().catch(() => {});
  });
  const port = await until(async () => {
    const text = await readFile(path.join(profile, 'DevToolsActivePort'), 'utf8');
    return text.split('\n')[0];
  });
  browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const [context] = browser.contexts();
  const page = context.pages()[0] ?? (await context.newPage());
  return { page, kill };
}

/**
 * What `found` gives once it gives something. What fails on the way is tried again, as a page may be on its way to
 * another or a file half written; it is told when that lasts for longer than `patience` milliseconds.
 */
export async function until(found, patience = 30_000) {
  for (const end = Date.now() + patience; ; await wait(20)) {
    let why = new Error(`waited ${patience} ms in vain for: ${found}`);
    try {
      const value = await found();
      if (value) return value;
    } catch (error) {
      why = error;
    }
    if (Date.now() > end) throw why;
  }
}
