import type { JWTPayload } from 'jose';

const EVENT = 'http://schemas.openid.net/event/backchannel-logout';

/** Whose session a service says is over, and under which id it says so. */
export interface Over {
  readonly id: string;
  readonly subject?: string | undefined;
  readonly sid?: string | undefined;
}

/** What is checked of a logout token besides who made it and for whom; undefined when it is none. */
export function saidOver({ jti, sub, sid, events, nonce }: JWTPayload): Over | undefined {
  const isEvent = typeof events === 'object' && events !== null && Object.hasOwn(events, EVENT);
  // A token that lets somebody in is none that lets them out (OpenID Connect Back-Channel Logout 1.0, 2.4).
  if (!isEvent || nonce !== undefined || typeof jti !== 'string' || jti === '') return undefined;
  if (sid !== undefined && typeof sid !== 'string') return undefined;
  return sub === undefined && sid === undefined ? undefined : { id: jti, subject: sub, sid };
}
