import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { InMemoryEventStore } from '#event-store';
import { listWorklist } from '#projections';
import { foldByDate, type Advice, type FactType, type Trajectory, type TrajectoryOnDay } from '#trajectory';
import {
  advised,
  answered,
  asked,
  COLLEGE,
  given,
  leftOpen,
  on,
  opened,
  RAAD,
  rejoined,
  responded,
  revised,
  shared,
  supplemented,
  traced,
  type ScenarioFact,
} from '../scenario/index.js';
import type { TrajectoryBySight } from '../../libs/projections/trajectory-by-sight.js';
import { councils } from '../../libs/projections/views/councils.js';
import { countAnswers } from '../../libs/projections/views/counts.js';
import { register } from '../../libs/projections/views/register.js';
import { responses } from '../../libs/projections/views/responses.js';
import { worklist } from '../../libs/projections/views/worklist.js';
import { caseFiles, civilServant, councilMember, take, TODAY, withViews } from './cases.js';

function waiting(fact: FactType, history: readonly ScenarioFact[], today = '2026-11-24') {
  const state = foldByDate(given(history).log, today)?.state;
  if (!state) throw new Error('not opened');
  const rows = worklist.rows({ id: 'dossier', internal: { state } } as TrajectoryBySight);
  return rows.filter((row) => row.fact === fact);
}

const awaits = (...asked: Parameters<typeof waiting>) =>
  waiting(...asked).map(({ about, councilName, point, done, total }) => ({ about, councilName, point, done, total }));

const both = opened({
  councils: [
    { id: 'asd', name: 'Adviesraad' },
    { id: 'jongeren', name: 'Jongerenraad' },
  ],
});
const answeredBoth = [
  opened({ councils: [{ id: 'asd', name: 'Adviesraad' }] }),
  asked('2026-02-02'),
  advised('2026-03-02', 'a1', ['p1', 'p2']),
  answered('2026-04-01', 'p1'),
  answered('2026-04-01', 'p2', 'notAdopted', 'Er is geen geld voor.'),
  responded('2026-04-08'),
];
const rejoinders = (done: number) => [{ about: 'a1', councilName: 'Adviesraad', point: null, done, total: 2 }];

it('asks a council for a rejoinder until it gave one, of how few answers ever, and again when one was revised', () => {
  expect(awaits('RejoinderGiven', answeredBoth)).toEqual(rejoinders(0));
  const one = [...answeredBoth, rejoined('2026-04-10', 'p2')];
  expect(awaits('RejoinderGiven', one)).toEqual([]);
  const all = [...one, rejoined('2026-04-10', 'p1', true)];
  expect(awaits('RejoinderGiven', all)).toEqual([]);
  const again = [...all, revised('2026-05-01', 'p2')];
  expect(awaits('RejoinderGiven', again)).toEqual(rejoinders(1));
  // Also of the one that it passed over: what it says now it has not seen.
  expect(awaits('RejoinderGiven', [...one, revised('2026-05-01', 'p1')])).toEqual(rejoinders(1));
});

it('asks a council again when what a response left open was answered after its rejoinder', () => {
  const [opening, request, advice, first] = answeredBoth as [ScenarioFact, ScenarioFact, ScenarioFact, ScenarioFact];
  const partial = [opening, request, advice, first, leftOpen('2026-04-08', 'p2'), rejoined('2026-04-10', 'p1', true)];
  expect(awaits('RejoinderGiven', partial)).toEqual([]);
  const rest = [answered('2026-05-01', 'p2', 'notAdopted', 'Er is geen geld voor.'), responded('2026-05-08')];
  expect(awaits('RejoinderGiven', [...partial, ...rest])).toEqual(rejoinders(1));
});

