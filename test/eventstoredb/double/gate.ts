import { Metadata, ServerCredentials, status, type ServiceError } from '@grpc/grpc-js';
import type { Certificate } from '../../certificate.js';

/**
 * A server that shows who it is, and asks who is calling: what each may read and append to is said by a stream's name.
 */
export interface Gate {
  readonly certificate: Certificate;
  /** Passwords by user. */
  readonly users: Readonly<Record<string, string>>;
  /** Of which streams this user may see and write nothing. */
  readonly forbidden?: (user: string, stream: string) => boolean;
  /** Whether it tells its nodes to nobody whom it does not know. */
  readonly tellsUsersOnly?: boolean;
}

export const credentialsOf = (gate: Gate | undefined) =>
  gate
    ? ServerCredentials.createSsl(null, [
        { private_key: Buffer.from(gate.certificate.key), cert_chain: Buffer.from(gate.certificate.certificate) },
      ])
    : ServerCredentials.createInsecure();

/** Who calls; undefined when nobody says so. */
export function userOf(metadata: Metadata): string | undefined {
  const [, given] = /^Basic (.*)$/.exec(String(metadata.get('authorization')[0])) ?? [];
  return given === undefined ? undefined : Buffer.from(given, 'base64').toString().split(':')[0];
}

/** In the words of the server; undefined for somebody who may come in. */
export function turnedAway({ users }: Gate, metadata: Metadata): Partial<ServiceError> | undefined {
  const user = userOf(metadata);
  if (user === undefined) return accessDenied();
  const expected = `Basic ${Buffer.from(`${user}:${users[user] ?? ''}`).toString('base64')}`;
  const knows = users[user] !== undefined && metadata.get('authorization')[0] === expected;
  return knows ? undefined : { code: status.UNAUTHENTICATED, details: 'Unauthenticated' };
}

export function accessDenied(): Partial<ServiceError> {
  const metadata = new Metadata();
  metadata.set('exception', 'access-denied');
  return { code: status.PERMISSION_DENIED, details: 'Access Denied', metadata };
}
