import { describe, it } from '@jest/globals';
import {
  advised,
  answered,
  anything,
  asked,
  draft,
  events,
  fulfilled,
  given,
  involved,
  postponed,
  promise,
  refused,
  responded,
  shared,
  traced,
} from '../../../test/scenario/index.js';

const advice = [asked('2026-02-02'), advised('2026-03-02', 'a1', ['p1'])];
const adopted = [...advice, answered('2026-04-01', 'p1'), responded('2026-04-08')];

describe('InfluenceTraced', () => {
  const finding = involved('2026-01-20', { findings: [{ id: 'f1', text: 'Het formulier is te lang.' }] });
  const history = given([finding, draft('2026-01-25', 1), draft('2026-04-15', 2), ...adopted]);
  const of = (more: object) => anything('2026-05-01', 'InfluenceTraced', { ...more });
  const point = { recommendation: 'p1', authority: 'college' };

  it('to the text: which passage, before and after', () => {
    const text = { ...point, effect: 'text', fromVersion: 1, toVersion: 2 };
    history
      .when(of({ ...text, passages: [{ before: 'zes weken', after: 'drie weken' }] }))
      .then(events('InfluenceTraced'));
    history.when(of({ ...text, passages: [{ before: '', after: 'Nieuw lid.' }] })).then(events('InfluenceTraced'));
    // Since the second definition: see judged.spec.ts.
    history.when(of(text)).then(events('InfluenceTraced'));
    history.when(of({ ...text, passages: [] })).then(refused('invalid', 'passages'));
    history.when(of({ ...text, passages: [{ before: ' ', after: '' }] })).then(refused('invalid', 'passages[0]'));
    history
      .when(of({ ...text, toVersion: 3, passages: [{ before: 'a', after: 'b' }] }))
      .then(refused('unknown-id', 'toVersion'));
  });

  it('to practice: what changed', () => {
    history
      .when(of({ ...point, effect: 'practice', note: 'De balie is ook op zaterdag open.' }))
      .then(events('InfluenceTraced'));
    history.when(of({ ...point, effect: 'practice', note: '  ' })).then(refused('invalid', 'note'));
    history.when(of({ ...point, effect: 'practice' })).then(refused('invalid', 'note'));
  });

  it('to a commitment: which', () => {
    history.when(of({ ...point, effect: 'commitment' })).then(refused('invalid', 'commitment'));
    history.when(of({ ...point, effect: 'commitment', commitment: 'c1' })).then(refused('unknown-id', 'commitment'));
  });

  it('to nothing: then why', () => {
    history.when(of({ ...point, effect: 'none', note: 'De minister regelde het al.' })).then(events('InfluenceTraced'));
    history.when(of({ ...point, effect: 'none', note: 'geen' })).then(refused('explanation-required', 'note'));
    history.when(of({ ...point, effect: 'none' })).then(refused('explanation-required', 'note'));
  });

  it('of a recommendation with its authority, or of a finding: one of both', () => {
    const practice = { effect: 'practice', note: 'Korter formulier.' };
    history.when(of({ finding: 'f1', ...practice })).then(events('InfluenceTraced'));
    history.when(of({ finding: 'f9', ...practice })).then(refused('unknown-id', 'finding'));
    history.when(of({ recommendation: 'p1', ...practice })).then(refused('invalid', 'authority'));
    history.when(of({ ...point, finding: 'f1', ...practice })).then(refused('invalid'));
    history.when(of(practice)).then(refused('invalid'));
    history.when(of({ ...point, authority: 'raad', ...practice })).then(refused('not-addressed', 'authority'));
  });

  it('may precede the answer, not the advice', () => {
    given(advice).when(traced('2026-03-10', 'p1')).then(events('InfluenceTraced'));
    given(advice).when(traced('2026-03-01', 'p1')).then(refused('date-out-of-order', 'date'));
  });

  it('not the finding before it came out', () => {
    given([finding])
      .when(anything('2026-01-19', 'InfluenceTraced', { finding: 'f1', effect: 'practice', note: 'Korter.' }))
      .then(refused('date-out-of-order', 'date'));
  });
});

describe('SharedWithRaad', () => {
  it('names advices that are in', () => {
    given(advice).when(shared('2026-03-10', 'a1')).then(events('SharedWithRaad'));
    given(advice)
      .when(shared('2026-03-10', 'a1', 'a2'))
      .then(refused('unknown-id', 'advices[1]'));
    given(advice).when(shared('2026-03-10')).then(refused('invalid', 'advices'));
    given(advice).when(shared('2026-03-01', 'a1')).then(refused('date-out-of-order', 'date'));
  });
});

describe('CommitmentFulfilled and CommitmentPostponed', () => {
  const promised = [...advice, answered('2026-04-01', 'p1', 'adopted', undefined, { commitments: [promise('c1')] })];
  const binding = [...promised, responded('2026-04-08')];

  it('once the answer that holds it is published', () => {
    given(promised).when(fulfilled('2026-04-05')).then(refused('not-allowed-now'));
    given(binding).when(fulfilled('2026-06-01')).then(events('CommitmentFulfilled'));
    given(binding).when(fulfilled('2026-06-01', 'c9')).then(refused('unknown-id', 'commitment'));
  });

  it('a later date comes with a reason', () => {
    given(binding).when(postponed('2026-11-01', '2027-02-01')).then(events('CommitmentPostponed'));
    given(binding)
      .when(postponed('2026-11-01', '2027-02-01', '…'))
      .then(refused('reason-required', 'reason'));
    given(binding).when(postponed('2026-11-01', '2026-12-01')).then(refused('due-before-start', 'dueOn'));
    given(binding).when(postponed('2026-11-01', '2026-10-01')).then(refused('due-before-start', 'dueOn'));
  });

  it('is kept once; after that there is nothing to postpone', () => {
    const kept = given([...binding, fulfilled('2026-06-01')]);
    kept.when(fulfilled('2026-06-02')).then(refused('not-allowed-now'));
    kept.when(postponed('2026-06-02', '2027-02-01')).then(refused('not-allowed-now'));
  });
});
