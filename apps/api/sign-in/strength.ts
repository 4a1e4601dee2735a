import type { Person, Role } from '#directory';
import { ROLES } from '#vocabulary';
import type { SignInService } from './settings.js';

/** The roles for which what the service said of how somebody signed in (`acr`) is not sure enough. */
export const tooWeakFor = ({ strength }: SignInService, acr: unknown): readonly Role[] =>
  ROLES.filter((role) => {
    const strong = strength[role];
    return strong !== undefined && !(typeof acr === 'string' && strong.includes(acr));
  });

/** Whether somebody has one of these roles in these municipalities. */
export const hasOneOf = ({ memberships }: Person, roles: readonly Role[], municipalities: readonly string[]): boolean =>
  memberships.some(({ role, municipality }) => roles.includes(role) && municipalities.includes(municipality));
