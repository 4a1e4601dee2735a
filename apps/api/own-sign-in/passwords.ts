import { randomBytes, scrypt, timingSafeEqual, type ScryptOptions } from 'node:crypto';
import { Refusal } from '../http/refusal.js';

/** OWASP Password Storage: as good as 2^17 at once, in 32 MB instead of 128. */
const COST = { N: 2 ** 15, r: 8, p: 3 };
const MAX_MEMORY = 64 * 1024 * 1024;
const BYTES = 32;

/** As many at once: each takes a thread and 32 MB for a third of a second. */
const AT_ONCE = 2;
const WAITING = 40;
const waiting: (() => void)[] = [];
let busy = 0;

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (waiting.length >= WAITING)
    throw new Refusal('busy', 'er loggen nu te veel mensen tegelijk in; probeer het zo opnieuw');
  if (busy >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  else busy++;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else busy--;
  }
}

const derive = (password: string, salt: Buffer, { N, r, p }: ScryptOptions) =>
  inTurn(
    () =>
      new Promise<Buffer>((resolve, reject) =>
        // The same letters typed on another keyboard are the same password (NIST SP 800-63B, 3.1.1.2).
        scrypt(password.normalize('NFKC'), salt, BYTES, { N, r, p, maxmem: MAX_MEMORY }, (error, key) =>
          error ? reject(error) : resolve(key),
        ),
      ),
  );

/** What is kept of a password: how it was made, a salt, and what came of it. */
export async function hashedPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(password, salt, COST);
  return ['scrypt', COST.N, COST.r, COST.p, salt.toString('base64url'), key.toString('base64url')].join('$');
}

// Of nobody: so that an account that is not there takes as long as one that is.
const NOBODYS = ['scrypt', COST.N, COST.r, COST.p, 'AAAAAAAAAAAAAAAAAAAAAA', 'A'.repeat(43)].join('$');

/** Whether it is this password; of nobody's it never is, after as much work. */
export async function isPassword(password: string, kept: string | undefined): Promise<boolean> {
  const [, N, r, p, salt = '', key = ''] = (kept ?? NOBODYS).split('$');
  const cost = { N: Number(N), r: Number(r), p: Number(p) };
  const given = await derive(password, Buffer.from(salt, 'base64url'), cost);
  return timingSafeEqual(given, Buffer.from(key, 'base64url')) && kept !== undefined;
}

export const SHORTEST = 12;
export const LONGEST = 200;

/** Why a password is none, in Dutch; no rules on which signs it has (NIST SP 800-63B, 3.1.1.2). */
export function whyNoPassword(password: string, account: string): string | undefined {
  const signs = [...password];
  if (signs.length < SHORTEST) return `moet ten minste ${SHORTEST} tekens hebben, bijvoorbeeld een paar woorden`;
  if (signs.length > LONGEST) return `mag hoogstens ${LONGEST} tekens hebben`;
  const plain = password.toLowerCase();
  const name = account.split('@')[0] ?? '';
  if (plain.includes('doorwerking') || (name.length > 3 && plain.includes(name)))
    return 'mag uw inlognaam of de naam van deze dienst niet bevatten';
  if (new Set(signs).size < 6 || isRow(signs)) return 'is te makkelijk te raden: neem andere tekens';
  return undefined;
}

/** One sign after another, as on a keyboard of numbers: 123456789012. */
const isRow = (signs: readonly string[]) =>
  signs.slice(1).filter((sign, i) => Math.abs((sign.codePointAt(0) ?? 0) - (signs[i]?.codePointAt(0) ?? 0)) === 1)
    .length >
  signs.length * 0.7;
