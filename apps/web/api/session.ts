import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Role, SessionAnswer } from './answers.ts';
import { send } from './client.ts';
import { sessionQuery } from './queries.ts';

export const useSession = (): SessionAnswer | null => useQuery(sessionQuery).data ?? null;

/** What somebody is, whichever municipality it is in. */
export const rolesOf = (session: SessionAnswer | null): readonly Role[] => [
  ...new Set(session?.memberships.map(({ role }) => role)),
];

export function useSignIn() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (account: string) => send<SessionAnswer>('POST', '/sessions', { account }),
    onSuccess: ({ person, memberships }) => {
      // Nothing that somebody else read stays.
      queries.clear();
      const session: SessionAnswer = { person, memberships };
      queries.setQueryData(sessionQuery.queryKey, session);
    },
  });
}

export function useSignOut() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => send<undefined>('DELETE', '/sessions/current'),
    onSuccess: () => {
      queries.clear();
      queries.setQueryData(sessionQuery.queryKey, null);
    },
  });
}
