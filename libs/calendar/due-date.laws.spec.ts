import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from './day.js';
import { dueBefore, dueDate, type Recess } from './due-date.js';
import { explainNl } from './explain.js';
import { isWorkingDay } from './holidays.js';

const day = fc.integer({ min: 0, max: 36_800 }).map((n) => addDays('2000-01-01', n));
const weeks = fc.integer({ min: 1, max: 12 }).map((n) => ({ weeks: n }));
const days = fc.integer({ min: 1, max: 90 }).map((n) => ({ days: n }));
const short = fc.oneof(weeks, days);
const recess = day.chain((from) =>
  fc.integer({ min: 0, max: 60 }).map((n): Recess => ({ name: 'reces', from, to: addDays(from, n) })),
);
const length = (term: { weeks: number } | { days: number }) => ('weeks' in term ? 7 * term.weeks : term.days);
const byLaw = { termijnenwet: true };

describe('laws of due dates, 2000 through 2100', () => {
  it('a due date by law is a working day, and never before the bare date', () => {
    fc.assert(
      fc.property(day, short, (start, term) => {
        const { dueOn } = dueDate(start, term, byLaw);
        expect(isWorkingDay(dueOn)).toBe(true);
        expect(dueOn >= addDays(start, length(term))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('a term of at least three days has two working days in it', () => {
    const term = fc.integer({ min: 3, max: 10 }).map((n) => ({ days: n }));
    fc.assert(
      fc.property(day, term, (start, given) => {
        const { dueOn } = dueDate(start, given, byLaw);
        let working = 0;
        for (let d = addDays(start, 1); d <= dueOn; d = addDays(d, 1)) working += isWorkingDay(d) ? 1 : 0;
        expect(working).toBeGreaterThanOrEqual(2);
      }),
      { numRuns: 500 },
    );
  });

  it('what was moved once stays: a term that ends on a due date ends there', () => {
    fc.assert(
      fc.property(day, short, (start, term) => {
        const { dueOn } = dueDate(start, term, byLaw);
        expect(dueDate(addDays(dueOn, -1), { days: 1 }, byLaw).dueOn).toBe(dueOn);
      }),
      { numRuns: 500 },
    );
  });

  it('a term that starts later is never due sooner, also with recess', () => {
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: 0, max: 40 }),
        short,
        fc.array(recess, { maxLength: 3 }),
        (start, n, term, r) => {
          const rules = { termijnenwet: true, recess: r };
          expect(dueDate(addDays(start, n), term, rules).dueOn >= dueDate(start, term, rules).dueOn).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('no due date lies in a recess, with the law or without it', () => {
    fc.assert(
      fc.property(day, short, fc.boolean(), fc.integer({ min: 0, max: 100 }), (start, term, termijnenwet, n) => {
        const from = addDays(start, n);
        const rules = { termijnenwet, recess: [{ name: 'reces', from, to: addDays(from, 30) }] };
        const { dueOn } = dueDate(start, term, rules);
        expect(dueOn < from || dueOn > addDays(from, 30)).toBe(true);
        expect(!termijnenwet || isWorkingDay(dueOn)).toBe(true);
      }),
    );
  });

  it('each shift begins where the one before it ended, and the last one is the due date', () => {
    fc.assert(
      fc.property(day, short, fc.array(recess, { maxLength: 3 }), (start, term, r) => {
        const { dueOn, explanation } = dueDate(start, term, { termijnenwet: true, recess: r });
        let at = addDays(start, length(term));
        for (const { from, to } of explanation.shifts) {
          expect(from).toBe(at);
          expect(to > from).toBe(true);
          at = to;
        }
        expect(at).toBe(dueOn);
        expect(explainNl({ dueOn, explanation })).not.toMatch(/undefined|null/);
      }),
    );
  });

  it('without the law, over its limits and counted back a term is its bare length', () => {
    fc.assert(
      fc.property(day, short, fc.integer({ min: 91, max: 400 }), (start, term, n) => {
        expect(dueDate(start, term, { termijnenwet: false }).dueOn).toBe(addDays(start, length(term)));
        expect(dueDate(start, { days: n }, byLaw).dueOn).toBe(addDays(start, n));
        expect(dueBefore(start, term).dueOn).toBe(addDays(start, -length(term)));
      }),
    );
  });
});
