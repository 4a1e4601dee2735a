import { expect, it } from '@jest/globals';
import type { Actor } from '#access';
import { Commands } from '#commands';
import { InMemoryEventStore } from '#event-store';
import {
  entryView,
  movedDeadlinesView,
  readTrajectory,
  timelineView,
  trajectoryView,
  type VisibleTrajectory,
} from '#projections';
import { advised, answered, asked, draft, on, opened, responded, type ScenarioFact } from '../scenario/index.js';

const TODAY = '2026-06-01';
const ID = 'verbeterd';
const civilServant: Actor = { id: 'p1', grants: [{ role: 'civilServant', municipality: 'gm0000' }] };
const everybody: Actor = {
  id: 'p2',
  grants: [
    ...(['civilServant', 'alderman'] as const).map((role) => ({ role, municipality: 'gm0000' })),
    { role: 'council', municipality: 'gm0000', council: 'asd' },
  ],
};
const because = 'Verkeerd overgenomen.';
const history = [
  opened(),
  draft('2026-01-20'),
  asked('2026-02-02'),
  advised('2026-03-02', 'a1', ['p1', 'p2']),
  answered('2026-04-01', 'p1'),
  answered('2026-04-01', 'p2'),
  responded('2026-04-20'),
];

/** Everything but the last facts is recorded on the first of May, those on the tenth. */
async function told(later: readonly ScenarioFact[]) {
  const store = new InMemoryEventStore();
  const record = async (facts: readonly ScenarioFact[], day: string, key: string) => {
    const commands = new Commands({ store, now: () => new Date(`${day}T12:00:00Z`) });
    const given = facts.map(({ date, type, data }) => ({ type, data, occurredOn: date }));
    expect(await commands.execute(everybody, { trajectory: ID, key, facts: given })).toMatchObject({ ok: true });
  };
  await record(history, '2026-05-01', 'first');
  await record(later, '2026-05-10', 'later');
  return async (asOf = TODAY, knownOn?: string) => {
    const found = await readTrajectory(store, ID, { actor: civilServant, today: TODAY }, asOf, undefined, knownOn);
    return found as VisibleTrajectory;
  };
}
const moved = on('2026-05-10', 'FactCorrected', { of: 3, because, trueDate: '2026-02-23' });

it('a dossier is told by what had been recorded by a day', async () => {
  const read = await told([moved]);
  const on23 = '2026-02-23';
  expect(Object.keys((await read(on23)).state.advices)).toEqual(['a1']);
  expect(Object.keys((await read(on23, '2026-05-09')).state.advices)).toEqual([]);
  expect(await read(TODAY, '2026-04-30')).toBeUndefined();
});

it('in the timeline what was corrected stands where it truly was, with how it was recorded and why it was changed', async () => {
  const entries = timelineView(await (await told([moved]))());
  expect(entries.find(({ type }) => type === 'AdviceSubmitted')).toMatchObject({
    date: '2026-02-23',
    wasRecorded: { date: '2026-03-02' },
    corrections: [{ revision: 7, how: 'corrected', because }],
  });
  const taken = timelineView(await (await told([on('2026-05-10', 'FactRetracted', { of: 1, because })]))());
  expect(taken.find(({ type }) => type === 'DraftPublished')).toMatchObject({ date: '2026-01-20', retracted: true });
});

it('as of a day, what was taken back later speaks of nothing else', async () => {
  const read = await told([
    on('2026-05-10', 'InfluenceSpaceSet', { purpose: 'Doel', open: [], fixed: [], level: 'advise' }),
    on('2026-05-10', 'FactRetracted', { of: 7, because }),
  ]);
  expect(timelineView(await read('2026-02-02')).map(({ type }) => type)).toEqual([
    'TrajectoryOpened',
    'DraftPublished',
    'AdviceRequested',
  ]);
  expect((await read('2026-02-02')).state.corrections).toHaveLength(1);
  expect((await read('2026-02-02')).state.requests['r1']).toBeDefined();
});

