import { expect, it } from '@jest/globals';
import { nextMorning } from './paces.js';

it.each([
  ['2026-03-28T20:00:00Z', '2026-03-29T05:00:00.000Z'],
  ['2026-03-29T05:00:00Z', '2026-03-30T05:00:00.000Z'],
  ['2026-10-24T20:00:00Z', '2026-10-25T06:00:00.000Z'],
  ['2026-01-12T05:59:59Z', '2026-01-12T06:00:00.000Z'],
])('the next morning after %s is at seven: %s', (from, at) => {
  expect(nextMorning(new Date(from)).toISOString()).toBe(at);
});