it('counts what a response left open among the points that are for that authority', () => {
  const recommendations = [
    { id: 'p1', text: 'Doe p1.', for: ['college'] },
    { id: 'p2', text: 'Doe p2.', for: ['college'] },
    { id: 'p3', text: 'Doe p3.', for: ['raad'] },
  ];
  const history = [
    opened({ authorities: [COLLEGE, RAAD] }),
    asked('2026-02-02'),
    advised('2026-03-02', 'a1', [], { recommendations }),
    answered('2026-04-01', 'p1'),
    leftOpen('2026-04-08', 'p2'),
  ];
  expect(awaits('AnswerDrafted', history)).toMatchObject([
    // The gemeenteraad has none of its own yet.
    { about: 'a1', done: 0, total: 1 },
    { about: 'a1', done: 1, total: 2 },
  ]);
});

it('does not forget a second council once the first was asked', () => {
  expect(awaits('AdviceRequested', [both, asked('2026-02-02')], '2026-02-10')).toMatchObject([
    { about: 'jongeren', councilName: 'Jongerenraad' },
  ]);
  const second = asked('2026-02-03', 'r2', { council: 'jongeren' });
  expect(awaits('AdviceRequested', [both, asked('2026-02-02'), second], '2026-02-10')).toEqual([]);
});

it('says which point of whose advice it is about', () => {
  const promised = { commitments: [{ id: 'c1', text: 'Een loket.', dueOn: '2026-09-01' }] };
  const [opening, request, advice, , ...rest] = answeredBoth as [ScenarioFact, ScenarioFact, ScenarioFact];
  const answer = answered('2026-04-01', 'p1', 'adopted', undefined, promised);
  expect(awaits('CommitmentFulfilled', [opening, request, advice, answer, ...rest])).toMatchObject([
    { about: 'c1', councilName: 'Adviesraad', point: 1 },
  ]);
});

it('asks where it can be seen once for each response, with how many were shown of how many', () => {
  const many = Array.from({ length: 217 }, (_, i) => `p${i}`);
  const history = [
    opened({ authorities: [COLLEGE, RAAD], councils: [{ id: 'asd', name: 'Adviesraad' }] }),
    asked('2026-02-02'),
    advised('2026-03-02', 'a1', many),
    ...many.map((id) => answered('2026-04-01', id)),
    responded('2026-04-08'),
  ];
  const task = (done: number) => ({ about: 'a1', councilName: 'Adviesraad', point: null, done, total: 217 });
  expect(awaits('InfluenceTraced', history)).toEqual([task(0)]);
  expect(awaits('InfluenceTraced', [...history, traced('2026-05-01', 'p0')])).toEqual([task(1)]);
  const all = many.map((id) => traced('2026-05-01', id));
  expect(awaits('InfluenceTraced', [...history, ...all])).toEqual([]);
});

it('asks nobody to lay before the gemeenteraad what the gemeenteraad answers itself', () => {
  const [opening, ...rest] = answeredBoth as [ScenarioFact];
  expect(awaits('SharedWithRaad', [opening, ...rest])).toMatchObject([{ about: 'a1' }]);
  expect(awaits('SharedWithRaad', [opened({ authorities: [COLLEGE, RAAD] }), ...rest])).toEqual([]);
});

it('asks the clerk too for the decision on an ordinance, which is the raad’s, where the raad is no authority itself', () => {
  const [, ...rest] = answeredBoth as [ScenarioFact];
  const whose = (header: Parameters<typeof opened>[0]) =>
    waiting('DecisionTaken', [opened(header), ...rest, traced('2026-05-01', 'p1')]).map((one) => [
      ...[one.role, one.authority],
    ]);
  expect(whose({ subject: 'ordinance' })).toEqual([
    ['alderman', 'college'],
    ['clerk', 'college'],
  ]);
  expect(whose({ subject: 'policy' })).toEqual([['alderman', 'college']]);
});

