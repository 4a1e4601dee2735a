import { useSuspenseQueries, useSuspenseQuery } from '@tanstack/react-query';
import { keptCouncilsQuery, municipalityQuery, type Municipality } from '../../administration/queries.ts';
import type { CouncilItem } from '../../api/answers.ts';
import { councilsQuery } from '../../api/queries.ts';
import type { Grant } from './grants.ts';

/** A council that can take part. */
export type Offered = Pick<CouncilItem, 'municipality' | 'council' | 'name'>;
/** What a municipality settled of the terms. */
export type Settled = Pick<Municipality, 'adviceTerm' | 'responseTerm' | 'termijnenwet'>;

const of = (grants: readonly Grant[]) => [...new Set(grants.map(({ municipality }) => municipality))];

/** The councils on the lists of the municipalities, then those that stand in dossiers only. */
export function useOffered(grants: readonly Grant[]): readonly Offered[] {
  const codes = of(grants);
  const lists = useSuspenseQueries({ queries: codes.map(keptCouncilsQuery) });
  const { items: found } = useSuspenseQuery(councilsQuery).data;
  const listed = codes.flatMap((municipality, i) =>
    (lists[i]?.data.items ?? []).map(({ id, name }) => ({ municipality, council: id, name })),
  );
  const known = new Set(listed.map(({ municipality, council }) => `${municipality} ${council}`));
  return [...listed, ...found.filter(({ municipality, council }) => !known.has(`${municipality} ${council}`))];
}

/** What the municipality settled for which somebody opens a dossier. */
export function useSettled(grants: readonly Grant[]): (grant: Grant | undefined) => Settled {
  const codes = of(grants);
  const settled = useSuspenseQueries({ queries: codes.map(municipalityQuery) });
  return (grant) => settled[codes.indexOf(grant?.municipality ?? '')]?.data ?? {};
}
