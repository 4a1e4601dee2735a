import { openSqliteEventStore, StoreError, verifyStream } from '#event-store';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { copyFileSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { clear, flat, folder, several } from '../contract/stores.js';
import { killAll, Script } from './processes.js';
import { expectWhole } from './whole.js';

// What a killed process left: a file with what was folded back into it, and the write-ahead log with what was not.
let left: string;
let file: string;
/** Ids in the order of the log: of all, and of what had been folded back. */
let all: readonly string[];
let folded: readonly string[];

const SUFFIXES = ['', '-wal', '-shm'] as const;
const wal = () => `${file}-wal`;
/** The files as the kill left them; the shared memory goes with the machine. */
function fresh(): void {
  for (const suffix of SUFFIXES) rmSync(file + suffix, { force: true });
  for (const suffix of ['', '-wal']) copyFileSync(left + suffix, file + suffix);
}
/** What opens is whole: every chain holds, no position is left out, no command is there in part. */
async function opened(acknowledged: readonly string[] = []): Promise<readonly string[]> {
  const store = openSqliteEventStore({ file });
  try {
    return (await expectWhole(store, acknowledged)).map(({ id }) => id);
  } finally {
    await store.close();
  }
}

afterEach(killAll);
afterAll(clear);

describe('the write-ahead log that a killed process left', () => {
  let beside: DatabaseSync | undefined;
  afterAll(() => beside?.close());
  beforeAll(async () => {
    const dir = folder();
    [left, file] = [join(dir, 'left.sqlite'), join(dir, 'events.sqlite')];
    // The first one closes, which folds back; beside somebody who has it open, the second one never does.
    const before = await new Script('append.ts', [left, 'before', '20']).finished();
    copyFileSync(left, file);
    folded = await opened(before);
    beside = new DatabaseSync(left);
    const writer = new Script('append.ts', [left, 'killed', '200']);
    await writer.said(40);
    const acknowledged = [...before, ...(await writer.kill())];
    fresh();
    all = await opened(acknowledged);
    expect(all.length).toBeGreaterThanOrEqual(folded.length + 3 * 40);
  });

  /** Opens what is left of it: a beginning of the log, and all of what was folded back. */
  async function beginning(): Promise<readonly string[]> {
    const ids = await opened();
    expect(ids).toEqual(all.slice(0, ids.length));
    expect(ids.length).toBeGreaterThanOrEqual(folded.length);
    return ids;
  }
  const places = (n: number) => {
    const { size } = statSync(`${left}-wal`);
    return Array.from({ length: n }, (_, i) => Math.floor((size * i) / n) + ((i * 37) % 101));
  };

  it('cut anywhere: what opens is a beginning of the log, with all that was folded back, and it goes on from there', async () => {
    const lengths: number[] = [];
    for (const at of places(30)) {
      fresh();
      truncateSync(wal(), at);
      lengths.push((await beginning()).length);
    }
    expect(lengths).toEqual(lengths.toSorted((a, b) => a - b));
    expect(new Set(lengths).size).toBeGreaterThan(10);
    const store = openSqliteEventStore({ file });
    expect(await store.append('after', 'none', several(2))).toMatchObject({ ok: true, duplicate: false });
    await store.close();
  });

  it('a byte changed anywhere: what lies before it is there, and nothing from it on', async () => {
    for (const at of places(30)) {
      fresh();
      const bytes = readFileSync(wal());
      bytes[at] = (bytes[at] ?? 0) ^ 0x5a;
      writeFileSync(wal(), bytes);
      expect((await beginning()).length).toBeLessThan(all.length);
    }
  });

  it.each([
    ['emptied', () => truncateSync(wal(), 0)],
    ['gone', () => rmSync(wal())],
    ['another text', () => writeFileSync(wal(), 'no frames '.repeat(5_000))],
  ])('%s: all that was folded back is there', async (_, hurt) => {
    fresh();
    hurt();
    expect(await beginning()).toEqual(folded);
  });

  it.each([
    ['as it was', () => copyFileSync(`${left}-shm`, `${file}-shm`)],
    ['noise', () => writeFileSync(`${file}-shm`, 'x'.repeat(32_768))],
    ['empty', () => writeFileSync(`${file}-shm`, '')],
  ])('with a shared memory file that is %s: nothing is lost', async (_, hurt) => {
    fresh();
    hurt();
    expect(await beginning()).toEqual(all);
  });
});

/** A beginning of the log, or how it shows that it is not one: by refusing, or by a chain that is broken. */
async function verdict(): Promise<'beginning' | 'refused' | 'broken'> {
  let store;
  try {
    store = openSqliteEventStore({ file });
    const log = await flat(store.readAll());
    const streams = [...Map.groupBy(await flat(store.readByStream()), (e) => e.stream).values()];
    if (streams.flat().length !== log.length || streams.some((events) => !verifyStream(events).ok)) return 'broken';
    expect(log.map(({ id }) => id)).toEqual(all.slice(0, log.length));
    return 'beginning';
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    expect(error.code).toBe('store-damaged');
    return 'refused';
  } finally {
    await store?.close();
  }
}

it('cut while another had read for long, so that only parts were folded back: a beginning, or found out', async () => {
  const dir = folder();
  [left, file] = [join(dir, 'left.sqlite'), join(dir, 'events.sqlite')];
  const writer = new Script('append.ts', [left, 'a', '100000']);
  await writer.said(30);
  const reader = new DatabaseSync(left);
  reader.exec('BEGIN');
  reader.prepare('SELECT count(*) FROM event').get();
  // More than SQLite lets the write-ahead log become before it folds back what it can.
  await writer.said(700);
  const acknowledged = await writer.kill();
  fresh();
  reader.close();
  // Kept from here on: whoever closes last folds the rest back, and that was the reader.
  for (const suffix of ['', '-wal']) copyFileSync(file + suffix, `${left}-kept${suffix}`);
  left = `${left}-kept`;
  all = await opened(acknowledged);
  const { size } = statSync(`${left}-wal`);
  const verdicts = new Set<string>();
  for (let i = 0; i < 24; i++) {
    fresh();
    truncateSync(wal(), Math.floor((size * i) / 24));
    verdicts.add(await verdict());
  }
  expect(verdicts).toContain('beginning');
});
