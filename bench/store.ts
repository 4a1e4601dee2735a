import { openSqliteEventStore, type StoredEvent } from '#event-store';
import { Commands } from '#commands';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { actor, involvement, open, recorded } from './history.js';
import { concurrently, seconds, type Figure, type Part } from './table.js';

const now = () => new Date('2026-06-01T12:00:00Z');
const TRAJECTORIES = 200;
const COUNT = 4_000;

/** The events that the other measurements write as well: those of real commands. */
async function events(file: string): Promise<StoredEvent[]> {
  const store = openSqliteEventStore({ file });
  const commands = new Commands({ store, now });
  await open(commands, TRAJECTORIES);
  await concurrently(COUNT, 64, (i) => commands.execute(actor, involvement(i % TRAJECTORIES, i)));
  const all = await recorded(store);
  await store.close();
  return all;
}

/** The same tables, indexes and triggers, and one commit for each event. */
function raw(file: string, like: string, all: readonly StoredEvent[]): Promise<number> {
  const source = new DatabaseSync(like);
  const schema = source.prepare("SELECT sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%'").all();
  source.close();
  const db = new DatabaseSync(file);
  db.exec('PRAGMA journal_mode = WAL');
  db.exec('PRAGMA synchronous = FULL');
  for (const { sql } of schema) db.exec(String(sql));
  const insert = db.prepare('INSERT INTO event VALUES (?, ?, ?, ?, ?, ?, ?)');
  return seconds(() => {
    all.forEach(({ stream, revision, id, type, data, meta }, i) => {
      db.exec('BEGIN IMMEDIATE');
      insert.run(i + 1, stream, revision, id, type, JSON.stringify(data), JSON.stringify(meta));
      db.exec('COMMIT');
    });
  }).finally(() => db.close());
}

async function appended(file: string, wide: number, all: readonly StoredEvent[]): Promise<number> {
  const store = openSqliteEventStore({ file });
  const took = await seconds(() =>
    concurrently(all.length, wide, async (i) => {
      const { stream, revision: _, position: __, ...event } = all[i] as StoredEvent;
      const result = await store.append(stream, 'any', [event]);
      if (!result.ok) throw new Error('conflict');
    }),
  );
  await store.close();
  return all.length / took;
}

export const storePart: Part = async (folder): Promise<Figure[]> => {
  const like = join(folder, 'like.sqlite');
  const all = await events(like);
  const rate = all.length / (await raw(join(folder, 'raw.sqlite'), like, all));
  const figure = (what: string, value: number): Figure => ({ what, value, unit: 'events/s', ratio: value / rate });
  return [
    figure('raw node:sqlite, one commit for each event', rate),
    figure('store.append, one after another', await appended(join(folder, 'one.sqlite'), 1, all)),
    figure('store.append, 32 at once', await appended(join(folder, 'many.sqlite'), 32, all)),
  ];
};
