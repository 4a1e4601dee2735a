import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { InMemoryEventStore, type EventStore } from '#event-store';
import { listTrajectories, NotReady, Views } from '#projections';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { openDatabase } from '../../libs/projections/runner/database.js';
import { Runner, type Stopped } from '../../libs/projections/runner/runner.js';
import type { TrajectoryBySight } from '../../libs/projections/trajectory-by-sight.js';
import type { AnyView } from '../../libs/projections/runner/view.js';
import { SOURCES } from '../../libs/projections/sources.js';
import { anyone, caseFiles, logOfCases, take, TODAY } from './cases.js';

let folder: string;
let file: string;
let opened: Views[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'runner-'));
  file = join(folder, 'views.sqlite');
  opened = [];
});
afterEach(async () => {
  for (const views of opened) await views.close();
  rmSync(folder, { recursive: true });
});

const open = (store: EventStore, trouble: unknown[] = []) => {
  const views = new Views({ store, file, onTrouble: (t) => trouble.push(t) });
  opened.push(views);
  return views;
};
const ready = async (views: Views, store: EventStore) => {
  void views.run();
  expect(await views.waitFor(await store.head(), 5_000)).toBe(true);
};
const count = (views: Views) => views.ask(listTrajectories, { actor: anyone, today: TODAY }, {}).items.length;

type Titles = AnyView<TrajectoryBySight>;
const [SOURCE] = SOURCES as [(typeof SOURCES)[number]];

const titles = (version: number, extra: Partial<Titles> = {}): Titles => ({
  name: 'titles',
  version,
  columns: { dossier: 'TEXT', title: 'TEXT' },
  indexes: [],
  rows: ({ id, internal }) => [{ dossier: id, title: `${version} ${internal.state.opened.title}` }],
  ...extra,
});

describe('the runner', () => {
  it('answers nothing before the views are built, and says which are missing', async () => {
    const store = await logOfCases();
    const views = open(store);
    expect(() => count(views)).toThrow(NotReady);
    expect(views.status()).toMatchObject({ ready: false, missing: expect.arrayContaining(['dossiers']) });
    await ready(views, store);
    expect(views.status()).toMatchObject({ ready: true, missing: [] });
    expect(count(views)).toBe(6);
  });

  it('goes on where it was after a restart, and takes in what came meanwhile', async () => {
    const [first = '', ...others] = caseFiles();
    const store = new InMemoryEventStore();
    await take(store, first);
    const before = open(store);
    await ready(before, store);
    expect(count(before)).toBe(1);
    await before.close();
    for (const text of others) await take(store, text);
    const after = open(store);
    await ready(after, store);
    expect(count(after)).toBe(6);
  });

  it('shows an empty log as one without dossiers', async () => {
    const store = new InMemoryEventStore();
    const views = open(store);
    await ready(views, store);
    for (let i = 0; i < 100 && !views.status().ready; i++) await new Promise((r) => setTimeout(r, 10));
    expect(count(views)).toBe(0);
    await take(store, caseFiles()[0] ?? '');
    await views.waitFor(await store.head(), 5_000);
    expect(count(views)).toBe(1);
  });

  it('builds anew what belongs to another log', async () => {
    const all = await logOfCases();
    const before = open(all);
    await ready(before, all);
    await before.close();
    const other = new InMemoryEventStore();
    await take(other, caseFiles()[1] ?? '');
    const after = open(other);
    await ready(after, other);
    expect(count(after)).toBe(1);
  });

  it('makes a damaged file anew and says so', async () => {
    const store = await logOfCases();
    const before = open(store);
    await ready(before, store);
    await before.close();
    writeFileSync(file, Buffer.concat([Buffer.alloc(200, 7), readFileSync(file).subarray(200)]));
    const trouble: unknown[] = [];
    const after = open(store, trouble);
    await ready(after, store);
    expect(trouble).toMatchObject([{ damaged: expect.anything() }]);
    expect(count(after)).toBe(6);
  });

  it('leaves the views to one process at a time, and another can take over', async () => {
    const store = new InMemoryEventStore();
    const [first = '', second = ''] = caseFiles();
    await take(store, first);
    const keeper = open(store);
    await ready(keeper, store);
    const other = open(store);
    await ready(other, store);
    expect(await other.rebuild()).toBe(false);
    await take(store, second);
    expect(await other.waitFor(await store.head(), 5_000)).toBe(true);
    expect(count(other)).toBe(2);
    await keeper.close();
    for (const text of caseFiles().slice(2)) await take(store, text);
    expect(await other.waitFor(await store.head(), 5_000)).toBe(true);
    expect(count(other)).toBe(6);
  });
});

describe('versions of a view', () => {
  const run = async (store: EventStore, view: Titles, stopped: Stopped[] = []) => {
    const db = openDatabase(file, () => undefined);
    const runner = new Runner({
      store,
      db,
      sources: [{ ...SOURCE, views: [view, titles(1, { name: 'others' })] }],
      onStopped: (s) => stopped.push(s),
    });
    await runner.build(false, new AbortController().signal);
    return { db, runner };
  };
  const shown = (db: DatabaseSync) =>
    db
      .prepare('SELECT title FROM titles ORDER BY dossier')
      .all()
      .map((r) => r['title']);
  const tables = (db: DatabaseSync) =>
    db
      .prepare("SELECT name FROM sqlite_master WHERE name LIKE 'titles%' AND type = 'table'")
      .all()
      .map((r) => r['name']);

  it('builds a new one beside the old, shows it when it is whole, and drops the old', async () => {
    const store = await logOfCases();
    const one = await run(store, titles(1));
    expect(shown(one.db)[0]).toMatch(/^1 /);
    one.db.close();
    const seen: unknown[] = [];
    const spying = titles(2, {
      rows: (dossier) => {
        const reading = new DatabaseSync(file, { readOnly: true });
        seen.push(...shown(reading));
        reading.close();
        return titles(2).rows(dossier);
      },
    });
    const two = await run(store, spying);
    expect(seen.every((title) => String(title).startsWith('1 '))).toBe(true);
    expect(seen.length).toBeGreaterThan(0);
    expect(shown(two.db)[0]).toMatch(/^2 /);
    expect(tables(two.db)).toEqual(['titles_v2']);
    two.db.close();
  });

  it('answers no more from a version that a newer process has replaced', async () => {
    const store = await logOfCases();
    const older = await run(store, titles(1));
    await older.runner.look();
    expect(older.runner.isBuilt('titles')).toBe(true);
    const newer = await run(store, titles(2));
    await older.runner.look();
    expect(older.runner.isBuilt('titles')).toBe(false);
    expect(older.runner.isBuilt('others')).toBe(true);
    expect(newer.runner.isBuilt('titles')).toBe(true);
    older.db.close();
    newer.db.close();
  });

  it('stops a view that cannot take in an event, says at which, and lets the others go on', async () => {
    const store = await logOfCases();
    const stopped: Stopped[] = [];
    const failing = titles(1, {
      rows: (dossier) => {
        if (dossier.id.startsWith('oirschot')) throw new Error('cannot');
        return titles(1).rows(dossier);
      },
    });
    const { db, runner } = await run(store, failing, stopped);
    expect(stopped).toMatchObject([{ view: 'titles', stream: 'trajectory-oirschot-armoedebeleid-2015' }]);
    expect(runner.isBuilt('titles')).toBe(false);
    expect(runner.isBuilt('others')).toBe(true);
    db.close();
    const mended = await run(store, titles(1));
    expect(shown(mended.db)).toHaveLength(6);
    mended.db.close();
  });
});
