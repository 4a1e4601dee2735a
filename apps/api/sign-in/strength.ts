import type { Person, Role } from '#directory';
import { ROLES } from '#vocabulary';
import type { JWTPayload } from 'jose';
import type { SignInService } from './settings.js';

/** The roles for which what the service said of how somebody signed in is not sure enough. */
export function tooWeakFor({ strength, strengthClaim }: SignInService, said: JWTPayload): readonly Role[] {
  const claim = said[strengthClaim];
  // `acr` is one value, and `acrs` a list (OpenID Connect Core 1.0, 2; of Entra ID its own).
  const came: readonly unknown[] = strengthClaim === 'acrs' && Array.isArray(claim) ? claim : [claim];
  return ROLES.filter((role) => strength[role]?.some((one) => came.includes(one)) === false);
}

/** Whether somebody has one of these roles in these municipalities. */
export const hasOneOf = ({ memberships }: Person, roles: readonly Role[], municipalities: readonly string[]): boolean =>
  memberships.some(({ role, municipality }) => roles.includes(role) && municipalities.includes(municipality));
