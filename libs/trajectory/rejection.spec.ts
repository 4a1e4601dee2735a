import { describe, expect, it } from '@jest/globals';
import { CODES, problem, reject, type Code } from '#facts';
import {
  advised,
  answered,
  anything,
  asked,
  closed,
  decided,
  extended,
  given,
  involved,
  left,
  opened,
  postponed,
  promise,
  published,
  refused,
  responded,
  supplemented,
  type ScenarioFact,
} from '../../test/scenario/index.js';

// Each refusal names its rule by a stable code: of several broken rules the first of docs/api.md.

const history = [asked('2026-02-02'), advised('2026-03-02', 'a1', ['p1', 'p2'])];
const promised = [
  ...history,
  answered('2026-04-01', 'p1', 'adopted', undefined, { commitments: [promise('c1')] }),
  answered('2026-04-01', 'p2', 'notAdopted', 'Te duur.'),
  responded('2026-04-08'),
];

describe('the codes', () => {
  it('keep their names and their order: screens, files and programs rely on both', () => {
    expect(CODES).toEqual([
      'invalid',
      'unknown-id',
      'duplicate-id',
      'not-asked',
      'not-addressed',
      'date-in-future',
      'date-before-opening',
      'date-out-of-order',
      'due-before-start',
      'reason-required',
      'explanation-required',
      'answer-missing',
      'not-traced',
      'already-adopted',
      'not-allowed-now',
      'not-permitted',
      'sign-in-too-weak',
      'too-much',
    ]);
  });

  it('where several apply the first of the list is named, and all are told', () => {
    const found = [...CODES].reverse().map((code) => problem(code, `gebroken: ${code}`));
    CODES.forEach((code, i) => {
      const rejection = reject(found.slice(0, CODES.length - i));
      expect(rejection.code).toBe(code);
      expect(rejection.problems).toHaveLength(CODES.length - i);
    });
  });

  it('one that a rule and a guard both find is told once, with its place', () => {
    const refusal = anything('2026-05-01', 'AnswerRevised', {
      authority: 'college',
      recommendation: 'p1',
      verdict: 'notAdopted',
      because: 'Ander beleid.',
    });
    expect(given(promised).when(refusal).problems).toEqual([{ code: 'reason-required', place: 'reason' }]);
  });

  it('a rejection without a problem is none', () => {
    expect(() => reject([])).toThrow(TypeError);
  });
});

describe('the order between codes, two by two', () => {
  it.each<[string, ScenarioFact[], ScenarioFact, Code]>([
    [
      'invalid before unknown-id',
      history,
      anything('2026-04-01', 'AdviceDeclined', { request: 'r9', reason: 3 }),
      'invalid',
    ],
    ['unknown-id before duplicate-id', history, advised('2026-04-01', 'a1', ['q1'], { request: 'r9' }), 'unknown-id'],
    ['duplicate-id before not-asked', history, asked('2026-04-01', 'r1', { council: 'elders' }), 'duplicate-id'],
    ['not-asked before date-in-future', history, asked('2028-01-01', 'r2', { council: 'elders' }), 'not-asked'],
    ['not-addressed before date-in-future', history, responded('2028-01-01', 'a1', 'raad'), 'not-addressed'],
    [
      'date-before-opening before explanation-required',
      [],
      asked('2025-12-01', 'r1', { withoutInvolvementBecause: undefined }),
      'date-before-opening',
    ],
    [
      'date-before-opening before date-out-of-order',
      history,
      supplemented('2025-12-01', 'a1', 'q1'),
      'date-before-opening',
    ],
    [
      'date-out-of-order before due-before-start',
      [asked('2026-02-02')],
      extended('2026-02-01', '2026-01-31'),
      'date-out-of-order',
    ],
    [
      'due-before-start before reason-required',
      [asked('2026-02-02')],
      extended('2026-02-10', '2026-02-01', 'nvt'),
      'due-before-start',
    ],
    [
      'due-before-start before reason-required',
      promised,
      postponed('2026-05-01', '2026-04-01', '-'),
      'due-before-start',
    ],
    [
      'reason-required before already-adopted',
      promised,
      answered('2026-04-10', 'p1', 'notAdopted', 'geen'),
      'reason-required',
    ],
    [
      'reason-required before not-allowed-now',
      [closed('2026-02-10')],
      anything('2026-02-12', 'TrajectoryWithdrawn', { reason: 'xxx' }),
      'reason-required',
    ],
    [
      'explanation-required before not-allowed-now',
      [decided('2026-02-10', { because: 'Spoed.' })],
      decided('2026-02-12'),
      'explanation-required',
    ],
    [
      'answer-missing before not-allowed-now',
      [...history, closed('2026-04-01')],
      responded('2026-04-02'),
      'answer-missing',
    ],
    ['not-traced before not-allowed-now', promised, published('2026-05-01'), 'not-traced'],
    [
      'already-adopted before not-allowed-now',
      [...promised, left('2026-05-01', { authority: 'college' })],
      responded('2026-05-02'),
      'already-adopted',
    ],
  ])('%s', (_, before, fact, code) => {
    given(before).when(fact).then(refused(code));
  });

  it('date-in-future before date-before-opening: of a trajectory that is told of too early', () => {
    given([opened({}, '2026-01-05')], '2026-01-10')
      .when(involved('2026-02-01'))
      .then(refused('date-in-future'));
  });
});

describe('each refusal says in Dutch what is missing', () => {
  it('and what it is about', () => {
    expect(given(history).when(responded('2026-04-08')).message).toBe(
      'dit kan nu niet: 2 van 2 aanbevelingen zonder antwoord: nummer 1, 2',
    );
    expect(given([closed('2026-02-10')]).when(involved('2026-03-01')).message).toBe(
      'dit kan nu niet: het traject is afgesloten op 10 februari 2026',
    );
    expect(given(history).when(advised('2026-03-10', 'a2', [])).message).toBe(
      'dit kan nu niet: de adviesaanvraag is al beantwoord met een advies',
    );
    expect(given(history).when(answered('2026-04-01', 'p1', 'noted')).message).toBe(
      'geef een reden: zonder reden kan een punt alleen worden overgenomen',
    );
  });
});
