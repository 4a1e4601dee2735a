import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { NO_ANSWER, same, valuesOf, type AnswerValues } from '../../../action/answer.ts';
import { idsIn } from '../../../action/ids.ts';
import type { Work } from '../../../action/page.tsx';
import type { InfluenceAnswer } from '../../../api/answers.ts';
import { isRefused, placed, Refused, rulesOf } from '../../../api/problem.ts';
import { influenceQuery, trajectoryQuery } from '../../../api/queries.ts';
import { useRecordAll, type Named } from '../../../api/record.ts';
import { useSession } from '../../../api/session.ts';
import { answerIn, factsOf, placeIn, sharedFactsOf, withIds, type Given } from './facts.ts';
import { settleUnsent, type Place } from './unsent.ts';

const recordedIn = ({ recommendations }: Pick<InfluenceAnswer, 'recommendations'>, id: string, authority: string) =>
  valuesOf(recommendations.find((thread) => thread.id === id)?.answers.find((a) => a.authority === authority));

/** What was sent last, and so what is wrong is about. */
interface Sent {
  readonly of: 'points' | 'together' | 'response';
  readonly points: readonly string[];
}

const NOWHERE: ReadonlyMap<string, Error> = new Map();

/** What is wrong at each of the points that were sent, at its fields; all of it at one that was sent alone. */
function wrongAt(refused: Error | null, points: readonly string[]): ReadonlyMap<string, Error> {
  const [alone] = points;
  const whole = placed(refused, placeIn);
  if (!whole || alone === undefined) return NOWHERE;
  if (points.length === 1) return new Map([[alone, whole]]);
  if (!(refused instanceof Refused)) return NOWHERE;
  return new Map(
    points.flatMap((point, i): [string, Error][] => {
      const errors = rulesOf(refused.problem).filter(({ place = '' }) => answerIn(place) === i);
      const own = errors.length > 0 && placed(new Refused({ ...refused.problem, errors }), placeIn);
      return own ? [[point, own]] : [];
    }),
  );
}

export interface Sending {
  readonly answers: readonly Given[];
  /** What somebody looked at when they answered, by point: what another made of it since is not written over. */
  readonly seen: ReadonlyMap<string, AnswerValues>;
  readonly date: string;
  /** One text for all of them. */
  readonly together?: boolean;
}

/**
 * Records answers, all or none; when somebody was first, only where they did not touch the same. It outlives the form
 * that it was sent from: somebody goes on to another point while it is under way.
 */
export function useSaving({ trajectory, influence }: Pick<Work, 'trajectory' | 'influence'>, authority: string) {
  const queries = useQueryClient();
  const person = useSession()?.person.id ?? '';
  const { id } = trajectory;
  const place: Place = { dossier: id, authority };
  const { mutateAsync, error: refused, isPending } = useRecordAll(id);
  const [sent, setSent] = useState<Sent>({ of: 'points', points: [] });
  const error = useMemo(() => placed(refused, placeIn), [refused]);
  const wrong = useMemo(() => (sent.of === 'points' ? wrongAt(refused, sent.points) : NOWHERE), [refused, sent]);

  const post = async (facts: readonly Named[], isTouched: (now: InfluenceAnswer) => boolean) => {
    const body = { facts };
    try {
      await mutateAsync({ body, revision: trajectory.revision });
    } catch (failure) {
      if (!isRefused(failure, 412)) throw failure;
      const [{ revision }, now] = await Promise.all([
        queries.fetchQuery({ ...trajectoryQuery(id), staleTime: 0 }),
        queries.fetchQuery({ ...influenceQuery(id), staleTime: 0 }),
      ]);
      if (isTouched(now)) throw failure;
      await mutateAsync({ body, revision });
    }
  };

  /** What was recorded, by point. */
  const save = async ({
    answers,
    seen,
    date,
    together = false,
  }: Sending): Promise<ReadonlyMap<string, AnswerValues>> => {
    const given = withIds(answers, idsIn(trajectory, influence));
    const factsFor = together && trajectory.definition >= 2 ? sharedFactsOf : factsOf;
    setSent({ of: together ? 'together' : 'points', points: given.map(({ recommendation }) => recommendation) });
    await post(factsFor(given, authority, date), (now) =>
      given.some(({ recommendation, answer }) => {
        const fresh = recordedIn(now, recommendation, authority);
        return !same(fresh, seen.get(recommendation) ?? NO_ANSWER) && !same(fresh, answer);
      }),
    );
    for (const [i, { recommendation, answer }] of given.entries())
      settleUnsent(person, place, recommendation, answers[i]?.answer ?? NO_ANSWER, answer);
    return new Map(given.map(({ recommendation, answer }) => [recommendation, answer]));
  };

  /** Lays the responses to these advices before whoever adopts them. */
  const handOver = (advices: readonly string[]) => {
    setSent({ of: 'response', points: [] });
    return post(
      advices.map((advice) => ({ fact: 'ResponseReady' as const, authority, advice })),
      // Who reads them reads them as they are then.
      () => false,
    );
  };

  return { save, handOver, sent, error, wrong, busy: isPending };
}
export type Saving = ReturnType<typeof useSaving>;
