import { describe, expect, it } from '@jest/globals';
import { monthOf, precisionOf, withPrecision } from './partial-date.ts';

describe('a date that may be less than a day', () => {
  it('is as precise as it was written', () => {
    expect(['', '2016', '2016-', '2016-03', '2016-03-05'].map(precisionOf)).toEqual([
      'day',
      'year',
      'month',
      'month',
      'day',
    ]);
  });

  it('keeps what is still true of it when it becomes less precise', () => {
    expect([withPrecision('2016-03-05', 'month'), withPrecision('2016-03-05', 'year')]).toEqual(['2016-03', '2016']);
    expect(withPrecision('2016', 'month')).toBe('2016-');
  });

  it('is no day that nobody named when it becomes more precise', () => {
    expect([withPrecision('2016-03', 'day'), withPrecision('', 'day'), withPrecision('', 'month')]).toEqual([
      '',
      '',
      '',
    ]);
  });

  it('is nothing when all of it was taken away', () => {
    expect([monthOf('', ''), monthOf('2016', ''), monthOf('', '03')]).toEqual(['', '2016-', '-03']);
  });
});
