import { expect, it } from '@jest/globals';
import { missedSince } from './missed-since.ts';

const promised = { id: 'c1', text: 'We kijken er naar.', dueOn: '2026-09-01', postponements: [] };
const missed = (over: object, saidOn: string, today: string) =>
  missedSince({ commitments: [{ ...promised, ...over }] }, saidOn, today);

it('what a council said is of before when the day of a promise passed since, or was put off', () => {
  expect(missed({}, '2026-04-10', '2026-09-01')).toBe(false);
  expect(missed({}, '2026-09-01', '2026-09-02')).toBe(true);
  expect(missed({}, '2026-09-02', '2026-11-24')).toBe(false);
  expect(missed({ fulfilled: { on: '2026-08-01', evidence: 'Zie het verslag.' } }, '2026-04-10', '2026-09-02')).toBe(
    false,
  );
  const putOff = { on: '2026-06-01', from: '2026-09-01', until: '2026-12-01', reason: 'Het duurt langer.' };
  const later = { dueOn: '2026-12-01', postponements: [putOff] };
  expect(missed(later, '2026-04-10', '2026-06-02')).toBe(true);
  expect(missed(later, '2026-06-02', '2026-11-24')).toBe(false);
});
