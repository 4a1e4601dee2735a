import { describe, expect, it } from '@jest/globals';
import {
  advised,
  answered,
  anything,
  asked,
  ASD,
  COLLEGE,
  decided,
  draft,
  events,
  given,
  left,
  opened,
  RAAD,
  refused,
  rejoined,
  responded,
  supplemented,
  YOUTH,
} from '../../../test/scenario/index.js';

const both = opened({ authorities: [COLLEGE, RAAD] });
const point = (id: string, ...to: string[]) => ({ id, text: `Doe ${id}.`, ...(to.length > 0 && { for: to }) });
const advice = (...recommendations: ReturnType<typeof point>[]) => [
  both,
  asked('2026-02-02'),
  advised('2026-03-02', 'a1', [], { recommendations }),
];
const gone = (date: string, id = 'a1', reason: string | undefined = 'Wij weten nu meer.', council = 'asd') =>
  anything(date, 'AdviceWithdrawn', { council, advice: id, reason });
const confirmed = (date: string, council = 'asd') => anything(date, 'AdviceConfirmed', { council, advice: 'a1' });

describe('to whom a point is addressed', () => {
  it('names authorities of the trajectory, and at least one', () => {
    const asking = given([both, asked('2026-02-02')]);
    asking
      .when(advised('2026-03-02', 'a1', [], { recommendations: [point('p1', 'board')] }))
      .then(refused('not-addressed', 'recommendations[0].for[0]'));
    asking
      .when(advised('2026-03-02', 'a1', [], { recommendations: [{ ...point('p1'), for: [] }] }))
      .then(refused('invalid', 'recommendations[0].for'));
    given(advice(point('p1')))
      .when(anything('2026-03-03', 'AdviceSupplemented', { advice: 'a1', recommendations: [point('p2', 'board')] }))
      .then(refused('not-addressed', 'recommendations[0].for[0]'));
  });

  it('is who alone answers it', () => {
    given(advice(point('p1', 'raad')))
      .when(answered('2026-03-10', 'p1'))
      .then(refused('not-addressed', 'authority'));
    given(advice(point('p1', 'raad')))
      .when(answered('2026-03-10', 'p1', 'adopted', undefined, { authority: 'raad' }))
      .then(events('AnswerDrafted'));
  });

  it('is who alone owes a response, of an answer to each point that is for it', () => {
    const told = given(advice(point('p1', 'raad'), point('p2', 'raad')));
    expect(Object.keys(told.trajectory.advices['a1']?.responses ?? {})).toEqual(['raad']);
    told.when(responded('2026-03-20')).then(refused('not-addressed', 'authority'));
    const some = given([...advice(point('p1'), point('p2', 'raad')), answered('2026-03-10', 'p1')]);
    some.when(responded('2026-03-20')).then(events('ResponseAdopted'));
    some.when(responded('2026-03-20', 'a1', 'raad')).then(refused('answer-missing'));
  });

  it('a response is no longer awaited once those that are addressed adopted theirs', () => {
    const history = [...advice(point('p1', 'college')), answered('2026-03-10', 'p1')];
    expect(given(history).stage).toBe('response');
    expect(given([...history, responded('2026-03-20')]).stage).toBe('influence');
  });

  it('an advice without recommendations is for all', () => {
    expect(Object.keys(given(advice()).trajectory.advices['a1']?.responses ?? {})).toEqual(['college', 'raad']);
  });

  it('without naming any it is for all that had not left when it came', () => {
    const history = [both, asked('2026-02-02'), left('2026-02-10', { authority: 'raad' }), advised('2026-03-02')];
    expect(given(history).trajectory.advices['a1']?.recommendations.map(({ to }) => to)).toEqual([
      ['college'],
      ['college'],
    ]);
  });

  it('a supplement can make that another owes a response too', () => {
    const more = anything('2026-03-03', 'AdviceSupplemented', { advice: 'a1', recommendations: [point('p2', 'raad')] });
    const told = given([...advice(point('p1', 'college')), more]);
    expect(Object.keys(told.trajectory.advices['a1']?.responses ?? {})).toEqual(['college', 'raad']);
    expect(told.trajectory.advices['a1']?.responses['raad']?.dueOn).toBe('2026-04-13');
  });
});

