import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, daysBetween, earliest, firstDay, isDay, isPartialDate, lastDay, latest, weekday } from './day.js';

describe('a day', () => {
  it.each(['2026-01-12', '2024-02-29', '1900-01-01', '2199-12-31'])('%s is one', (text) => {
    expect(isDay(text)).toBe(true);
  });

  it.each(['2026-02-29', '2026-13-01', '2026-1-1', '2026-01', '2026', '1899-12-31', '2026-01-12T00:00', '', ' 2026'])(
    '"%s" is none',
    (text) => {
      expect(isDay(text)).toBe(false);
    },
  );

  it.each([20260112, null, undefined, new Date()])('%p is none: it is not text', (value) => {
    expect(isDay(value)).toBe(false);
  });
});

describe('a date as paper knows it', () => {
  it.each(['2015', '2015-12', '2015-12-08'])('%s is a day, a month or a year', (text) => {
    expect(isPartialDate(text)).toBe(true);
  });

  it.each(['2015-13', '2015-00', '15', '2015-', '2015-12-', '2015/12', '2015-W50'])('%s is none of them', (text) => {
    expect(isPartialDate(text)).toBe(false);
  });

  it.each([
    ['2015', '2015-01-01', '2015-12-31'],
    ['2015-12', '2015-12-01', '2015-12-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2023-02', '2023-02-01', '2023-02-28'],
    ['2015-12-08', '2015-12-08', '2015-12-08'],
  ])('%s runs from %s through %s', (date, first, last) => {
    expect(firstDay(date)).toBe(first);
    expect(lastDay(date)).toBe(last);
  });
});

describe('counting', () => {
  it('crosses months, leap days and years', () => {
    expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
    expect(daysBetween('2024-02-01', '2024-03-01')).toBe(29);
  });

  it('knows the weekday, Monday first', () => {
    expect(['2026-01-12', '2000-01-01', '1900-01-07'].map(weekday)).toEqual([1, 6, 7]);
  });

  it('finds the earliest and the latest', () => {
    expect(earliest('2026-03-01', '2025-12-31', '2026-01-01')).toBe('2025-12-31');
    expect(latest('2026-03-01', '2025-12-31', '2026-01-01')).toBe('2026-03-01');
  });

  it('goes there and back', () => {
    const day = fc.integer({ min: 0, max: 36_000 }).map((n) => addDays('2000-01-01', n));
    fc.assert(
      fc.property(day, fc.integer({ min: -3000, max: 3000 }), (from, n) => {
        const to = addDays(from, n);
        expect(isDay(to)).toBe(true);
        expect(daysBetween(from, to)).toBe(n);
        expect(to > from).toBe(n > 0);
        expect(weekday(addDays(to, 7))).toBe(weekday(to));
      }),
    );
  });
});
