import { describe, expect, it } from '@jest/globals';
import { reportOn } from '../../../test/situations/report-on.js';
import {
  advised,
  answered,
  anything,
  asked,
  events,
  given,
  handedOver,
  leftOpen,
  promise,
  refused,
  rejoined,
  responded,
  revised,
  sentBack,
} from '../../../test/scenario/index.js';
import { visible } from '../access/index.js';

const advice = [asked('2026-02-02'), advised('2026-03-02')];
const why = 'Hierover wordt nog overlegd.';
const open = { recommendation: 'p2', why };
const partly = [...advice, answered('2026-03-10', 'p1'), leftOpen('2026-03-12', 'p2')];
const adoption = (date: string, more: object) => ({
  ...responded(date),
  data: { authority: 'college', advice: 'a1', ...more },
});

describe('a response that leaves points open', () => {
  const drafted = given([...advice, answered('2026-03-10', 'p1')]);

  it('names each with why', () => {
    drafted.when(responded('2026-03-12')).then(refused('answer-missing'));
    drafted.when(adoption('2026-03-12', { toTheWhole: 'Dank.' })).then(refused('answer-missing'));
    drafted.when(adoption('2026-03-12', { leavesOpen: [open] })).then(events('ResponseAdopted'));
    for (const no of [undefined, '', 'n.v.t.'])
      drafted
        .when(adoption('2026-03-12', { leavesOpen: [{ recommendation: 'p2', why: no }] }))
        .then(refused('reason-required', 'leavesOpen[0].why'));
    drafted
      .when(adoption('2026-03-12', { leavesOpen: [{ recommendation: 'p9', why }] }))
      .then(refused('unknown-id', 'leavesOpen[0].recommendation'));
    drafted
      .when(adoption('2026-03-12', { leavesOpen: [{ ...open, until: '2026-03-12' }] }))
      .then(refused('due-before-start', 'leavesOpen[0].until'));
  });

  it('can be answered and adopted later, for those points alone', () => {
    const later = given(partly);
    later.when(answered('2026-03-13', 'p1')).then(refused('already-adopted'));
    later.when(responded('2026-03-13')).then(refused('answer-missing'));
    later.when(adoption('2026-03-13', { leavesOpen: [open] })).then(events('ResponseAdopted'));
    later
      .when(adoption('2026-03-13', { leavesOpen: [open, { recommendation: 'p1', why }] }))
      .then(refused('already-adopted'));
    given([...partly, answered('2026-03-14', 'p2')])
      .when(responded('2026-03-15'))
      .then(events('ResponseAdopted'));
    given([...partly, answered('2026-03-14', 'p2'), responded('2026-03-15')])
      .when(responded('2026-03-16'))
      .then(refused('already-adopted'));
    later.when(revised('2026-03-14', 'p2')).then(refused('not-allowed-now'));
    later.when(rejoined('2026-03-14', 'p2')).then(refused('not-allowed-now'));
    later.when(rejoined('2026-03-14', 'p1')).then(events('RejoinderGiven'));
  });

  it('is met by its first adoption; what is open has a deadline of its own and shows', () => {
    const until = { ...open, until: '2026-05-01' };
    const history = [...advice, answered('2026-03-10', 'p1'), adoption('2026-03-12', { leavesOpen: [until] })];
    const before = reportOn(history, '2026-04-01');
    expect(before).toMatchObject({
      stage: 'influence',
      register: ['p2'],
      tally: { college: { adopted: 1, held: 0, open: 1, total: 2 } },
    });
    expect(before.flags).toContain('answers-left-open');
    expect(before.deadlines).toContainEqual({
      kind: 'answer',
      of: 'p2',
      who: 'college',
      dueOn: '2026-05-01',
      state: 'open',
    });
    const after = reportOn([...history, answered('2026-05-02', 'p2'), responded('2026-05-03')], '2026-06-01');
    expect(after.flags).not.toContain('answers-left-open');
    expect(after.deadlines.find(({ kind }) => kind === 'answer')?.state).toBe('late');
    expect(after.deadlines.find(({ kind }) => kind === 'response')?.state).toBe('met');
  });
});

