import { describe, expect, it } from '@jest/globals';
import { dayInsteadOf, insteadOf } from './index.js';

describe('what was meant as a date is not guessed at: what to write instead is said', () => {
  it.each([
    ['18-12-2024', '18-12-2024 schrijft u hier als 2024-12-18'],
    ['1/7/2016', '1/7/2016 schrijft u hier als 2016-07-01'],
    ['18.12.2024', '18.12.2024 schrijft u hier als 2024-12-18'],
    ['18 december 2024', '18 december 2024 schrijft u hier als 2024-12-18'],
    ['3 mrt. 2024', '3 mrt. 2024 schrijft u hier als 2024-03-03'],
    ['december 2024', 'december 2024 schrijft u hier als 2024-12'],
    ['12-2024', '12-2024 schrijft u hier als 2024-12'],
    ['2024-1-2', '2024-1-2 schrijft u hier als 2024-01-02'],
    ['2024-01-02T10:30:00Z', '2024-01-02T10:30:00Z schrijft u hier als 2024-01-02'],
    [45344, '45344 is hoe Excel 22 februari 2024 bewaart; schrijf 2024-02-22'],
    ['45344', '45344 is hoe Excel 22 februari 2024 bewaart; schrijf 2024-02-22'],
    ['2024?', 'schrijf 2024, en in "note" dat het niet zeker is'],
  ])('%j', (given, said) => {
    expect(insteadOf(given)).toBe(said);
  });

  it.each(['2024-Q2', 'Q2 2024', '2024K2', '2e kwartaal 2024'])('a quarter: %s', (given) => {
    expect(insteadOf(given)).toContain('de maand als u die weet, zoals 2024-06, en anders het jaar, 2024');
  });

  it.each(['../2024-01-02', '2024-01-02/..', 'voor 2024', '<2024'])('before or after: %s', (given) => {
    expect(insteadOf(given)).toContain('waarin het gebeurde, en in "note" wat u niet zeker weet');
  });

  it.each(['31-2-2024', '18 brumaire 2024', 'binnenkort', '', 12, null, undefined, {}, 'x'.repeat(10_000)])(
    'what is like no date at all is only refused: %j',
    (given) => {
      expect(insteadOf(given)).toBeUndefined();
    },
  );

  it('where only a day will do, of a month or a year its last', () => {
    expect(dayInsteadOf('2024')).toBe('van 2024 is de laatste dag 2024-12-31');
    expect(dayInsteadOf(2024)).toBe('van 2024 is de laatste dag 2024-12-31');
    expect(dayInsteadOf('2024-02')).toBe('van februari 2024 is de laatste dag 2024-02-29');
    expect(dayInsteadOf('1-7-2016')).toBe('1-7-2016 schrijft u hier als 2016-07-01');
    expect(dayInsteadOf('2026-02-30')).toBeUndefined();
  });
});
