import { NotASheet, SHEET } from '../bounds.js';

// APPNOTE.TXT of PKWARE, 4.3.12 and 4.3.16.
const END = 0x06054b50;
const END_BYTES = 22;
const ENTRY = 0x02014b50;
const ENTRY_BYTES = 46;
const LONGEST_COMMENT = 0xffff;
const IS_ZIP64 = 0xffffffff;

const BROKEN = 'het bestand is beschadigd of geen werkblad';
export const TOO_LARGE = `uitgepakt is dit werkblad groter dan hier wordt gelezen (${SHEET.unpacked / 1024 / 1024} MB)`;

function endOf(view: DataView): number {
  const first = Math.max(0, view.byteLength - END_BYTES - LONGEST_COMMENT);
  for (let at = view.byteLength - END_BYTES; at >= first; at--) if (view.getUint32(at, true) === END) return at;
  throw new NotASheet(BROKEN);
}

/**
 * The names of what is packed, once all of it is known to be small enough. The library unpacks no part further than it
 * says to be, so what is said here is what it may cost; one that does not say is refused.
 * @throws NotASheet
 */
export function packedIn(bytes: Uint8Array): readonly string[] {
  if (bytes.byteLength < END_BYTES) throw new NotASheet(BROKEN);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count > SHEET.parts) throw new NotASheet(`het werkblad heeft meer dan ${SHEET.parts} onderdelen`);
  const names: string[] = [];
  let unpacked = 0;
  for (let i = 0; i < count; i++) {
    if (at + ENTRY_BYTES > bytes.byteLength || view.getUint32(at, true) !== ENTRY) throw new NotASheet(BROKEN);
    const [packed, size] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true)];
    if (size === IS_ZIP64 || packed === IS_ZIP64 || (size === 0 && packed > 2)) throw new NotASheet(TOO_LARGE);
    unpacked += size;
    if (unpacked > SHEET.unpacked) throw new NotASheet(TOO_LARGE);
    const [name, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true)) as [
      number,
      number,
      number,
    ];
    names.push(new TextDecoder().decode(bytes.subarray(at + ENTRY_BYTES, at + ENTRY_BYTES + name)));
    at += ENTRY_BYTES + name + extra + comment;
  }
  return names;
}
