import { openSqliteEventStore } from '#event-store';
import { trajectories } from '#kinds';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { as, type Client } from '../api/client.js';
import { endAll, filled, serve, type Server } from '../api/server.js';
import { clear, flat, folder } from '../contract/stores.js';

// Events far back in the log cannot be read, each in its own way, when all views are built anew.

afterAll(async () => {
  await endAll();
  clear();
});

const WAYS = [
  ['voorbeeld-verordening-2026', 'no JSON', "data = '{'"],
  ['groningen-verordening-2020', 'a text without an end', `data = '"'`],
  ['moerdijk-weerwoord-2022', 'nothing that says who recorded it', "meta = '[]'"],
] as const;

interface Broken {
  readonly dossier: string;
  readonly position: number;
}

function breakEvents(file: string): Broken[] {
  const db = new DatabaseSync(file);
  const broken = WAYS.map(([dossier, , change]) => {
    const { position } = db
      .prepare('SELECT position FROM event WHERE stream = ? AND revision = 2')
      .get(trajectories.streamOf(dossier)) as { position: number };
    return { dossier, position, change };
  });
  const { sql } = db.prepare("SELECT sql FROM sqlite_schema WHERE name = 'event_is_not_changed'").get() as {
    sql: string;
  };
  db.exec('DROP TRIGGER event_is_not_changed');
  for (const { change, position } of broken) db.exec(`UPDATE event SET ${change} WHERE position = ${position}`);
  // More after it than is looked at before the file is opened.
  const event = db.prepare(
    `INSERT INTO event (position, stream, revision, id, type, data, meta) VALUES (?, 'beside', ?, ?, 'Happened', '{}', '{}')`,
  );
  const { last } = db.prepare('SELECT max(position) AS last FROM event').get() as { last: number };
  db.exec('BEGIN');
  for (let i = 0; i < 1_100; i++) event.run(last + i + 1, i, `beside-${i}`);
  db.exec(`COMMIT; ${sql}`);
  db.close();
  return broken;
}

let data: string;
let server: Server;
let person: Client;
let names: string[];
let broken: Broken[];

const listed = async () => {
  const { body } = await person.get('/v1/trajectories?limit=200');
  return (body as { items: { dossier: string }[] }).items.map(({ dossier }) => dossier).sort();
};

beforeAll(async () => {
  data = await filled(folder());
  server = await serve(data);
  person = await as(server, 'beleidsmedewerker');
  names = await listed();
  expect(await server.stop()).toBe(0);
  broken = breakEvents(join(data, 'events.sqlite'));
  for (const beside of ['', '-wal', '-shm']) rmSync(join(data, `views.sqlite${beside}`), { force: true });
  server = await serve(data);
  person = await as(server, 'beleidsmedewerker');
});

it.each(WAYS)('%s, of which one holds %s, is named in one line, and is a problem of its own', async (...[dossier]) => {
  expect(await person.get(`/v1/trajectories/${dossier}`)).toMatchObject({
    status: 503,
    body: { code: 'store-damaged' },
  });
  const told = server.logged().match(new RegExp(`^.*"unread":"${trajectories.streamOf(dossier)}".*$`, 'gm')) ?? [];
  expect(told).toHaveLength(1);
  const position = broken.find((one) => one.dossier === dossier)?.position;
  expect(told[0]).toContain(`event 2 of ${trajectories.streamOf(dossier)} (position ${position})`);
  expect(told[0]).toContain('"code":"store-damaged"');
});

it('the other dossiers go on, and nobody else is left out without hearing of it', async () => {
  expect((await fetch(`${server.url}/health/ready`)).status).toBe(200);
  const others = names.filter((name) => !broken.some(({ dossier }) => dossier === name));
  expect(others.length).toBeGreaterThan(1);
  expect(await listed()).toEqual(others);
  for (const name of others) expect((await person.get(`/v1/trajectories/${name}`)).status).toBe(200);
  expect(server.logged().match(/^.*"unread".*$/gm)).toHaveLength(WAYS.length);
  expect(server.logged()).not.toContain('"stack"');
  expect(await server.stop()).toBe(0);
  const store = openSqliteEventStore({ file: join(data, 'events.sqlite') });
  await expect(flat(store.readByStream())).rejects.toThrow(/position/);
  await store.close();
});
