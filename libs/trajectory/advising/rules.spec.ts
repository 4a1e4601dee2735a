import { describe, expect, it } from '@jest/globals';
import {
  advised,
  anything,
  answered,
  asked,
  declined,
  draft,
  events,
  extended,
  given,
  involved,
  opened,
  refused,
  responded,
  supplemented,
} from '../../../test/scenario/index.js';

const unexplained = { withoutInvolvementBecause: undefined };

describe('AdviceRequested', () => {
  it('without any involvement before it: only with an explanation', () => {
    given()
      .when(asked('2026-02-02', 'r1', unexplained))
      .then(refused('explanation-required', 'withoutInvolvementBecause'));
    given()
      .when(asked('2026-02-02', 'r1', { withoutInvolvementBecause: 'nvt' }))
      .then(refused('explanation-required', 'withoutInvolvementBecause'));
    given().when(asked('2026-02-02')).then(events('AdviceRequested'));
    given([involved('2026-01-20')])
      .when(asked('2026-02-02', 'r1', unexplained))
      .then(events('AdviceRequested'));
  });

  it('"before it" is judged by date, not by recording', () => {
    given([involved('2026-02-20')])
      .when(asked('2026-02-02', 'r1', unexplained))
      .then(refused('explanation-required', 'withoutInvolvementBecause'));
    given([involved('2026-02-02')])
      .when(asked('2026-02-02', 'r1', unexplained))
      .then(events('AdviceRequested'));
  });

  it('asks a council of the trajectory, on a draft that exists', () => {
    given()
      .when(asked('2026-02-02', 'r1', { council: 'elders' }))
      .then(refused('not-asked', 'council'));
    given()
      .when(asked('2026-02-02', 'r1', { draftVersion: 1 }))
      .then(refused('unknown-id', 'draftVersion'));
    given([draft('2026-01-12')])
      .when(asked('2026-02-02', 'r1', { draftVersion: 1 }))
      .then(events('AdviceRequested'));
    given([draft('2026-02-10')])
      .when(asked('2026-02-02', 'r1', { draftVersion: 1 }))
      .then(refused('date-out-of-order', 'date'));
  });

  it.each<[string, object, object | undefined, string]>([
    ['six weeks, when nobody says otherwise', {}, undefined, '2026-03-16'],
    ["the municipality's own term", { adviceTerm: { weeks: 8 } }, undefined, '2026-03-30'],
    ['the term that is asked for', { adviceTerm: { weeks: 8 } }, { days: 10 }, '2026-02-12'],
    ['a date, as given', {}, { until: '2026-04-05' }, '2026-04-05'],
    ['over Good Friday by law', {}, { days: 60 }, '2026-04-07'],
    ['on Good Friday where the law is left out', { termijnenwet: false }, { days: 60 }, '2026-04-03'],
  ])('is due by %s', (_, settings, term, dueOn) => {
    const { trajectory } = given([opened({ settings }), asked('2026-02-02', 'r1', { term })]);
    expect(trajectory.requests['r1']?.dueOn).toBe(dueOn);
  });

  it('is due after the day on which it is asked', () => {
    given()
      .when(asked('2026-02-02', 'r1', { term: { until: '2026-02-02' } }))
      .then(refused('due-before-start', 'term.until'));
    given()
      .when(asked('2026-02', 'r1', { term: { until: '2026-02-02' } }))
      .then(events('AdviceRequested'));
  });

  it('has one term: weeks, days or a date', () => {
    given()
      .when(asked('2026-02-02', 'r1', { term: { weeks: 6, days: 3 } }))
      .then(refused('invalid', 'term.weeks'));
    given()
      .when(asked('2026-02-02', 'r1', { term: {} }))
      .then(refused('invalid', 'term.weeks'));
  });
});

