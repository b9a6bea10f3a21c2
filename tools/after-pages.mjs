// Run by trunk after it has built: makes the release pages small, and gives `trunk serve` its lessons.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import zlib from 'node:zlib';
import { split } from './split.mjs';

const staging = process.env.TRUNK_STAGING_DIR;
if (!staging) {
  console.error('trunk runs this as it builds the pages. To build them: make build, or trunk serve.');
  process.exit(1);
}

if (process.env.TRUNK_PROFILE === 'release') {
  await split(staging);
  await fs.rm(path.join(staging, 'snippets'), { recursive: true, force: true }); // they are in app.js
  await compress();
} else {
  await addLessons();
}

/** A `.br` beside every file over 1 KB, so that any web host can send the small one. */
async function compress() {
  const brotli = promisify(zlib.brotliCompress);
  const files = (await fs.readdir(staging, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.br'))
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name))
    .sort();
  const sizes = await Promise.all(files.map(async (file) => {
    const bytes = await fs.readFile(file);
    let sent = bytes.length;
    if (bytes.length > 1024) {
      const small = await brotli(bytes, {
        params: {
          [zlib.constants.BROTLI_PARAM_QUALITY]: zlib.constants.BROTLI_MAX_QUALITY,
          [zlib.constants.BROTLI_PARAM_LGWIN]: zlib.constants.BROTLI_MAX_WINDOW_BITS,
          [zlib.constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
        },
      });
      if (small.length < bytes.length) {
        await fs.writeFile(`${file}.br`, small);
        sent = small.length;
      }
    }
    return { name: path.relative(staging, file), sent };
  }));

  const kib = (bytes) => `${(bytes / 1024).toFixed(1)} KiB`;
  for (const { name, sent } of sizes) console.log(`    ${name.padEnd(24)} ${kib(sent).padStart(10)}`);
  const total = sizes.reduce((sum, { sent }) => sum + sent, 0);
  console.log(`    ${'together, compressed'.padEnd(24)} ${kib(total).padStart(10)}`);
}

/**
 * For `trunk serve`: the course itself, as the command line writes it. The page stays trunk's own, because
 * it carries the script that reloads it when a file changes.
 */
async function addLessons() {
  const out = path.join('target', 'trunk-site');
  const site = ['site', 'content', '--pages', staging, '--out', out];
  const { status } = spawnSync('cargo', ['run', '--quiet', '--bin', 'plainspoken', '--', ...site], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) {
    console.error('The page has no lessons: `plainspoken site content` did not finish. What stands above says why.');
    return;
  }
  for (const part of ['catalogue.json', 'content']) {
    await fs.cp(path.join(out, part), path.join(staging, part), { recursive: true });
  }
}
