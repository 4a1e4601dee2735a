import { describe, expect, it } from '@jest/globals';
import {
  advised,
  answered,
  asked,
  decided,
  events,
  given,
  left,
  opened,
  promise,
  published,
  refused,
  rejoined,
  responded,
  revised,
  type ScenarioFact,
} from '../scenario/index.js';
import { reportOn } from './report-on.js';

const three = ['moerdijk', 'drimmelen', 'geertruidenberg'];
const colleges = opened({ authorities: three.map((id) => ({ id, kind: 'college', name: `College van ${id}` })) });
const by = (authority: string): ScenarioFact[] => [
  answered('2026-04-01', 'p1', authority === 'moerdijk' ? 'adopted' : 'notAdopted', 'Eigen afweging.', { authority }),
  responded('2026-04-08', 'a1', authority),
];
const advice = [asked('2026-02-02'), advised('2026-03-02', 'a1', ['p1'])];

describe('één adviesraad, drie colleges, elk een eigen antwoord (one council, three colleges)', () => {
  it('each answers for itself; influence begins when the last one has', () => {
    const two = [colleges, ...advice, ...by('moerdijk'), ...by('drimmelen')];
    expect(reportOn(two, '2026-04-08')).toMatchObject({
      stage: 'response',
      tally: {
        moerdijk: { adopted: 1, open: 0 },
        drimmelen: { notAdopted: 1, open: 0 },
        geertruidenberg: { open: 1, total: 1 },
      },
    });
    expect(reportOn([...two, ...by('geertruidenberg')], '2026-04-08').stage).toBe('influence');
  });

  it('the answers stand in the order of the opening, whoever was first', () => {
    const history = [colleges, ...advice, ...by('geertruidenberg'), ...by('moerdijk')];
    const [point] = reportOn(history, '2026-04-08').recommendations;
    expect(point?.answers.map(({ authority }) => authority)).toEqual(['moerdijk', 'geertruidenberg']);
  });

  it('each decides for itself', () => {
    const one = decided('2026-05-01', { authority: 'moerdijk' });
    expect(reportOn([colleges, ...advice, ...by('moerdijk'), one], '2026-05-01').decision.state).toBe('partly');
  });
});

describe('een gemeente die uittreedt (a municipality that leaves)', () => {
  const history = [colleges, ...advice, ...by('moerdijk'), ...by('drimmelen')];
  const gone = left('2026-04-20', { authority: 'geertruidenberg' });

  it('holds nobody up: what it owed is dropped', () => {
    const after = reportOn([...history, gone], '2026-05-01');
    expect(after.stage).toBe('influence');
    expect(after.deadlines.filter(({ who }) => who === 'geertruidenberg')).toMatchObject([{ state: 'dropped' }]);
  });

  it('what it did not answer stays counted as open, and no longer stands in the register for that', () => {
    const after = reportOn(
      [colleges, ...advice, ...by('moerdijk'), gone, left('2026-04-20', { authority: 'drimmelen' })],
      '2026-05-01',
    );
    expect(after.tally['geertruidenberg']).toMatchObject({ open: 1, total: 1 });
    expect(after.register).toEqual([]);
  });

  it('an advice that comes after it left asks nothing of it', () => {
    const unasked = advised('2026-05-01', 'a2', ['q1'], { request: undefined });
    const { deadlines } = reportOn([...history, gone, unasked], '2026-05-01');
    expect(deadlines.filter(({ of }) => of === 'a2').map(({ who }) => who)).toEqual(['drimmelen', 'moerdijk']);
  });

  it('the trajectory is finished without it', () => {
    const rest = [decided('2026-05-01', { authority: 'moerdijk' }), decided('2026-05-01', { authority: 'drimmelen' })];
    const effect = { effect: 'none', note: 'Het stond er al.', recommendation: 'p1', authority: 'moerdijk' };
    const traced = { date: '2026-05-02', type: 'InfluenceTraced', data: effect };
    given([...history, gone, ...rest, traced])
      .when(published('2026-05-03'))
      .then(events('InfluencePublished'));
  });
});

