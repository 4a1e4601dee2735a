import { afterAll, expect, it } from '@jest/globals';
import type { EventStore, StoredEvent } from '#event-store';
import { trajectories } from '#kinds';
import { Views } from '#projections';
import { join } from 'node:path';
import { openDatabase } from '../../libs/projections/runner/database.js';
import { Runner, type Stopped } from '../../libs/projections/runner/runner.js';
import type { TrajectoryBySight } from '../../libs/projections/trajectory-by-sight.js';
import type { AnyView } from '../../libs/projections/runner/view.js';
import { SOURCES } from '../../libs/projections/sources.js';
import { clear, folder } from '../contract/stores.js';
import { rowsOf } from '../faults/rebuilt.js';
import { logOfCases } from './cases.js';

afterAll(clear);

/** A thread runs what was built (npm run build). */
const THREAD = new URL('../../dist/libs/projections/runner/filling-thread.js', import.meta.url);
const throws = (message: string) => new URL(`data:text/javascript,throw new Error('${message}')`);
const ends = new URL('data:text/javascript,process.exit(0)');

async function built(store: EventStore, thread?: URL): Promise<string> {
  const file = join(folder(), 'views.sqlite');
  const views = new Views({ store, file, ...(thread && { thread }) });
  try {
    expect(await views.rebuild()).toBe(true);
    return file;
  } finally {
    await views.close();
  }
}

it('writes in a thread of its own what is written without one', async () => {
  const store = await logOfCases();
  const beside = rowsOf(await built(store, THREAD));
  expect(beside).toEqual(rowsOf(await built(store)));
  expect(beside['dossiers']?.length).toBeGreaterThan(5);
});

it('says which view stopped, and builds the others', async () => {
  const file = join(folder(), 'views.sqlite');
  const store = await logOfCases();
  const { value: [first] = [] } = (await store.readAll()[Symbol.asyncIterator]().next()) as {
    readonly value?: readonly StoredEvent[];
  };
  const stream = first?.stream ?? '';
  const db = openDatabase(file, () => undefined);
  const view = (name: string, rows: AnyView<TrajectoryBySight>['rows']): AnyView => ({
    ...{ name, version: 1, columns: { dossier: 'TEXT' }, indexes: [] },
    rows,
  });
  const good = view('good', ({ id }) => [{ dossier: id }]);
  const bad = view('bad', ({ id }) => {
    if (trajectories.streamOf(id) === stream) throw new Error('no');
    return [{ dossier: id }];
  });
  const [source] = SOURCES as [(typeof SOURCES)[number]];
  const stopped: Stopped[] = [];
  const runner = new Runner({
    ...{ store, db, sources: [{ ...source, views: [good, bad] }] },
    ...{ beside: { thread: THREAD, file }, onStopped: (one: Stopped) => stopped.push(one) },
  });
  await runner.build(true, new AbortController().signal);
  expect(stopped).toMatchObject([{ view: 'bad', stream }]);
  expect(runner.stopped).toMatchObject([{ view: 'bad', stream }]);
  expect([runner.isBuilt('good'), runner.isBuilt('bad')]).toEqual([true, false]);
  expect(db.prepare('SELECT count(*) AS n FROM good').get()).toEqual({ n: 6 });
  db.close();
});

it('does not count as built what its thread did not write', async () => {
  const store = await logOfCases();
  await expect(built(store, throws('no room'))).rejects.toThrow('no room');
  await expect(built(store, ends)).rejects.toThrow('ended');
});
