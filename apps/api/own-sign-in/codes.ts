import { Secret, TOTP } from 'otpauth';

const PERIOD_S = 30;
/** One half minute early or late: clocks of telephones and of people. */
const WINDOW = 1;

const codes = (secret: string, label = '') =>
  new TOTP({
    issuer: 'Doorwerking',
    label,
    algorithm: 'SHA1',
    digits: 6,
    period: PERIOD_S,
    secret: Secret.fromBase32(secret),
  });

/** A new secret in base32, and its address for an app that makes codes (RFC 6238; SHA-1 is what all of them know). */
export function newCodes(label: string): { secret: string; uri: string } {
  const { base32: secret } = new Secret({ size: 20 });
  return { secret, uri: codes(secret, label).toString() };
}

// Of nobody.
const NOBODYS = 'A'.repeat(32);

/** In which half minute this code is of that secret; undefined when it is not of one that counts now. */
export function stepOf(code: string, secret: string | undefined, now: Date): number | undefined {
  const timestamp = now.getTime();
  const delta = codes(secret ?? NOBODYS).validate({ token: code.replaceAll(/\s/g, ''), window: WINDOW, timestamp });
  return delta === null || secret === undefined ? undefined : Math.floor(timestamp / 1_000 / PERIOD_S) + delta;
}
