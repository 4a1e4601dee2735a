import { describe, expect, it } from '@jest/globals';
import type { TimelineEntry } from '#projections';
import { stopAt, stopsOf } from './stops.ts';

const entry = (day: string): TimelineEntry => ({
  revision: 0,
  type: 'DraftPublished',
  date: day,
  day,
  recordedAt: '',
  data: {},
});
const stops = stopsOf(['2026-03-02', '2026-01-12', '2026-03-02'].map(entry), '2026-11-24');

describe('where the slider stops', () => {
  it('is each day on which something happened, once, and today', () => {
    expect(stops.map(({ day, entries }) => [day, entries.length])).toEqual([
      ['2026-01-12', 1],
      ['2026-03-02', 2],
      ['2026-11-24', 0],
    ]);
  });

  it('is today once when something happened today', () => {
    expect(stopsOf([entry('2026-11-24')], '2026-11-24')).toHaveLength(1);
  });

  it.each([
    ['2026-01-12', 0],
    ['2026-03-01', 0],
    ['2026-03-02', 1],
    ['2026-11-23', 1],
    ['2026-11-24', 2],
    ['2000-01-01', 0],
  ])('%s belongs to stop %i', (day, at) => expect(stopAt(stops, day)).toBe(at));
});
