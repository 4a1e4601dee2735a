import { describe, expect, it } from '@jest/globals';
import {
  advised,
  answered,
  anything,
  asked,
  COLLEGE,
  decided,
  due,
  events,
  given,
  left,
  leftOpen,
  NEW,
  opened,
  postponed,
  promise,
  published,
  refused,
  rejoined,
  responded,
  responseExtended,
  revised,
  succeeded,
  told,
  traced,
  withdrawn,
} from '../../../test/scenario/index.js';
import { visible } from '../access/index.js';
import { foldByDate } from '../fold-by-date.js';

const by = (authority: string) => ({ authority });
const two = opened({ authorities: [COLLEGE, { id: 'oost', kind: 'college', name: 'College van Oost' }] });
const advice = [asked('2026-02-02'), advised('2026-02-20')];
const answers = [answered('2026-03-01', 'p1'), answered('2026-03-01', 'p2', 'notAdopted', 'Te duur.')];
const merged = succeeded('2026-03-10');

describe('AuthoritySucceeded: when it may happen', () => {
  it('the authority is of the trajectory, and goes on as another one', () => {
    given()
      .when(succeeded('2026-02-02', { from: 'elders' }))
      .then(refused('not-addressed', 'from'));
    given()
      .when(succeeded('2026-02-02', { to: COLLEGE }))
      .then(refused('invalid', 'to.id'));
    given()
      .when(succeeded('2026-02-02', { to: { ...NEW, id: 'asd' } }))
      .then(refused('duplicate-id', 'to.id'));
    given([two])
      .when(succeeded('2026-02-02', { to: { id: 'oost', kind: 'board', name: 'Bestuur' } }))
      .then(refused('invalid', 'to.kind'));
    given().when(succeeded('2026-02-02')).then(events('AuthoritySucceeded'));
  });

  it('with a reason', () => {
    given()
      .when(succeeded('2026-02-02', { reason: 'nvt' }))
      .then(refused('reason-required', 'reason'));
  });

  it('once, and not when it has left; nor as one that has left', () => {
    given([succeeded('2026-02-02')])
      .when(succeeded('2026-02-03', { to: { ...NEW, id: 'anders' } }))
      .then(refused('not-allowed-now'));
    given([two, left('2026-02-02', by('college'))])
      .when(succeeded('2026-02-03'))
      .then(refused('not-allowed-now'));
    given([two, left('2026-02-02', by('oost'))])
      .when(succeeded('2026-02-03', { to: { id: 'oost', kind: 'college', name: 'College van Oost' } }))
      .then(refused('not-allowed-now'));
  });

  it('not before what it still did itself, nor before who takes over came', () => {
    given([...advice, ...answers])
      .when(succeeded('2026-02-28'))
      .then(refused('date-out-of-order', 'date'));
    given([two, succeeded('2026-02-02')])
      .when(succeeded('2026-02-01', { from: 'oost' }))
      .then(refused('date-out-of-order', 'date'));
  });

  it('also after the end: what was promised outlives the trajectory', () => {
    given([withdrawn('2026-02-02')])
      .when(succeeded('2026-02-03'))
      .then(events('AuthoritySucceeded'));
  });

  it('not in a trajectory of the first definition', () => {
    given([], undefined, 1).when(succeeded('2026-02-02')).then(refused('not-allowed-now'));
  });
});

