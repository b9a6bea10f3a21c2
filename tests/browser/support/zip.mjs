// Unpacks a .zip as any program does, from the list at its end; and packs one.
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
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

const CRC = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? 0xedb88320 ^ (sum >>> 1) : sum >>> 1;
  return sum;
});

/** A .zip of files by their names, deflated. */
export function packed(files) {
  const [parts, list] = [[], []];
  let at = 0;
  for (const [called, text] of Object.entries(files)) {
    const [name, body] = [Buffer.from(called), Buffer.from(text)];
    const small = deflateRawSync(body, { level: 6 });
    let crc = -1;
    for (const byte of body) crc = CRC[(crc ^ byte) & 255] ^ (crc >>> 8);
    const about = Buffer.alloc(26);
    about.writeUInt16LE(20, 0);
    about.writeUInt16LE(0x800, 2); // names are UTF-8
    about.writeUInt16LE(8, 4);
    about.writeUInt32LE(~crc >>> 0, 10);
    about.writeUInt32LE(small.length, 14);
    about.writeUInt32LE(body.length, 18);
    about.writeUInt16LE(name.length, 22);
    const more = Buffer.alloc(14);
    more.writeUInt32LE(at, 10);
    parts.push(Buffer.from('PK\x03\x04'), about, name, small);
    list.push(Buffer.from('PK\x01\x02\x14\0', 'latin1'), about, more, name);
    at += 30 + name.length + small.length;
  }
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(Object.keys(files).length, 8);
  end.writeUInt16LE(Object.keys(files).length, 10);
  end.writeUInt32LE(list.reduce((sum, part) => sum + part.length, 0), 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, ...list, end]);
}
