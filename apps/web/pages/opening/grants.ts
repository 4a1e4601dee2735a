import type { Membership, SessionAnswer } from '../../api/answers.ts';

/** As what somebody can open a dossier: a civil servant of a municipality, or a council of it by itself. */
export interface Grant {
  readonly key: string;
  readonly municipality: string;
  /** The council that begins by itself; without it the municipality asks. */
  readonly council?: string;
}

const grantOf = ({ role, municipality, council }: Membership): Grant[] => {
  if (role === 'civilServant') return [{ key: municipality, municipality }];
  if (role === 'council' && council !== undefined)
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

export const grantsOf = (session: SessionAnswer | null): readonly Grant[] =>
  session?.memberships.flatMap(grantOf) ?? [];
