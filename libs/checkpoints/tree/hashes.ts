import { hash } from 'node:crypto';

/** SHA-256: 32 bytes. */
export type Hash = Uint8Array;
export const HASH_BYTES = 32;

// Filled anew for each hash: a log of a million events asks for two million.
const leaf = new Uint8Array(1 + HASH_BYTES);
const node = new Uint8Array(1 + 2 * HASH_BYTES);
node[0] = 1;

export const sha256 = (bytes: Uint8Array): Hash => hash('sha256', bytes, 'buffer');

/** Of an entry of 32 bytes (RFC 9162, section 2.1.1): a leaf can never be taken for a node. */
export function leafHash(entry: Uint8Array): Hash {
  if (entry.length !== HASH_BYTES) throw new RangeError('an entry has 32 bytes');
  leaf.set(entry, 1);
  return sha256(leaf);
}

export function nodeHash(left: Hash, right: Hash): Hash {
  node.set(left, 1);
  node.set(right, 1 + HASH_BYTES);
  return sha256(node);
}

/** The root of a tree without leaves. */
export const EMPTY: Hash = sha256(new Uint8Array());

export const sameHash = (a: Hash, b: Hash): boolean => Buffer.compare(a, b) === 0;

export const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

/** Undefined for what is not base64 as RFC 4648 (section 4) writes it, with padding, in one way only. */
export function fromBase64(text: string): Buffer | undefined {
  const bytes = Buffer.from(text, 'base64');
  return bytes.toString('base64') === text ? bytes : undefined;
}

export function hashFrom(text: string): Hash | undefined {
  const bytes = fromBase64(text);
  return bytes?.length === HASH_BYTES ? bytes : undefined;
}
