import { afterEach, describe, expect, it } from '@jest/globals';
import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { ACCOUNTS, as, type Client } from '../api/client.js';
import { away, serve, type Server } from '../api/server.js';

// The log of a running server goes away, or one event of it becomes unreadable: what is answered, and what is told.

let server: Server | undefined;
afterEach(async () => {
  await away(server);
  server = undefined;
});

const CASE = '/v1/trajectories/groningen-verordening-2020';
const answer = (reason: string) => ({ authority: 'college', recommendation: 'cr-4', verdict: 'noted', reason });
const ready = async ({ url }: Server) => {
  const response = await fetch(`${url}/health/ready`);
  return { status: response.status, body: (await response.json()) as { code?: string; detail?: string } };
};
const inTime = async (holds: () => Promise<boolean> | boolean) => {
  for (let tries = 0; tries < 400 && !(await holds()); tries++) await new Promise((r) => setTimeout(r, 25));
  expect(await holds()).toBe(true);
};

describe('a log that goes away under the server', () => {
  it('is told to everybody, and nothing is acknowledged; put back and started again it goes on', async () => {
    const { folder, logged } = (server = await serve());
    const person: Client = await as(server, ACCOUNTS.civilServant);
    expect(await person.post(`${CASE}/answers`, answer('Voor de verhuizing.'))).toMatchObject({ status: 201 });
    const file = join(folder, 'events.sqlite');
    mkdirSync(join(folder, 'elsewhere'));
    renameSync(file, join(folder, 'elsewhere', 'events.sqlite'));

    for (const reason of ['Tijdens de verhuizing.', 'Nog eens.']) {
      const { status, body } = await person.post(`${CASE}/answers`, answer(reason));
      expect({ status, body }).toMatchObject({ status: 503, body: { code: 'store-moved' } });
      expect(JSON.stringify(body)).toContain('events.sqlite-wal');
      expect(JSON.stringify(body)).not.toContain(folder);
    }
    expect(await ready(server)).toMatchObject({ status: 503, body: { code: 'store-moved' } });
    // Those that follow the log say it too, once, whoever tries again each second.
    const told = () => logged().match(/^.*the views do not follow the log.*$/gm) ?? [];
    await inTime(() => told().length > 0);
    await new Promise((r) => setTimeout(r, 2_500));
    expect(told()).toEqual([expect.stringMatching(/^{"level":50,(?!.*"stack").*"code":"store-moved"/)]);
    expect(logged()).toContain('it was moved, replaced or removed');
    expect(existsSync(file)).toBe(false);

    await server.stop();
    renameSync(join(folder, 'elsewhere', 'events.sqlite'), file);
    server = await serve(folder);
    const again = await as(server, ACCOUNTS.civilServant);
    expect((await ready(server)).status).toBe(200);
    const { body } = await again.get(`${CASE}/timeline`);
    expect(JSON.stringify(body)).toContain('Voor de verhuizing.');
    expect(JSON.stringify(body)).not.toContain('Tijdens de verhuizing.');
    expect(await again.post(`${CASE}/answers`, answer('Daarna.'))).toMatchObject({ status: 201 });
  });
});

describe('an event that cannot be read any more, under a running server', () => {
  it('is a problem for its own dossier, which names its place to the operator; others and their lists go on', async () => {
    const { folder, logged } = (server = await serve());
    const person: Client = await as(server, ACCOUNTS.civilServant);
    const inIt = '/v1/trajectories/voorbeeld-verordening-2026/evaluations';
    const told = (remark: string) => person.post(inIt, { by: 'college', scores: [{ condition: 4, remark }] });
    expect(await told('Terwijl het nog te lezen is.')).toMatchObject({ status: 201 });
    const db = new DatabaseSync(join(folder, 'events.sqlite'));
    const stream = 'trajectory-voorbeeld-verordening-2026';
    const { position } = db.prepare('SELECT position FROM event WHERE stream = ? AND revision = 2').get(stream) as {
      position: number;
    };
    const { sql } = db.prepare("SELECT sql FROM sqlite_schema WHERE name = 'event_is_not_changed'").get() as {
      sql: string;
    };
    db.exec(`DROP TRIGGER event_is_not_changed; UPDATE event SET data = '{' WHERE position = ${position}; ${sql}`);
    db.close();

    const broken = await person.get('/v1/trajectories/voorbeeld-verordening-2026/timeline');
    expect(broken).toMatchObject({ status: 503, body: { code: 'store-damaged' } });
    await inTime(() => logged().includes(`event 2 of ${stream} (position ${position}) is no JSON any more`));
    // A process that has it in memory goes on with it; the views cannot, say so, and do not let the others wait.
    expect(await told('Nu niet meer.')).toMatchObject({ status: 201 });
    await inTime(() => logged().includes(`"unread":"${stream}"`));
    const posted = await person.post(`${CASE}/answers`, answer('Bij een ander dossier.'));
    expect(posted.status).toBe(201);
    const seen = await person.get('/v1/trajectories', { Position: posted.headers.get('position') ?? '' });
    expect(seen.status).toBe(200);
  });
});
