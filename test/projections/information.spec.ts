import { describe, expect, it } from '@jest/globals';
import { InMemoryEventStore } from '#event-store';
import { listDeadlines, listWorklist } from '#projections';
import { foldByDate, trajectoryOf, type TrajectoryEvent } from '#trajectory';
import {
  advised,
  anything,
  asked,
  declined,
  given,
  informationAsked,
  informed,
  opened,
  type ScenarioFact,
} from '../scenario/index.js';
import { informationDue } from '../../libs/report/deadlines.js';
import { derivedProblem } from '../../libs/trajectory/derived.js';
import type { TrajectoryBySight } from '../../libs/projections/trajectory-by-sight.js';
import { worklist } from '../../libs/projections/views/worklist.js';
import { anyone, civilServant, councilMember, take, TODAY, withViews } from './cases.js';

// What a council asks to know has a term, stands among what is dated, and the council hears that it came.

const AS_OF = '2026-11-24';
const question = 'Hoeveel mensen betalen nu een bijdrage?';
const told = (log: readonly TrajectoryEvent[], on = AS_OF) => {
  const state = foldByDate(log, on)?.state;
  if (!state) throw new Error('not opened');
  return state;
};
const due = (history: readonly ScenarioFact[], on = AS_OF) =>
  informationDue(told(given(history).log, on), on).map(({ of, who, dueOn, state }) => [of, who, dueOn, state]);
const tasks = (log: readonly TrajectoryEvent[], on = AS_OF) =>
  worklist
    .rows({ id: 'dossier', internal: { state: told(log, on) } } as TrajectoryBySight)
    .filter(({ fact }) => fact === 'InformationProvided')
    .map(({ role, council, about, dueOn, since, question: what }) => [role, council, about, dueOn, since, what]);

describe('a question for information', () => {
  it('is due in two weeks, on a working day, or in the term that the municipality settled', () => {
    // Two weeks later is a Friday that was decreed a holiday: it is due on the Monday after.
    expect(due([informationAsked('2026-05-01')], '2026-05-02')).toEqual([['i1', 'college', '2026-05-18', 'open']]);
    const settled = opened({ settings: { informationTerm: { days: 5 } } });
    expect(due([settled, informationAsked('2026-02-02')], '2026-02-03')).toEqual([
      ['i1', 'college', '2026-02-09', 'open'],
    ]);
  });

  it('is late once its day has passed, and met or late by when it was given first', () => {
    const history = [informationAsked('2026-02-02')];
    expect(due(history, '2026-02-16')).toEqual([['i1', 'college', '2026-02-16', 'open']]);
    expect(due(history, '2026-02-17')).toEqual([['i1', 'college', '2026-02-16', 'overdue']]);
    const inTime = [...history, informed('2026-02-16', 'i1'), informed('2026-03-16', 'i1')];
    expect(due(inTime)).toEqual([['i1', 'college', '2026-02-16', 'met']]);
    expect(due([...history, informed('2026-02-17', 'i1')])).toEqual([['i1', 'college', '2026-02-16', 'late']]);
  });

  it('has no term in what was recorded before there was one, which keeps its meaning', () => {
    const before = given([informationAsked('2026-02-02')], undefined, 1);
    expect(before.log.at(-1)?.data).not.toHaveProperty('dueOn');
    expect(informationDue(before.trajectory, AS_OF)).toEqual([]);
    expect(tasks(before.log)).toEqual([['civilServant', null, 'i1', '9999-12-31', '2026-02-02', question]]);
    // One of the second definition, recorded by an older version: it may be brought in, and gets no term by itself.
    const now = given([informationAsked('2026-02-02')]);
    const decided = now.log.at(-1) as TrajectoryEvent;
    const { dueOn: _, ...asBefore } = decided.data as { dueOn?: string };
    const opening = trajectoryOf(given().state);
    expect(derivedProblem(opening, { ...decided, data: asBefore } as TrajectoryEvent, decided)).toBeUndefined();
    const moved = { ...decided, data: { ...asBefore, dueOn: '2026-02-03' } } as TrajectoryEvent;
    expect(derivedProblem(opening, moved, decided)).toMatchObject({ code: 'due-before-start' });
  });

  it('is due by its true day once that was corrected', () => {
    const history = [informationAsked('2026-02-02')];
    const corrected = anything('2026-03-02', 'FactCorrected', {
      of: 1,
      because: 'Verschreven.',
      trueDate: '2026-01-12',
    });
    expect(due([...history, corrected])).toEqual([['i1', 'college', '2026-01-26', 'overdue']]);
  });
});

