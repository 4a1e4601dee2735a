import { describe, expect, it } from '@jest/globals';
import { decide } from '../decide.js';
import {
  advised,
  answered,
  anything,
  asked,
  closed,
  declined,
  draft,
  events,
  extended,
  given,
  informationAsked,
  involved,
  left,
  opened,
  refused,
  responded,
  type ScenarioFact,
} from '../../../test/scenario/index.js';

// Nothing happens before what it builds on; what is recorded late is judged by its true date.

describe('nothing happens in the future', () => {
  it.each([
    ['2026-03-11', false],
    ['2026-03-10', true],
    ['2026-03', true],
    ['2026', true],
    ['2026-04', false],
    ['2027', false],
  ])('told on 10 March 2026: %s is possible: %s', (date, possible) => {
    const { decision } = given([], '2026-03-10').when(involved(date));
    expect(decision.ok).toBe(possible);
    if (!possible) given([], '2026-03-10').when(involved(date)).then(refused('date-in-future', 'date'));
  });
});

describe('nothing happens before the trajectory was opened', () => {
  it.each([
    ['2026-01-04', false],
    ['2026-01-05', true],
    ['2026-01', true],
    ['2026', true],
    ['2025-12', false],
    ['2025', false],
  ])('opened on 5 January 2026: %s is possible: %s', (date, possible) => {
    const asked = given().when(involved(date));
    asked.then(possible ? events('InvolvementHeld') : refused('date-before-opening', 'date'));
  });

  it('a trajectory that was opened in a month is open from its first day', () => {
    given([opened({}, '2026-01')])
      .when(involved('2026-01-01'))
      .then(events('InvolvementHeld'));
  });
});

describe('in a file nothing stands before a fact that came earlier', () => {
  const told = (occurredOn: string, notBefore: string) =>
    decide(given().state, { ...involved(occurredOn), occurredOn, today: '2027-06-30', notBefore });

  it('the last day of its period counts', () => {
    expect(told('2026-02-09', '2026-02-10')).toMatchObject({ rejection: { code: 'date-out-of-order', place: 'date' } });
    expect(told('2026-02', '2026-02-10').ok).toBe(true);
    expect(told('2026-02-10', '2026-02-10').ok).toBe(true);
  });
});

describe('a month or a year is reckoned as a day', () => {
  const dayOf = (date: string, today = '2027-06-30') => given([involved(date)], today).trajectory.involvements[0]?.at;

  it('its last day, and not later than the day of recording', () => {
    expect(dayOf('2026-02')).toMatchObject({ on: '2026-02', day: '2026-02-28' });
    expect(dayOf('2026')).toMatchObject({ on: '2026', day: '2026-12-31' });
    expect(dayOf('2026-02', '2026-02-10')).toMatchObject({ on: '2026-02', day: '2026-02-10' });
  });

  it('deadlines count from it', () => {
    const { trajectory } = given([asked('2026-02')]);
    expect(trajectory.requests['r1']?.dueOn).toBe('2026-04-13');
  });
});

describe('what is recorded late is recorded with its true date', () => {
  it('even when later things are in already', () => {
    const history = given([asked('2026-02-02'), advised('2026-03-02')]);
    for (const fact of [involved('2026-01-20'), draft('2026-01-20'), informationAsked('2026-01-20')]) {
      expect(history.when(fact).decision.ok).toBe(true);
    }
  });

  it('a request that was answered before it lapsed never lapsed, whenever that is told', () => {
    const late = given([asked('2026-02-02')], '2026-06-01');
    late.when(advised('2026-03-10')).then(events('AdviceSubmitted'));
    late.when(advised('2026-03-16')).then(events('AdviceSubmitted'));
    late.when(advised('2026-03-17')).then(events('AdviceTermLapsed', 'AdviceSubmitted'));
  });

  it('within one day the order of recording counts', () => {
    const oneDay = [asked('2026-02-02'), advised('2026-02-02', 'a1', ['p1']), answered('2026-02-02', 'p1')];
    expect(given([...oneDay, responded('2026-02-02')]).stage).toBe('influence');
  });
});

describe('a date that is none', () => {
  it('is a matter of whoever reads it in: the decision takes days, months and years', () => {
    given()
      .when(anything('2026-02-02', 'AdviceRequested', { id: 'r1', council: 'asd', term: { until: '2026-02-30' } }))
      .then(refused('invalid', 'term.until'));
  });
});

describe('a date in what is said to people', () => {
  const answered1 = answered('2026-04-01', 'p1', 'adopted');
  const advisedOnce = [asked('2026-02-02'), advised('2026-03-02', 'a1', ['p1'])];
  it.each<[string, readonly ScenarioFact[], ScenarioFact]>([
    ['in the future', [], involved('2099-01-01')],
    ['before the opening', [], involved('2025-01-01')],
    ['before what it builds on', [asked('2026-02-02')], declined('2026-01-20')],
    ['a term that ends before it begins', [], asked('2026-02-02', 'r1', { term: { until: '2026-02-01' } })],
    ['a term that becomes shorter', [asked('2026-02-02')], extended('2026-02-03', '2026-02-10')],
    ['after the end', [closed('2026-02-10')], involved('2026-03-01')],
    ['after the adoption', [...advisedOnce, answered1, responded('2026-04-02')], answered('2026-04-03', 'p1')],
    ['of who left', [left('2026-02-02', { council: 'asd' })], asked('2026-02-03')],
  ])('is written as people write it: %s', (_, history, fact) => {
    const { message, decision } = given(history).when(fact);
    expect(decision.ok).toBe(false);
    expect(message).not.toMatch(/\d{4}-\d\d/);
    expect(message).toMatch(/\d{4}/);
  });
});
