// Makes the desk's editor out of src/app/desk/editor: one module, which desk.html imports. Only a trainer's
// browser ever asks for it.
const ENTRY = 'src/app/desk/editor/editor.js';

/** Writes the module to `outfile`; gives esbuild's account of what went in. */
export async function bundleEditor(outfile, options = {}) {
  const esbuild = await import('esbuild');
  const { metafile } = await esbuild.build({
    entryPoints: [ENTRY],
    outfile,
    bundle: true,
    format: 'esm',
    target: 'es2022',
    // Without it CodeMirror reads a long file in slices of 100 ms; so in what is left of a frame.
    define: { 'navigator.scheduling': 'undefined' },
    minify: true,
    metafile: true,
    legalComments: 'none',
    logLevel: 'warning',
    ...options,
  });
  return metafile;
}
