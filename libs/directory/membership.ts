import type { Grant } from '#access';

export { ROLES, type Role } from '#access';

/** What somebody is, in one municipality. */
export type Membership = Grant;

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly memberships: readonly Membership[];
}

/** What stands where a name was, once somebody is erased. */
export const ERASED = '(verwijderd)';
