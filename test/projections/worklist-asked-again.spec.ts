import { expect, it } from '@jest/globals';
import { foldByDate, type FactType } from '#trajectory';
import {
  advised,
  answered,
  asked,
  closed,
  COLLEGE,
  fulfilled,
  given,
  judgedInfluence,
  on,
  opened,
  postponed,
  promise,
  RAAD,
  rejoined,
  responded,
  revised,
  traced,
  YOUTH,
  ASD,
  type ScenarioFact,
} from '../scenario/index.js';
import type { TrajectoryBySight } from '../../libs/projections/trajectory-by-sight.js';
import { labelOf } from '../../libs/projections/views/label.js';
import { worklist } from '../../libs/projections/views/worklist.js';

// Who is asked once more: what was held is still to be decided on, each council of an advice that several gave speaks for
// itself, and what is told after the end is told to a council too.

const TODAY = '2026-11-24';
function tasks(fact: FactType, history: readonly ScenarioFact[], broughtInOn?: string) {
  const state = foldByDate(given(history).log, TODAY)?.state;
  if (!state) throw new Error('not opened');
  return worklist
    .rows({ id: 'dossier', internal: { state }, broughtInOn } as TrajectoryBySight)
    .filter((row) => row.fact === fact && (row.promisedFor === null || row.since <= TODAY))
    .map(({ role, council, about, authority, promisedFor, dueOn, since, done, total }) =>
      Object.fromEntries(
        Object.entries({ role, council, about, authority, promisedFor, dueOn, since, done, total }).filter(
          ([, value]) => value !== null,
        ),
      ),
    );
}

const held = (point: string, until?: string, authority = 'college') =>
  answered('2026-04-01', point, 'held', 'Dat hangt af van de begroting.', { authority, ...(until && { until }) });
const both = [
  opened({ authorities: [COLLEGE, RAAD] }),
  asked('2026-02-02'),
  advised('2026-03-02', 'a1', ['p1', 'p2', 'p3']),
];

it('asks who answered to decide on what is held: by its own day, and what has none once', () => {
  const history = [
    ...both,
    ...[held('p1', '2026-09-01'), held('p2'), held('p3'), responded('2026-04-08')],
    ...['p1', 'p2', 'p3'].map((id) => held(id, '2026-10-01', 'raad')),
  ];
  // What is a draft is held from nobody yet.
  expect(tasks('AnswerRevised', history)).toEqual([
    { role: 'alderman', about: 'p1', authority: 'college', dueOn: '2026-09-01', since: '2026-04-08' },
    { role: 'alderman', about: 'a1', authority: 'college', dueOn: '9999-12-31', since: '2026-04-08' },
  ]);
  const ofRaad = { role: 'clerk', authority: 'raad', dueOn: '2026-10-01', since: '2026-04-09' };
  expect(tasks('AnswerRevised', [...history, responded('2026-04-09', 'a1', 'raad')])).toEqual(
    expect.arrayContaining(['p1', 'p2', 'p3'].map((about) => ({ ...ofRaad, about }))),
  );
  const decided = [...history, revised('2026-05-01', 'p1'), revised('2026-05-01', 'p2')];
  expect(tasks('AnswerRevised', decided)).toMatchObject([{ about: 'p3' }]);
  // Held once more, it waits from then on.
  const again = revised('2026-05-01', 'p1', { verdict: 'held', reason: 'De begroting is later.', until: '2026-12-01' });
  expect(tasks('AnswerRevised', [...history, again])).toMatchObject([
    { about: 'p1', dueOn: '2026-12-01', since: '2026-05-01' },
    { about: 'a1' },
  ]);
  expect(
    tasks('AnswerRevised', [
      ...history,
      on('2026-05-01', 'AdviceWithdrawn', { council: 'asd', advice: 'a1', reason: 'Het is ingehaald.' }),
    ]),
  ).toEqual([]);
  expect(tasks('AnswerRevised', [...history, closed('2026-05-01')])).toEqual([]);
});

const together = [
  opened({ councils: [ASD, YOUTH] }),
  asked('2026-02-02'),
  advised('2026-03-02', 'a1', ['p1', 'p2'], { with: ['jr'] }),
  ...['p1', 'p2'].map((id) => answered('2026-04-01', id)),
  responded('2026-04-08'),
];
const byYouth = (day: string, recommendation: string) =>
  on(day, 'RejoinderGiven', { council: 'jr', advice: 'a1', answers: [{ recommendation, satisfied: false }] });

