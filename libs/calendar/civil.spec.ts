import { expect, it } from '@jest/globals';
import { dayOf, numberOf } from './civil.js';

it('counts every day of the years that a day may lie in as Date does', () => {
  const [first, last] = [Date.UTC(1900, 0, 1), Date.UTC(2400, 11, 31)].map((ms) => ms / 86_400_000) as [number, number];
  for (let n = first; n <= last; n++) {
    const day = new Date(n * 86_400_000).toISOString().slice(0, 10);
    if (numberOf(day) !== n || dayOf(n) !== day) throw new Error(`${day} is ${numberOf(day)}; ${n} is ${dayOf(n)}`);
  }
  expect(dayOf(numberOf('9999-12-31'))).toBe('9999-12-31');
});
