// The desk's editor on a page of its own, built as the pages build it and under their policy.
import assert from 'node:assert/strict';
import { cp, readFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before } from 'node:test';
import { build } from 'esbuild';
import { bundleEditor } from '../../../tools/editor.mjs';
import { launch, until, visitor } from './browser.mjs';
import { CONTENT, ROOT, folder, plainHost, leaveNothing } from './program.mjs';

const HERE = path.join(ROOT, 'tests/browser/support/editor');

/** Serves it: `{ address, stop(), bundle }`. */
export async function editorPage() {
  const out = await folder();
  const bundle = path.join(out, 'editor.js');
  await Promise.all([
    bundleEditor(bundle, { absWorkingDir: ROOT }),
    build({ entryPoints: [path.join(HERE, 'page.css')], bundle: true, outfile: path.join(out, 'style.css'), logLevel: 'warning' }),
    ...['index.html', 'page.js'].map((name) => cp(path.join(HERE, name), path.join(out, name))),
  ]);
  return { ...(await plainHost(out, '/')), bundle };
}

export const textOf = (page) => page.evaluate(() => editor.text());
export const module = () => readFile(path.join(CONTENT, 'en/new-bank-details.md'), 'utf8');

/** A finding about these words. */
export const about = (text, words, severity, index) =>
  ({ from: text.indexOf(words), to: text.indexOf(words) + words.length, severity, index, message: `About “${words}”` });

/** `{ browser, host, open(text, options) }`, there once the tests of the file run. */
export function setUpEditor() {
  const up = {
    /** The editor with a text in it, and the cursor at `at` or its end; `is` waits for a text. */
    async open(text = '', { at = text.length, ...options } = {}) {
      const visit = await visitor(up.browser, up.host.address, options);
      const { page } = visit;
      await page.goto(up.host.address);
      await page.waitForFunction(() => window.editor);
      await page.evaluate(([of, place]) => {
        editor.setDocument('one', of);
        editor.show(place);
      }, [text, at]);
      const is = (wanted) => until(async () => (await textOf(page)) === wanted, 15_000)
        .catch(async () => assert.equal(await textOf(page), wanted));
      return { ...visit, is };
    },
  };
  before(async () => {
    const [browser, host] = await Promise.all([launch(), editorPage()]);
    Object.assign(up, { browser, host });
  });
  after(async () => {
    await up.browser?.close();
    await leaveNothing();
  });
  return up;
}
