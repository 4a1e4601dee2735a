import { describe, expect, it } from '@jest/globals';
import { formatMoment } from './moment.ts';

describe('a moment in a file', () => {
  it.each([
    ['2026-01-31T23:30:00.000Z', '2026-02-01 00:30:00 +01:00'],
    ['2026-07-01T22:05:09Z', '2026-07-02 00:05:09 +02:00'],
    ['2026-07-01', '2026-07-01'],
    ['Op 2026-07-01T22:05:09Z', 'Op 2026-07-01T22:05:09Z'],
  ])('%s reads %s', (said, shown) => {
    expect(formatMoment(said)).toBe(shown);
  });
});