describe('AuthoritySucceeded: what passes on', () => {
  it('who goes on as another does nothing more, and the other stands last', () => {
    const history = [two, merged];
    expect(told(history).tally).toEqual({
      college: expect.anything(),
      oost: expect.anything(),
      nieuw: expect.anything(),
    });
    given([...history])
      .when(decided('2026-03-11', { because: 'Nu al.' }))
      .then(refused('not-allowed-now'));
    const { trajectory } = given([two, succeeded('2026-03-10', { from: 'oost', to: COLLEGE })]);
    expect(trajectory.opened.authorities.map(({ id }) => id)).toEqual(['oost', 'college']);
  });

  it('before the advice: that is for the other', () => {
    const history = [asked('2026-02-02'), succeeded('2026-02-10'), advised('2026-02-20')];
    expect(due(history, 'response')).toEqual([['a1', 'nieuw', '2026-04-07', 'overdue']]);
    expect(told(history).tally).toMatchObject({ college: { open: 0, total: 0 }, nieuw: { open: 2, total: 2 } });
  });

  it('the same when it is recorded after the advice, or the advice after it', () => {
    const late = given([asked('2026-02-02'), advised('2026-02-20'), succeeded('2026-02-10')]);
    expect(Object.keys(late.trajectory.advices['a1']?.responses ?? {})).toEqual(['nieuw']);
    expect(foldByDate(late.log, '2026-12-31')?.state.advices).toEqual(late.trajectory.advices);
    const before = given([asked('2026-02-02'), merged, advised('2026-02-20')]);
    expect(Object.keys(before.trajectory.advices['a1']?.responses ?? {})).toEqual(['nieuw']);
  });

  it('a point that names who goes on as another is for the other', () => {
    const to = { recommendations: [{ id: 'p1', text: 'Doe dit.', for: ['college'] }] };
    const history = [asked('2026-02-02'), succeeded('2026-02-10'), advised('2026-02-20', 'a1', [], to)];
    expect(told(history).tally).toMatchObject({ college: { total: 0 }, nieuw: { open: 1, total: 1 } });
    expect(due(history, 'response')).toEqual([['a1', 'nieuw', '2026-04-07', 'overdue']]);
    // Also when the advice was recorded before it.
    const late = [asked('2026-02-02'), advised('2026-02-20', 'a1', [], to), succeeded('2026-02-10')];
    const after = [...late, answered('2026-03-01', 'p1', 'adopted', undefined, by('nieuw'))];
    const adopted = [...after, responded('2026-03-08', 'a1', 'nieuw')];
    expect(told(adopted)).toMatchObject({ stage: 'influence', tally: { nieuw: { adopted: 1, total: 1 } } });
  });

  it('between advice and answers: the response is owed by the other, until the same day', () => {
    const history = [...advice, responseExtended('2026-02-25', '2026-05-01'), merged];
    expect(due(history, 'response', '2026-03-10')).toEqual([['a1', 'nieuw', '2026-05-01', 'open']]);
    expect(told(history, '2026-03-10')).toMatchObject({
      stage: 'response',
      register: ['p1', 'p2'],
      tally: { college: { total: 0 }, nieuw: { open: 2, total: 2 } },
    });
    given(history).when(answered('2026-03-11', 'p1')).then(refused('not-allowed-now'));
    given(history)
      .when(answered('2026-03-11', 'p1', 'adopted', undefined, by('nieuw')))
      .then(events('AnswerDrafted'));
  });

  it('drafts pass, with what they promise: the other can adopt them as they are', () => {
    const drafted = answered('2026-03-01', 'p1', 'adopted', undefined, { commitments: [promise()] });
    const history = [...advice, drafted, answered('2026-03-01', 'p2'), merged, responded('2026-03-12', 'a1', 'nieuw')];
    expect(told(history)).toMatchObject({
      stage: 'influence',
      tally: { college: { adopted: 0, total: 0 }, nieuw: { adopted: 2, open: 0, total: 2 } },
    });
    expect(due(history, 'commitment')).toEqual([['c1', 'nieuw', '2026-12-01', 'overdue']]);
    expect(due(history, 'response')).toEqual([['a1', 'nieuw', '2026-04-07', 'met']]);
    const { log } = given(history);
    expect(visible(log, 'public').map(({ type }) => type)).toEqual(log.map(({ type }) => type));
    expect(visible(given(history.slice(0, -1)).log, 'public').map(({ type }) => type)).not.toContain('AnswerDrafted');
  });

  it('what the other drafted itself stands, and what it leaves open shows no draft', () => {
    const own = answered('2026-03-01', 'p1', 'noted', 'Gezien.', by('oost'));
    const to = { id: 'oost', kind: 'college', name: 'College van Oost' } as const;
    const adopted = anything('2026-03-12', 'ResponseAdopted', {
      authority: 'oost',
      advice: 'a1',
      leavesOpen: [{ recommendation: 'p2', why: 'Wordt nog onderzocht.' }],
    });
    const history = [two, ...advice, own, ...answers, succeeded('2026-03-10', { to }), adopted];
    const { recommendations, tally } = told(history);
    expect(recommendations.map(({ answers: all }) => all.map((a) => [a.authority, a.verdict, a.published]))).toEqual([
      [['oost', 'noted', true]],
      [['oost', 'notAdopted', false]],
    ]);
    expect(tally).toMatchObject({ college: { total: 0 }, oost: { noted: 1, open: 1, total: 2 } });
    const seen = visible(given(history).log, 'public').filter(({ type }) => type === 'AnswerDrafted');
    expect(seen.map(({ data }) => (data as { authority: string }).authority)).toEqual(['oost']);
  });

  it('what was traced before any answer shows with the answer of the other', () => {
    const before = [...advice, traced('2026-03-01', 'p1'), answered('2026-03-01', 'p1'), answered('2026-03-01', 'p2')];
    const history = [...before, merged, responded('2026-03-12', 'a1', 'nieuw')];
    expect(told(history).recommendations[0]?.answers[0]).toMatchObject({ authority: 'nieuw', influence: 'practice' });
    expect(visible(given(history).log, 'public').map(({ type }) => type)).toContain('InfluenceTraced');
  });
});

