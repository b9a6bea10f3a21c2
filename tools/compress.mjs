// Makes pages small: the copies that web hosts send to browsers that take brotli, and what they come to.
import fs from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import zlib from 'node:zlib';

/** A `.br` beside every file over 1 KB, so that any web host can send the small one. */
export async function compress(folder, wanted = () => true) {
  const brotli = promisify(zlib.brotliCompress);
  const files = (await fs.readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.br') && wanted(entry.name))
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
    return { name: path.relative(folder, file), sent };
  }));

  const kib = (bytes) => `${(bytes / 1024).toFixed(1)} KiB`;
  for (const { name, sent } of sizes) console.log(`    ${name.padEnd(24)} ${kib(sent).padStart(10)}`);
  const total = sizes.reduce((sum, { sent }) => sum + sent, 0);
  console.log(`    ${'together, compressed'.padEnd(24)} ${kib(total).padStart(10)}`);
}
