import { addDays, daysBetween, firstDay, isDay, lastDay, type Day, type Term } from '#calendar';
import { problem, type Problem } from '#facts';
import type { Derived, EventType, TrajectoryEvent } from './events.js';
import type { Settings } from './facts/index.js';
import { adviceKind, responseKind, standingTerm } from './opening/terms.js';
import type { Trajectory } from './state.js';

// The days that the law or a decree may add to a term, by a list of holidays of then or of now: Christmas with a
// decreed day and a weekend on both sides, or a long recess that ends in them.
const ADDED_DAYS = 14;

/** Without the days that the law adds: the earliest on which a term can end. */
function earliestEnd(day: Day, term: Term): Day {
  if ('until' in term) return term.until;
  return addDays(day, 'weeks' in term ? 7 * term.weeks : term.days);
}

/** Whether a due date can have been fixed in an event: as it is reckoned today, or by an older list of holidays. */
function isPlausible(dueOn: unknown, day: Day, term: Term, now: Day): boolean {
  if (dueOn === now) return true;
  if (!isDay(dueOn) || 'until' in term) return false;
  return dueOn >= earliestEnd(day, term) && dueOn <= addDays(now, ADDED_DAYS);
}

const dueProblem = (dueOn: unknown, day: Day, term: Term, now: Day, place: string): Problem | undefined =>
  isPlausible(dueOn, day, term, now)
    ? undefined
    : problem('due-before-start', `${String(dueOn)} volgt niet uit de termijn; nu zou het ${now} zijn`, place);

/** Of a correction its own term is not known here: as it is reckoned today, or by an older list of holidays. */
const isNear = (fixed: unknown, now: Day | undefined): boolean =>
  fixed === now || (isDay(fixed) && now !== undefined && Math.abs(daysBetween(fixed, now)) <= ADDED_DAYS);

type Judge<T extends keyof Derived> = (
  settings: Settings | undefined,
  event: TrajectoryEvent<T>,
  now: Derived[T],
) => Problem | undefined;

const judges: { readonly [T in keyof Derived]: Judge<T> } = {
  TrajectoryOpened: (_, { data: { definition } }, now) => {
    const known = Number.isInteger(definition) && definition >= 1 && definition <= now.definition;
    return known ? undefined : problem('invalid', 'deze versie kent die definitie niet', 'data.definition');
  },
  AdviceRequested: (settings, { data, day }, now) => {
    const term = (data.term as Term | undefined) ?? standingTerm(settings, adviceKind(data.urgentBecause));
    return dueProblem(data.dueOn, day, term, now.dueOn, 'data.dueOn');
  },
  InformationRequested: (settings, { data, day }, now) => {
    // Recorded before there was a term for it, or by the first definition.
    if (data.dueOn === undefined) return undefined;
    if (now.dueOn === undefined) return problem('invalid', 'heeft bij deze definitie geen termijn', 'data.dueOn');
    return dueProblem(data.dueOn, day, standingTerm(settings, 'informationTerm'), now.dueOn, 'data.dueOn');
  },
  AdviceSubmitted: (settings, { data, day }, now) => {
    return dueProblem(
      data.responseDueOn,
      day,
      standingTerm(settings, responseKind(data)),
      now.responseDueOn,
      'data.responseDueOn',
    );
  },
  FactCorrected: (_, { data: { trueDate, trueDay, dueOn, responseDueOn } }, now) => {
    const isIn =
      trueDate === undefined
        ? trueDay === undefined
        : isDay(trueDay) && trueDay >= firstDay(trueDate) && trueDay <= lastDay(trueDate);
    if (!isIn) return problem('date-out-of-order', 'ligt niet in de datum die het was', 'data.trueDay');
    if (isNear(dueOn, now.dueOn) && isNear(responseDueOn, now.responseDueOn)) return undefined;
    return problem('due-before-start', 'volgt niet uit de termijn', 'data');
  },
  // How many there are follows from how a text is read, and a text can be erased: that is not reckoned again.
  InfluencePublished: (_, { data: { unexplained } }) =>
    unexplained === undefined || (Number.isInteger(unexplained) && unexplained > 0)
      ? undefined
      : problem('invalid', 'is een aantal wijzigingen', 'data.unexplained'),
};

/** What was derived when an event arose and cannot have been; `decided` is the same event as it would arise today. */
export function derivedProblem(
  s: Trajectory | undefined,
  event: TrajectoryEvent,
  decided: TrajectoryEvent,
): Problem | undefined {
  const judge = (judges as Partial<Record<EventType, Judge<keyof Derived>>>)[event.type];
  return decided.type === event.type ? judge?.(s?.opened.settings, event as never, decided.data as never) : undefined;
}
