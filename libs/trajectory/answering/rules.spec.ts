import { describe, expect, it } from '@jest/globals';
import {
  advised,
  answered,
  asked,
  COLLEGE,
  events,
  given,
  opened,
  promise,
  RAAD,
  refused,
  rejoined,
  responded,
  responseExtended,
  revised,
} from '../../../test/scenario/index.js';

const advice = [asked('2026-02-02'), advised('2026-03-02', 'a1', ['p1', 'p2'])];
const adopted = [
  ...advice,
  answered('2026-04-01', 'p1'),
  answered('2026-04-01', 'p2', 'notAdopted', 'Te duur.'),
  responded('2026-04-08'),
];

describe('AnswerDrafted', () => {
  const history = given(advice);

  it('is of an authority of the trajectory, on a recommendation that exists', () => {
    history.when(answered('2026-04-01', 'p9')).then(refused('unknown-id', 'recommendation'));
    history.when(answered('2026-04-01', 'a1')).then(refused('unknown-id', 'recommendation'));
    history
      .when(answered('2026-04-01', 'p1', 'adopted', undefined, { authority: 'raad' }))
      .then(refused('not-addressed', 'authority'));
  });

  it('"answered" is for questions only', () => {
    history.when(answered('2026-04-01', 'p1', 'answered', 'Ja.')).then(refused('invalid', 'verdict'));
  });

  it('says where a point belongs that is not considered', () => {
    const elsewhere = { referredTo: 'de provincie' };
    history
      .when(answered('2026-04-01', 'p1', 'notConsidered', 'Niet van ons.', elsewhere))
      .then(events('AnswerDrafted'));
  });

  it('is replaceable until the response is adopted, not before the draft that it replaces', () => {
    const drafted = given([...advice, answered('2026-04-01', 'p1', 'notAdopted', 'Te duur.')]);
    drafted.when(answered('2026-04-05', 'p1')).then(events('AnswerDrafted'));
    drafted.when(answered('2026-03-31', 'p1')).then(refused('date-out-of-order', 'date'));
    given(adopted).when(answered('2026-04-10', 'p1')).then(refused('already-adopted'));
  });

  it('does not come before the recommendation', () => {
    history.when(answered('2026-03-01', 'p1')).then(refused('date-out-of-order', 'date'));
  });

  it('its commitments have dates after it, and ids of their own', () => {
    const promising = (...commitments: { id: string; text: string; dueOn: string }[]) =>
      answered('2026-04-01', 'p1', 'adopted', undefined, { commitments });
    history.when(promising(promise('c1', '2026-04-01'))).then(refused('due-before-start', 'commitments[0].dueOn'));
    history.when(promising(promise('c1'), promise('c1'))).then(refused('duplicate-id', 'commitments[1].id'));
    history.when(promising(promise('p2'))).then(refused('duplicate-id', 'commitments[0].id'));
    history.when(promising(promise('c1'), promise('c2'))).then(events('AnswerDrafted'));
  });

  it('a redraft keeps its own commitments, not those of another answer', () => {
    const promising = { commitments: [promise('c1')] };
    const drafted = given([...advice, answered('2026-04-01', 'p1', 'adopted', undefined, promising)]);
    drafted.when(answered('2026-04-02', 'p1', 'adopted', undefined, promising)).then(events('AnswerDrafted'));
    drafted
      .when(answered('2026-04-02', 'p2', 'adopted', undefined, promising))
      .then(refused('duplicate-id', 'commitments[0].id'));
  });
});

describe('ResponseAdopted', () => {
  it('only when every recommendation has an answer, and says which have none', () => {
    given(advice).when(responded('2026-04-08')).then(refused('answer-missing'));
    const half = given([...advice, answered('2026-04-01', 'p1')]).when(responded('2026-04-08'));
    half.then(refused('answer-missing'));
    expect(half.message).toContain('1 van 2 aanbevelingen zonder antwoord: nummer 2');
    given([...advice, answered('2026-04-01', 'p1'), answered('2026-04-01', 'p2')])
      .when(responded('2026-04-08'))
      .then(events('ResponseAdopted'));
  });

  it('also for an advice without recommendations', () => {
    given([asked('2026-02-02'), advised('2026-03-02', 'a1', [])])
      .when(responded('2026-04-08'))
      .then(events('ResponseAdopted'));
  });

  it('once', () => {
    given(adopted).when(responded('2026-04-09')).then(refused('already-adopted'));
  });

  it('not before its advice or its answers', () => {
    const drafted = given([...advice, answered('2026-04-01', 'p1'), answered('2026-04-05', 'p2')]);
    drafted.when(responded('2026-04-04')).then(refused('date-out-of-order', 'date'));
    drafted.when(responded('2026-04-05')).then(events('ResponseAdopted'));
    given([asked('2026-02-02'), advised('2026-03-02', 'a1', [])])
      .when(responded('2026-03-01'))
      .then(refused('date-out-of-order', 'date'));
  });

  it('by an authority of the trajectory, of an advice that exists', () => {
    given(advice).when(responded('2026-04-08', 'a9')).then(refused('unknown-id', 'advice'));
    given(advice)
      .when(responded('2026-04-08', 'a1', 'raad'))
      .then(refused('not-addressed', 'authority'));
  });
});