it('asks the clerk too where the ordinance gives the gemeenteraad a copy, until one of them recorded it', () => {
  const [, ...rest] = answeredBoth as [ScenarioFact];
  const copied = (copyToRaad: boolean | string) => [opened({ settings: { copyToRaad } }), ...rest];
  const whose = (history: ScenarioFact[]) => waiting('SharedWithRaad', history).map(({ role }) => role);
  expect(whose(copied('artikel 9 lid 2'))).toEqual(['civilServant', 'clerk']);
  expect(whose(copied(true))).toEqual(['civilServant', 'clerk']);
  expect(whose(copied(false))).toEqual(['civilServant']);
  expect(whose([...copied(true), shared('2026-04-10', 'a1')])).toEqual([]);
});

it('asks somebody who is civil servant and clerk once to record what came before the gemeenteraad', async () => {
  const store = new InMemoryEventStore();
  const [opening = ''] = caseFiles().filter((text) => text.includes('voorbeeld-verordening-2026'));
  // As far as the responses, and not yet before the gemeenteraad.
  const begun = opening.slice(0, opening.indexOf('  - {date: 2026-06-04, fact: SharedWithRaad'));
  const copied = begun.replace('  termijnenwet: true', '  termijnenwet: true\n  copyToRaad: artikel 9');
  await take(store, copied);
  const clerk = { id: 'marijke', grants: [{ role: 'clerk', municipality: 'gm0000' } as const] };
  const both = { id: 'sam', grants: [...clerk.grants, { role: 'civilServant', municipality: 'gm0000' } as const] };
  await withViews(store, (views) => {
    const asked = (actor: typeof clerk | typeof both) =>
      views
        .ask(listWorklist, { actor, today: TODAY }, { limit: 200 })
        .items.filter(({ fact }) => fact === 'SharedWithRaad')
        .map(({ role }) => role);
    expect(asked(clerk).length).toBeGreaterThan(0);
    expect(asked(both)).toEqual(asked(clerk).map(() => 'civilServant'));
    return Promise.resolve();
  });
});

it('lists apart what was over before its dossier was copied from paper', async () => {
  const store = new InMemoryEventStore();
  for (const text of caseFiles()) await take(store, text);
  await withViews(store, (views) => {
    const { items } = views.ask(listWorklist, { actor: civilServant, today: TODAY }, { limit: 200 });
    const over = items.filter(({ broughtInOn }) => broughtInOn !== undefined);
    expect(over.length).toBeGreaterThan(0);
    expect(over.every(({ dueOn, broughtInOn }) => broughtInOn === TODAY && dueOn !== undefined && dueOn < TODAY)).toBe(
      true,
    );
    // What is due from now on heads the list, whatever was over.
    expect(items.slice(-over.length)).toEqual(over);
    expect(items.slice(0, -over.length).some(({ dueOn }) => dueOn !== undefined && dueOn < TODAY)).toBe(false);
    return Promise.resolve();
  });
});

it('tells a council that a day passed when it has passed, and not before', async () => {
  const store = new InMemoryEventStore();
  for (const text of [...caseFiles(), readFileSync('test/cases/large/voorbeeld-jeugdhulp-2027.yaml', 'utf8')])
    await take(store, text);
  await withViews(store, (views) => {
    const missedBy = (today: string) =>
      views
        .ask(listWorklist, { actor: councilMember, today }, { limit: 200 })
        .items.flatMap(({ promisedFor, since }) => (promisedFor === undefined ? [] : [{ promisedFor, since }]));
    expect(missedBy('2027-10-01')).toEqual([]);
    expect(missedBy('2027-10-02')).toEqual([{ promisedFor: '2027-10-01', since: '2027-10-02' }]);
    return Promise.resolve();
  });
});

