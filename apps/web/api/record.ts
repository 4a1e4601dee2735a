import type { Facts } from '#trajectory';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { NOUNS } from '../../api/facts/nouns.ts';
import { segment, send } from './client.ts';
import { Unreachable } from './problem.ts';

type Nouns = typeof NOUNS;
export type Noun = keyof Nouns;
/** The fields of the fact that is posted to a noun, and the date on which it happened (without it today). */
export type Body<N extends Noun> = Facts[Nouns[N]] & { readonly date?: string | undefined };

export interface RecordedAnswer {
  readonly trajectory: string;
  readonly revision: number;
  readonly position: string;
  readonly events: readonly string[];
}

interface Submission<N extends Noun> {
  readonly body: Body<N>;
  /** What the person looked at. */
  readonly revision?: number | undefined;
}

/**
 * Records a fact in a dossier. A submission keeps its key until an answer came, so that trying again after
 * a broken connection does not do it twice; what was read of the dossier and the lists is read again.
 */
export function useRecord<N extends Noun>(trajectory: string, noun: N) {
  const queries = useQueryClient();
  const submission = useRef<{ readonly of: string; readonly key: string } | undefined>(undefined);
  return useMutation({
    mutationFn: async ({ body, revision }: Submission<N>) => {
      const of = JSON.stringify(body);
      if (submission.current?.of !== of) submission.current = { of, key: crypto.randomUUID() };
      const { key } = submission.current;
      try {
        const answer = await send<RecordedAnswer>('POST', `/trajectories/${segment(trajectory)}/${noun}`, body, {
          key,
          revision,
        });
        submission.current = undefined;
        return answer;
      } catch (error) {
        if (!(error instanceof Unreachable)) submission.current = undefined;
        throw error;
      }
    },
    onSuccess: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ['trajectory', trajectory] }),
        queries.invalidateQueries({ queryKey: ['lists'] }),
      ]),
  });
}
