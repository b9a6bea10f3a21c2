// Packs files into a .zip by hand, also as no program does: two of one name, one that lies about its size.
import { crc32, deflateRawSync } from 'node:zlib';

const numbers = (...all) => Buffer.concat(all.map(([value, bytes]) => {
  const one = Buffer.alloc(bytes);
  one.writeUIntLE(value, 0, bytes);
  return one;
}));

/** `files` are `[name, bytes, { size, sum, flags, method, of }]`; `of` is the number of another file in whose place it lies. */
export function zip(files) {
  const [bodies, list, starts] = [[], [], []];
  let at = 0;
  for (const [name, content, odd = {}] of files) {
    const body = odd.of === undefined ? deflateRawSync(content) : bodies[odd.of].body;
    const place = Buffer.from(name);
    const { size = content.length, sum = crc32(content), flags = 0, method = 8 } = odd;
    const about = numbers([20, 2], [flags | 0x800, 2], [method, 2], [0, 2], [0x21, 2], [sum, 4], [body.length, 4], [size, 4], [place.length, 2], [0, 2]);
    const whole = odd.of === undefined ? Buffer.concat([Buffer.from('PK\x03\x04'), about, place, body]) : Buffer.alloc(0);
    starts.push(odd.of === undefined ? at : starts[odd.of]);
    bodies.push({ body, whole });
    list.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), about, Buffer.alloc(10), numbers([starts.at(-1), 4]), place);
    at += whole.length;
  }
  const end = Buffer.concat(list);
  return Buffer.concat([
    ...bodies.map(({ whole }) => whole), end, Buffer.from('PK\x05\x06\0\0\0\0', 'latin1'),
    numbers([files.length, 2], [files.length, 2], [end.length, 4], [at, 4], [0, 2]),
  ]);
}
