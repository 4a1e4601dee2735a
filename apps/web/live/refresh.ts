import type { Query, QueryClient } from '@tanstack/react-query';
import type { EventType } from '#trajectory';
import { isOwn } from '../api/client.ts';
import type { TrajectoryAnswer } from '../api/answers.ts';
import { sessionQuery, trajectoryQuery } from '../api/queries.ts';
import type { Changed } from './source.ts';

/** What became different on the screen: in one dossier, or in more. */
export interface News {
  readonly at: Date;
  readonly title?: string | undefined;
  readonly events: readonly EventType[];
  readonly dossiers: number;
}

const isSession = ({ queryKey: [kind] }: Query) => kind === sessionQuery.queryKey[0];
const touchedBy =
  (changes: readonly Changed[]) =>
  ({ queryKey: [kind, trajectory] }: Query) =>
    kind === 'lists' ||
    (kind === 'trajectory' && changes.some((change) => 'trajectory' in change && change.trajectory === trajectory));

/**
 * Reads again what these changes are about, and tells whether anything on the screen became different by it.
 * What this tab did itself was read again already, and is not news.
 */
export async function refresh(queries: QueryClient, changes: readonly Changed[]): Promise<News | undefined> {
  const others = changes.filter(({ position }) => !isOwn(position));
  if (others.length === 0) return undefined;
  const predicate = touchedBy(others);
  // An answer that says the same is the same object: what is another one, looks different.
  const shown = queries.getQueryCache().findAll({ type: 'active', predicate });
  const before = shown.map(({ state: { data } }) => data);
  await queries.invalidateQueries({ predicate });
  if (shown.every(({ state: { data } }, i) => data === before[i])) return undefined;
  // That a council became another one is seen in the lists, and is no news of a dossier.
  const inDossiers = others.filter((change) => 'trajectory' in change);
  if (inDossiers.length === 0) return undefined;
  const dossiers = new Set(inDossiers.map(({ trajectory }) => trajectory));
  const [only = ''] = dossiers;
  const known = queries.getQueryData<TrajectoryAnswer>(trajectoryQuery(only).queryKey);
  return {
    at: new Date(),
    title: dossiers.size === 1 ? known?.title : undefined,
    events: [...new Set(inDossiers.flatMap(({ events }) => events))],
    dossiers: dossiers.size,
  };
}

/** Reads everything again, except who is signed in. */
export const refreshAll = (queries: QueryClient): Promise<void> =>
  queries.invalidateQueries({ predicate: (query) => !isSession(query) });
