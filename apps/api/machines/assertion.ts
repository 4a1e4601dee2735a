import type { PublicKey } from '#directory';
import { createLocalJWKSet, decodeJwt, errors, jwtVerify, type JWTPayload, type JWTVerifyOptions } from 'jose';

export const ASSERTION = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
const TOLERANCE_S = 10;
/** How long it may be good for: as long is kept that it was used. */
const LONGEST_S = 600;
const LONGEST_ID = 200;
const ALGORITHMS = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
  'Ed25519',
];

/** What a machine says of itself, once it is known that it is that machine. */
export interface Asserted {
  readonly id: string;
  /** Counts once, until it cannot be taken any more. */
  readonly jti: string;
  readonly until: Date;
}

interface How {
  /** As what this server is known: the assertion is for one of these. */
  readonly audience: readonly string[];
  readonly keysOf: (machine: string) => Promise<readonly PublicKey[]>;
  readonly now: Date;
}

/** Checked by the keys that fit; of several each is tried. @throws JOSEError when none signed it, or it does not hold. */
async function verified(token: string, keys: readonly PublicKey[], options: JWTVerifyOptions): Promise<JWTPayload> {
  try {
    return (await jwtVerify(token, createLocalJWKSet({ keys: [...keys] as never }), options)).payload;
  } catch (error) {
    if (!(error instanceof errors.JWKSMultipleMatchingKeys)) throw error;
    for await (const key of error) {
      const payload = await jwtVerify(token, key, options).then(
        (held) => held.payload,
        (wrong: unknown) => {
          if (wrong instanceof errors.JWSSignatureVerificationFailed) return undefined;
          throw wrong;
        },
      );
      if (payload) return payload;
    }
    throw new errors.JWSSignatureVerificationFailed();
  }
}

/**
 * Which machine shows by its key that it asks (RFC 7523, 3; OpenID Connect Core 1.0, 9: private_key_jwt).
 * @throws JOSEError of what does not hold.
 */
export async function assertedBy(token: string, { audience, keysOf, now }: How): Promise<Asserted> {
  const { sub } = decodeJwt(token);
  if (typeof sub !== 'string' || sub === '') throw new errors.JWTInvalid('it says of no machine that it is it');
  const { jti, exp = 0 } = await verified(token, await keysOf(sub), {
    ...{ issuer: sub, subject: sub, audience: [...audience], algorithms: ALGORITHMS },
    ...{ clockTolerance: TOLERANCE_S, requiredClaims: ['jti', 'exp'], currentDate: now },
  });
  if (typeof jti !== 'string' || jti === '' || jti.length > LONGEST_ID) throw new errors.JWTInvalid('its jti is none');
  if (exp - now.getTime() / 1_000 > LONGEST_S + TOLERANCE_S) throw new errors.JWTInvalid('it is good for too long');
  return { id: sub, jti, until: new Date((exp + TOLERANCE_S + 1) * 1_000) };
}
