// The desk's editor on a page of its own, built as the pages build it and under their policy.
import { cp } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import { bundleEditor } from '../../../tools/editor.mjs';
import { ROOT, folder, plainHost } from './program.mjs';

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