describe('advice asked without a text', () => {
  const unexplained = asked('2026-02-02', 'r1', { withoutTextBecause: undefined });

  it('needs an explanation, in the second definition', () => {
    given().when(unexplained).then(refused('explanation-required', 'withoutTextBecause'));
    given([draft('2026-02-10')])
      .when(unexplained)
      .then(refused('explanation-required', 'withoutTextBecause'));
    given([draft('2026-01-10')])
      .when(unexplained)
      .then(events('AdviceRequested'));
    given([], undefined, 1).when(unexplained).then(events('AdviceRequested'));
  });
});

describe('an advice of several councils', () => {
  const two = [asked('2026-02-02'), asked('2026-02-03', 'r2', { council: 'jr' })];
  const together = advised('2026-03-02', 'a1', ['p1'], { request: undefined, requests: ['r1', 'r2'], with: ['jr'] });

  it('is supplemented while one of them is there', () => {
    const asking = [
      opened({ councils: [ASD, YOUTH] }),
      asked('2026-02-02'),
      asked('2026-02-02', 'r2', { council: 'jr' }),
    ];
    const one = [...asking, together, left('2026-03-10', { council: 'asd' })];
    given(one)
      .when(supplemented('2026-03-11', 'a1', 'p2'))
      .then(events('AdviceSupplemented'));
    given([...one, left('2026-03-12', { council: 'jr' })])
      .when(supplemented('2026-03-13', 'a1', 'p2'))
      .then(refused('not-allowed-now'));
  });

  it('settles each request that it names, of one of them', () => {
    const told = given([...two, together]);
    expect(Object.values(told.trajectory.requests).map(({ settled }) => settled?.how)).toEqual([
      'submitted',
      'submitted',
    ]);
    given(two)
      .when(advised('2026-03-02', 'a1', ['p1'], { requests: ['r1', 'r2'] }))
      .then(refused('not-asked', 'council'));
    given([...two, together])
      .when(advised('2026-03-03', 'a2', ['p2'], { request: 'r2', council: 'jr' }))
      .then(refused('not-allowed-now'));
  });

  it('is of councils of the trajectory, and of others than the first', () => {
    const asking = given(two);
    asking.when(advised('2026-03-02', 'a1', ['p1'], { with: ['elders'] })).then(refused('not-asked', 'with[0]'));
    asking.when(advised('2026-03-02', 'a1', ['p1'], { with: ['asd'] })).then(refused('invalid', 'with[0]'));
    given([...two, left('2026-02-20', { council: 'jr' })])
      .when(advised('2026-03-02', 'a1', ['p1'], { with: ['jr'] }))
      .then(refused('not-allowed-now'));
  });

  it('gets a rejoinder of each', () => {
    const history = [...two, together, answered('2026-03-10', 'p1'), responded('2026-03-12')];
    const of = (council: string) =>
      anything('2026-03-20', 'RejoinderGiven', {
        council,
        advice: 'a1',
        answers: [{ recommendation: 'p1', satisfied: true }],
      });
    given(history).when(rejoined('2026-03-20', 'p1')).then(events('RejoinderGiven'));
    given(history).when(of('jr')).then(events('RejoinderGiven'));
  });
});

describe('an advice of which the points are not known', () => {
  it('has none', () => {
    given([asked('2026-02-02')])
      .when(advised('2026-03-02', 'a1', ['p1'], { pointsUnknown: true }))
      .then(refused('invalid', 'pointsUnknown'));
    given([asked('2026-02-02')])
      .when(advised('2026-03-02', 'a1', [], { pointsUnknown: true }))
      .then(events('AdviceSubmitted'));
  });
});