it('asks each council of an advice that they gave together, whatever the other said', () => {
  const whose = (history: readonly ScenarioFact[]) =>
    tasks('RejoinderGiven', history).map(({ council, done, since }) => [council, done, since]);
  const one = [...together, rejoined('2026-04-10', 'p1', true)];
  expect(whose(one)).toEqual([['jr', 0, '2026-04-08']]);
  expect(whose([...one, byYouth('2026-04-11', 'p2')])).toEqual([]);
  // What is revised is new to both, and waits from that day.
  expect(whose([...one, byYouth('2026-04-11', 'p2'), revised('2026-05-01', 'p1')])).toEqual([
    ['asd', 0, '2026-05-01'],
    ['jr', 1, '2026-05-01'],
  ]);
  const shown = [...together, traced('2026-05-01', 'p1'), judgedInfluence('2026-05-02')];
  expect(tasks('InfluenceJudged', shown)).toMatchObject([{ council: 'jr', about: 'a1', done: 0, total: 1 }]);
  expect(tasks('InfluenceJudged', [...shown, judgedInfluence('2026-05-03', 'p1', { council: 'jr' })])).toEqual([]);
});

it('asks a council also after the end: what was published by then, and again when it is revised or a promise is kept', () => {
  const ended = [
    ...[asked('2026-02-02'), advised('2026-03-02', 'a1', ['p1'])],
    answered('2026-04-01', 'p1', 'adopted', undefined, { commitments: [promise()] }),
    ...[responded('2026-04-08'), closed('2026-04-09')],
  ];
  const since = (history: readonly ScenarioFact[], broughtInOn?: string) =>
    tasks('RejoinderGiven', history, broughtInOn).map((task) => task['since']);
  expect(since(ended)).toEqual(['2026-04-08']);
  const said = [...ended, rejoined('2026-04-10', 'p1', true)];
  expect(since(said)).toEqual([]);
  expect(since([...said, revised('2026-05-01', 'p1')])).toEqual(['2026-05-01']);
  expect(since([...said, fulfilled('2026-06-01')])).toEqual(['2026-06-01']);
  // Copied from paper when it was over: of what was answered long before nobody is asked, of what is new they are.
  expect(since(ended, '2026-11-01')).toEqual([]);
  expect(since([...said, fulfilled('2026-11-02')], '2026-11-01')).toEqual(['2026-11-02']);
});

it('asks a council once of each day for which something was promised that did not come on it, until it speaks', () => {
  const promised = [
    ...[asked('2026-02-02'), advised('2026-03-02', 'a1', ['p1', 'p2'])],
    answered('2026-04-01', 'p1', 'adopted', undefined, { commitments: [promise('c1', '2026-09-01')] }),
    answered('2026-04-01', 'p2', 'adopted', undefined, { commitments: [promise('c2', '2026-09-01')] }),
    responded('2026-04-08'),
  ];
  const told = (history: readonly ScenarioFact[], broughtInOn?: string) =>
    tasks('RejoinderGiven', history, broughtInOn).map(({ promisedFor = null, since }) => [promisedFor, since]);
  // It is asked already what it makes of the answers: of nothing else beside that.
  expect(told(promised)).toEqual([[null, '2026-04-08']]);
  const said = [...promised, rejoined('2026-04-10', 'p1', true)];
  expect(told(said)).toEqual([['2026-09-01', '2026-09-02']]);
  // On the day itself it can still come.
  expect(told([...said, rejoined('2026-09-01', 'p1', true)])).toEqual([['2026-09-01', '2026-09-02']]);
  const again = [...said, rejoined('2026-09-02', 'p2', false)];
  expect(told(again)).toEqual([]);
  // The day that passed was spoken of: that it is put off then asks nothing, but the new day does.
  const late = [...again, postponed('2026-10-01', '2026-11-15')];
  expect(told([...late, fulfilled('2026-11-01', 'c2')])).toEqual([[null, '2026-11-01']]);
  expect(told(late)).toEqual([['2026-11-15', '2026-11-16']]);
  // Put off before its day: from then on.
  const early = [...said, postponed('2026-06-01', '2026-12-01')];
  expect(told(early)).toEqual([['2026-09-01', '2026-06-01']]);
  expect(told([...early, rejoined('2026-06-02', 'p1', false)])).toEqual([['2026-09-01', '2026-09-02']]);
  // What was kept is told as that.
  expect(told([...said, fulfilled('2026-08-01'), fulfilled('2026-08-01', 'c2')])).toEqual([[null, '2026-08-01']]);
  // Copied from paper when the day had passed.
  expect(told(said, '2026-11-01')).toEqual([]);
  expect(told(said, '2026-08-01')).toEqual([['2026-09-01', '2026-09-02']]);
});

it('calls a point by its place only where no other point of the advice is numbered so', () => {
  const recommendations = [
    { id: 'p1', text: 'Een.', number: '2' },
    ...['p2', 'p3'].map((id) => ({ id, text: 'Twee.' })),
  ];
  const history = [asked('2026-02-02'), advised('2026-03-02', 'a1', [], { recommendations })];
  const state = foldByDate(given(history).log, TODAY)?.state;
  if (!state) throw new Error('not opened');
  expect(recommendations.map(({ id }) => labelOf(state, id)).map(({ point, ownNumber }) => [point, ownNumber])).toEqual(
    [
      [1, '2'],
      [2, '3'],
      [3, '4'],
    ],
  );
  expect(labelOf(state, 'r1')).toMatchObject({ point: null, ownNumber: null });
});
