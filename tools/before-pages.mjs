// Run by trunk before it builds: puts style.css and boot.js where the pages are being gathered.
// Comes first so that a slip in a stylesheet is reported in a second, not after the Rust build.
// Nothing is written outside that folder: `trunk serve` watches the sources and would start again.
import path from 'node:path';

const staging = process.env.TRUNK_STAGING_DIR;
const release = process.env.TRUNK_PROFILE === 'release';
if (!staging) {
  console.error('trunk runs this as it builds the pages. To build them: make build, or trunk serve.');
  process.exit(1);
}

const esbuild = await import('esbuild').catch(() => {
  console.error('The npm packages are missing. To install them: tools/setup.sh');
  process.exit(1);
});

const shared = { minify: release, logLevel: 'warning', legalComments: 'none' };
try {
  await Promise.all([
    // Only relative imports are gathered; a url(...) that is left stands beside style.css.
    esbuild.build({
      ...shared,
      entryPoints: ['style/main.css'],
      bundle: true,
      external: ['*.svg', '*.png', '*.woff2'],
      outfile: path.join(staging, 'style.css'),
    }),
    esbuild.build({ ...shared, entryPoints: ['src/app/boot.js'], outfile: path.join(staging, 'boot.js') }),
  ]);
} catch {
  process.exit(1); // esbuild has said what and where
}