it('says whose answer is awaited where several authorities answer, and nowhere else', async () => {
  const store = new InMemoryEventStore();
  for (const text of [...caseFiles(), readFileSync('test/cases/large/voorbeeld-jeugdhulp-2027.yaml', 'utf8')])
    await take(store, text);
  await withViews(store, (views) => {
    const { items } = views.ask(listWorklist, { actor: civilServant, today: TODAY }, { limit: 200 });
    const named = items.filter(({ authorityName }) => authorityName !== undefined);
    expect(new Set(named.map(({ dossier }) => dossier))).toEqual(new Set(['voorbeeld-jeugdhulp-2027']));
    expect(items.filter(({ authority }) => authority !== undefined).length).toBeGreaterThan(named.length);
    return Promise.resolve();
  });
});

it('tells an advice that nobody asked for as the council’s own, among those that were asked for', () => {
  const own = advised('2026-03-09', 'a2', ['p3'], { request: undefined, signals: ['De brieven zijn te lang.'] });
  const state = foldByDate(given([...answeredBoth, own]).log, '2026-11-24')?.state;
  const dossier = { id: 'dossier', shared: { state, asOf: '2026-11-24' } } as TrajectoryBySight;
  expect(councils.rows(dossier).map(({ advices, unasked }) => [advices, unasked])).toEqual([[2, 1]]);
  expect(register.rows(dossier).map(({ recommendation, unasked }) => [recommendation, unasked])).toEqual([
    ['p2', 0],
    ['p3', 1],
  ]);
});

it('dates a point without an answer by its advice, also one that was added to it later, and says when that was', () => {
  const history = [asked('2026-02-02'), advised('2026-03-02', 'a1', ['p1']), supplemented('2026-03-23', 'a1', 'p2')];
  const state = foldByDate(given(history).log, '2026-11-24')?.state;
  const dossier = { id: 'dossier', shared: { state, asOf: '2026-11-24' } } as TrajectoryBySight;
  expect(
    register.rows(dossier).map(({ recommendation, on, day, addedOn }) => [recommendation, on, day, addedOn]),
  ).toEqual([
    ['p1', '2026-03-02', '2026-03-02', null],
    ['p2', '2026-03-02', '2026-03-02', '2026-03-23'],
  ]);
});

describe('an advice that councils gave together', () => {
  const history = answeredBoth.slice(1);
  const log = given([both, ...history]).log;
  const told = foldByDate(log, '2026-11-24') as TrajectoryOnDay;
  const a1 = told.state.advices['a1'] as Advice;
  const state: Trajectory = { ...told.state, advices: { a1: { ...a1, with: ['jongeren'] } } };
  const seen = { state, asOf: '2026-11-24' };
  const dossier = { id: 'dossier', internal: seen, shared: seen } as TrajectoryBySight;

  it('is the advice of each', () => {
    expect(councils.rows(dossier).map(({ council, advices, advisedOn }) => [council, advices, advisedOn])).toEqual([
      ['asd', 1, '2026-03-02'],
      ['jongeren', 1, '2026-03-02'],
    ]);
    expect(responses.rows(dossier).map(({ council, givers }) => [council, givers])).toEqual([
      ['asd', '["asd","jongeren"]'],
    ]);
  });

  it('asks each of them for a rejoinder', () => {
    const asked = worklist.rows(dossier).filter(({ fact }) => fact === 'RejoinderGiven');
    expect(asked.map(({ council, done, total }) => [council, done, total])).toEqual([
      ['asd', 0, 2],
      ['jongeren', 0, 2],
    ]);
  });
});

it('counts what fell away with its advice beside what was answered and what is open', () => {
  const history = [
    opened(),
    asked('2026-02-02'),
    advised('2026-03-02', 'a1', ['p1', 'p2', 'p3']),
    answered('2026-04-01', 'p1'),
    leftOpen('2026-04-02', 'p2', 'p3'),
    on('2026-04-10', 'AdviceWithdrawn', { council: 'asd', advice: 'a1', reason: 'Het is ingehaald.' }),
  ];
  const state = foldByDate(given(history).log, '2026-06-01')?.state;
  expect(state && countAnswers(state)).toMatchObject({ answered: 1, open: 0, dropped: 2 });
});
