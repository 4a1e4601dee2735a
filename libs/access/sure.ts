import { problem, type Problem } from '#facts';
import type { Actor, Grant, Role } from './actor.js';

/** What a machine may do within its roles: read, and bring what a civil servant may, files, and what only others may. */
export const SCOPES = ['read', 'record', 'import', 'publish'] as const;
export type Scope = (typeof SCOPES)[number];

/** The scope for bringing what these roles may: what no civil servant brings is said for a body, and becomes public. */
export const scopeFor = (roles: readonly Role[]): Scope => (roles.includes('civilServant') ? 'record' : 'publish');

const TOO_WEAK = 'hiervoor moet u sterker inloggen, met een extra stap';

/**
 * Whether somebody who is allowed something by these grants may do it in this session: a person who signed in surely enough
 * for one of them, a machine within its scopes.
 */
export function sureEnough(
  { scopes }: Pick<Actor, 'scopes'>,
  allowing: readonly Pick<Grant, 'weak'>[],
  scope: Scope | undefined,
): Problem | undefined {
  if (scopes && (scope === undefined || !scopes.includes(scope)))
    return problem(
      'not-permitted',
      `deze sleutel mag dit niet: ${scope === undefined ? 'dit doen alleen mensen' : `de scope ${scope} ontbreekt`}`,
    );
  return allowing.every(({ weak }) => weak === true) ? problem('sign-in-too-weak', TOO_WEAK) : undefined;
}

/** Whether it is shown to somebody as what they can do: also where they must sign in more strongly first. */
export const isOffered = (wrong: Problem | undefined): boolean =>
  wrong === undefined || wrong.code === 'sign-in-too-weak';
