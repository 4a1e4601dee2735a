import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openCheckpoint, verifierOf } from '#checkpoints';
import { openSqliteEventStore, seal } from '#event-store';
import { cpSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { cli } from '../cli/run.js';
import { keyOf } from '../key-of.js';
import { ACCOUNTS, anyone, as } from './client.js';
import { away, endAll, filled, launch, serve, temporary, type Server } from './server.js';

// What anybody may keep of the log, and what a server does with a log that is not what was signed.

afterAll(endAll);

const ANSWERS = '/v1/trajectories/groningen-verordening-2020/answers';
const answer = { authority: 'college', recommendation: 'cr-4', verdict: 'noted', reason: 'Dit is van niemand anders.' };

async function until<T>(look: () => Promise<T | undefined>): Promise<T> {
  for (let i = 0; i < 800; i++) {
    const found = await look();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('it did not come to that');
}

const checked = (server: Server) =>
  until(async () => {
    const { status, body } = await anyone(server).get('/health/log');
    expect(status).toBe(200);
    return (body as { status: string }).status === 'unchecked' ? undefined : (body as Record<string, unknown>);
  });

const latest = (server: Server) =>
  until(async () => {
    const { status, text, headers } = await anyone(server).get('/v1/checkpoints/latest');
    if (status !== 200) return undefined;
    expect(headers.get('content-type')).toBe('text/plain; charset=utf-8');
    return text;
  });

const sizeOf = (note: string) => Number(note.split('\n')[1]);

describe('a checkpoint', () => {
  let server: Server;
  beforeAll(async () => {
    server = await serve(await filled());
  });
  afterAll(() => away(server));

  it('stands on a page that says what it is, to be kept as a file', async () => {
    const note = await latest(server);
    const { status, text } = await anyone(server).get('/openbaar/controlegetal', { accept: 'text/html' });
    expect(status).toBe(200);
    const shown = /<pre[^>]*>([^<]*)<\/pre>/.exec(text)?.[1] ?? '';
    expect(shown.trim()).toBe(note.trim());
    expect(text).toContain('href="/v1/checkpoints/latest" download="controlegetal.txt"');
    expect(text).toContain('href="/openbaar/controlegetal"');
  });

  it('is there for anybody, and tells nothing of today that nobody asked for', async () => {
    const first = await latest(server);
    const { text: key } = await anyone(server).get('/v1/checkpoints/key');
    expect(openCheckpoint(first, [verifierOf(key.trim())])).toMatchObject({ ok: true });
    expect(await checked(server)).toEqual({
      status: 'whole',
      signing: 'signed',
      checkedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
    });

    const civilServant = await as(server, ACCOUNTS.civilServant);
    expect((await civilServant.post(ANSWERS, answer)).status).toBe(201);
    // A stop signs what is new, and a start shows no more of it.
    expect(await server.stop()).toBe(0);
    server = await serve(server.folder);
    expect(await latest(server)).toBe(first);
    const asked = await cli('checkpoint', '--data', server.folder);
    expect([asked.code, sizeOf(asked.out)]).toEqual([0, sizeOf(first) + 1]);
    expect(await latest(server)).toBe(asked.out);
  });
});

/** The triggers of a log, put back after something was done that they forbid. */
function tamper(folder: string, work: (db: DatabaseSync) => void): void {
  const db = new DatabaseSync(join(folder, 'events.sqlite'));
  const triggers = db.prepare(`SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'`).all();
  triggers.forEach(({ name }) => db.exec(`DROP TRIGGER ${String(name)}`));
  work(db);
  triggers.forEach(({ sql }) => db.exec(String(sql)));
  db.close();
}

/** Alters a dossier's answers and reckons all its hashes anew, as somebody who knows how it is done. */
async function forge(folder: string): Promise<void> {
  const stream = 'trajectory-groningen-verordening-2020';
  const store = openSqliteEventStore({ file: join(folder, 'events.sqlite') });
  const events = await store.readStream(stream);
  await store.close();
  const altered = events.map(({ id, type, data, meta }) => ({
    ...{ id, type, meta },
    data: JSON.parse(JSON.stringify(data).replaceAll('notAdopted', 'adopted')) as unknown,
  }));
  expect(altered.map(({ data }) => data)).not.toEqual(events.map(({ data }) => data));
  tamper(folder, (db) => {
    const put = db.prepare('UPDATE event SET data = ?, meta = ? WHERE stream = ? AND revision = ?');
    seal(stream, undefined, altered).forEach(({ data, meta }, i) => {
      put.run(JSON.stringify(data), JSON.stringify(meta), stream, i);
    });
  });
}

describe('a log that is not what was signed', () => {
  it('is found while the server serves, and verify names the event', async () => {
    const folder = await filled();
    await forge(folder);
    const server = await serve(folder);
    expect(await checked(server)).toMatchObject({ status: 'broken' });
    expect((await anyone(server).get('/health/ready')).status).toBe(200);
    expect(server.logged()).toContain('the log is not what was recorded');
    const { code, err } = await cli('verify', '--data', folder);
    expect(code).toBe(4);
    expect(err).toMatch(
      /niet wat is ondertekend \(over \d+ gebeurtenissen\): op plaats \d+ staat gebeurtenis \d+ van trajectory-groningen/,
    );
    await away(server);
  });

  it('at its end is not started on', async () => {
    const folder = await filled();
    tamper(folder, (db) => db.exec('DELETE FROM event WHERE position = (SELECT max(position) FROM event)'));
    // The views would tell as well.
    rmSync(join(folder, 'views.sqlite'));
    const { ended, logged } = launch(folder);
    expect(await ended).toBe(1);
    expect(logged()).toMatch(
      /^store-cut-off: .+ is gone; a checkpoint of \d+ events was signed that ends with it\. .+\n$/,
    );
    rmSync(folder, { recursive: true });
  });

  it('since log and checkpoints were rolled back together is not started on', async () => {
    const folder = await filled();
    const before = temporary();
    cpSync(folder, before, { recursive: true });
    const server = await serve(folder);
    expect((await (await as(server, ACCOUNTS.civilServant)).post(ANSWERS, answer)).status).toBe(201);
    await server.stop();
    // A stop waits only so long for what is new to be signed; and what was not signed can be rolled back unseen.
    expect((await cli('checkpoint', '--data', folder)).code).toBe(0);
    const { ended, logged } = launch(before, keyOf(folder));
    expect(await ended).toBe(1);
    expect(logged()).toMatch(/^store-cut-off: the log has \d+ events; a checkpoint of \d+ was signed\. .+\n$/);
    [folder, before].forEach((one) => rmSync(one, { recursive: true }));
  });
});

describe('the key', () => {
  it('that was chosen and cannot be used keeps the server from starting', async () => {
    const folder = temporary();
    for (const DOORWERKING_KEY of [join(folder, 'not', 'there'), folder]) {
      const { ended, logged } = launch(folder, { DOORWERKING_KEY });
      expect(await ended).toBe(1);
      expect(logged().split('\n').at(-2)).toMatch(/^De sleutel .+ is niet te gebruiken: .+ \(DOORWERKING_KEY\)\.$/);
    }
    rmSync(folder, { recursive: true });
  });

  it('is put aside when a data folder is thrown away and begun anew', async () => {
    const beside = temporary();
    const folder = join(beside, 'data');
    const start = async () => {
      const server = await serve(folder, { DOORWERKING_KEY: '' });
      const note = await latest(server);
      await server.stop();
      return note.split('\n')[0];
    };
    const one = await start();
    expect(readdirSync(beside).sort()).toEqual(['data', 'data.key', 'data.key.checkpoint']);
    expect(await start()).toBe(one);
    rmSync(folder, { recursive: true });
    expect(await start()).not.toBe(one);
    expect(readdirSync(beside)).toHaveLength(5);
    expect(existsSync(join(folder, 'data.key'))).toBe(false);
    rmSync(beside, { recursive: true });
  });
});
