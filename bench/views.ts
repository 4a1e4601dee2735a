import type { Actor } from '#access';
import { Commands } from '#commands';
import { openSqliteEventStore, type EventStore } from '#event-store';
import {
  dashboard,
  FILLING_THREAD,
  influenceView,
  listCouncils,
  listDeadlines,
  listTrajectories,
  listEarliness,
  listInfluence,
  listPoints,
  listRaadTopics,
  listRegister,
  listResponses,
  listWorklist,
  oneCouncil,
  readTrajectory,
  searchStories,
  timelineView,
  trajectoryView,
  Views,
  type Query,
} from '#projections';
import { join } from 'node:path';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { byTheWall, whileWriting } from './busy.js';
import { now } from './history.js';
import { logger } from '../apps/api/http/log.js';
import { ProjectionWorker } from '../apps/api/projection-worker/projection-worker.js';
import { fillLog } from './sample.js';
import { seconds, type Figure, type Part } from './table.js';

const TODAY = '2026-11-24';
const municipality = 'gm1007';
const anyone: Actor = { id: 'anyone', grants: [] };
const civilServant: Actor = { id: 'c', grants: [{ role: 'civilServant', municipality }] };
const alderman: Actor = { id: 'w', grants: [{ role: 'alderman', municipality }] };
const member: Actor = { id: 'm', grants: [{ role: 'council', municipality, council: 'asd' }] };

function percentile(times: readonly number[], p: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(p * sorted.length))] ?? 0;
}

/** The time that all but one in a hundred stay under, in milliseconds; the first tenth warms up. */
async function p99(times: number, work: (i: number) => unknown): Promise<number> {
  const took: number[] = [];
  for (let i = 0; i < times; i++) {
    const started = performance.now();
    await work(i);
    took.push(performance.now() - started);
  }
  return percentile(took.slice(Math.floor(times / 10)), 0.99);
}

const TRAJECTORIES = 100_000;

/** How many events a second a bare loop reads from the same file and parses. */
function rawReading(file: string): number {
  const db = new DatabaseSync(file, { readOnly: true });
  const next = db.prepare('SELECT * FROM event WHERE position > ? ORDER BY position LIMIT 1000');
  const started = performance.now();
  let [position, parsed] = [0, 0];
  for (;;) {
    const rows = next.all(position) as { position: number; data: string; meta: string }[];
    for (const row of rows) parsed += Number(JSON.parse(row.data) !== JSON.parse(row.meta));
    if (rows.length === 0) break;
    position = rows.at(-1)?.position ?? position;
  }
  db.close();
  return parsed / ((performance.now() - started) / 1_000);
}

const IN_A_COMMIT = 20_000;

/** How long a bare loop takes to write the rows that were built into a file of the same tables and indexes, in seconds. */
function rawWriting(built: string, file: string): number {
  const [from, to] = [new DatabaseSync(built, { readOnly: true }), new DatabaseSync(file)];
  to.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -65536');
  const made = from.prepare("SELECT name, type, sql FROM sqlite_schema WHERE sql LIKE 'CREATE %'").all() as {
    readonly [what in 'name' | 'type' | 'sql']: string;
  }[];
  const searched = made.filter(({ sql }) => sql.startsWith('CREATE VIRTUAL'));
  const ofIndex = (name: string) => searched.some((text) => name.startsWith(`${text.name}_`));
  const tables = made.filter(({ name, type }) => type === 'table' && !ofIndex(name));
  const started = performance.now();
  for (const { sql } of tables) to.exec(sql);
  for (const { name } of tables) {
    const rows = from.prepare(`SELECT * FROM "${name}"`);
    const into = searched.some((text) => text.name === name) ? `"${name}" (rowid, ${namesOf(rows)})` : `"${name}"`;
    const numbered = into.includes('rowid') ? from.prepare(`SELECT rowid, * FROM "${name}"`) : rows;
    numbered.setReturnArrays(true);
    const insert = to.prepare(
      `INSERT INTO ${into} VALUES (${numbered
        .columns()
        .map(() => '?')
        .join(', ')})`,
    );
    to.exec('BEGIN');
    let written = 0;
    for (const row of numbered.iterate() as Iterable<unknown>) {
      insert.run(...(row as SQLInputValue[]));
      if (++written % IN_A_COMMIT === 0) to.exec('COMMIT; BEGIN');
    }
    to.exec('COMMIT');
  }
  for (const { sql } of made.filter(({ type }) => type === 'index')) to.exec(sql);
  const took = (performance.now() - started) / 1_000;
  from.close();
  to.close();
  return took;
}

const namesOf = (rows: StatementSync) =>
  rows
    .columns()
    .map(({ name }) => `"${name}"`)
    .join(', ');

