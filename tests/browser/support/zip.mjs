// Unpacks a .zip as any program does, from the list at its end.
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { folder } from './program.mjs';

/** Gives a new folder with what is in it. */
export async function unpacked(bytes) {
  const to = await folder();
  const end = bytes.lastIndexOf('PK\x05\x06');
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [method, packed, name, extra, note] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20), ...[28, 30, 32].map((of) => bytes.readUInt16LE(at + of))];
    const place = bytes.toString('utf8', at + 46, at + 46 + name);
    const local = bytes.readUInt32LE(at + 42);
    const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const body = bytes.subarray(from, from + packed);
    await mkdir(path.dirname(path.join(to, place)), { recursive: true });
    await writeFile(path.join(to, place), method === 8 ? inflateRawSync(body) : body);
    at += 46 + name + extra + note;
  }
  return to;
}
