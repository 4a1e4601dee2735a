import { useSuspenseQueries, useSuspenseQuery } from '@tanstack/react-query';
import type { CouncilItem } from '../api/answers.ts';
import { councilsQuery } from '../api/queries.ts';
import { keptCouncilsQuery } from './queries.ts';

/** A council that can take part. */
export type Offered = Pick<CouncilItem, 'municipality' | 'council' | 'name'>;

/** The councils on the lists of these municipalities, then those that stand in dossiers only. */
export function useOffered(municipalities: readonly string[]): readonly Offered[] {
  const lists = useSuspenseQueries({ queries: municipalities.map(keptCouncilsQuery) });
  const { items: found } = useSuspenseQuery(councilsQuery).data;
  const listed = municipalities.flatMap((municipality, i) =>
    (lists[i]?.data.items ?? []).map(({ id, name }) => ({ municipality, council: id, name })),
  );
  const known = new Set(listed.map(({ municipality, council }) => `${municipality} ${council}`));
  const others = found.filter(
    ({ municipality, council }) => municipalities.includes(municipality) && !known.has(`${municipality} ${council}`),
  );
  return [...listed, ...others];
}