it('what rests on a fact is told before it is corrected', async () => {
  const dossier = await (await told([on('2026-05-10', 'InvolvementHeld', { form: 'Gesprek' })]))();
  const entry = timelineView(dossier).find(({ type }) => type === 'AdviceSubmitted');
  expect(entry && entryView(dossier, civilServant, TODAY, entry)).toMatchObject({
    mayCorrect: false,
    restsOn: [
      { type: 'AnswerDrafted', count: 2, revisions: [4, 5] },
      { type: 'ResponseAdopted', count: 1, revisions: [6] },
    ],
  });
});

it('in the timeline is told what somebody may say of each', async () => {
  const entries = timelineView(await (await told([moved]))(), civilServant);
  const may = (type: string) => {
    const { mayCorrect = false, mayRetract = false } = entries.find((entry) => entry.type === type) ?? {};
    return [mayCorrect, mayRetract];
  };
  // The opening is not retracted, a correction not corrected; an advice is its council's.
  expect(['TrajectoryOpened', 'DraftPublished', 'FactCorrected', 'AdviceSubmitted'].map(may)).toEqual([
    [true, false],
    [true, true],
    [false, false],
    [false, false],
  ]);
});

it('of a published answer only its texts are corrected, of an opening not what it fixes', async () => {
  const dossier = await (await told([moved]))();
  const only = (type: string) => {
    const entry = timelineView(dossier).find((one) => one.type === type);
    return entry && entryView(dossier, civilServant, TODAY, entry);
  };
  const texts = ['reason', 'adoptedPart', 'referredTo', 'plainReason', 'reservation'];
  expect(only('AnswerDrafted')).toMatchObject({ published: true });
  expect(only('AnswerDrafted')?.only?.toSorted()).toEqual(texts.toSorted());
  expect(only('TrajectoryOpened')?.only).toContain('title');
  expect(only('TrajectoryOpened')?.only).not.toContain('municipality');
  expect(only('DraftPublished')?.only).toBeUndefined();
});

it('the dossier tells what of it was corrected, and what was changed, with what stood there first', async () => {
  const amended = on('2026-05-10', 'TrajectoryAmended', { title: 'Een andere titel', because: 'Duidelijker.' });
  const view = trajectoryView(await (await told([moved, amended]))());
  const before = trajectoryView(await (await told([moved]))());
  expect([view.title, before.title]).toEqual(['Een andere titel', expect.not.stringMatching('Een andere titel')]);
  expect(view.amendments).toMatchObject([{ title: 'Een andere titel', was: { title: before.title } }]);
  expect(view.corrected).toMatchObject([{ type: 'AdviceSubmitted', wasRecorded: { date: '2026-03-02' } }]);
});

it('what would be due on another day is told before a date is corrected', async () => {
  const dossier = await (await told([on('2026-05-10', 'InvolvementHeld', { form: 'Gesprek' })]))();
  const moves = (type: string, date: string, actor = everybody) => {
    const entry = timelineView(dossier).find((one) => one.type === type);
    if (!entry) throw new Error(type);
    return movedDeadlinesView(dossier, actor, TODAY, entry, date).items.map(({ kind, from, to, was, becomes }) => [
      ...[kind, from, to, was, becomes],
    ]);
  };
  // Asked twelve days earlier: the advice was due twelve days earlier, and came in time.
  expect(moves('AdviceRequested', '2026-01-21')).toEqual([['advice', '2026-03-16', '2026-03-04', 'met', 'met']]);
  expect(moves('AdviceRequested', '2026-02-02')).toEqual([]);
  // Its response was due by when the advice came.
  expect(moves('AdviceSubmitted', '2026-02-23')).toEqual([['response', '2026-04-13', '2026-04-07', 'late', 'late']]);
  // Nothing of what would be refused: the answers are of April; nor for somebody who may not correct it.
  expect(moves('AdviceSubmitted', '2026-04-20')).toEqual([]);
  expect(moves('AdviceSubmitted', '2026-02-23', civilServant)).toEqual([]);
});