describe('the worklist', () => {
  const out = [asked('2026-02-02'), informationAsked('2026-02-03')];
  const heard = [...out, informed('2026-02-10', 'i1')];
  const heardBy = [['council', 'asd', 'i1', '9999-12-31', '2026-02-10', question]];

  it('has the question with its day for the civil servant, and then for the council that it was answered', () => {
    expect(tasks(given(out).log)).toEqual([['civilServant', null, 'i1', '2026-02-17', '2026-02-03', question]]);
    expect(tasks(given(heard).log)).toEqual(heardBy);
  });

  it('lets the council go on: it hears no more of it once it advised, declined, or asked again', () => {
    expect(tasks(given([...heard, advised('2026-02-20')]).log)).toEqual([]);
    expect(tasks(given([...heard, declined('2026-02-20')]).log)).toEqual([]);
    expect(tasks(given([...heard, informationAsked('2026-02-20', 'i2')]).log)).toEqual([
      ['civilServant', null, 'i2', '2026-03-06', '2026-02-20', question],
    ]);
    // What came after the advice is still told.
    const late = [...out, advised('2026-02-09'), informed('2026-02-10', 'i1')];
    expect(tasks(given(late).log)).toEqual(heardBy);
  });
});

it('is told among what is dated to those who take part, and to others once the dossier is for everybody', async () => {
  const store = new InMemoryEventStore();
  const file = (id: string, more = '') => `format: doorwerking-dossier/1
id: ${id}
title: Vragen
municipality: gm0000
kind: requested
subject: policy
legalBases: []
authorities: [{ id: college, kind: college, name: College }]
councils: [{ id: asd, name: Adviesraad }]
openedOn: 2026-01-05
facts:
  - { date: 2026-01-06, fact: DraftPublished, version: 1, maturity: idea, text: Een begin. }
  - { date: 2026-01-06, fact: InvolvementHeld, form: een avond }
  - { date: 2026-10-05, fact: AdviceRequested, id: r1, council: asd, term: { weeks: 12 } }
  - { date: 2026-11-02, fact: InformationRequested, id: i1, council: asd, question: ${question} }
${more}`;
  await take(store, file('vragen'));
  const advice = '{ id: a1, council: asd, request: r1, verdict: none, recommendations: [] }';
  await take(store, file('openbaar', `  - { date: 2026-11-09, fact: AdviceSubmitted, ${advice.slice(2)}\n`));
  await withViews(store, (views) => {
    const of = (actor: typeof anyone) =>
      views
        .ask(listDeadlines, { actor, today: TODAY }, { kind: 'information' })
        .items.map(({ dossier, whoName, dueOn, state, explanation: why }) => [
          dossier,
          whoName,
          dueOn,
          state,
          why?.term,
        ]);
    const [open, hidden] = ['openbaar', 'vragen'].map((id) => [id, 'College', '2026-11-16', 'overdue', { weeks: 2 }]);
    expect([of(civilServant), of(councilMember)]).toEqual([
      [open, hidden],
      [open, hidden],
    ]);
    const others = { id: 'p3', grants: [{ role: 'council' as const, municipality: 'gm0014', council: 'asd' }] };
    for (const actor of [anyone, others]) expect(of(actor)).toEqual([open]);
    const { items } = views.ask(listWorklist, { actor: civilServant, today: TODAY }, {});
    expect(items.find(({ fact }) => fact === 'InformationProvided')).toMatchObject({ question, dueOn: '2026-11-16' });
    return Promise.resolve();
  });
});
