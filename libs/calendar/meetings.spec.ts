import { describe, expect, it } from '@jest/globals';
import { calendarEnded, dueAtMeeting, explainNl, type MeetingTerm } from './index.js';

const COLLEGE = [
  { on: '2026-02-10', closesOn: '2026-02-03' },
  { on: '2026-02-24', closesOn: '2026-02-17' },
  { on: '2026-03-10' },
];
const second: MeetingTerm = { of: 'college', nth: 2, by: 'meeting' };
const closing: MeetingTerm = { of: 'college', nth: 1, by: 'closing' };
const ground = { article: 'artikel 7', instrument: { name: 'Verordening inspraak' } };

describe('a term until a meeting', () => {
  it('ends on the nth that comes after its start, in whatever order they were entered', () => {
    const due = dueAtMeeting('2026-02-10', second, COLLEGE.toReversed(), ground);
    expect(due?.dueOn).toBe('2026-03-10');
    expect(due && explainNl(due)).toBe(
      'De tweede vergadering van het college na 10 februari 2026 is op dinsdag 10 maart 2026. Zo lang is de termijn volgens Verordening inspraak, artikel 7.',
    );
  });

  it('ends when the papers close for the first that they can still come in for', () => {
    const due = dueAtMeeting('2026-02-03', closing, COLLEGE, undefined);
    expect(due?.dueOn).toBe('2026-02-17');
    expect(due && explainNl(due)).toBe(
      'De eerste vergadering van het college waarvoor op 3 februari 2026 nog stukken konden komen, is op dinsdag 24 februari 2026. De stukken daarvoor sluiten op dinsdag 17 februari 2026.',
    );
  });

  it('has no end where the calendar has no such meeting: that is said, with how far it reaches', () => {
    expect(dueAtMeeting('2026-03-01', second, COLLEGE, ground)).toBeUndefined();
    // Of a meeting without such a day nobody knows when the papers close.
    expect(dueAtMeeting('2026-02-20', closing, COLLEGE, ground)).toBeUndefined();
    expect(calendarEnded(second, COLLEGE)).toEqual({
      kind: 'calendar-ended',
      of: 'college',
      nth: 2,
      until: '2026-03-10',
    });
    expect(calendarEnded(second, [])).toEqual({ kind: 'calendar-ended', of: 'college', nth: 2 });
  });
});
