import { describe, expect, it } from '@jest/globals';
import { holidayOn, holidays, isWorkingDay } from './holidays.js';

const named = (year: number) => Object.fromEntries(holidays(year).map(({ day, name }) => [day, name]));

describe('Algemene termijnenwet, article 3: the generally recognised holidays', () => {
  it('are these in 2022, when nothing coincides', () => {
    expect(named(2022)).toEqual({
      '2022-01-01': 'Nieuwjaarsdag',
      '2022-04-15': 'Goede Vrijdag',
      '2022-04-18': 'Tweede Paasdag',
      '2022-04-27': 'Koningsdag',
      '2022-05-05': 'Bevrijdingsdag',
      '2022-05-26': 'Hemelvaartsdag',
      '2022-06-06': 'Tweede Pinksterdag',
      '2022-12-25': 'Eerste Kerstdag',
      '2022-12-26': 'Tweede Kerstdag',
    });
  });

  it('lid 2 equates Good Friday; the others stand in lid 1', () => {
    const articles = new Map(holidays(2022).map(({ name, article }) => [name, article]));
    expect(articles.get('Goede Vrijdag')).toBe('art. 3 lid 2');
    expect([...articles.values()].filter((article) => article === 'art. 3 lid 1')).toHaveLength(8);
  });

  it.each([2000, 2005, 2021, 2026, 2100])('Liberation Day is one every year, also in %d', (year) => {
    expect(holidayOn(`${year}-05-05`)?.name).toBe('Bevrijdingsdag');
  });

  it('may coincide: in 2016 Ascension was on Liberation Day', () => {
    expect(holidays(2016).filter(({ day }) => day === '2016-05-05')).toHaveLength(2);
    expect(isWorkingDay('2016-05-05')).toBe(false);
  });
});

describe('the birthday of the King or the Queen', () => {
  it.each([
    [2014, '2014-04-26', 'Koningsdag', 'the 27th was a Sunday'],
    [2015, '2015-04-27', 'Koningsdag', 'the 27th was a Monday'],
    [2025, '2025-04-26', 'Koningsdag', 'the 27th is a Sunday'],
    [2013, '2013-04-30', 'Koninginnedag', 'until 2013 the 30th'],
    [2006, '2006-04-29', 'Koninginnedag', 'the 30th was a Sunday'],
    [2000, '2000-04-29', 'Koninginnedag', 'the 30th was a Sunday'],
  ])('in %d is celebrated on %s as %s: %s', (year, day, name) => {
    expect(holidayOn(day)?.name).toBe(name);
    const royal = holidays(year).filter((h) => h.name.startsWith('Koning'));
    expect(royal.map((h) => h.day)).toEqual([day]);
  });

  it('was no holiday on 27 April before 2014, nor is 30 April since', () => {
    expect(isWorkingDay('2012-04-27')).toBe(true);
    expect(isWorkingDay('2015-04-30')).toBe(true);
  });
});

describe('a working day', () => {
  it.each([
    ['2026-01-12', true],
    ['2026-01-10', false],
    ['2026-01-11', false],
    ['2026-04-05', false],
    ['2026-04-06', false],
    ['2026-04-07', true],
    ['2026-12-24', true],
    ['2026-12-31', true],
  ])('%s: %s', (day, expected) => {
    expect(isWorkingDay(day)).toBe(expected);
  });
});
