import type { SessionAnswer } from './answers.ts';

/** Of which municipalities somebody may bring in what happened on paper: not as somebody of some dossiers only. */
export const bringersOf = (session: SessionAnswer | null): readonly string[] => [
  ...new Set(
    session?.memberships
      .filter(({ role }) => role === 'civilServant' || role === 'administrator')
      .filter(({ portfolios, dossiers }) => portfolios === undefined && dossiers === undefined)
      .map(({ municipality }) => municipality),
  ),
];

/** Of which municipalities somebody is an auditor: they see how it is brought in, and bring in nothing. */
export const auditedBy = (session: SessionAnswer | null): readonly string[] =>
  (session?.memberships ?? []).flatMap(({ role, municipality }) => (role === 'auditor' ? [municipality] : []));
