import type { Member, Municipality } from '../../administration/queries.ts';

/** What a municipality can set up, in the order in which it is of use. */
export const STEPS = ['signIn', 'ordinance', 'terms', 'councils', 'people', 'looks', 'statements', 'dossier'] as const;
export type StepName = (typeof STEPS)[number];

/** Without these a dossier can be opened all the same. */
export const OPTIONAL: ReadonlySet<StepName> = new Set(['terms', 'looks', 'statements']);

interface Kept {
  readonly municipality: Municipality;
  readonly members: readonly Member[];
  readonly councils: number;
  readonly dossiers: number;
  /** Whoever reads can sign in again: at a service, or with what they have of their own. */
  readonly canComeBack: boolean;
  readonly hasLogo: boolean;
}

/** Which are done: that follows from what is kept, so nothing of a set-up can be half. */
export function doneIn({
  municipality,
  members,
  councils,
  dossiers,
  canComeBack,
  hasLogo,
}: Kept): ReadonlySet<StepName> {
  const { instrument, adviceTerm, responseTerm, look, contact, privacy, accessibility } = municipality;
  const done: Readonly<Record<StepName, boolean>> = {
    signIn: canComeBack,
    ordinance: instrument !== undefined,
    // Without one of its own each is six weeks.
    terms: adviceTerm !== undefined || responseTerm !== undefined,
    councils: councils > 0,
    people: members.filter(({ roles }) => roles.length > 0).length > 1,
    looks: look !== undefined || hasLogo,
    statements: contact !== undefined && privacy !== undefined && accessibility !== undefined,
    dossier: dossiers > 0,
  };
  return new Set(STEPS.filter((step) => done[step]));
}

/** Of which a part is there: what is left can be seen on its page. */
export function begunIn({ municipality }: Pick<Kept, 'municipality'>): ReadonlySet<StepName> {
  const { contact, privacy, accessibility } = municipality;
  return new Set([contact, privacy, accessibility].some((part) => part !== undefined) ? ['statements'] : []);
}
