import { describe, expect, it } from '@jest/globals';
import type { Actor, Role } from '#access';
import { addDays } from '#calendar';
import { Commands } from '#commands';
import { trajectories } from '#kinds';
import { InMemoryEventStore, openSqliteEventStore, verifyStream, type EventStore } from '#event-store';
import { stageOf, trajectoryOf, type State, type Trajectory } from '#trajectory';
import fc from 'fast-check';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { COLLEGE, opened, RAAD } from '../scenario/index.js';
import { broken } from './law.js';
import { propose, walk, type Roll } from './walk.js';

const ID = 'walk';
const roles: Role[] = ['civilServant', 'alderman', 'clerk', 'administrator'];
const everybody: Actor = {
  id: 'everybody',
  grants: [
    ...roles.map((role) => ({ role, municipality: 'gm0000' })),
    ...['asd', 'jr'].map((council) => ({ role: 'council' as const, municipality: 'gm0000', council })),
  ],
};

/** A store that can be restarted: closed and opened again, when it is one that outlives its process. */
interface Home {
  store: EventStore;
  readonly restart: () => Promise<void>;
  readonly close: () => Promise<void>;
}

function inMemory(): Home {
  const store = new InMemoryEventStore();
  return { store, restart: () => Promise.resolve(), close: () => store.close() };
}

function onDisk(): Home {
  const folder = mkdtempSync(join(tmpdir(), 'doorwerking-model-'));
  const file = join(folder, 'events.sqlite');
  const home: Home = {
    store: openSqliteEventStore({ file }),
    restart: async () => {
      await home.store.close();
      home.store = openSqliteEventStore({ file });
    },
    close: async () => {
      await home.store.close();
      rmSync(folder, { recursive: true });
    },
  };
  return home;
}

// The rest of a snapshot is the machine itself.
const plain = ({ value, context }: State) => ({ value, context });

/** Walks through the real write path; the laws are looked at after every step. Gives the stages that it came through. */
async function stroll(home: Home, rolls: readonly Roll[]): Promise<{ stages: Set<string>; refused: number }> {
  const stages = new Set<string>();
  let refused = 0;
  let day = '2026-01-05';
  const now = () => new Date(`${day}T12:00:00Z`);
  let commands = new Commands({ store: home.store, now });
  const { type, data } = opened({ authorities: rolls.length % 2 === 0 ? [COLLEGE] : [COLLEGE, RAAD] });
  await commands.execute(everybody, { trajectory: ID, type, data, key: 'opening' });

  for (const [i, roll] of rolls.entries()) {
    day = addDays(day, roll.days);
    const { state } = await commands.load(ID);
    const told = propose(state, trajectoryOf(state) as Trajectory, day, i + 1, roll);
    if (!told) continue;
    const before = await home.store.readStream(trajectories.streamOf(ID));
    const input = { trajectory: ID, type: told.type, data: told.data, occurredOn: told.date, key: `step ${i}` };
    const outcome = await commands.execute(everybody, input);
    const log = await home.store.readStream(trajectories.streamOf(ID));

    if (!outcome.ok) {
      refused++;
      expect(log).toEqual(before);
      continue;
    }
    expect(log.slice(0, before.length)).toEqual(before);
    expect(log.slice(before.length).map((e) => e.type)).toEqual(outcome.events);
    expect(verifyStream(log)).toEqual({ ok: true });

    const live = await commands.load(ID);
    await home.restart();
    commands = new Commands({ store: home.store, now });
    const replayed = await commands.load(ID);
    expect(plain(replayed.state)).toStrictEqual(plain(live.state));
    expect(await commands.execute(everybody, input)).toMatchObject({ ok: true, duplicate: true });

    const s = trajectoryOf(replayed.state) as Trajectory;
    expect(broken(s)).toEqual([]);
    expect((replayed.state.value as { opened: { path: string } }).opened.path).toBe(stageOf(s));
    stages.add(stageOf(s));
  }
  expect(verifyStream(await home.store.readStream(trajectories.streamOf(ID)))).toEqual({ ok: true });
  return { stages, refused };
}

describe.each<[string, () => Home, number]>([
  ['in memory', inMemory, 40],
  ['on disk', onDisk, 12],
])('random commands through the real write path, %s', (_, make, numRuns) => {
  it('keep the law; what is accepted replays to the same state after a restart; what is refused leaves the log alone', async () => {
    await fc.assert(
      fc.asyncProperty(walk(40), async (rolls) => {
        const home = make();
        try {
          await stroll(home, rolls);
        } finally {
          await home.close();
        }
      }),
      { numRuns },
    );
  }, 60_000);
});

it('the walks get everywhere, and are refused on their way', async () => {
  const stages = new Set<string>();
  let refusals = 0;
  for (const rolls of fc.sample(walk(60), { numRuns: 30, seed: 1 })) {
    const { stages: seen, refused } = await stroll(inMemory(), rolls);
    seen.forEach((stage) => stages.add(stage));
    refusals += refused;
  }
  expect([...stages].sort()).toEqual([
    'advice',
    'closed',
    'draft',
    'influence',
    'involvement',
    'response',
    'withdrawn',
  ]);
  expect(refusals).toBeGreaterThan(100);
});
