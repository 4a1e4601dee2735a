import type { Grant } from '#access';
import type { Day } from '#calendar';

export { COUNCIL_FUNCTIONS, ROLES, type CouncilFunction, type Role } from '#access';

/** What somebody is, in one municipality, and from which day until which: both are days on which it holds. */
export interface Membership extends Omit<Grant, 'weak'> {
  readonly from?: Day;
  readonly until?: Day;
}

/** The municipality that keeps it: where somebody is what they are, also of a council that it shares. */
export const homeOf = ({ municipality, sharedBy }: Pick<Membership, 'municipality' | 'sharedBy'>): string =>
  sharedBy ?? municipality;

/** Whether it holds on a day. Without `from` it always did, without `until` it goes on. */
export const holdsOn = ({ from = '', until }: Pick<Membership, 'from' | 'until'>, on: Day): boolean =>
  from <= on && (until === undefined || on <= until);

/** Whether it held before and does not any more. */
export const isOver = ({ until }: Pick<Membership, 'until'>, on: Day): boolean => until !== undefined && until < on;

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly memberships: readonly Membership[];
}

/** What stands where a name was, once somebody is erased. */
export const ERASED = '(verwijderd)';
