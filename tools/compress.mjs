// Makes pages small: the copies that web hosts send to browsers that take brotli, and what they come to.
import fs from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import zlib from 'node:zlib';

/** A `.br` beside every file over 1 KB, so that any web host can send the small one. */
export async function compress(folder, wanted = () => true) {
  const brotli = promisify(zlib.brotliCompress);
  const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_LGWIN, BROTLI_PARAM_SIZE_HINT, BROTLI_PARAM_LGBLOCK } = zlib.constants;
  const { BROTLI_MAX_QUALITY, BROTLI_MAX_WINDOW_BITS, BROTLI_MIN_INPUT_BLOCK_BITS } = zlib.constants;
  // In short blocks, or as long ones as brotli likes: a program of 100 KB is a fiftieth smaller in one of the two.
  const tried = (bytes) => Promise.all([BROTLI_MIN_INPUT_BLOCK_BITS, 0].map((block) => brotli(bytes, {
    params: {
      [BROTLI_PARAM_QUALITY]: BROTLI_MAX_QUALITY,
      [BROTLI_PARAM_LGWIN]: BROTLI_MAX_WINDOW_BITS,
      [BROTLI_PARAM_SIZE_HINT]: bytes.length,
      [BROTLI_PARAM_LGBLOCK]: block,
    },
  })));
  const files = (await fs.readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.br') && wanted(entry.name))
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name))
    .sort();
  const sizes = await Promise.all(files.map(async (file) => {
    const bytes = await fs.readFile(file);
    let sent = bytes.length;
    if (bytes.length > 1024) {
      const small = (await tried(bytes)).reduce((one, other) => (other.length < one.length ? other : one));
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
