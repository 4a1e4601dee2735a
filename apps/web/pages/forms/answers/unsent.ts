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

/** The points at which something is typed that is not recorded. */
export function useUnsent(place: Place, points: readonly Point[]): ReadonlySet<string> {
  const person = useSession()?.person.id ?? '';
  const { dossier, authority } = place;
  const count = useSyncExternalStore(unsentChanges.listen, unsentChanges.count, unsentChanges.count);
  const ids = useMemo(() => {
    const isTyped = ({ id, answer }: Point) => {
      const typed = typedAt(person, { dossier, authority }, id);
      if (typed?.answer === undefined) return false;
      const theirs = valuesOf(answer);
      const status = rowStatusOf({ mine: typed.answer, base: typed.base ?? NO_ANSWER, theirs });
      return status === 'typed' || status === 'conflict';
    };
    // The count is what says that it may be otherwise by now.
    return count < 0 ? '' : points.flatMap((point) => (isTyped(point) ? [point.id] : [])).join(' ');
  }, [person, dossier, authority, points, count]);
  return useMemo(() => new Set(ids === '' ? [] : ids.split(' ')), [ids]);
}

/** After an answer was recorded while another point is open: what was typed since it was sent stays. */
export function settleUnsent(person: string, place: Place, point: string, sent: AnswerValues, saved: AnswerValues) {
  const typed = typedAt(person, place, point);
  if (typed?.answer === undefined) return;
  if (same(typed.answer, sent)) forget(person, formName(place, point));
  else keepUnsent(person, formName(place, point), { ...typed, base: saved });
}
