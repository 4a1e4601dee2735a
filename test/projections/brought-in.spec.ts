import { beforeEach, describe, expect, it } from '@jest/globals';
import { ANYONE, type Actor } from '#access';
import { Commands } from '#commands';
import { InMemoryEventStore } from '#event-store';
import { trajectories } from '#kinds';
import { readTrajectory, timelineView, trajectoryView } from '#projections';
import { importFile } from '../import-file.js';
import { as, upTo } from '../hostile/import-bypass.js';

const civilServant = as('civilServant');
const asd = as('council', 'gm0000', 'asd');
// Half past midnight of 3 March in the Netherlands.
const NIGHT = new Date('2026-03-02T23:30:00Z');

let store: InMemoryEventStore;
beforeEach(() => {
  store = new InMemoryEventStore();
});
async function told(actor: Actor) {
  const dossier = await readTrajectory(store, 'imp1', { actor, today: '2026-06-01' });
  if (!dossier) throw new Error('it is not there');
  return {
    dossier: trajectoryView(dossier).broughtIn,
    events: timelineView(dossier).map(({ type, actor, broughtIn }) => [type, actor, broughtIn]),
  };
}

describe('a dossier that was copied from paper', () => {
  it('says so to everybody, with the day in the Netherlands, and by whom to the municipality', async () => {
    await new Commands({ store, now: () => NIGHT }).bringIn(civilServant, upTo(2));
    expect((await told(ANYONE)).dossier).toEqual({ on: '2026-03-03' });
    expect((await told(asd)).dossier).toEqual({ on: '2026-03-03' });
    expect((await told(as('clerk'))).dossier).toEqual({ on: '2026-03-03', actor: 'p-civilServant' });
    expect((await told(ANYONE)).events).toEqual([
      ['TrajectoryOpened', undefined, true],
      ['AdviceRequested', undefined, true],
      ['AdviceSubmitted', undefined, true],
    ]);
  });

  it('says of what was added which of it was copied too', async () => {
    await new Commands({ store, now: () => NIGHT }).bringIn(civilServant, upTo(2));
    await new Commands({ store, now: () => NIGHT }).bringIn(civilServant, upTo(3));
    await importFile(store, upTo(4), NIGHT);
    expect((await told(civilServant)).events.slice(3)).toEqual([
      ['AnswerDrafted', 'p-civilServant', undefined],
      ['ResponseAdopted', 'import', true],
    ]);
  });
});

it('a dossier that was read in before there was a mark is told as it was', async () => {
  const other = new InMemoryEventStore();
  await importFile(other, upTo(2), NIGHT);
  const events = (await other.readStream(trajectories.streamOf('imp1'))).map(trajectories.fromStore);
  const by = { actor: 'import', recordedAt: NIGHT.toISOString(), command: 'c', body: 'b', salt: 's' };
  await store.append(trajectories.streamOf('imp1'), 'none', trajectories.toStore('imp1', undefined, events, by));
  expect(await told(civilServant)).toEqual({
    dossier: undefined,
    events: events.map(({ type }) => [type, 'import', undefined]),
  });
});
