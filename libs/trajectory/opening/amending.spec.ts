import { describe, expect, it } from '@jest/globals';
import {
  advised,
  amended,
  answered,
  anything,
  asked,
  ASD,
  COLLEGE,
  decided,
  events,
  given,
  opened,
  RAAD,
  refused,
  responded,
  withdrawn,
} from '../../../test/scenario/index.js';
import { foldByDate } from '../fold-by-date.js';

const joint = { id: 'gr', kind: 'board', name: 'Bestuur van de regeling' } as const;
const elders = { id: 'ouderen', name: 'Ouderenraad' };

describe('TrajectoryAmended', () => {
  it('changes what it names, and says why', () => {
    const { trajectory } = given([amended('2026-02-02', { title: 'Beleid', plannedDecisionOn: '2026-09-01' })]);
    expect(trajectory.opened).toMatchObject({
      title: 'Beleid',
      plannedDecisionOn: '2026-09-01',
      authorities: [COLLEGE],
    });
    given()
      .when(anything('2026-02-02', 'TrajectoryAmended', { because: 'Zomaar.' }))
      .then(refused('invalid', 'title'));
    given()
      .when(anything('2026-02-02', 'TrajectoryAmended', { title: 'Beleid', because: 'nvt' }))
      .then(refused('explanation-required', 'because'));
    given()
      .when(amended('2026-02-02', { plannedDecisionOn: '2026-02-02' }))
      .then(refused('due-before-start', 'plannedDecisionOn'));
    given([withdrawn('2026-02-02')])
      .when(amended('2026-02-03'))
      .then(refused('not-allowed-now'));
    given([], undefined, 1).when(amended('2026-02-02')).then(refused('not-allowed-now'));
  });

  it('what is amended on a later day stands, in whatever order it is recorded', () => {
    const { trajectory } = given([
      amended('2026-03-02', { title: 'Later' }),
      amended('2026-02-02', { title: 'Eerder' }),
    ]);
    expect(trajectory.opened.title).toBe('Later');
  });

  it('who comes to take part was not there yet', () => {
    given()
      .when(amended('2026-02-02', { addCouncils: [ASD] }))
      .then(refused('duplicate-id', 'addCouncils[0].id'));
    given()
      .when(amended('2026-02-02', { addAuthorities: [joint, joint] }))
      .then(refused('duplicate-id', 'addAuthorities[1].id'));
    given([amended('2026-02-02', { addCouncils: [elders] })])
      .when(asked('2026-02-03', 'r1', { council: 'ouderen' }))
      .then(events('AdviceRequested'));
  });

  it('an authority that comes owes nothing to what was there, a response to what comes after, and a decision', () => {
    const before = [
      asked('2026-02-02'),
      advised('2026-02-20'),
      answered('2026-03-01', 'p1'),
      answered('2026-03-01', 'p2'),
    ];
    const history = given([
      ...before,
      responded('2026-03-08'),
      decided('2026-03-10'),
      amended('2026-03-12', { addAuthorities: [joint] }),
    ]);
    expect(history.stage).toBe('influence');
    expect(history.decision).toBe('partly');
    const again = given([
      ...before,
      amended('2026-03-02', { addAuthorities: [joint] }),
      advised('2026-03-03', 'a2', ['p3'], { request: undefined }),
    ]);
    expect(Object.keys(again.trajectory.advices['a1']?.responses ?? {})).toEqual(['college']);
    expect(Object.keys(again.trajectory.advices['a2']?.responses ?? {})).toEqual(['college', 'gr']);
  });

  it('owes the same when its coming is recorded after the advice', () => {
    const { trajectory, log } = given([
      asked('2026-02-02'),
      advised('2026-02-20'),
      amended('2026-02-10', { addAuthorities: [joint] }),
    ]);
    expect(trajectory.advices['a1']?.responses['gr']?.dueOn).toBe(
      trajectory.advices['a1']?.responses['college']?.dueOn,
    );
    expect(foldByDate(log, '2026-06-01')?.state.advices['a1']?.responses).toEqual(trajectory.advices['a1']?.responses);
  });
});

describe('withdrawing and closing what a council opened', () => {
  const own = (...history: Parameters<typeof given>[0] & object) =>
    given([opened({ kind: 'unsolicited', authorities: [COLLEGE, RAAD], councils: [ASD] }), ...history]);
  const advice = advised('2026-02-20', 'a1', ['p1'], { request: undefined });
  const close = (date: string) => anything(date, 'TrajectoryClosed', { outcome: 'Niets.', reason: 'Geen tijd.' });
  const answeredBy = (authority: string) => [
    answered('2026-03-01', 'p1', 'adopted', undefined, { authority }),
    responded('2026-03-08', 'a1', authority),
  ];

  it('is not closed before any advice is in, or while one awaits a response', () => {
    own().when(close('2026-03-01')).then(refused('not-allowed-now'));
    own(advice).when(close('2026-03-01')).then(refused('not-allowed-now'));
    own(advice, ...answeredBy('college'))
      .when(close('2026-04-01'))
      .then(refused('not-allowed-now'));
    own(advice, ...answeredBy('college'), ...answeredBy('raad'))
      .when(close('2026-04-01'))
      .then(events('TrajectoryClosed'));
  });

  it('is closed a year after the last term that ended without a response', () => {
    const { dueOn } = own(advice).trajectory.advices['a1']?.responses['college'] ?? { dueOn: '' };
    expect(dueOn).toBe('2026-04-07');
    own(advice).when(close('2027-04-06')).then(refused('not-allowed-now'));
    own(advice).when(close('2027-04-07')).then(events('TrajectoryClosed'));
  });

  it('what was asked for is closed as before', () => {
    given([asked('2026-02-02'), advised('2026-02-20')])
      .when(close('2026-03-01'))
      .then(events('TrajectoryClosed'));
  });
});
