import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { SetupsController } from '../../api/setup/setups.controller.ts';
import { send } from './client.ts';
import { sessionQuery } from './queries.ts';

type AnsweredBy<Method extends (...given: never[]) => Promise<unknown>> = Awaited<ReturnType<Method>>;
export type SetupCheck = AnsweredBy<SetupsController['check']>;
type SetUp = AnsweredBy<SetupsController['setUp']>;

/** What can be set up by a one-time link: asked by its token, which is in no address of the API. */
export const setupCheckQuery = (token: string) =>
  queryOptions({
    queryKey: ['setup', token],
    queryFn: () => send<SetupCheck>('POST', '/setup-checks', { token }),
    // Once it is used it says so: that is no reason to take away what stands there.
    staleTime: Infinity,
    retry: false,
  });

/** Sets a municipality up; whoever did is signed in by it. */
export function useSetUp() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (content: object) => send<SetUp>('POST', '/setups', content),
    onSuccess: () => queries.invalidateQueries({ queryKey: sessionQuery.queryKey }),
  });
}
