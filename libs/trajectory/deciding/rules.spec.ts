import { describe, expect, it } from '@jest/globals';
import {
  advised,
  answered,
  asked,
  COLLEGE,
  decided,
  draft,
  events,
  given,
  opened,
  RAAD,
  refused,
  responded,
} from '../../../test/scenario/index.js';

const advice = [asked('2026-02-02'), advised('2026-03-02', 'a1', ['p1'])];
const adopted = [...advice, answered('2026-04-01', 'p1'), responded('2026-04-08')];
const because = { because: 'De wet gaat op 1 juli in.' };

describe('DecisionTaken', () => {
  it('after asking and answering needs no explanation', () => {
    given(adopted).when(decided('2026-05-01')).then(events('DecisionTaken'));
  });

  it.each([
    ['while a request is open', [asked('2026-02-02')], '2026-02-20', 'aanvraag r1 staat nog open'],
    ['while an advice is unanswered', advice, '2026-03-10', 'advies a1 is nog niet beantwoord'],
    ['when no advice was asked', [], '2026-03-10', 'er is geen advies gevraagd'],
  ])('%s: nobody can forbid it, but it is explained', (_, history, date, missing) => {
    const early = given(history).when(decided(date));
    early.then(refused('explanation-required', 'because'));
    expect(early.message).toContain(missing);
    given(history)
      .when(decided(date, { because: 'n.v.t.' }))
      .then(refused('explanation-required', 'because'));
    given(history).when(decided(date, because)).then(events('DecisionTaken'));
  });

  it('to postpone needs no explanation', () => {
    given(advice)
      .when(decided('2026-03-10', { outcome: 'postponed' }))
      .then(events('DecisionTaken'));
  });

  it('asked for nothing in an unsolicited trajectory needs no explanation', () => {
    given([opened({ kind: 'unsolicited' })])
      .when(decided('2026-03-10'))
      .then(events('DecisionTaken'));
  });

  it('what is early is judged by date: a decision before the request is not early for that', () => {
    const late = given(advice);
    late.when(decided('2026-02-20')).then(refused('explanation-required', 'because'));
    late.when(decided('2026-01-20', because)).then(events('DecisionTaken'));
  });

  it('another authority that has not answered is not looked at', () => {
    const two = [opened({ authorities: [COLLEGE, RAAD] }), ...adopted];
    given(two).when(decided('2026-05-01')).then(events('DecisionTaken'));
    given(two)
      .when(decided('2026-05-01', { authority: 'raad', decidedBy: 'raad' }))
      .then(refused('explanation-required', 'because'));
  });

  it('once for each authority, and again only after it was postponed', () => {
    const twice = given([...adopted, decided('2026-05-01')]);
    twice.when(decided('2026-06-01')).then(refused('not-allowed-now'));
    twice.when(decided('2026-06-01', { outcome: 'postponed' })).then(refused('not-allowed-now'));
    given([...adopted, decided('2026-05-01', { outcome: 'postponed' })])
      .when(decided('2026-06-01'))
      .then(events('DecisionTaken'));
  });

  it('a postponement before it may still be recorded afterwards', () => {
    given([...adopted, decided('2026-05-01')])
      .when(decided('2026-04-20', { outcome: 'postponed' }))
      .then(events('DecisionTaken'));
  });

  it('a decision cannot come before what postponed it', () => {
    const late = given([...adopted, decided('2026-05-01', { outcome: 'postponed' })]).when(decided('2026-04-20'));
    late.then(refused('not-allowed-now'));
    expect(late.message).toContain('College van B&W heeft het besluit daarna nog uitgesteld');
  });

  it('is on a draft that was there by then', () => {
    given([...adopted, draft('2026-05-10')])
      .when(decided('2026-05-01', { draftVersion: 1 }))
      .then(refused('date-out-of-order', 'date'));
  });

  it('is of an authority of the trajectory, on a draft that exists', () => {
    given(adopted)
      .when(decided('2026-05-01', { authority: 'raad' }))
      .then(refused('not-addressed', 'authority'));
    given(adopted)
      .when(decided('2026-05-01', { draftVersion: 4 }))
      .then(refused('unknown-id', 'draftVersion'));
  });
});