describe('AdviceConfirmed', () => {
  const onBehalf = [asked('2026-02-02'), advised('2026-03-02', 'a1', ['p1'], { onBehalf: 'letter' })];

  it('is said once, of an advice that was recorded for the council, by that council', () => {
    given(onBehalf).when(confirmed('2026-03-10')).then(events('AdviceConfirmed'));
    given(onBehalf).when(confirmed('2026-03-01')).then(refused('date-out-of-order'));
    given(onBehalf).when(confirmed('2026-03-10', 'jr')).then(refused('not-asked', 'council'));
    given([...onBehalf, confirmed('2026-03-10')])
      .when(confirmed('2026-03-11'))
      .then(refused('not-allowed-now'));
    given([asked('2026-02-02'), advised('2026-03-02')])
      .when(confirmed('2026-03-10'))
      .then(refused('not-allowed-now'));
  });
});

describe('AdviceWithdrawn', () => {
  const history = [asked('2026-02-02'), advised('2026-03-02', 'a1', ['p1'])];

  it('says why, by whose advice it is, not before it, and once', () => {
    given(history).when(gone('2026-03-10')).then(events('AdviceWithdrawn'));
    given(history)
      .when(gone('2026-03-10', 'a1', 'geen'))
      .then(refused('reason-required', 'reason'));
    given(history)
      .when(gone('2026-03-10', 'a1', 'Wij weten nu meer.', 'jr'))
      .then(refused('not-asked', 'council'));
    given(history).when(gone('2026-03-01')).then(refused('date-out-of-order'));
    given(history).when(gone('2026-03-10', 'a9')).then(refused('unknown-id', 'advice'));
    // Told late, it would leave behind it what nothing was owed any more.
    given([...history, answered('2026-03-12', 'p1')])
      .when(gone('2026-03-10'))
      .then(refused('date-out-of-order'));
    given([...history, gone('2026-03-10')])
      .when(gone('2026-03-11'))
      .then(refused('not-allowed-now'));
  });

  it('may be done whatever was answered, before the end', () => {
    given([...history, answered('2026-03-10', 'p1'), responded('2026-03-12')])
      .when(gone('2026-03-20'))
      .then(events('AdviceWithdrawn'));
  });

  it('awaits nothing from then on', () => {
    const told = given([...history, gone('2026-03-10')]);
    expect(told.stage).toBe('influence');
    told.when(answered('2026-03-11', 'p1')).then(refused('not-allowed-now'));
    told.when(answered('2026-03-09', 'p1')).then(events('AnswerDrafted'));
    told.when(responded('2026-03-11')).then(refused('not-allowed-now'));
    told.when(supplemented('2026-03-11', 'a1', 'p2')).then(refused('not-allowed-now'));
    told.when(decided('2026-03-11')).then(events('DecisionTaken'));
  });
});

describe('an advice that takes the place of another', () => {
  const history = [asked('2026-02-02'), advised('2026-03-02', 'a1', ['p1'])];
  const next = (date: string, more: object = {}) => advised(date, 'a2', ['p2'], { replaces: 'a1', ...more });

  it('may name the request of that, which stays settled as it was', () => {
    const told = given([...history, next('2026-03-10')]);
    expect(told.trajectory.requests['r1']?.settled?.at.day).toBe('2026-03-02');
    expect(told.trajectory.advices['a1']?.gone).toMatchObject({ how: 'replaced', by: 'a2' });
    given([...history, asked('2026-03-05', 'r2')])
      .when(next('2026-03-10', { request: 'r2' }))
      .then(events('AdviceSubmitted'));
  });

  it('is of the same council, after it, and once', () => {
    given(history)
      .when(next('2026-03-10', { council: 'jr', request: undefined }))
      .then(refused('not-asked', 'council'));
    given(history)
      .when(next('2026-03-01', { request: undefined }))
      .then(refused('date-out-of-order'));
    given(history)
      .when(next('2026-03-10', { replaces: 'a9', request: undefined }))
      .then(refused('unknown-id', 'replaces'));
    given([...history, gone('2026-03-05')])
      .when(next('2026-03-10'))
      .then(refused('not-allowed-now'));
  });

  it('of the first nothing is awaited any more', () => {
    given([...history, next('2026-03-10')])
      .when(answered('2026-03-11', 'p1'))
      .then(refused('not-allowed-now'));
  });
});