/** Every page's question, as the one who asks it most. */
const pages = (views: Views): Readonly<Record<string, (i: number) => unknown>> => {
  const ask =
    <F, A>(query: Query<F, A>, actor: Actor, filter: (i: number) => F) =>
    (i: number) =>
      views.ask(query, { actor, today: TODAY }, filter(i));
  return {
    'dossiers, anyone': ask(listTrajectories, anyone, () => ({})),
    'dossiers by title, anyone': ask(listTrajectories, anyone, () => ({ sort: 'title' as const })),
    'dossiers of a municipality': ask(listTrajectories, civilServant, () => ({ municipality })),
    'dossiers of a council': ask(listTrajectories, member, () => ({ municipality, council: 'asd' })),
    'deadlines of a municipality': ask(listDeadlines, civilServant, () => ({ municipality })),
    'what is overdue, anyone': ask(listDeadlines, anyone, () => ({ state: 'overdue' as const })),
    'register of a municipality': ask(listRegister, civilServant, () => ({ municipality, limit: 25 })),
    'register, anyone': ask(listRegister, anyone, () => ({ limit: 25 })),
    dashboard: ask(dashboard, civilServant, () => ({ municipality })),
    'points of a municipality': ask(listPoints, civilServant, () => ({ municipality, answers: 'partly' as const })),
    'points, anyone': ask(listPoints, anyone, () => ({ limit: 25 })),
    'responses of a municipality': ask(listResponses, civilServant, () => ({ municipality, answers: 'owed' as const })),
    'what changed, for an alderman': ask(listInfluence, alderman, () => ({ whose: 'own' as const, limit: 5 })),
    'what changed, anyone': ask(listInfluence, anyone, () => ({ limit: 25 })),
    'what the raad can ask an alderman': ask(listRaadTopics, alderman, () => ({ whose: 'own' as const, limit: 5 })),
    'what the raad can ask, anyone': ask(listRaadTopics, anyone, () => ({ limit: 25 })),
    'what is late, for an alderman': ask(listDeadlines, alderman, () => ({
      ...{ whose: 'own' as const, state: 'overdue' as const, broughtIn: 'no', limit: 5 },
    })),
    earliness: ask(listEarliness, civilServant, () => ({ municipality })),
    'councils of a municipality': ask(listCouncils, civilServant, () => ({ municipality })),
    'one council': ask(oneCouncil, member, () => ({ municipality, council: 'asd' })),
    worklist: ask(listWorklist, civilServant, () => ({})),
    'search in a municipality': ask(searchStories, civilServant, () => ({ q: 'sporthal', municipality })),
    'search, few hits': ask(searchStories, anyone, (i) => ({ q: `herindeling ${i % 7}` })),
    'search, 100,000 hits': ask(searchStories, anyone, () => ({ q: 'verordening' })),
    'search inside words, 100,000 hits': ask(searchStories, anyone, () => ({ q: 'ordening' })),
    'search inside words, few hits': ask(searchStories, anyone, (i) => ({ q: `indeling cliënten raad${i % 7}` })),
    'search for words written otherwise': ask(searchStories, anyone, () => ({ q: 'bus verbinding sport hal' })),
  };
};

const toldOf = (store: EventStore) => async (i: number) => {
  const id = `sample-${(i * 7919) % TRAJECTORIES}`;
  const dossier = await readTrajectory(store, id, { actor: anyone, today: TODAY });
  if (!dossier) throw new Error(`no ${id}`);
  return [trajectoryView(dossier), timelineView(dossier), influenceView(dossier)];
};

/** Rebuild of all views, and every page's question, over a hundred thousand trajectories. */
export const views: Part = async (folder) => {
  const file = join(folder, 'events.sqlite');
  const events = await fillLog(file, TRAJECTORIES);
  const raw = rawReading(file);
  const store = openSqliteEventStore({ file });
  const kept = join(folder, 'views.sqlite');
  const building = new Views({ store, file: kept, thread: FILLING_THREAD });
  const took = await seconds(() => building.rebuild());
  await building.close();
  const writing = rawWriting(kept, join(folder, 'raw.sqlite'));
  // Kept by a thread of their own, as the server has it.
  const views = new Views({ store, file: kept });
  const log = { file, eventStoreDb: undefined };
  const keeping = new ProjectionWorker(views, { log, views: kept, logLevel: 'error' }, logger('error'));
  keeping.start();
  await views.waitFor(await store.head(), 60_000);
  const figures: Figure[] = [
    { what: 'reading and parsing, bare loop', value: raw, unit: 'events/s' },
    { what: 'writing the same rows, bare loop', value: events / writing, unit: 'events/s' },
    { what: 'rebuild of all views', value: events / took, unit: 'events/s', atLeast: 50_000 },
  ];
  const asked = Object.entries({ ...pages(views), 'one dossier, all of it': toldOf(store) });
  for (const [what, work] of asked) {
    figures.push({ what: `page: ${what}`, value: await p99(500, work), unit: 'ms p99', atMost: 10 });
  }
  const began = performance.now();
  const commands = await whileWriting(new Commands({ store, now }), async () => {
    for (const [what, work] of asked) {
      const took: number[] = [];
      for (let i = 0; i < 200; i++) took.push(await byTheWall(() => work(i)));
      const value = percentile(took.slice(20), 0.99);
      figures.push({ what: `while writing: ${what}`, value, unit: 'ms p99', atMost: 10 });
    }
  });
  const rate = commands / ((performance.now() - began) / 1_000);
  figures.push({ what: 'commands meanwhile', value: rate, unit: 'per second' });
  figures.push({ what: 'memory of the process after it', value: process.memoryUsage().rss / 2 ** 20, unit: 'MiB' });
  const { heapUsed } = process.memoryUsage();
  figures.push({ what: 'of which in use by what was made in JavaScript', value: heapUsed / 2 ** 20, unit: 'MiB' });
  await keeping.end();
  await views.close();
  await store.close();
  return figures;
};
