import { useMemo, useSyncExternalStore } from 'react';
import { NO_ANSWER, same, valuesOf, type AnswerValues } from '../../../action/answer.ts';
import { useSession } from '../../../api/session.ts';
import { forget, keepUnsent, unsentChanges, unsentValues } from '../../../form/unsent-values.ts';
import type { Point } from './points.ts';
import { rowStatusOf } from './row-status.ts';

/** One answer as it is typed, kept by itself: what is typed at one point is nothing to another. */
export interface Typed {
  readonly answer: AnswerValues;
  /** What was recorded when the typing began. */
  readonly base: AnswerValues;
  readonly date: string;
}

export interface Place {
  readonly dossier: string;
  readonly authority: string;
}

export const formName = ({ dossier, authority }: Place, point: string) => `answer ${dossier} ${authority} ${point}`;

const typedAt = (person: string, place: Place, point: string) =>
  unsentValues(person, formName(place, point)) as Partial<Typed> | undefined;

export interface Unsent {
  /** The points at which something is typed that is not recorded. */
  readonly typed: ReadonlySet<string>;
  /** Those of them that can be recorded as they are: nobody else answered them meanwhile. */
  readonly ready: readonly string[];
}

const statusOf = (typed: Pick<Typed, 'answer'> & Partial<Typed>, { answer }: Point) =>
  rowStatusOf({ mine: typed.answer, base: typed.base ?? NO_ANSWER, theirs: valuesOf(answer) });

/** What is typed at a point, as it was kept. */
export function keptAt(person: string, place: Place, point: string): Typed | undefined {
  const typed = typedAt(person, place, point);
  return typed?.answer && { answer: typed.answer, base: typed.base ?? NO_ANSWER, date: typed.date ?? '' };
}

export function useUnsent(place: Place, points: readonly Point[]): Unsent {
  const person = useSession()?.person.id ?? '';
  const { dossier, authority } = place;
  const count = useSyncExternalStore(unsentChanges.listen, unsentChanges.count, unsentChanges.count);
  const found = useMemo(() => {
    const place = { dossier, authority };
    // The count is what says that it may be otherwise by now.
    const at = count < 0 ? [] : points;
    return at
      .flatMap((point) => {
        const typed = keptAt(person, place, point.id);
        const status = typed && statusOf(typed, point);
        if (status === 'typed') return typed?.answer.verdict === '' ? [point.id] : [point.id, `ready ${point.id}`];
        return status === 'conflict' ? [point.id] : [];
      })
      .join('\n');
  }, [person, dossier, authority, points, count]);
  // The same as long as it says the same: a list is drawn by it.
  return useMemo(() => {
    const all = found === '' ? [] : found.split('\n');
    return {
      typed: new Set(all.filter((one) => !one.startsWith('ready '))),
      ready: all.flatMap((one) => (one.startsWith('ready ') ? [one.slice('ready '.length)] : [])),
    };
  }, [found]);
}

/** After an answer was recorded while another point is open: what was typed since it was sent stays. */
export function settleUnsent(person: string, place: Place, point: string, sent: AnswerValues, saved: AnswerValues) {
  const typed = typedAt(person, place, point);
  if (typed?.answer === undefined) return;
  if (same(typed.answer, sent)) forget(person, formName(place, point));
  else keepUnsent(person, formName(place, point), { ...typed, base: saved });
}
