import { crc32, inflateRawSync } from 'node:zlib';

// APPNOTE.TXT of PKWARE, 4.3.7, 4.3.12 and 4.3.16.
const LOCAL = 0x04034b50;
const LOCAL_BYTES = 30;
const ENTRY = 0x02014b50;
const ENTRY_BYTES = 46;
const END = 0x06054b50;
const END_BYTES = 22;
const LONGEST_COMMENT = 0xffff;
const IS_ZIP64 = 0xffffffff;
const IS_ENCRYPTED = 1;
const STORED = 0;
const DEFLATED = 8;

/** How much may come out of a zip file. */
export interface ZipBounds {
  readonly parts: number;
  /** Of all parts together, in bytes. */
  readonly unpacked: number;
  /** How many bytes may come out of one, for a part of more than a megabyte. */
  readonly ratio?: number;
}

/** Why a zip file is not unpacked. */
export class ZipRefused extends Error {
  override name = 'ZipRefused';
  readonly why: 'damaged' | 'too-many' | 'too-large' | 'encrypted';
  constructor(why: ZipRefused['why'], options?: ErrorOptions) {
    super(`a zip file that is ${why}`, options);
    this.why = why;
  }
}

export interface ZipPart {
  readonly name: string;
  /** What it says that it is when it is unpacked, in bytes. */
  readonly size: number;
  readonly packed: number;
  readonly method: number;
  readonly flags: number;
  readonly crc: number;
  readonly at: number;
}

const damaged = () => new ZipRefused('damaged');
const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

function endOf(view: DataView): number {
  const first = Math.max(0, view.byteLength - END_BYTES - LONGEST_COMMENT);
  for (let at = view.byteLength - END_BYTES; at >= first; at--) if (view.getUint32(at, true) === END) return at;
  throw damaged();
}

const MB = 1024 * 1024;

/**
 * What is packed, once all of it is known to be small enough. No part is unpacked further than it says to be, so what
 * is said here is what it may cost; one that does not say is refused.
 * @throws ZipRefused
 */
export function packedIn(bytes: Uint8Array, bounds: ZipBounds): readonly ZipPart[] {
  if (bytes.byteLength < END_BYTES) throw damaged();
  const view = viewOf(bytes);
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count > bounds.parts) throw new ZipRefused('too-many');
  const parts: ZipPart[] = [];
  let unpacked = 0;
  for (let i = 0; i < count; i++) {
    if (at + ENTRY_BYTES > bytes.byteLength || view.getUint32(at, true) !== ENTRY) throw damaged();
    const [crc = 0, packed = 0, size = 0] = [16, 20, 24].map((field) => view.getUint32(at + field, true));
    if (size === IS_ZIP64 || packed === IS_ZIP64 || (size === 0 && packed > 2)) throw new ZipRefused('too-large');
    unpacked += size;
    if (unpacked > bounds.unpacked) throw new ZipRefused('too-large');
    if (bounds.ratio !== undefined && size > MB && size > packed * bounds.ratio) throw new ZipRefused('too-large');
    const [name = 0, extra = 0, comment = 0] = [28, 30, 32].map((field) => view.getUint16(at + field, true));
    parts.push({
      ...{ size, packed, crc },
      name: new TextDecoder().decode(bytes.subarray(at + ENTRY_BYTES, at + ENTRY_BYTES + name)),
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      at: view.getUint32(at + 42, true),
    });
    at += ENTRY_BYTES + name + extra + comment;
  }
  return parts;
}

/**
 * One part, as it was packed.
 * @throws ZipRefused when it is not what it says to be.
 */
export function unpacked(bytes: Uint8Array, { at, flags, method, packed, size, crc }: ZipPart): Uint8Array {
  if ((flags & IS_ENCRYPTED) !== 0) throw new ZipRefused('encrypted');
  const view = viewOf(bytes);
  if (at + LOCAL_BYTES > bytes.byteLength || view.getUint32(at, true) !== LOCAL) throw damaged();
  const from = at + LOCAL_BYTES + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (from + packed > bytes.byteLength || (method !== STORED && method !== DEFLATED)) throw damaged();
  const content = bytes.subarray(from, from + packed);
  const whole = method === STORED ? content : inflated(content, size);
  if (whole.byteLength !== size || crc32(whole) !== crc) throw damaged();
  return whole;
}

function inflated(content: Uint8Array, size: number): Uint8Array {
  if (size === 0) return new Uint8Array();
  try {
    return inflateRawSync(content, { maxOutputLength: size });
  } catch (cause) {
    throw new ZipRefused('damaged', { cause });
  }
}
