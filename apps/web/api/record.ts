import type { Fact, Facts, FactType } from '#trajectory';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { NounOf, PostedFact, recorded } from '../../api/facts/trajectory.ts';
import { segment, send } from './client.ts';
import { isRefused, Unreachable } from './problem.ts';

export type { NounOf, PostedFact };
export type Noun = NounOf<PostedFact>;
type FactAt<N extends Noun> = { [T in PostedFact]: NounOf<T> extends N ? T : never }[PostedFact];
/** The fields of the fact that is posted to a noun, and the date on which it happened (without it today). */
export type Body<N extends Noun> = Facts[FactAt<N>] & { readonly date?: string | undefined };

export type RecordedAnswer = ReturnType<typeof recorded>;

interface Submission<Content> {
  readonly body: Content;
  /** What the person looked at. */
  readonly revision?: number | undefined;
  /** It is judged, and nothing is recorded. */
  readonly validateOnly?: boolean | undefined;
}

/**
 * Sends something that is recorded in a dossier. A submission keeps its key until an answer came, so that
 * trying again after a broken connection does not do it twice; what was read of the dossier and the lists
 * is read again, also when somebody else turns out to have changed it.
 */
function usePost<Content extends object>(path: string, trajectory: string) {
  const queries = useQueryClient();
  const submission = useRef<{ readonly of: string; readonly key: string } | undefined>(undefined);
  const ofDossier = { queryKey: ['trajectory', trajectory] };
  return useMutation({
    mutationFn: async ({ body, revision, validateOnly }: Submission<Content>) => {
      const of = JSON.stringify(body);
      if (validateOnly) {
        // Of what was sent and not answered, it may be there already: it is not judged again, but sent again.
        if (submission.current?.of !== of) await send('POST', path, body, { revision, validateOnly });
        return undefined;
      }
      if (submission.current?.of !== of) submission.current = { of, key: crypto.randomUUID() };
      const { key } = submission.current;
      try {
        const answer = await send<RecordedAnswer>('POST', path, body, { key, revision });
        submission.current = undefined;
        return answer;
      } catch (error) {
        if (!(error instanceof Unreachable)) submission.current = undefined;
        if (isRefused(error, 412)) await queries.invalidateQueries(ofDossier);
        throw error;
      }
    },
    onSuccess: async (_, { validateOnly }) => {
      if (validateOnly) return;
      await Promise.all([queries.invalidateQueries(ofDossier), queries.invalidateQueries({ queryKey: ['lists'] })]);
    },
  });
}

const under = (trajectory: string, noun: string) => `/trajectories/${segment(trajectory)}/${noun}`;

/** Records a fact in a dossier. */
export const useRecord = <N extends Noun>(trajectory: string, noun: N) =>
  usePost<Body<N>>(under(trajectory, noun), trajectory);

/** A fact in a list of facts: its name stands beside its fields. */
export type Named<T extends FactType = FactType> = {
  [K in T]: Fact<K>['data'] & { readonly fact: K; readonly date?: string | undefined };
}[T];

/** Records several facts in a dossier: all of them, or none. */
export const useRecordAll = (trajectory: string) =>
  usePost<{ readonly facts: readonly Named[] }>(under(trajectory, 'batches'), trajectory);

export type Opening = Facts['TrajectoryOpened'] & { readonly id?: string; readonly date?: string | undefined };

/** Opens a dossier. */
export const useOpen = () => usePost<Opening>('/trajectories', '');
