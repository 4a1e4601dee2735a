import { Commands } from '#commands';
import { openSqliteEventStore } from '#event-store';
import { join } from 'node:path';
import { actor, involvement, open } from './history.js';
import { concurrently, seconds, type Figure, type Part } from './table.js';

const now = () => new Date('2026-06-01T12:00:00Z');
const TRAJECTORIES = 200;
const COUNT = 8_000;

async function rate(commands: Commands, wide: number, count: number, round: number): Promise<number> {
  const took = await seconds(() =>
    concurrently(count, wide, async (i) => {
      const outcome = await commands.execute(actor, involvement(i % TRAJECTORIES, round + i));
      if (!outcome.ok) throw new Error(JSON.stringify(outcome));
    }),
  );
  return count / took;
}

export const commandsPart: Part = async (folder, told): Promise<Figure[]> => {
  const raw = told[0]?.value ?? Number.NaN;
  const store = openSqliteEventStore({ file: join(folder, 'commands.sqlite') });
  const commands = new Commands({ store, now });
  await open(commands, TRAJECTORIES);
  await rate(commands, 32, COUNT, 1_000_000);
  const concurrent = await rate(commands, 32, COUNT, 2_000_000);
  const sequential = await rate(commands, 1, COUNT / 4, 3_000_000);
  await store.close();
  return [
    { what: 'durable commands, 32 at once', value: concurrent, unit: 'commands/s', ratio: concurrent / raw, goal: 3 },
    { what: 'durable commands, one after another', value: sequential, unit: 'commands/s', ratio: sequential / raw },
  ];
};
