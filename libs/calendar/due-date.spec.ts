import { describe, expect, it } from '@jest/globals';
import { dueBefore, dueDate, type Term } from './due-date.js';

const byLaw = { termijnenwet: true };
const due = (start: string, term: Term, rules = byLaw) => dueDate(start, term, rules).dueOn;
const explained = (start: string, term: Term, rules = byLaw) => dueDate(start, term, rules).explanation;
const shifts = (start: string, term: Term) => explained(start, term).shifts.map(({ why, from, to }) => [why, from, to]);

describe('article 1 lid 1: a term ends on a working day', () => {
  it.each<[string, string, Term, string]>([
    ['an ordinary Monday', '2026-02-02', { weeks: 6 }, '2026-03-16'],
    ['a Saturday → Monday', '2026-01-31', { weeks: 6 }, '2026-03-16'],
    ['a Sunday → Monday', '2026-02-01', { weeks: 6 }, '2026-03-16'],
    ['Good Friday → Tuesday, over the whole of Easter', '2026-02-20', { weeks: 6 }, '2026-04-07'],
    ["King's Day → the day after it", '2026-03-16', { weeks: 6 }, '2026-04-28'],
    ['Ascension → over the decreed Friday to Monday', '2026-04-02', { weeks: 6 }, '2026-05-18'],
    ['Christmas → the Monday after both days', '2026-11-13', { weeks: 6 }, '2026-12-28'],
    ["New Year's Day → over the decreed Friday to Monday", '2025-11-20', { weeks: 6 }, '2026-01-05'],
    ["Queen's Day of 2012 → the day after it", '2012-03-19', { weeks: 6 }, '2012-05-01'],
    ['one day, ending on a Saturday', '2026-01-09', { days: 1 }, '2026-01-12'],
  ])('%s', (_, start, term, expected) => {
    expect(due(start, term)).toBe(expected);
  });

  it('says from where to where, and over which days', () => {
    expect(explained('2026-02-20', { weeks: 6 }).shifts).toEqual([
      {
        from: '2026-04-03',
        to: '2026-04-07',
        why: 'art. 1 lid 1',
        days: [
          { day: '2026-04-03', reason: 'holiday', name: 'Goede Vrijdag' },
          { day: '2026-04-04', reason: 'saturday' },
          { day: '2026-04-05', reason: 'sunday' },
          { day: '2026-04-06', reason: 'holiday', name: 'Tweede Paasdag' },
        ],
      },
    ]);
  });
});

describe('article 2: a term of at least three days has two working days in it', () => {
  it('three days from the Thursday before a long weekend run through the second working day', () => {
    // 24 December 2026 is a Thursday: both Christmas days and a Sunday follow.
    expect(shifts('2026-12-24', { days: 3 })).toEqual([['art. 2', '2026-12-27', '2026-12-29']]);
  });

  it('it is not said when article 1 alone would have done', () => {
    // Wednesday + 3: Thursday and Friday are working days, and the Saturday moves by article 1.
    expect(shifts('2026-01-07', { days: 3 })).toEqual([['art. 1 lid 1', '2026-01-10', '2026-01-12']]);
  });

  it('a shorter term has only article 1', () => {
    expect(shifts('2026-12-24', { days: 2 })).toEqual([['art. 1 lid 1', '2026-12-26', '2026-12-28']]);
  });
});

describe('article 4: longer terms are left alone, in the unit in which they are given', () => {
  // All of these end on Saturday 2 May 2026 or Sunday 3 May 2026.
  it.each<[string, string, Term, string]>([
    ['twelve weeks still move', '2026-02-07', { weeks: 12 }, '2026-05-04'],
    ['thirteen weeks do not', '2026-01-31', { weeks: 13 }, '2026-05-02'],
    ['ninety days still move, though they are more than twelve weeks', '2026-02-01', { days: 90 }, '2026-05-04'],
    ['ninety-one days do not', '2026-01-31', { days: 91 }, '2026-05-02'],
  ])('%s', (_, start, term, expected) => {
    expect(due(start, term)).toBe(expected);
  });

  it('the explanation says so', () => {
    expect(explained('2026-01-31', { weeks: 13 })).toMatchObject({ shifts: [], notes: [{ kind: 'art-4' }] });
  });
});

describe('the switch: an ordinance may leave the law out', () => {
  const off = { termijnenwet: false };
  it('then nothing moves, and the explanation says so', () => {
    expect(due('2026-02-20', { weeks: 6 }, off)).toBe('2026-04-03');
    expect(explained('2026-02-20', { weeks: 6 }, off)).toMatchObject({ shifts: [], notes: [{ kind: 'switched-off' }] });
  });
});

describe('a date that was given', () => {
  it('stands, also on a Sunday', () => {
    expect(due('2026-02-02', { until: '2026-04-05' })).toBe('2026-04-05');
    expect(explained('2026-02-02', { until: '2026-04-05' })).toMatchObject({
      shifts: [],
      notes: [{ kind: 'as-given' }],
    });
  });
});

describe('article 1 lid 2: counted back from a meeting nothing moves', () => {
  it.each<[Exclude<Term, { until: string }>, string]>([
    [{ weeks: 2 }, '2026-04-06'],
    [{ days: 10 }, '2026-04-10'],
  ])('%o before Monday 20 April 2026 is %s', (term, expected) => {
    const { dueOn, explanation } = dueBefore('2026-04-20', term);
    expect(dueOn).toBe(expected);
    expect(explanation).toMatchObject({ shifts: [], notes: [{ kind: 'counted-back' }] });
  });
});

describe('years of which the decreed days are not known', () => {
  const years = (start: string, term: Term) =>
    explained(start, term).notes.flatMap((note) => (note.kind === 'decreed-days-unknown' ? [note.year] : []));

  it.each<[string, Term, number[]]>([
    ['2022-06-01', { weeks: 6 }, [2022]],
    ['2022-12-15', { weeks: 6 }, [2022]],
    ['2023-01-01', { weeks: 6 }, []],
    ['2028-06-01', { weeks: 6 }, []],
    ['2028-12-15', { weeks: 6 }, [2029]],
    ['2029-12-15', { weeks: 6 }, [2029, 2030]],
  ])('a term from %s: %j says %j', (start, term, expected) => {
    expect(years(start, term)).toEqual(expected);
  });

  it('are not spoken of where the law does not count', () => {
    expect(years('2030-01-01', { weeks: 13 })).toEqual([]);
    expect(years('2030-01-01', { until: '2030-03-01' })).toEqual([]);
  });
});
