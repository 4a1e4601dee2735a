import { addDays, weekday, type Day } from './day.js';
import { DECREED_YEARS } from './decreed-days.js';
import { holidayOn, isWorkingDay } from './holidays.js';
import type { MeetingTerm } from './meetings.js';

/** How long: in weeks, in days, or until a given day. */
export type Term = { readonly weeks: number } | { readonly days: number } | { readonly until: Day };

export interface Recess {
  readonly name: string;
  readonly from: Day;
  readonly to: Day;
}

/** Where it stands how long a term is: an article, of an ordinance or the like. */
export interface Ground {
  readonly article: string;
  readonly instrument?: { readonly name: string; readonly link?: string };
}

/**
 * The municipality's rules: whether it applies the Algemene termijnenwet and why, its own recess weeks, and where the
 * length of this term stands.
 */
export interface TermRules {
  readonly termijnenwet: boolean;
  readonly recess?: readonly Recess[];
  readonly because?: string;
  /** What holds for terms in an ordinance by itself (Gemeentewet, art. 145). */
  readonly byOrdinance?: boolean;
  readonly ground?: Ground;
}

export interface SkippedDay {
  readonly day: Day;
  readonly reason: 'saturday' | 'sunday' | 'holiday' | 'recess';
  readonly name?: string;
}

/** One move of the due date, the rule behind it, and the days that made it move. */
export interface Shift {
  readonly from: Day;
  readonly to: Day;
  readonly why: 'art. 1 lid 1' | 'art. 2' | 'recess';
  readonly days: readonly SkippedDay[];
}

type Body = MeetingTerm['of'];

export type Note =
  | { readonly kind: 'as-given' | 'switched-off' | 'art-4' | 'counted-back' | 'by-ordinance' }
  | { readonly kind: 'because'; readonly because: string }
  | { readonly kind: 'meeting'; readonly of: Body; readonly nth: number; readonly on: Day; readonly closesOn?: Day }
  | { readonly kind: 'calendar-ended'; readonly of: Body; readonly nth: number; readonly until?: Day }
  | { readonly kind: 'decreed-days-unknown'; readonly year: number };

export interface Explanation {
  readonly start: Day;
  readonly term: Term;
  readonly shifts: readonly Shift[];
  readonly notes: readonly Note[];
  readonly ground?: Ground;
}

export interface DueDate {
  readonly dueOn: Day;
  readonly explanation: Explanation;
}

const length = (term: Exclude<Term, { until: Day }>) => ('weeks' in term ? 7 * term.weeks : term.days);

/** Art. 4: the law leaves longer terms alone; the limit counts in the unit in which the term is given. */
const tooLong = (term: Exclude<Term, { until: Day }>) => ('weeks' in term ? term.weeks > 12 : term.days > 90);

/** Why a day that is no working day is none. */
export function skipped(day: Day): SkippedDay {
  const holiday = holidayOn(day);
  if (holiday) return { day, reason: 'holiday', name: holiday.name };
  return { day, reason: weekday(day) === 6 ? 'saturday' : 'sunday' };
}

/** Art. 2: a term of at least three days has at least two working days in it. */
function twoWorkingDays(start: Day, due: Day): Shift | undefined {
  const days: SkippedDay[] = [];
  let working = 0;
  let day = start;
  while (working < 2) {
    day = addDays(day, 1);
    if (isWorkingDay(day)) working++;
    else days.push(skipped(day));
  }
  return day > due ? { from: due, to: day, why: 'art. 2', days } : undefined;
}

/** Art. 1 lid 1: a term does not end on a Saturday, a Sunday or a holiday. */
function nextWorkingDay(due: Day): Shift | undefined {
  const days: SkippedDay[] = [];
  let day = due;
  for (; !isWorkingDay(day); day = addDays(day, 1)) days.push(skipped(day));
  return day > due ? { from: due, to: day, why: 'art. 1 lid 1', days } : undefined;
}

function afterRecess(due: Day, recess: readonly Recess[]): Shift | undefined {
  const found = recess.find(({ from, to }) => from <= due && due <= to);
  if (!found) return undefined;
  const day = { day: due, reason: 'recess' as const, name: found.name };
  return { from: due, to: addDays(found.to, 1), why: 'recess', days: [day] };
}

function unknownYears(start: Day, dueOn: Day): Note[] {
  const years = new Set([start, dueOn].map((day) => Number(day.slice(0, 4))));
  return [...years]
    .filter((year) => year < DECREED_YEARS.from || year > DECREED_YEARS.to)
    .map((year) => ({ kind: 'decreed-days-unknown', year }));
}

/**
 * When a term that starts on a day is over, and why on that day: start + 7 × weeks or + days, then the
 * Algemene termijnenwet (art. 2, art. 1 lid 1; not for long terms, art. 4), then the municipality's
 * recess. An `until` date stands as given.
 */
export function dueDate(start: Day, term: Term, rules: TermRules): DueDate {
  if ('until' in term) {
    return { dueOn: term.until, explanation: { start, term, shifts: [], notes: [{ kind: 'as-given' }] } };
  }
  const shifts: Shift[] = [];
  const notes: Note[] = [];
  let dueOn = addDays(start, length(term));
  const move = (shift: Shift | undefined) => {
    if (!shift) return false;
    shifts.push(shift);
    dueOn = shift.to;
    return true;
  };
  const byLaw = rules.termijnenwet && !tooLong(term);
  if (!rules.termijnenwet) notes.push({ kind: 'switched-off' });
  else if (tooLong(term)) notes.push({ kind: 'art-4' });
  else if (rules.byOrdinance === true && rules.because === undefined) notes.push({ kind: 'by-ordinance' });
  if (rules.because !== undefined) notes.push({ kind: 'because', because: rules.because });
  if (byLaw && length(term) >= 3) move(twoWorkingDays(start, dueOn));
  if (byLaw) move(nextWorkingDay(dueOn));
  while (move(afterRecess(dueOn, rules.recess ?? []))) if (byLaw) move(nextWorkingDay(dueOn));
  if (byLaw) notes.push(...unknownYears(start, dueOn));
  return { dueOn, explanation: { start, term, shifts, notes, ...(rules.ground && { ground: rules.ground }) } };
}

/** The last day that lies a term before a meeting. Counted backwards nothing shifts (art. 1 lid 2). */
export function dueBefore(meeting: Day, term: Exclude<Term, { until: Day }>): DueDate {
  const dueOn = addDays(meeting, -length(term));
  return { dueOn, explanation: { start: meeting, term, shifts: [], notes: [{ kind: 'counted-back' }] } };
}