describe('what is held', () => {
  const held = answered('2026-03-10', 'p1', 'held', 'De begroting volgt.', { until: '2026-06-01' });
  const published = [...advice, held, answered('2026-03-10', 'p2'), responded('2026-03-12')];

  it('has a reason, and alone has a day', () => {
    given(advice)
      .when(answered('2026-03-10', 'p1', 'held'))
      .then(refused('reason-required', 'reason'));
    given(advice)
      .when(answered('2026-03-10', 'p1', 'adopted', undefined, { until: '2026-06-01' }))
      .then(refused('invalid', 'until'));
    given(advice)
      .when(answered('2026-03-10', 'p1', 'noted', 'Goed.', { reservation: 'Als er geld is.' }))
      .then(refused('invalid', 'reservation'));
  });

  it('is counted apart, stands in the register and is ended by a revision', () => {
    const report = reportOn(published, '2026-06-02');
    expect(report).toMatchObject({ register: ['p1'], tally: { college: { held: 1, adopted: 1, open: 0 } } });
    expect(report.deadlines).toContainEqual({
      kind: 'answer',
      of: 'p1',
      who: 'college',
      dueOn: '2026-06-01',
      state: 'overdue',
    });
    const again = { verdict: 'held', reason: 'Nog niet.', until: '2026-06-01' } as const;
    given(published)
      .when(revised('2026-05-01', 'p1', again))
      .then(refused('due-before-start', 'until'));
    const longer = [
      ...published,
      revised('2026-05-01', 'p1', { ...again, until: '2026-07-01' }),
      revised('2026-06-20', 'p1'),
    ];
    const ended = reportOn(longer, '2026-08-01');
    expect(ended.deadlines).toContainEqual({
      kind: 'answer',
      of: 'p1',
      who: 'college',
      dueOn: '2026-07-01',
      state: 'met',
    });
    expect(ended.register).toEqual([]);
  });
});

describe('one text for several points', () => {
  const both = {
    ...answered('2026-03-10', 'p1'),
    data: { authority: 'college', recommendations: ['p1', 'p2'], verdict: 'adopted' },
  };

  it('is shown at each as shared', () => {
    const { recommendations } = reportOn([...advice, both, responded('2026-03-12')], '2026-04-01');
    expect(recommendations.map(({ answers }) => answers[0]?.shared)).toEqual([['p2'], ['p1']]);
  });

  it('gives away nothing of a point that is left open', () => {
    const { log } = given([...advice, both, leftOpen('2026-03-12', 'p2')]);
    const told = visible(log, 'public').find(({ type }) => type === 'AnswerDrafted');
    expect(told?.data).toMatchObject({ recommendations: ['p1'] });
  });
});

it('a commitment without a day is never overdue, and has no entry in the deadlines', () => {
  const { dueOn: _, ...undated } = promise();
  const history = [...advice, answered('2026-03-10', 'p1', 'adopted', undefined, { commitments: [undated] })];
  const report = reportOn([...history, answered('2026-03-10', 'p2'), responded('2026-03-12')], '2030-01-01');
  expect(report.commitments).toEqual([{ id: 'c1', state: 'open' }]);
  expect(report.deadlines.some(({ kind }) => kind === 'commitment')).toBe(false);
});

it('drafts are handed over and sent back, seen by the municipality alone', () => {
  const ready = [...advice, answered('2026-03-10', 'p1'), handedOver('2026-03-11')];
  given(advice).when(sentBack('2026-03-12')).then(refused('not-allowed-now'));
  given(ready).when(handedOver('2026-03-12')).then(refused('not-allowed-now'));
  const back = given([...ready, sentBack('2026-03-12')]);
  back.when(sentBack('2026-03-13')).then(refused('not-allowed-now'));
  back.when(handedOver('2026-03-13')).then(events('ResponseReady'));
  expect(visible(back.log, 'participant').map(({ type }) => type)).not.toContain('ResponseReady');
});

it('which points an adoption left open stands; why they were can be mended', () => {
  const corrected = (leavesOpen: unknown) =>
    anything('2026-03-20', 'FactCorrected', {
      of: given(partly).log.length - 1,
      because: 'Tikfout.',
      fields: { leavesOpen },
    });
  given(partly)
    .when(corrected([open, { recommendation: 'p1', why }]))
    .then(refused('not-allowed-now', 'fields.leavesOpen'));
  given(partly).when(corrected([])).then(refused('answer-missing'));
  given(partly)
    .when(corrected([{ ...open, why: 'Wij overleggen nog.' }]))
    .then(events('FactCorrected'));
});

it('a response to an advice of which the points are not known is to the whole of it', () => {
  const unknown = given([asked('2026-02-02'), advised('2026-03-02', 'a1', [], { pointsUnknown: true })]);
  unknown.when(responded('2026-03-12')).then(refused('explanation-required', 'toTheWhole'));
  unknown.when(adoption('2026-03-12', { toTheWhole: 'Wij nemen het mee.' })).then(events('ResponseAdopted'));
});
