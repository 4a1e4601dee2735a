import { createPrivateKey, createPublicKey, hash, randomBytes, sign, verify, type KeyObject } from 'node:crypto';
import { base64, fromBase64 } from '../tree/hashes.js';

/** Ed25519, as C2SP signed-note numbers it. */
const ED25519 = 1;
// DER (RFC 8410) of a key of 32 bytes, up to those bytes.
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');
const SPKI = Buffer.from('302a300506032b6570032100', 'hex');
const PRIVATE = 'PRIVATE+KEY+';

/** Who can be believed: `name+id+base64`, as C2SP signed-note and Go's sumdb/note write it. */
export interface Verifier {
  readonly name: string;
  /** Four bytes in hexadecimal, of the name and the key. */
  readonly id: string;
  readonly text: string;
  verifies(text: string, signature: Uint8Array): boolean;
}

export interface Signer extends Verifier {
  signature(text: string): Uint8Array;
}

/** This is not a key: what is wrong with it, and never what it is. */
export class NoKey extends Error {
  override name = 'NoKey';
}

// No Unicode space and no plus (C2SP signed-note); and nothing that moves a cursor.
const NAME = /^[^\s+\p{Z}\p{C}]+$/u;
export const isKeyName = (name: string): boolean => NAME.test(name);

const idOf = (name: string, key: Uint8Array): string =>
  hash('sha256', Buffer.concat([Buffer.from(`${name}\n`), Buffer.of(ED25519), key])).slice(0, 8);

/** Name, id and the 32 bytes behind them. */
function parsed(text: string): readonly [name: string, id: string, key: Buffer] {
  const [, name = '', id = '', encoded = ''] = /^([^+]*)\+([0-9a-f]{8})\+(.*)$/s.exec(text) ?? [];
  const bytes = fromBase64(encoded);
  if (!isKeyName(name) || bytes?.length !== 33 || bytes[0] !== ED25519)
    throw new NoKey('this is no Ed25519 key of a note');
  return [name, id, bytes.subarray(1)];
}

function verifierWith(name: string, key: Buffer, publicKey: KeyObject): Verifier {
  const id = idOf(name, key);
  return {
    name,
    id,
    text: `${name}+${id}+${base64(Buffer.concat([Buffer.of(ED25519), key]))}`,
    verifies: (text, signature) => signature.length === 64 && verify(null, Buffer.from(text), publicKey, signature),
  };
}

/** @throws NoKey */
export function verifierOf(text: string): Verifier {
  const [name, id, key] = parsed(text);
  if (idOf(name, key) !== id) throw new NoKey('the id of this key is of another one');
  return verifierWith(name, key, createPublicKey({ key: Buffer.concat([SPKI, key]), format: 'der', type: 'spki' }));
}

/** From `PRIVATE+KEY+name+id+base64`. @throws NoKey */
export function signerOf(text: string): Signer {
  if (!text.startsWith(PRIVATE)) throw new NoKey('this is no private key of a note');
  const [name, id, seed] = parsed(text.slice(PRIVATE.length));
  const privateKey = createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' });
  const publicKey = createPublicKey(privateKey);
  const key = publicKey.export({ format: 'der', type: 'spki' }).subarray(SPKI.length);
  if (idOf(name, key) !== id) throw new NoKey('the id of this key is of another one');
  return { ...verifierWith(name, key, publicKey), signature: (said) => sign(null, Buffer.from(said), privateKey) };
}

/** A private key as signed-note writes it. */
export function keyFrom(name: string, seed: Uint8Array): string {
  const privateKey = createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' });
  const key = createPublicKey(privateKey).export({ format: 'der', type: 'spki' }).subarray(SPKI.length);
  return `${PRIVATE}${name}+${idOf(name, key)}+${base64(Buffer.concat([Buffer.of(ED25519), seed]))}`;
}

/** A new one, with a name that no other log has. */
export const newKey = (): string => keyFrom(`doorwerking/${randomBytes(6).toString('hex')}`, randomBytes(32));
