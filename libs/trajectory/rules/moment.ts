import { firstDay, formatNl, lastDay, type Day, type PartialDate } from '#calendar';
import { problem, type Problem } from '#facts';
import type { Trajectory } from '../state.js';

/** When a command says that it happened, and when it is told. */
export interface When {
  /** As written. */
  readonly occurredOn: PartialDate;
  /** As reckoned. */
  readonly day: Day;
  /** The day of recording. */
  readonly today: Day;
  /** In a file: the latest first day of the facts before this one. */
  readonly notBefore?: Day;
}

/** Rule 5: not in the future, not before the opening, not before the facts that stand before it. */
export function momentProblems(state: Trajectory | undefined, when: When): Problem[] {
  const found: Problem[] = [];
  const last = lastDay(when.occurredOn);
  if (firstDay(when.occurredOn) > when.today) {
    found.push(
      problem('date-in-future', `${formatNl(when.occurredOn)} ligt na vandaag (${formatNl(when.today)})`, 'date'),
    );
  }
  if (state && last < state.openedAt.day) {
    const opened = state.openedAt.on;
    found.push(
      problem(
        'date-before-opening',
        `${formatNl(when.occurredOn)} ligt vóór de opening van het traject (${formatNl(opened)})`,
        'date',
      ),
    );
  }
  if (when.notBefore && last < when.notBefore) {
    found.push(
      problem(
        'date-out-of-order',
        `${formatNl(when.occurredOn)} ligt vóór een eerder feit (${formatNl(when.notBefore)})`,
        'date',
      ),
    );
  }
  return found;
}