describe('AdviceTermExtended', () => {
  const open = given([asked('2026-02-02')]);

  it('gives a later date, and says why', () => {
    open.when(extended('2026-03-01', '2026-04-01')).then(events('AdviceTermExtended'));
    open.when(extended('2026-03-01', '2026-04-01', '-')).then(refused('reason-required', 'reason'));
    open.when(extended('2026-03-01', '2026-03-16')).then(refused('due-before-start', 'until'));
    open.when(extended('2026-03-01', '2026-03-17')).then(events('AdviceTermExtended'));
  });

  it('needs its date and its reason', () => {
    open
      .when(anything('2026-03-01', 'AdviceTermExtended', { request: 'r1', reason: 'Vakantie.' }))
      .then(refused('invalid', 'until'));
    open
      .when(anything('2026-03-01', 'AdviceTermExtended', { request: 'r1', until: '2026-04-01' }))
      .then(refused('invalid', 'reason'));
  });

  it('is of a request that exists, not before it', () => {
    given().when(extended('2026-03-01', '2026-04-01')).then(refused('unknown-id', 'request'));
    open.when(extended('2026-02-01', '2026-04-01')).then(refused('date-out-of-order', 'date'));
  });
});

describe('AdviceSubmitted', () => {
  const open = given([asked('2026-02-02')]);

  it('answers the request of this council, not of another', () => {
    open.when(advised('2026-03-02')).then(events('AdviceSubmitted'));
    open.when(advised('2026-03-02', 'a1', ['p1'], { council: 'jr' })).then(refused('not-asked', 'council'));
    open.when(advised('2026-03-02', 'a1', ['p1'], { council: 'elders' })).then(refused('not-asked', 'council'));
    open.when(advised('2026-03-02', 'a1', ['p1'], { request: 'r9' })).then(refused('unknown-id', 'request'));
  });

  it('may come unasked, of a council of the trajectory', () => {
    given()
      .when(advised('2026-03-02', 'a1', ['p1'], { request: undefined, council: 'jr' }))
      .then(events('AdviceSubmitted'));
  });

  it('has recommendations, or says that it has none', () => {
    open.when(advised('2026-03-02', 'a1', [])).then(events('AdviceSubmitted'));
    const without = { id: 'a1', council: 'asd', request: 'r1', verdict: 'positive' };
    open.when(anything('2026-03-02', 'AdviceSubmitted', without)).then(refused('invalid', 'recommendations'));
  });

  it('numbers its recommendations', () => {
    open.when(advised('2026-03-02', 'a1', ['p1', 'p1'])).then(refused('duplicate-id', 'recommendations[1].id'));
    open.when(advised('2026-03-02', 'a1', ['a1'])).then(refused('duplicate-id', 'recommendations[0].id'));
    open.when(advised('2026-03-02', 'r1', ['p1'])).then(refused('duplicate-id', 'id'));
  });

  it('does not come before it was asked', () => {
    open.when(advised('2026-02-01')).then(refused('date-out-of-order', 'date'));
    open.when(advised('2026-02-02')).then(events('AdviceSubmitted'));
  });
});

describe('AdviceSupplemented', () => {
  const history = [asked('2026-02-02'), advised('2026-03-02', 'a1', ['p1'])];

  it('brings further recommendations until the first response is adopted', () => {
    given(history)
      .when(supplemented('2026-03-10', 'a1', 'p2'))
      .then(events('AdviceSupplemented'));
    const adopted = [...history, answered('2026-03-20', 'p1'), responded('2026-03-20')];
    given(adopted)
      .when(supplemented('2026-03-25', 'a1', 'p2'))
      .then(refused('already-adopted'));
  });

  it('brings at least one, with an id of its own, to an advice that is in', () => {
    given(history).when(supplemented('2026-03-10', 'a1')).then(refused('invalid', 'recommendations'));
    given(history)
      .when(supplemented('2026-03-10', 'a1', 'p1'))
      .then(refused('duplicate-id', 'recommendations[0].id'));
    given(history)
      .when(supplemented('2026-03-10', 'a2', 'p2'))
      .then(refused('unknown-id', 'advice'));
    given(history)
      .when(supplemented('2026-03-01', 'a1', 'p2'))
      .then(refused('date-out-of-order', 'date'));
  });
});

describe('AdviceDeclined', () => {
  it('says why', () => {
    given([asked('2026-02-02')])
      .when(declined('2026-02-10'))
      .then(events('AdviceDeclined'));
    given([asked('2026-02-02')])
      .when(declined('2026-02-10', 'r1', 'geen'))
      .then(refused('reason-required', 'reason'));
  });

  it('is of a request that exists, not before it', () => {
    given([asked('2026-02-02')])
      .when(declined('2026-02-10', 'r9'))
      .then(refused('unknown-id', 'request'));
    given([asked('2026-02-02')])
      .when(declined('2026-02-01'))
      .then(refused('date-out-of-order', 'date'));
  });
});
