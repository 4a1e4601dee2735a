import type { SessionAnswer } from '../../api/answers.ts';

/** Of which municipalities somebody may bring in what happened on paper. */
export const bringersOf = (session: SessionAnswer | null): readonly string[] => [
  ...new Set(
    session?.memberships
      .filter(({ role }) => role === 'civilServant' || role === 'administrator')
      .map(({ municipality }) => municipality),
  ),
];
