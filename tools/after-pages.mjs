// Run by trunk after it has built: makes the release pages small, and gives `trunk serve` its lessons.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs/promises';
import path from 'node:path';
import { compress } from './compress.mjs';
import { split } from './split.mjs';

const staging = process.env.TRUNK_STAGING_DIR;
if (!staging) {
  console.error('trunk runs this as it builds the pages. To build them: make build, or trunk serve.');
  process.exit(1);
}

if (process.env.TRUNK_PROFILE === 'release') {
  await split(staging);
  await fs.rm(path.join(staging, 'snippets'), { recursive: true, force: true }); // they are in app.js
  await compress(staging);
} else {
  await addLessons();
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
