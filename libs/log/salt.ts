import { randomBytes } from 'node:crypto';

const BYTES = 16;
// To ask for bytes costs as much for many as for a few.
const AT_ONCE = 256;

let drawn = Buffer.alloc(0);
let used = 0;

/** 128 random bits as text, for the digests of what one command records. */
export function newSalt(): string {
  if (used === drawn.length) [drawn, used] = [randomBytes(AT_ONCE * BYTES), 0];
  const salt = drawn.toString('base64url', used, used + BYTES);
  // What an erased text was hashed with is to be found nowhere.
  drawn.fill(0, used, (used += BYTES));
  return salt;
}
