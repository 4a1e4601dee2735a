import type { PublicKey } from '#directory';
import { createPublicKey, type JsonWebKey, type KeyObject } from 'node:crypto';

const MOST = 5;
const RSA_BITS = 2_048;
const CURVES = ['prime256v1', 'secp384r1', 'secp521r1'];
const PEM = /-----BEGIN (PUBLIC KEY|CERTIFICATE)-----[\s\S]+?-----END \1-----/g;

/** What is wrong with keys, in Dutch. */
class NoKeys extends Error {}

const SECRET = 'dit is een geheime sleutel: houd die bij het programma, en geef hier de openbare';
const UNREADABLE = 'moet een JWK Set (JSON) zijn, of een of meer openbare sleutels in PEM';

function checked(key: KeyObject): JsonWebKey {
  const { asymmetricKeyType: type, asymmetricKeyDetails: details = {} } = key;
  if (type === 'rsa' && (details.modulusLength ?? 0) < RSA_BITS)
    throw new NoKeys(`een RSA-sleutel heeft hier ten minste ${RSA_BITS} bits`);
  const fits = type === 'rsa' || type === 'ed25519' || (type === 'ec' && CURVES.includes(details.namedCurve ?? ''));
  if (!fits) throw new NoKeys('moet RSA, P-256, P-384, P-521 of Ed25519 zijn');
  return key.export({ format: 'jwk' });
}

function ofJwk(jwk: unknown): PublicKey {
  if (typeof jwk !== 'object' || jwk === null) throw new NoKeys(UNREADABLE);
  const { kty, kid, d } = jwk as JsonWebKey;
  if (d !== undefined || kty === 'oct') throw new NoKeys(SECRET);
  const key = checked(createPublicKey({ key: jwk as JsonWebKey, format: 'jwk' }));
  return { ...key, ...(typeof kid === 'string' && kid.length <= 200 && { kid }) };
}

function keysIn(text: string): readonly PublicKey[] {
  if (/PRIVATE KEY-----/.test(text)) throw new NoKeys(SECRET);
  if (!text.trim().startsWith('{')) return (text.match(PEM) ?? []).map((pem) => checked(createPublicKey(pem)));
  const given = JSON.parse(text) as { readonly keys?: unknown };
  return (Array.isArray(given.keys) ? (given.keys as unknown[]) : [given]).map(ofJwk);
}

/** The public keys in a text: a JWK Set (RFC 7517), one JWK, or PEM. What else stands in it is left out. */
export function publicKeysIn(text: string): { readonly keys: readonly PublicKey[] } | { readonly wrong: string } {
  try {
    const keys = keysIn(text);
    if (keys.length === 0) return { wrong: UNREADABLE };
    return keys.length > MOST ? { wrong: `mag hoogstens ${MOST} sleutels hebben` } : { keys };
  } catch (error) {
    // What a text that is no key has wrong with it says the library in English, and of the text.
    return { wrong: error instanceof NoKeys ? error.message : UNREADABLE };
  }
}
