import type { Membership, SessionAnswer } from './answers.ts';

/** As what somebody can open a dossier: a civil servant of a municipality, or a council of it by itself. */
export interface Grant {
  readonly key: string;
  readonly municipality: string;
  /** The council that begins by itself; without it the municipality asks. */
  readonly council?: string;
  /** Of a civil servant who is of some portfolios only: one of these is the dossier's. */
  readonly portfolios?: readonly string[];
}

const grantOf = ({ role, municipality, council, function: of, portfolios, dossiers }: Membership): Grant[] => {
  if (role === 'civilServant') {
    // Who is of some dossiers has these, and opens none beside them.
    if (portfolios === undefined && dossiers !== undefined) return [];
    return [{ key: municipality, municipality, ...(portfolios && { portfolios }) }];
  }
  // A council opens one by its chair or secretary.
  if (role === 'council' && council !== undefined && of !== 'member')
    return [{ key: `${municipality} ${council}`, municipality, council }];
  return [];
};

/** In whose words the page speaks: those of a council only to whoever opens a dossier as one. */
export const speakerOf = (grant: Grant | undefined): 'council' | 'municipality' =>
  grant?.council === undefined ? 'municipality' : 'council';

/** For which municipalities, each once. */
export const municipalitiesIn = (grants: readonly Grant[]): readonly string[] => [
  ...new Set(grants.map(({ municipality }) => municipality)),
];

const together = (same: readonly Grant[]): Grant => ({
  ...(same[0] as Grant),
  portfolios: [...new Set(same.flatMap(({ portfolios = [] }) => portfolios))],
});

export const grantsOf = (session: SessionAnswer | null): readonly Grant[] =>
  [...Map.groupBy(session?.memberships.flatMap(grantOf) ?? [], ({ key }) => key).values()].map(
    // Whoever stands in for a colleague is once what both are: the wider of the two.
    (same) => same.find(({ portfolios }) => portfolios === undefined) ?? together(same),
  );
