import { useState } from 'react';
import { useMutation, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import type { NewSession, Role, SessionAnswer, SignedOut } from './answers.ts';
import { forgetWritten, send } from './client.ts';
import { begun, sessionQuery } from './queries.ts';

export const useSession = (): SessionAnswer | null => useQuery(sessionQuery).data ?? null;

/** What somebody is, whichever municipality it is in. */
export const rolesOf = (session: SessionAnswer | null): readonly Role[] => [
  ...new Set(session?.memberships.map(({ role }) => role)),
];

/** Of which councils of a municipality somebody is: an id is that of another council in another municipality. */
export const councilsIn = (session: SessionAnswer | null, municipality: string): ReadonlySet<string> =>
  new Set(
    session?.memberships.flatMap((one) =>
      one.role === 'council' && one.municipality === municipality && one.council !== undefined ? [one.council] : [],
    ),
  );

/** Whether somebody is of a council of a dossier themselves, and does not record for it. */
export function useIsOwn(): (of: { readonly municipality: string }, council: string | undefined) => boolean {
  const session = useSession();
  return ({ municipality }, council = '') => councilsIn(session, municipality).has(council);
}

/** Nothing that somebody else read stays; who is there now is told to what is on the screen. */
function change(queries: QueryClient, session: SessionAnswer | null): void {
  queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionQuery.queryKey[0] });
  queries.setQueryData(sessionQuery.queryKey, session);
}

/** Whether somebody changes what a municipality sets: its administrator, and nobody else; others see how it is. */
export function useAdministers(municipality: string): boolean {
  const is = useSession()?.memberships.some((one) => one.municipality === municipality && one.role === 'administrator');
  // Whose session ends while they type goes on seeing what they type in, and signs in from there.
  const [was, setWas] = useState(is ?? false);
  if (is !== undefined && is !== was) setWas(is);
  return is ?? was;
}

export function useSignIn() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (account: string) => send<NewSession>('POST', '/sessions', { account }),
    onSuccess: ({ token: _, expiresAt: _until, ...session }) => {
      forgetWritten();
      change(queries, begun(session));
    },
  });
}

/** Who came in by a way of their own: from here on it is they who read. */
export function useEntered() {
  const queries = useQueryClient();
  return (session: SessionAnswer) => {
    forgetWritten();
    change(queries, begun(session));
  };
}

export function useSignOut() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => send<SignedOut>('DELETE', '/sessions/current'),
    onSuccess: () => {
      forgetWritten();
      change(queries, null);
    },
  });
}
