import { generateKeyPairSync, sign } from 'node:crypto';

/** DER (X.690): a tag, the length of what it holds, and what it holds. */
function der(tag: number, ...content: readonly Uint8Array[]): Buffer {
  const held = Buffer.concat(content);
  const short = held.length < 0x80;
  const size = Buffer.alloc(4);
  size.writeUInt32BE(held.length);
  const digits = size.subarray(size.findIndex((byte) => byte !== 0));
  return Buffer.concat([
    Buffer.from(short ? [tag, held.length] : [tag, 0x80 | digits.length]),
    short ? Buffer.alloc(0) : digits,
    held,
  ]);
}
const sequence = (...content: readonly Uint8Array[]) => der(0x30, ...content);
const bytes = (hex: string) => Buffer.from(hex, 'hex');

const ECDSA_WITH_SHA256 = sequence(der(0x06, bytes('2a8648ce3d040302')));
const COMMON_NAME = der(0x06, bytes('550403'));
const BASIC_CONSTRAINTS = der(0x06, bytes('551d13'));
const SUBJECT_ALTERNATIVE_NAME = der(0x06, bytes('551d11'));
const utcTime = (at: Date) => der(0x17, Buffer.from(`${at.toISOString().replace(/\D/g, '').slice(2, 14)}Z`));

const pem = (label: string, content: Buffer) => {
  const lines = content.toString('base64').match(/.{1,64}/g) ?? [];
  return `-----BEGIN ${label}-----\n${lines.join('\n')}\n-----END ${label}-----\n`;
};

export interface Certificate {
  /** PEM. */
  readonly certificate: string;
  /** PEM, PKCS #8. */
  readonly key: string;
}

/**
 * A key that is made on the spot, and a certificate for an IPv4 address that it signed itself (RFC 5280),
 * good for an hour: no key stands in the repository, not even one that guards nothing.
 */
export function selfSigned(address: string, now = new Date()): Certificate {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const who = sequence(der(0x31, sequence(COMMON_NAME, der(0x0c, Buffer.from('Doorwerking test')))));
  const hour = 3_600_000;
  const names = der(0x04, sequence(der(0x87, Buffer.from(address.split('.').map(Number)))));
  const isAuthority = der(0x04, sequence(der(0x01, bytes('ff'))));
  const content = sequence(
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.from([1])),
    ECDSA_WITH_SHA256,
    who,
    sequence(utcTime(new Date(now.getTime() - hour)), utcTime(new Date(now.getTime() + hour))),
    who,
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, sequence(sequence(BASIC_CONSTRAINTS, isAuthority), sequence(SUBJECT_ALTERNATIVE_NAME, names))),
  );
  const signature = der(0x03, Buffer.from([0]), sign('sha256', content, privateKey));
  return {
    certificate: pem('CERTIFICATE', sequence(content, ECDSA_WITH_SHA256, signature)),
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
  };
}
