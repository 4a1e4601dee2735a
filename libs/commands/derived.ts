import { addDays, isDay, type Day, type Term } from '#calendar';
import { problem, type Problem } from '#facts';
import { SIX_WEEKS, type Settings, type Trajectory, type TrajectoryEvent } from '#trajectory';

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

/** What was derived when an event arose and cannot have been; `decided` is the same event as it would arise today. */
export function derivedProblem(
  s: Trajectory | undefined,
  event: TrajectoryEvent,
  decided: TrajectoryEvent,
): Problem | undefined {
  const settings: Settings | undefined = s?.opened.settings;
  if (event.type === 'AdviceRequested' && decided.type === event.type) {
    const term = (event.data.term ?? settings?.adviceTerm ?? SIX_WEEKS) as Term;
    return dueProblem(event.data.dueOn, event.day, term, decided.data.dueOn, 'data.dueOn');
  }
  if (event.type === 'AdviceSubmitted' && decided.type === event.type) {
    const term = (settings?.responseTerm ?? SIX_WEEKS) as Term;
    return dueProblem(event.data.responseDueOn, event.day, term, decided.data.responseDueOn, 'data.responseDueOn');
  }
  if (event.type === 'TrajectoryOpened' && decided.type === event.type) {
    const { definition } = event.data;
    const known = Number.isInteger(definition) && definition >= 1 && definition <= decided.data.definition;
    return known ? undefined : problem('invalid', 'deze versie kent die definitie niet', 'data.definition');
  }
  return undefined;
}
