import { describe, expect, it } from '@jest/globals';
import { dueBefore, dueDate, type Term, type TermRules } from './due-date.js';
import { explainNl, formatNl, notMovedNl } from './explain.js';

const told = (start: string, term: Term, rules: TermRules = { termijnenwet: true }) =>
  explainNl(dueDate(start, term, rules));

describe('why a term ends on that day, in plain Dutch', () => {
  it('a term that simply ends', () => {
    expect(told('2026-02-02', { weeks: 6 })).toBe('Zes weken na 2 februari 2026 is maandag 16 maart 2026.');
  });

  it('one week, one day, and numbers that are not written out', () => {
    expect(told('2026-02-02', { weeks: 1 })).toBe('Eén week na 2 februari 2026 is maandag 9 februari 2026.');
    expect(told('2026-02-02', { days: 1 })).toBe('Eén dag na 2 februari 2026 is dinsdag 3 februari 2026.');
    expect(told('2026-02-02', { days: 42 })).toBe('42 dagen na 2 februari 2026 is maandag 16 maart 2026.');
  });

  it('a holiday, with the article', () => {
    expect(told('2026-02-20', { weeks: 6 })).toBe(
      'Zes weken na 20 februari 2026 is vrijdag 3 april 2026. ' +
        '3 april 2026 is Goede Vrijdag; de termijn loopt door tot en met dinsdag 7 april 2026 ' +
        '(Algemene termijnenwet, artikel 1 lid 1).',
    );
  });

  it('a weekend', () => {
    expect(told('2026-01-31', { weeks: 6 })).toContain('14 maart 2026 is een zaterdag; de termijn loopt door');
    expect(told('2026-02-01', { weeks: 6 })).toContain('15 maart 2026 is een zondag; de termijn loopt door');
  });

  it('a short term over holidays', () => {
    expect(told('2026-12-24', { days: 3 })).toBe(
      'Drie dagen na 24 december 2026 is zondag 27 december 2026. ' +
        'Daarin vallen Eerste Kerstdag, Tweede Kerstdag, een zondag; de termijn loopt door tot en met ' +
        'dinsdag 29 december 2026 (Algemene termijnenwet, artikel 2: ten minste twee werkdagen).',
    );
  });

  it('a recess, by its name', () => {
    const recess = [{ name: 'zomerreces', from: '2026-07-06', to: '2026-08-16' }];
    expect(told('2026-06-01', { weeks: 6 }, { termijnenwet: true, recess })).toContain(
      '13 juli 2026 valt in een reces (zomerreces); de termijn loopt door tot en met maandag 17 augustus 2026 (reces van de gemeente).',
    );
  });

  it('a long term, the switch, a given date, counting back and unknown decrees', () => {
    expect(told('2026-01-31', { weeks: 13 })).toContain('(artikel 4)');
    expect(told('2026-02-20', { weeks: 6 }, { termijnenwet: false })).toContain(
      'past de Algemene termijnenwet niet toe',
    );
    expect(told('2026-02-02', { until: '2026-04-08' })).toBe(
      'De termijn loopt tot en met 8 april 2026. Deze datum is zo opgegeven.',
    );
    expect(explainNl(dueBefore('2026-04-20', { weeks: 2 }))).toBe(
      'Twee weken vóór 20 april 2026 is maandag 6 april 2026. ' +
        'Er is teruggerekend; de datum verschuift dan niet (Algemene termijnenwet, artikel 1 lid 2).',
    );
    expect(told('2030-02-04', { weeks: 6 })).toContain(
      'Welke dagen in 2030 bij besluit met een feestdag zijn gelijkgesteld, is hier niet bekend.',
    );
  });
});

describe('a date that was given is left where it is, and says so on a day on which a counted term would move', () => {
  it.each([
    ['2026-04-18', 'een zaterdag'],
    ['2026-04-19', 'een zondag'],
    ['2026-05-14', 'Hemelvaartsdag'],
  ])('%s', (day, what) => {
    const said = told('2026-02-02', { until: day });
    expect(said).toContain(`Deze datum is zo opgegeven. ${formatNl(day)} is ${what}. Een datum die is afgesproken`);
    expect(notMovedNl(day)).toContain('verlengt alleen een termijn in weken of dagen');
  });

  it('a working day says nothing more', () => {
    expect(notMovedNl('2026-04-20')).toBeUndefined();
  });
});

describe('a date is shown as precisely as it was written', () => {
  it.each([
    ['2021-01-04', '4 januari 2021'],
    ['2015-12', 'december 2015'],
    ['2016', '2016'],
  ])('%s → %s', (date, shown) => {
    expect(formatNl(date)).toBe(shown);
  });
});
