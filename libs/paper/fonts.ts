import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { inflateSync } from 'node:zlib';

const resolve = createRequire(import.meta.url).resolve;

// Of a WOFF file, and of the font that it packs (W3C WOFF 1.0, sections 4 and 5; OpenType, "Table Directory").
const [WOFF_HEAD, WOFF_ENTRY] = [44, 20];
const [FONT_HEAD, FONT_ENTRY] = [12, 16];

/** The font that a WOFF file packs: browsers read that, and Typst does not. */
export function unpacked(woff: Buffer): Buffer {
  const count = woff.readUInt16BE(12);
  const power = Math.floor(Math.log2(count));
  const head = Buffer.alloc(FONT_HEAD + FONT_ENTRY * count);
  woff.copy(head, 0, 4, 8);
  head.writeUInt16BE(count, 4);
  head.writeUInt16BE(FONT_ENTRY * 2 ** power, 6);
  head.writeUInt16BE(power, 8);
  head.writeUInt16BE(FONT_ENTRY * (count - 2 ** power), 10);
  const parts = [head];
  let at = head.length;
  for (let i = 0; i < count; i++) {
    const [from, to] = [WOFF_HEAD + WOFF_ENTRY * i, FONT_HEAD + FONT_ENTRY * i];
    const [offset, packed, length] = [
      woff.readUInt32BE(from + 4),
      woff.readUInt32BE(from + 8),
      woff.readUInt32BE(from + 12),
    ];
    const data = woff.subarray(offset, offset + packed);
    const table = Buffer.alloc(Math.ceil(length / 4) * 4);
    (packed < length ? inflateSync(data) : data).copy(table);
    // Its name and checksum, then where it stands now.
    woff.copy(head, to, from, from + 4);
    woff.copy(head, to + 4, from + 16, from + 20);
    head.writeUInt32BE(at, to + 8);
    head.writeUInt32BE(length, to + 12);
    parts.push(table);
    at += table.length;
  }
  return Buffer.concat(parts);
}

const NAMES = ['latin', 'latin-ext'].flatMap((signs) => ['400', '700'].map((weight) => `${signs}-${weight}`));

/** The fonts of the screens; what they lack is in those that Typst has of itself. */
export const fonts = (): Buffer[] =>
  NAMES.map((name) => unpacked(readFileSync(resolve(`@fontsource/noto-sans/files/noto-sans-${name}-normal.woff`))));