describe('AuthoritySucceeded: what was said keeps its name', () => {
  const responses = [...advice, ...answers, responded('2026-03-08')];

  it('between adoption and decision: the answers stay, the decision is owed by the other', () => {
    const planned = opened({ plannedDecisionOn: '2026-06-30' });
    const history = [planned, ...responses, merged];
    expect(told(history, '2026-03-10')).toMatchObject({
      stage: 'influence',
      tally: { college: { adopted: 1, notAdopted: 1, total: 2 }, nieuw: { open: 0, total: 0 } },
      decision: { state: 'open', taken: [] },
      register: ['p2'],
    });
    expect(due(history, 'response')).toEqual([['a1', 'college', '2026-04-07', 'met']]);
    expect(due(history, 'decision', '2026-03-10')).toEqual([['d', 'nieuw', '2026-06-30', 'open']]);
    const after = [...history, decided('2026-06-01', by('nieuw'))];
    expect(due(after, 'decision')).toEqual([['d', 'nieuw', '2026-06-30', 'met']]);
    expect(told(after)).toMatchObject({
      decision: { state: 'taken' },
      flags: expect.arrayContaining(['adopted-not-traced']),
    });
    given([...after, traced('2026-06-02', 'p1')])
      .when(published('2026-06-03'))
      .then(events('InfluencePublished'));
  });

  it('a decision of the one counts for the other', () => {
    const history = [opened({ plannedDecisionOn: '2026-06-30' }), ...responses, decided('2026-03-09'), merged];
    expect(told(history).decision).toMatchObject({ state: 'taken', taken: [{ authority: 'college' }] });
    expect(due(history, 'decision').map(([, who, , state]) => [who, state])).toEqual([
      ['college', 'met'],
      ['nieuw', 'met'],
    ]);
    given(history)
      .when(decided('2026-06-01', by('nieuw')))
      .then(refused('not-allowed-now'));
  });

  it('the other revises the answers of the one, which stay under its name', () => {
    const history = [...responses, merged];
    given(history).when(revised('2026-03-11', 'p2')).then(refused('not-allowed-now'));
    const after = [...history, revised('2026-03-11', 'p2', by('nieuw'))];
    expect(told(after)).toMatchObject({
      tally: { college: { adopted: 2, notAdopted: 0, total: 2 }, nieuw: { total: 0 } },
      recommendations: [{}, { answers: [{ authority: 'college', verdict: 'adopted', revisions: 1 }] }],
    });
    given(history)
      .when(answered('2026-03-11', 'p2', 'adopted', undefined, by('nieuw')))
      .then(refused('already-adopted'));
    given(history)
      .when(responded('2026-03-11', 'a1', 'nieuw'))
      .then(refused('already-adopted'));
    given(history)
      .when(rejoined('2026-03-11', 'p2', false, 'college'))
      .then(events('RejoinderGiven'));
  });

  it('what was held until a day is to be answered by the other, and so is what was left open', () => {
    const held = answered('2026-03-01', 'p1', 'held', 'Wacht op de begroting.', { until: '2026-06-01' });
    const history = [...advice, held, leftOpen('2026-03-08', 'p2'), merged];
    expect(due(history, 'answer', '2026-03-10')).toEqual([['p1', 'nieuw', '2026-06-01', 'open']]);
    expect(told(history, '2026-03-10')).toMatchObject({
      stage: 'influence',
      tally: { college: { held: 1, open: 0, total: 1 }, nieuw: { open: 1, total: 1 } },
      flags: expect.arrayContaining(['answers-left-open']),
      recommendations: [{}, { leftOpen: [{ authority: 'college' }] }],
    });
    expect(due(history, 'response')).toEqual([['a1', 'college', '2026-04-07', 'met']]);
    const after = [
      ...history,
      revised('2026-05-01', 'p1', by('nieuw')),
      answered('2026-05-01', 'p2', 'adopted', undefined, by('nieuw')),
      responded('2026-05-02', 'a1', 'nieuw'),
    ];
    expect(due(after, 'answer')).toEqual([['p1', 'nieuw', '2026-06-01', 'met']]);
    expect(told(after)).toMatchObject({
      tally: { college: { adopted: 1, total: 1 }, nieuw: { adopted: 1, open: 0, total: 1 } },
    });
    expect(told(after).flags).not.toContain('answers-left-open');
    given(after)
      .when(responded('2026-05-03', 'a1', 'nieuw'))
      .then(refused('already-adopted'));
  });

  it('a commitment is to be kept by the other, unless it was kept before', () => {
    const promised = answered('2026-03-01', 'p1', 'adopted', undefined, { commitments: [promise()] });
    const history = [...advice, promised, answered('2026-03-01', 'p2'), responded('2026-03-08')];
    expect(due([...history, merged], 'commitment', '2026-03-10')).toEqual([['c1', 'nieuw', '2026-12-01', 'open']]);
    given([...history, merged])
      .when(postponed('2026-03-11', '2027-01-01'))
      .then(events('CommitmentPostponed'));
    const kept = anything('2026-03-09', 'CommitmentFulfilled', { commitment: 'c1', evidence: 'Gedaan.' });
    expect(due([...history, kept, merged], 'commitment')).toEqual([['c1', 'college', '2026-12-01', 'met']]);
  });
});
