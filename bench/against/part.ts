import { Commands } from '#commands';
import { openSqliteEventStore, WRITER_THREAD } from '#event-store';
import { join } from 'node:path';
import { actor, done, involvement, now, opening } from '../history.js';
import { concurrently, median, seconds, type Figure, type Part } from '../table.js';
import { openEmmett } from './emmett.js';

const ROUNDS = 5;
const TRAJECTORIES = 500;
const EMMETT = 'Emmett on PostgreSQL';

/** The same two facts, by way of our commands on SQLite and by way of Emmett on PostgreSQL, in turns. */
export const peers: Part = async (folder) => {
  const store = openSqliteEventStore({ file: join(folder, 'commands.sqlite'), thread: WRITER_THREAD });
  const commands = new Commands({ store, now });
  const emmett = await openEmmett();
  const { type: opened, data } = opening('') as { type: string; data: object };
  await concurrently(TRAJECTORIES, 32, (i) => done(commands.execute(actor, opening(`t${i}`))));
  await concurrently(TRAJECTORIES, 32, (i) => emmett.execute(`t${i}`, { type: opened, data }));

  const ours = (key: string) => (i: number) =>
    done(commands.execute(actor, involvement(`t${i % TRAJECTORIES}`, `${key}-${i}`)));
  const theirs = (key: string) => (i: number) => {
    const { type, data } = involvement('', `${key}-${i}`) as { type: string; data: object };
    return emmett.execute(`t${i % TRAJECTORIES}`, { type, data });
  };
  const figures: Figure[] = [];
  for (const wide of [1, 32]) {
    const [count, how] = wide === 1 ? [300, 'one after another'] : [1_500, `${wide} at once`];
    const rates: [number, number][] = [];
    for (let round = 0; round <= ROUNDS; round++) {
      const key = `${wide}-${round}`;
      const [us, them] = [
        await seconds(() => concurrently(count, wide, ours(key))),
        await seconds(() => concurrently(count, wide, theirs(key))),
      ];
      if (round > 0) rates.push([count / us, count / them]);
    }
    figures.push(
      { what: `${EMMETT}, ${how}`, value: median(rates.map(([, them]) => them)), unit: 'per second' },
      {
        what: `durable commands, ${how}`,
        value: median(rates.map(([us]) => us)),
        unit: 'per second',
        ratio: median(rates.map(([us, them]) => us / them)),
        against: EMMETT,
        ...(wide > 1 && { atLeast: 10 }),
      },
    );
  }
  await emmett.close();
  await store.close();
  return figures;
};
