import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { StandardText, StandardTextContent } from '#directory';
import { read, segment, send } from './client.ts';
import { isRefused } from './problem.ts';
import { trajectoryQuery } from './queries.ts';

export type { StandardText, StandardTextContent };

interface Texts {
  readonly items: readonly StandardText[];
}
/** The municipality whose they are; undefined of whoever is signed in. */
export type Whose = string | undefined;

const pathOf = (whose: Whose) =>
  whose === undefined ? '/standard-texts' : `/municipalities/${segment(whose)}/standard-texts`;

/** The texts that whoever is signed in keeps to answer with. */
export const standardTextsQuery = queryOptions({
  queryKey: ['own', 'standard-texts'],
  queryFn: ({ signal }) => read<Texts>(pathOf(undefined), { signal }),
});
/** Those that a municipality keeps for all who answer in it. */
export const municipalityTextsQuery = (municipality: string) =>
  queryOptions({
    queryKey: ['administration', municipality, '/standard-texts'],
    queryFn: ({ signal }) => read<Texts>(pathOf(municipality), { signal }),
  });

/** What can be put in at a dossier: one's own, and those of its municipality. */
export function useOffered(dossier: string) {
  const { municipality = '' } = useQuery(trajectoryQuery(dossier)).data ?? {};
  const theirs = useQuery({ ...municipalityTextsQuery(municipality), enabled: municipality !== '' });
  const own = useQuery(standardTextsQuery);
  return { municipality, own: own.data?.items ?? [], theirs: theirs.data?.items ?? [] };
}

export type TextChange =
  | { readonly method: 'POST'; readonly body: StandardTextContent }
  | { readonly method: 'PUT'; readonly of: StandardText; readonly body: StandardTextContent }
  | { readonly method: 'DELETE'; readonly of: StandardText };

/** Keeps, changes or removes one; they are read again, also when it was changed elsewhere meanwhile. */
export function useTextChange(whose?: Whose) {
  const queries = useQueryClient();
  const { queryKey } = whose === undefined ? standardTextsQuery : municipalityTextsQuery(whose);
  const again = () => queries.invalidateQueries({ queryKey });
  return useMutation({
    mutationFn: async (change: TextChange) => {
      const at = change.method === 'POST' ? '' : `/${segment(change.of.id)}`;
      const revision = change.method === 'POST' ? undefined : change.of.revision;
      try {
        await send(change.method, `${pathOf(whose)}${at}`, bodyOf(change), {
          revision,
        });
      } catch (error) {
        if (isRefused(error, 412) || isRefused(error, 404)) await again();
        throw error;
      }
    },
    onSuccess: again,
  });
}
const bodyOf = (change: TextChange) => (change.method === 'DELETE' ? undefined : change.body);
