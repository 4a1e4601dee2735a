import type { Day } from './day.js';
import type { DueDate, Ground, Note } from './due-date.js';

/** A meeting, and the last day for the papers of it where that is known. */
export interface Meeting {
  readonly on: Day;
  readonly closesOn?: Day;
}

/** To which meeting after its start a term is counted, and to what of it. */
export interface MeetingTerm {
  readonly of: 'college' | 'raad';
  readonly nth: number;
  readonly by: 'meeting' | 'closing';
}

/** That a calendar does not reach so far, and until when it does; without meetings no day. */
export const calendarEnded = ({ of, nth }: MeetingTerm, meetings: readonly Meeting[]): Note => {
  const until = meetings
    .map(({ on }) => on)
    .sort()
    .at(-1);
  return { kind: 'calendar-ended', of, nth, ...(until !== undefined && { until }) };
};

/**
 * A term until the nth meeting after its start, or until its papers close: undefined where the calendar does not reach
 * so far. It does not shift for a day off: a meeting is a day that somebody named.
 */
export function dueAtMeeting(
  start: Day,
  term: MeetingTerm,
  meetings: readonly Meeting[],
  ground: Ground | undefined,
): DueDate | undefined {
  const ends = ({ on, closesOn }: Meeting) => (term.by === 'closing' ? closesOn : on);
  const after = meetings
    .filter((one) => (ends(one) ?? start) > start)
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  const found = after[term.nth - 1];
  const dueOn = found && ends(found);
  if (!found || dueOn === undefined) return undefined;
  const { of, nth, by } = term;
  const note: Note = { kind: 'meeting', of, nth, on: found.on, ...(by === 'closing' && { closesOn: dueOn }) };
  return {
    dueOn,
    explanation: { start, term: { until: dueOn }, shifts: [], notes: [note], ...(ground && { ground }) },
  };
}
