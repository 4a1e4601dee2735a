import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { StandardText, StandardTextContent } from '#directory';
import { read, segment, send } from './client.ts';
import { isRefused } from './problem.ts';

export type { StandardText, StandardTextContent };

/** The texts that whoever is signed in keeps to answer with. */
export const standardTextsQuery = queryOptions({
  queryKey: ['own', 'standard-texts'],
  queryFn: ({ signal }) => read<{ readonly items: readonly StandardText[] }>('/standard-texts', { signal }),
});
export const useStandardTexts = (): readonly StandardText[] => useQuery(standardTextsQuery).data?.items ?? [];

export type TextChange =
  | { readonly method: 'POST'; readonly body: StandardTextContent }
  | { readonly method: 'PUT'; readonly of: StandardText; readonly body: StandardTextContent }
  | { readonly method: 'DELETE'; readonly of: StandardText };

/** Keeps, changes or removes one; they are read again, also when it was changed elsewhere meanwhile. */
export function useTextChange() {
  const queries = useQueryClient();
  const again = () => queries.invalidateQueries({ queryKey: standardTextsQuery.queryKey });
  return useMutation({
    mutationFn: async (change: TextChange) => {
      const at = change.method === 'POST' ? '' : `/${segment(change.of.id)}`;
      const revision = change.method === 'POST' ? undefined : change.of.revision;
      try {
        await send(change.method, `/standard-texts${at}`, bodyOf(change), {
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
