import { openSqliteEventStore } from '#event-store';
import { trajectories } from '#kinds';
import { afterEach, expect, it } from '@jest/globals';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { as, type Client } from '../api/client.js';
import { endAll, serve } from '../api/server.js';
import { clear, flat, folder } from '../contract/stores.js';

// One event far back in the log cannot be read, when all views are built anew.

afterEach(async () => {
  await endAll();
  clear();
});

const DOSSIER = 'voorbeeld-verordening-2026';
const WAYS = [
  ['no JSON', "data = '{'"],
  ['a text without an end', `data = '"'`],
  ['nothing that says who recorded it', "meta = '[]'"],
] as const;

function breakEvent(file: string, change: string): number {
  const db = new DatabaseSync(file);
  const { position } = db
    .prepare('SELECT position FROM event WHERE stream = ? AND revision = 2')
    .get(trajectories.streamOf(DOSSIER)) as { position: number };
  const { sql } = db.prepare("SELECT sql FROM sqlite_schema WHERE name = 'event_is_not_changed'").get() as {
    sql: string;
  };
  db.exec(`DROP TRIGGER event_is_not_changed; UPDATE event SET ${change} WHERE position = ${position}`);
  // More after it than is looked at before the file is opened.
  const event = db.prepare(
    `INSERT INTO event (position, stream, revision, id, type, data, meta) VALUES (?, 'beside', ?, ?, 'Happened', '{}', '{}')`,
  );
  const { last } = db.prepare('SELECT max(position) AS last FROM event').get() as { last: number };
  db.exec('BEGIN');
  for (let i = 0; i < 1_100; i++) event.run(last + i + 1, i, `beside-${i}`);
  db.exec(`COMMIT; ${sql}`);
  db.close();
  return position;
}

it.each(WAYS)('that holds %s is named in one line, and the other dossiers go on', async (_, change) => {
  const data = folder();
  const first = await serve(data);
  const { items: all } = (await (await as(first, 'beleidsmedewerker')).get('/v1/trajectories?limit=200')).body as {
    items: { dossier: string }[];
  };
  expect(await first.stop()).toBe(0);
  const position = breakEvent(join(data, 'events.sqlite'), change);
  for (const beside of ['', '-wal', '-shm']) rmSync(join(data, `views.sqlite${beside}`), { force: true });

  const server = await serve(data);
  expect((await fetch(`${server.url}/health/ready`)).status).toBe(200);
  const person: Client = await as(server, 'beleidsmedewerker');
  const { items } = (await person.get('/v1/trajectories?limit=200')).body as { items: { dossier: string }[] };
  const names = (list: { dossier: string }[]) => list.map(({ dossier }) => dossier).sort();
  expect(names(items)).toEqual(names(all).filter((name) => name !== DOSSIER));
  for (const name of names(items)) expect((await person.get(`/v1/trajectories/${name}`)).status).toBe(200);
  expect(await person.get(`/v1/trajectories/${DOSSIER}`)).toMatchObject({
    status: 503,
    body: { code: 'store-damaged' },
  });
  const told = server.logged().match(/^.*"unread".*$/gm) ?? [];
  expect(told).toHaveLength(1);
  expect(told[0]).toContain(`event 2 of ${trajectories.streamOf(DOSSIER)} (position ${position})`);
  expect(told[0]).toContain('"code":"store-damaged"');
  expect(server.logged()).not.toContain('"stack"');
  expect(await server.stop()).toBe(0);
  // Nobody else is left out without hearing of it.
  const store = openSqliteEventStore({ file: join(data, 'events.sqlite') });
  await expect(flat(store.readByStream())).rejects.toThrow(/position/);
  await store.close();
});
