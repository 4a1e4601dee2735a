import { describe, expect, it } from '@jest/globals';
import { DECREED_DAYS, DECREED_YEARS, DECREES } from './decreed-days.js';
import { formatNl } from './explain.js';
import { holidayOn, isWorkingDay } from './holidays.js';

// Algemene termijnenwet, art. 3: the royal decrees of these years, complete.
const KNOWN = [
  '2023-04-28',
  '2023-05-19',
  '2024-05-10',
  '2024-12-27',
  '2025-05-30',
  '2026-01-02',
  '2026-05-15',
  '2027-05-07',
  '2028-04-28',
  '2028-05-26',
];

describe('days equated with a holiday by royal decree', () => {
  it('are these, and no others', () => {
    expect([...DECREED_DAYS].sort()).toEqual(KNOWN);
  });

  it.each(KNOWN)('%s is no working day, by article 3 lid 3', (day) => {
    expect(isWorkingDay(day)).toBe(false);
    expect(holidayOn(day)?.article).toBe('art. 3 lid 3');
  });

  it.each(DECREES)('each stands in the title of its decree: $source', ({ source, years, days }) => {
    expect(days.length).toBeGreaterThan(0);
    for (const day of days) {
      expect(source).toContain(formatNl(day));
      expect(Number(day.slice(0, 4))).toBeGreaterThanOrEqual(years.from);
      expect(Number(day.slice(0, 4))).toBeLessThanOrEqual(years.to);
    }
  });

  it('leave no year out between the first and the last', () => {
    expect(DECREED_YEARS).toEqual({ from: 2023, to: 2028 });
    const settled = DECREES.reduce((n, { years }) => n + years.to - years.from + 1, 0);
    expect(settled).toBe(DECREED_YEARS.to - DECREED_YEARS.from + 1);
  });
});
