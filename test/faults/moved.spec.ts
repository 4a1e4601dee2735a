import { openSqliteEventStore, seal, type EventStore } from '#event-store';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { copyFileSync, cpSync, existsSync, mkdirSync, renameSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { BUILT_THREAD, clear, flat, folder, several } from '../contract/stores.js';
import { moveAll, WAYS } from './moving.js';

// What happens to the file of a log while it is open. Whatever is acknowledged is in the file at that name.

let dir: string;
let file: string;
let store: EventStore;
const code = (expected: string) => expect.objectContaining({ code: expected });
const MOVED = code('store-moved');
const open = () => openSqliteEventStore({ file });
const moved = () => join(dir, 'elsewhere', 'events.sqlite');

beforeEach(async () => {
  dir = folder();
  mkdirSync(join(dir, 'elsewhere'));
  file = join(dir, 'events.sqlite');
  store = open();
  await store.append('before', 'none', seal('before', undefined, several(3)));
});
afterEach(async () => {
  await store.close();
  clear();
});

const ways: typeof WAYS = [
  ...WAYS,
  [
    'moved away, with a link to it in its folder’s place to another log',
    () => {
      copyFileSync(file, moved());
      rmSync(file);
      symlinkSync(moved(), file);
    },
  ],
  [
    'given a copy of its write-ahead log',
    () => {
      copyFileSync(`${file}-wal`, moved());
      renameSync(moved(), `${file}-wal`);
    },
  ],
];

/** Who writes: the thread that opened it; another, that had begun to; and another, that had not. */
const writers: readonly [string, () => Promise<unknown>][] = [
  ['', () => Promise.resolve()],
  [
    ', and written by another thread',
    async () => {
      await openedBeside();
      await store.append('begun', 'none', several(1));
    },
  ],
  [', before another thread writes to it', () => openedBeside()],
];

async function openedBeside(): Promise<void> {
  const before = store;
  store = openSqliteEventStore({ file, thread: BUILT_THREAD });
  await before.close();
}

const all = writers.flatMap(([who, begin]) =>
  ways.map(([way, move]) => [way + who, begin, () => move({ file, moved: moved() })] as const),
);

describe.each(all)('a log that is %s while it is open', (_, begin, move) => {
  beforeEach(begin);
  afterEach(() => {
    if (existsSync(`${dir}-moved`)) cpSync(`${dir}-moved`, dir, { recursive: true });
    rmSync(`${dir}-moved`, { recursive: true, force: true });
  });

  it('acknowledges nothing more, says why to whoever asks, and stays so', async () => {
    move();
    const appends = [store.append('after', 'none', several(1)), store.append('other', 'any', several(1))];
    for (const append of appends) await expect(append).rejects.toThrow(MOVED);
    await expect(store.head()).rejects.toThrow(MOVED);
    await expect(store.readStream('before')).rejects.toThrow(MOVED);
    await expect(flat(store.subscribe({ signal: AbortSignal.timeout(5_000) }))).rejects.toThrow(MOVED);
    await expect(store.append('after', 'none', several(1))).rejects.toThrow(MOVED);
  });

  it('tells readers within a moment, also when nobody writes', async () => {
    const following = flat(store.subscribe({ signal: AbortSignal.timeout(20_000) }));
    move();
    await expect(following).rejects.toThrow(MOVED);
  });
});

it('what was acknowledged before it was moved away is whole where it went, with what stood beside it', async () => {
  moveAll({ file, moved: moved() });
  await expect(store.append('after', 'none', several(1))).rejects.toThrow(MOVED);
  await store.close();
  file = moved();
  store = open();
  expect((await flat(store.readAll())).map((e) => e.stream)).toEqual(['before', 'before', 'before']);
  expect(await store.append('after', 'none', several(1))).toMatchObject({ ok: true });
});

it('goes on when it is put back and opened again, with all that was acknowledged', async () => {
  renameSync(file, moved());
  await expect(store.append('after', 'none', several(1))).rejects.toThrow(MOVED);
  await store.close();
  // The write-ahead log that stayed behind would be lost beside a new file: none is made.
  expect(statSync(`${file}-wal`).size).toBeGreaterThan(0);
  expect(open).toThrow(MOVED);
  expect(existsSync(file)).toBe(false);
  renameSync(moved(), file);
  store = open();
  expect(await flat(store.readAll())).toHaveLength(3);
  expect(await store.append('after', 'none', several(1))).toMatchObject({ ok: true });
});

it('a second process sees it too', async () => {
  const second = open();
  renameSync(file, moved());
  await expect(second.append('after', 'none', several(1))).rejects.toThrow(MOVED);
  await second.close();
});
