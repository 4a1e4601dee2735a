import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { same, valuesOf, NO_ANSWER, type AnswerValues } from '../../../action/answer.ts';
import { idsIn } from '../../../action/ids.ts';
import type { Work } from '../../../action/page.tsx';
import type { InfluenceAnswer } from '../../../api/answers.ts';
import { isRefused, placed } from '../../../api/problem.ts';
import { influenceQuery, trajectoryQuery } from '../../../api/queries.ts';
import { useRecordAll } from '../../../api/record.ts';
import { useForm } from '../../../form/use-form.ts';
import { factsOf, placeIn, sharedFactsOf, withIds, type Sent } from './facts.ts';
import type { Pair } from './pairs.ts';
import { rowStatusOf } from './row-status.ts';

export interface Values {
  readonly rows: readonly AnswerValues[];
  /** What was recorded when the typing began, row by row. */
  readonly base: readonly AnswerValues[];
  readonly chosen: readonly string[];
  readonly shared: AnswerValues;
  readonly date: string;
}

const recordedIn = ({ recommendations }: InfluenceAnswer, ids: readonly string[], authority: string) =>
  ids.map((id) =>
    valuesOf(recommendations.find((thread) => thread.id === id)?.answers.find((a) => a.authority === authority)),
  );

/** The answers of one authority to one advice: what is typed, what is recorded, and how to record it. */
export function useAnswers({ trajectory, influence }: Work, { advice, authority }: Pair, ids: readonly string[]) {
  const queries = useQueryClient();
  const { id } = trajectory;
  const theirs = recordedIn(influence, ids, authority);
  const start: Values = { rows: theirs, base: theirs, chosen: [], shared: NO_ANSWER, date: '' };
  const form = useForm<Values>(`answers ${id} ${advice} ${authority}`, start);
  const { mutateAsync, error: refused, isPending } = useRecordAll(id);
  const [sent, setSent] = useState<Sent>({ rows: [], together: false });
  const error = useMemo(() => placed(refused, placeIn(sent)), [refused, sent]);

  const { values, set } = form;
  const sides = ids.map((_, i) => ({
    mine: values.rows[i] ?? NO_ANSWER,
    base: values.base[i] ?? NO_ANSWER,
    theirs: theirs[i] ?? NO_ANSWER,
  }));
  const standings = sides.map(rowStatusOf);

  // Where nothing was typed here, what somebody else recorded is shown.
  const behind = standings.indexOf('behind');
  const newer = behind < 0 ? undefined : theirs[behind];
  useEffect(() => {
    if (newer === undefined) return;
    set(`rows[${behind}]`, newer);
    set(`base[${behind}]`, newer);
  }, [behind, newer, set]);

  /** Records the answers in these rows, all or none; when somebody was first, only where they did not touch ours. */
  const save = async (rows: readonly AnswerValues[], indices: readonly number[], together = false) => {
    const given = indices.map((i) => ({ recommendation: ids[i] ?? '', answer: rows[i] ?? NO_ANSWER }));
    const answers = withIds(given, idsIn(trajectory, influence));
    const factsFor = together && trajectory.definition >= 2 ? sharedFactsOf : factsOf;
    const body = { facts: factsFor(answers, authority, values.date) };
    setSent({ rows: indices, together });
    try {
      await mutateAsync({ body, revision: trajectory.revision });
    } catch (failure) {
      if (!isRefused(failure, 412)) throw failure;
      const [{ revision }, now] = await Promise.all([
        queries.fetchQuery({ ...trajectoryQuery(id), staleTime: 0 }),
        queries.fetchQuery({ ...influenceQuery(id), staleTime: 0 }),
      ]);
      const recorded = recordedIn(now, ids, authority);
      const touched = indices.some((i) => {
        const [mine, base, fresh] = [rows[i], values.base[i], recorded[i]];
        return (
          rowStatusOf({ mine: mine ?? NO_ANSWER, base: base ?? NO_ANSWER, theirs: fresh ?? NO_ANSWER }) === 'conflict'
        );
      });
      if (touched) throw failure;
      await mutateAsync({ body, revision });
    }
    const saved = new Map(indices.map((i, n) => [i, answers[n]?.answer ?? NO_ANSWER]));
    form.settle(
      (now) => ({
        ...now,
        // What was typed in a row since it was sent stays.
        rows: ids.map((_, i) => {
          const typed = now.rows[i] ?? NO_ANSWER;
          return typed === (values.rows[i] ?? NO_ANSWER) ? (saved.get(i) ?? typed) : typed;
        }),
        base: ids.map((_, i) => saved.get(i) ?? now.base[i] ?? NO_ANSWER),
        ...(together && { chosen: [], shared: NO_ANSWER }),
      }),
      ({ rows: left, base, shared }) =>
        same(shared, NO_ANSWER) && ids.every((_, i) => same(left[i] ?? NO_ANSWER, base[i] ?? NO_ANSWER)),
    );
  };

  return { form, sides, standings, save, sent, error, busy: isPending };
}
export type Answers = ReturnType<typeof useAnswers>;