describe('ResponseTermExtended', () => {
  // Six weeks after 2 March is 13 April 2026.
  it('gives a later date, with a reason', () => {
    given(advice).when(responseExtended('2026-04-01', '2026-05-01')).then(events('ResponseTermExtended'));
    given(advice)
      .when(responseExtended('2026-04-01', '2026-05-01', 'nvt'))
      .then(refused('reason-required', 'reason'));
    given(advice).when(responseExtended('2026-04-01', '2026-04-13')).then(refused('due-before-start', 'until'));
    given(advice).when(responseExtended('2026-03-01', '2026-05-01')).then(refused('date-out-of-order', 'date'));
  });

  it('until the response is adopted', () => {
    given(adopted).when(responseExtended('2026-04-10', '2026-05-01')).then(refused('already-adopted'));
  });
});

describe('RejoinderGiven', () => {
  it('once a response is adopted, by the council whose advice it is', () => {
    given(adopted).when(rejoined('2026-05-01', 'p2')).then(events('RejoinderGiven'));
    given(advice).when(rejoined('2026-05-01', 'p2')).then(refused('not-allowed-now'));
    const { type, data } = rejoined('2026-05-01', 'p2');
    const by = (council: string) => ({ date: '2026-05-01', type, data: { ...(data as object), council } });
    given(adopted).when(by('jr')).then(refused('not-asked', 'council'));
    given(adopted).when(by('elders')).then(refused('not-asked', 'council'));
  });

  it('on recommendations of that advice, not before the response', () => {
    given(adopted).when(rejoined('2026-05-01', 'p9')).then(refused('unknown-id', 'answers[0].recommendation'));
    given(adopted).when(rejoined('2026-04-07', 'p1')).then(refused('date-out-of-order', 'date'));
    const second = [...adopted, advised('2026-04-10', 'a2', ['q1'], { request: undefined })];
    given(second).when(rejoined('2026-05-01', 'q1')).then(refused('unknown-id', 'answers[0].recommendation'));
  });

  it('without an authority it goes to each that adopted its response, with one to that one', () => {
    const two = [opened({ authorities: [COLLEGE, RAAD] }), ...adopted];
    const satisfied = (history: typeof two, authority: string) =>
      given(history).trajectory.answers[`${authority} p1`]?.rejoinders.map((r) => r.satisfied) ?? [];
    given(two)
      .when(rejoined('2026-05-01', 'p1', true, 'raad'))
      .then(refused('not-allowed-now'));
    expect(satisfied([...two, rejoined('2026-05-01', 'p1', true)], 'college')).toEqual([true]);
    expect(satisfied([...two, rejoined('2026-05-01', 'p1', true)], 'raad')).toEqual([]);
    given(two)
      .when(rejoined('2026-05-01', 'p1', true, 'provincie'))
      .then(refused('not-addressed', 'answers[0].authority'));
  });
});

describe('AnswerRevised', () => {
  it('once the response is adopted, and says why it changed', () => {
    given(adopted).when(revised('2026-05-01', 'p2')).then(events('AnswerRevised'));
    given(adopted)
      .when(revised('2026-05-01', 'p2', { because: 'x' }))
      .then(refused('explanation-required', 'because'));
    given(advice).when(revised('2026-05-01', 'p2')).then(refused('not-allowed-now'));
  });

  it('not before the response, nor before the answer that it revises', () => {
    given(adopted).when(revised('2026-04-07', 'p2')).then(refused('date-out-of-order', 'date'));
    given([...adopted, revised('2026-05-01', 'p2')])
      .when(revised('2026-04-20', 'p2'))
      .then(refused('date-out-of-order', 'date'));
  });

  it('old and new stay visible', () => {
    const { answers } = given([...adopted, revised('2026-05-01', 'p2')]).trajectory;
    expect(answers['college p2']?.versions.map(({ verdict, reason }) => ({ verdict, reason }))).toEqual([
      { verdict: 'notAdopted', reason: 'Te duur.' },
      { verdict: 'adopted', reason: undefined },
    ]);
  });
});
