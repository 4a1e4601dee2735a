import type { OWN } from '#directory';
import { ROLES, type Role } from '#vocabulary';
import { isOfThisMachine } from '../start/settings-file.js';
import type { OwnStrength } from '../sign-in/settings.js';

/** How sure each way is of whoever comes by it, as `acr` says it (OpenID EAP ACR Values 1.0; RFC 8176). */
const STRENGTH: Readonly<Record<(typeof OWN)[number], string>> = { ':passkey': 'phr', ':password': 'mfa' };

/** With ways of one's own: where that can be done, and how sure each is. All of it as it was set, nothing as it was asked. */
export class OwnSignIn {
  /** The origin at which people find this server; undefined where nobody said, or others could listen. */
  readonly origin: string | undefined;
  readonly #strength: OwnStrength;

  constructor(address?: string, strength: OwnStrength = {}) {
    const isSafe = address !== undefined && (address.startsWith('https:') || isOfThisMachine(address));
    this.origin = isSafe ? address : undefined;
    this.#strength = strength;
  }

  /** The name to which passkeys are bound; undefined where there can be none: an address of numbers is none. */
  get rpId(): string | undefined {
    const host = this.origin && new URL(this.origin).hostname;
    return host === undefined || /^[\d.]+$|^\[/.test(host) ? undefined : host;
  }

  /** The roles for which a way is not sure enough. */
  tooWeakFor(way: (typeof OWN)[number]): readonly Role[] {
    return ROLES.filter((role) => this.#strength[role]?.includes(STRENGTH[way]) === false);
  }
}