describe('een antwoord dat verandert na een compromis (an answer that changes after a compromise)', () => {
  const refusal = answered('2026-04-01', 'p1', 'notAdopted', 'Te duur.');
  const history = [
    ...advice,
    refusal,
    responded('2026-04-08'),
    rejoined('2026-04-20', 'p1', false),
    revised('2026-05-10', 'p1', { verdict: 'partly', reason: 'De rest is te duur.', adoptedPart: 'Medische ritten.' }),
  ];

  it('the new answer counts, the old one stays visible, on each day as it stood then', () => {
    const at = (asOf: string) => reportOn(history, asOf).recommendations[0]?.answers[0];
    expect(at('2026-05-09')).toMatchObject({ verdict: 'notAdopted', revisions: 0, satisfied: false });
    expect(at('2026-05-10')).toMatchObject({ verdict: 'partly', revisions: 1, influence: 'untraced' });
    const { versions } = given(history).trajectory.answers['college p1'] ?? {};
    expect(versions?.map(({ verdict, because }) => [verdict, because])).toEqual([
      ['notAdopted', undefined],
      ['partly', 'De gemeenteraad nam een amendement aan.'],
    ]);
  });

  it('what became adopted has to be traced before the end', () => {
    expect(reportOn([...history, decided('2026-05-11')], '2026-05-11').flags).toContain('adopted-not-traced');
  });
});

describe('één antwoord voor meer punten (one answer text for several points)', () => {
  const reason = 'Punten 1 en 2 nemen we samen: daarvoor is geen geld.';
  const history = [
    asked('2026-02-02'),
    advised('2026-03-02', 'a1', ['p1', 'p2', 'p3']),
    answered('2026-04-01', 'p1', 'notAdopted', reason),
    answered('2026-04-01', 'p2', 'notAdopted', reason),
  ];

  it('each point has its own answer with that text, and the point that was passed over shows', () => {
    given(history).when(responded('2026-04-08')).then(refused('answer-missing'));
    const after = reportOn([...history, answered('2026-04-01', 'p3'), responded('2026-04-08')], '2026-04-08');
    expect(after.recommendations.slice(0, 2).map(({ answers }) => answers[0]?.reason)).toEqual([reason, reason]);
    expect(after.tally['college']).toMatchObject({ notAdopted: 2, adopted: 1, open: 0 });
  });

  it('a rejoinder may judge each of them differently', () => {
    const answers = [
      { recommendation: 'p1', satisfied: true },
      { recommendation: 'p2', satisfied: false, comment: 'Hier gaat uw antwoord niet over.' },
    ];
    const rejoinder = { date: '2026-05-01', type: 'RejoinderGiven', data: { council: 'asd', advice: 'a1', answers } };
    const after = reportOn(
      [...history, answered('2026-04-01', 'p3'), responded('2026-04-08'), rejoinder],
      '2026-05-01',
    );
    expect(after.recommendations.map((point) => point.answers[0]?.satisfied)).toEqual([true, false, undefined]);
  });
});

describe('hetzelfde onderwerp, jaren later opnieuw gevraagd (the same subject asked again years later)', () => {
  const first = [
    opened({}, '2020-01-06'),
    asked('2020-02-03'),
    advised('2020-03-02', 'a1', ['p1']),
    answered('2020-04-01', 'p1', 'notAdopted', 'Geen geld dit jaar.', { commitments: [promise('c1', '2021-01-04')] }),
    responded('2020-04-08'),
  ];
  const again = [
    asked('2026-02-02', 'r2'),
    advised('2026-03-02', 'a2', ['q1'], { request: 'r2' }),
    answered('2026-04-01', 'q1', 'notAdopted', 'Nog steeds geen geld.'),
    responded('2026-04-08', 'a2'),
  ];

  it('a second round reopens advice, and the earlier refusal stays beside the new one', () => {
    expect(reportOn([...first, ...again], '2026-02-02').stage).toBe('advice');
    const after = reportOn([...first, ...again], '2026-04-08');
    expect(after.register).toEqual(['p1', 'q1']);
    expect(after.recommendations.map(({ answers }) => answers[0]?.reason)).toEqual([
      'Geen geld dit jaar.',
      'Nog steeds geen geld.',
    ]);
    expect(after.commitments).toEqual([{ id: 'c1', dueOn: '2021-01-04', state: 'overdue' }]);
  });
});
