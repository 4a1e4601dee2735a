import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { isRefused, Refused } from '../api/problem.ts';
import { sessionQuery } from '../api/queries.ts';

const FRESH_MS = 10_000;
const TRIES = 2;

export function makeQueryClient(): QueryClient {
  const signedIn = () => queries.getQueryData(sessionQuery.queryKey) !== null;
  // The session ended while somebody was reading or sending: the shell has to know.
  const look = (error: unknown) => {
    if (isRefused(error, 401)) queries.setQueryData(sessionQuery.queryKey, null);
  };
  const queries: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError: look }),
    mutationCache: new MutationCache({ onError: look }),
    defaultOptions: {
      queries: {
        staleTime: FRESH_MS,
        // Nobody sees less: that must not come in the place of what somebody was working on.
        refetchOnWindowFocus: signedIn,
        refetchOnReconnect: signedIn,
        // What was refused is refused again; only what may pass by itself is tried again.
        retry: (count, error) => count < TRIES && (!(error instanceof Refused) || error.status === 503),
      },
    },
  });
  return queries;
}
