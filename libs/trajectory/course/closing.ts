import type { Day } from '#calendar';
import { awaiting, dueOf } from '../answering/status.js';
import type { Trajectory } from '../state.js';
import { hasLeft } from './status.js';

/** The same day of the next year; after 28 February where that has no 29th. */
const aYearAfter = (day: Day): Day => `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;

/**
 * Whether a municipality may close what a council began: every advice has the responses that it is owed, or a year went
 * by since the last term of those that it has not. Before any advice it is the council's own, until that is gone.
 */
export function mayBeClosed(s: Trajectory, on: Day): boolean {
  const advices = Object.values(s.advices);
  if (advices.length === 0) return s.opened.councils.every(({ id }) => hasLeft(s, id, on));
  const owed = advices
    .flatMap((advice) => awaiting(s, advice).flatMap((id) => (advice.responses[id] ? dueOf(advice.responses[id]) : on)))
    .sort();
  const last = owed.at(-1);
  return last === undefined || on >= aYearAfter(last);
}
