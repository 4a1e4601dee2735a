import { Commands } from '#commands';
import { openSqliteEventStore, type EventStore, type NewEvent } from '#event-store';
import { join } from 'node:path';
import { actor, copyTo, done, history, involvement, now, opening } from './history.js';
import { Raw } from './raw.js';
import { concurrently, median, seconds, type Figure, type Part } from './table.js';

const ROUNDS = 7;
const TRAJECTORIES = 500;
const RAW = 'raw';

/** One way to write; each round writes other events, a number that takes about as long for each of them. */
interface Contender {
  readonly what: string;
  readonly count: number;
  readonly wide: number;
  readonly write: (round: number, i: number) => Promise<unknown>;
  readonly atLeast?: number;
}

async function contenders(folder: string): Promise<{ all: Contender[]; close: () => Promise<void> }> {
  const file = (name: string) => join(folder, `${name}.sqlite`);
  const stores: EventStore[] = ['one', 'many', 'commands'].map((name) => openSqliteEventStore({ file: file(name) }));
  const [one, many, ofCommands] = stores as [EventStore, EventStore, EventStore];
  const raw = new Raw(file('raw'), file('one'));
  const template = (await history(2)).slice(1);
  const event = (round: number, i: number) => copyTo(`r${round}-${i}`, template) as [NewEvent];
  const appendTo = (store: EventStore) => (round: number, i: number) =>
    store.append(`r${round}-${i}`, 'none', event(round, i));

  const commands = new Commands({ store: ofCommands, now });
  await concurrently(TRAJECTORIES, 64, (i) => done(commands.execute(actor, opening(`t${i}`))));
  const command = (width: number) => (round: number, i: number) =>
    done(commands.execute(actor, involvement(`t${i % TRAJECTORIES}`, `${width}-${round}-${i}`)));

  const all: Contender[] = [
    {
      what: `raw node:sqlite, one commit for each event`,
      count: 1_000,
      wide: 1,
      write: (round, i) => Promise.resolve(raw.write(`r${round}-${i}`, 0, event(round, i)[0])),
    },
    { what: 'store.append, one after another', count: 1_000, wide: 1, write: appendTo(one) },
    { what: 'store.append, 32 at once', count: 5_000, wide: 32, write: appendTo(many) },
    { what: 'durable commands, one after another', count: 500, wide: 1, write: command(1) },
    { what: 'durable commands, 32 at once', count: 3_000, wide: 32, write: command(32), atLeast: 3 },
  ];
  const close = async () => {
    raw.close();
    for (const store of stores) await store.close();
  };
  return { all, close };
}

/**
 * By turns, so that what else the machine does hits all of them alike; the first round only warms up.
 * The ratio is the median of the rounds' ratios.
 */
export const writing: Part = async (folder): Promise<Figure[]> => {
  const { all, close } = await contenders(folder);
  const rates: number[][] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    const of: number[] = [];
    for (const { count, wide, write } of all) {
      of.push(count / (await seconds(() => concurrently(count, wide, (i) => write(round, i)))));
    }
    if (round > 0) rates.push(of);
  }
  await close();
  return all.map(({ what, atLeast }, i) => ({
    what,
    value: median(rates.map((of) => of[i] ?? Number.NaN)),
    unit: 'per second',
    ratio: median(rates.map((of) => (of[i] ?? Number.NaN) / (of[0] ?? Number.NaN))),
    against: RAW,
    ...(atLeast !== undefined && { atLeast }),
  }));
};
