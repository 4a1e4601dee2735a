import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';

/** What a device can be made to do otherwise than an honest one does. */
export interface Otherwise {
  readonly origin?: string;
  readonly rpId?: string;
  readonly challenge?: string;
  readonly counter?: number;
  /** Whether it asked who holds it. */
  readonly verified?: boolean;
  readonly type?: string;
}

const sha256 = (data: string | Uint8Array) => createHash('sha256').update(data).digest();
const uint = (value: number, bytes: number) => {
  const buffer = Buffer.alloc(bytes);
  buffer.writeUIntBE(value, 0, bytes);
  return buffer;
};

type Cbor = string | number | Uint8Array | Map<string | number, Cbor>;

/** As much of CBOR (RFC 8949) as a device writes. */
function cbor(value: Cbor): Buffer {
  const head = (major: number, size: number) =>
    size < 24
      ? Buffer.from([(major << 5) | size])
      : size < 256
        ? Buffer.from([(major << 5) | 24, size])
        : Buffer.concat([Buffer.from([(major << 5) | 25]), uint(size, 2)]);
  if (typeof value === 'number') return value >= 0 ? head(0, value) : head(1, -1 - value);
  if (typeof value === 'string') return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)]);
  if (value instanceof Uint8Array) return Buffer.concat([head(2, value.length), value]);
  return Buffer.concat([head(5, value.size), ...[...value].flatMap(([key, one]) => [cbor(key), cbor(one)])]);
}

/** A device with one passkey, written by the standard (Web Authentication Level 3, 6) and not by the library under test. */
export class Authenticator {
  readonly #origin: string;
  readonly #rpId: string;
  readonly #key: KeyObject;
  readonly #x: Buffer;
  readonly #y: Buffer;
  readonly id = randomBytes(32);
  #counter = 0;
  #handle = '';

  constructor(origin: string) {
    this.#origin = origin;
    this.#rpId = new URL(origin).hostname;
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
    this.#key = privateKey;
    [this.#x, this.#y] = [Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')];
  }

  #client(type: string, challenge: string, how: Otherwise) {
    const { origin = this.#origin } = how;
    return Buffer.from(
      JSON.stringify({ type: how.type ?? type, challenge: how.challenge ?? challenge, origin, crossOrigin: false }),
    );
  }

  #data({ rpId = this.#rpId, verified = true, counter = this.#counter }: Otherwise, attested?: Buffer) {
    const flags = 0x01 | (verified ? 0x04 : 0) | (attested ? 0x40 : 0);
    return Buffer.concat([sha256(rpId), Buffer.from([flags]), uint(counter, 4), ...(attested ? [attested] : [])]);
  }

  make({ challenge, user }: { challenge: string; user: { id: string } }, how: Otherwise = {}) {
    this.#handle = user.id;
    const cose = new Map<number, Cbor>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, this.#x],
      [-3, this.#y],
    ]);
    const attested = Buffer.concat([Buffer.alloc(16), uint(this.id.length, 2), this.id, cbor(cose)]);
    const object = new Map<string, Cbor>([
      ['fmt', 'none'],
      ['attStmt', new Map()],
      ['authData', this.#data(how, attested)],
    ]);
    return this.#answer({
      clientDataJSON: this.#client('webauthn.create', challenge, how).toString('base64url'),
      attestationObject: cbor(object).toString('base64url'),
      transports: ['internal'],
    });
  }

  use({ challenge }: { challenge: string }, how: Otherwise = {}) {
    this.#counter += 1;
    const client = this.#client('webauthn.get', challenge, how);
    const data = this.#data(how);
    return this.#answer({
      clientDataJSON: client.toString('base64url'),
      authenticatorData: data.toString('base64url'),
      signature: sign('sha256', Buffer.concat([data, sha256(client)]), this.#key).toString('base64url'),
      userHandle: this.#handle,
    });
  }

  #answer(response: object) {
    const id = this.id.toString('base64url');
    return { id, rawId: id, type: 'public-key', clientExtensionResults: {}, response };
  }
}
