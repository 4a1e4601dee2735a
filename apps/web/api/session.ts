import { useMutation, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import type { Role, SessionAnswer } from './answers.ts';
import { send } from './client.ts';
import { sessionQuery } from './queries.ts';

export const useSession = (): SessionAnswer | null => useQuery(sessionQuery).data ?? null;

/** What somebody is, whichever municipality it is in. */
export const rolesOf = (session: SessionAnswer | null): readonly Role[] => [
  ...new Set(session?.memberships.map(({ role }) => role)),
];

/** Nothing that somebody else read stays; who is there now is told to what is on the screen. */
function change(queries: QueryClient, session: SessionAnswer | null): void {
  queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionQuery.queryKey[0] });
  queries.setQueryData(sessionQuery.queryKey, session);
}

export function useSignIn() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (account: string) => send<SessionAnswer>('POST', '/sessions', { account }),
    onSuccess: ({ person, memberships, theme }) =>
      change(queries, { person, memberships, ...(theme !== undefined && { theme }) }),
  });
}

export function useSignOut() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => send<undefined>('DELETE', '/sessions/current'),
    onSuccess: () => change(queries, null),
  });
}
