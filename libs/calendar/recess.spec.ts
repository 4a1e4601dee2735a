import { describe, expect, it } from '@jest/globals';
import { dueDate } from './due-date.js';

const summer = { name: 'zomerreces', from: '2026-07-06', to: '2026-08-16' };
const due = (start: string, termijnenwet: boolean, recess = [summer]) =>
  dueDate(start, { weeks: 6 }, { termijnenwet, recess });
const reasons = ({ explanation }: ReturnType<typeof due>) => explanation.shifts.map(({ why, to }) => [why, to]);

describe("recess: the municipality's own weeks", () => {
  it('a term that ends in them runs through the first day after them', () => {
    const found = due('2026-06-01', true);
    expect(found.dueOn).toBe('2026-08-17');
    expect(reasons(found)).toEqual([['recess', '2026-08-17']]);
    expect(found.explanation.shifts[0]?.days).toEqual([{ day: '2026-07-13', reason: 'recess', name: 'zomerreces' }]);
  });

  it('then the law counts again: the first day after may be a Saturday', () => {
    const friday = { ...summer, to: '2026-08-14' };
    expect(reasons(due('2026-06-01', true, [friday]))).toEqual([
      ['recess', '2026-08-15'],
      ['art. 1 lid 1', '2026-08-17'],
    ]);
    expect(due('2026-06-01', false, [friday]).dueOn).toBe('2026-08-15');
  });

  it('the law may move a term into them', () => {
    // Saturday 4 July → Monday 6 July, the first day of the recess.
    expect(reasons(due('2026-05-23', true))).toEqual([
      ['art. 1 lid 1', '2026-07-06'],
      ['recess', '2026-08-17'],
    ]);
  });

  it('one may follow on another', () => {
    const more = { name: 'tweede week', from: '2026-08-17', to: '2026-08-21' };
    expect(due('2026-06-01', true, [more, summer]).dueOn).toBe('2026-08-24');
  });

  it('a term that ends before or after them is left alone', () => {
    expect(due('2026-05-22', true).dueOn).toBe('2026-07-03');
    expect(due('2026-07-06', true).dueOn).toBe('2026-08-17');
  });

  it('hold for a date that was given as little as the law does', () => {
    expect(dueDate('2026-06-01', { until: '2026-07-13' }, { termijnenwet: true, recess: [summer] }).dueOn).toBe(
      '2026-07-13',
    );
  });
});
