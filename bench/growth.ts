import { Commands } from '#commands';
import { trajectories } from '#kinds';
import { openSqliteEventStore } from '#event-store';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { actor, copyTo, done, history, involvement, now } from './history.js';
import { concurrently, median, seconds, type Figure, type Part } from './table.js';

const SIZES = [1_000, 10_000, 100_000];
const EVENTS = 5;
const TIMES = 60;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

function heapMb(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed / 2 ** 20;
}

async function fill(file: string, from: number, to: number): Promise<void> {
  const store = openSqliteEventStore({ file });
  const template = await history(EVENTS);
  await concurrently(to - from, 512, (i) =>
    store.append(trajectories.streamOf(`t${from + i}`), 'none', copyTo(`t${from + i}`, template)),
  );
  await store.close();
}

/** Milliseconds: to open the log, and for the first command on a trajectory that nobody has read yet. */
async function measure(file: string, size: number): Promise<{ startUp: number; cold: number }> {
  const starts: number[] = [];
  const colds: number[] = [];
  for (let i = 0; i < TIMES; i++) {
    const started = performance.now();
    const store = openSqliteEventStore({ file });
    const commands = new Commands({ store, now });
    await store.head();
    starts.push(performance.now() - started);
    const trajectory = `t${Math.floor(((i + 0.5) * size) / TIMES)}`;
    const took = await seconds(() => done(commands.execute(actor, involvement(trajectory, `cold-${size}`))));
    colds.push(took * 1_000);
    await store.close();
  }
  return { startUp: median(starts), cold: median(colds) };
}

/** How much memory the folded trajectories take when every trajectory of the log was used once. */
async function memory(file: string, size: number): Promise<number> {
  const store = openSqliteEventStore({ file });
  const before = heapMb();
  const commands = new Commands({ store, now });
  await concurrently(size, 32, (i) => commands.load(`t${i}`));
  const taken = heapMb() - before;
  // Asked of it afterwards, so that it is not collected before it is measured.
  await commands.load('t0');
  await store.close();
  return taken;
}

/** What may not grow with the number of trajectories. */
export const growth: Part = async (folder): Promise<Figure[]> => {
  const file = join(folder, 'growth.sqlite');
  const figures: Figure[] = [];
  const first = new Map<string, number>();
  const add = (what: string, size: number, value: number, unit: string, atMost?: number) => {
    const base = first.get(what) ?? value;
    first.set(what, base);
    const goal = size === SIZES.at(-1) && atMost !== undefined ? { atMost } : {};
    const at = `${what} at ${size.toLocaleString('en')} trajectories`;
    figures.push({ what: at, value, unit, ratio: value / base, against: 'at 1,000', ...goal });
  };
  let filled = 0;
  for (const size of SIZES) {
    await fill(file, filled, size);
    filled = size;
    const { startUp, cold } = await measure(file, size);
    add('start-up', size, startUp, 'ms', 2);
    add('first command on a cold trajectory', size, cold, 'ms', 2);
    add('memory of folded trajectories', size, await memory(file, size), 'MB');
  }
  return figures;
};
