import { afterEach, describe, expect, it } from '@jest/globals';
import { openDirectory } from '#directory';
import { openSqliteEventStore } from '#event-store';
import { once } from 'node:events';
import { readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { connect, createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { anyone, as, Client } from './client.js';
import { endAll, filled, launch, serve, temporary } from './server.js';

const DEMO = '/v1/trajectories/voorbeeld-verordening-2026';
const folders: string[] = [];
const folder = () => {
  const made = temporary();
  folders.push(made);
  return made;
};
const start = async (where?: string) => serve(where ?? (await filled(folder())));
afterEach(async () => {
  await endAll();
  folders.splice(0).forEach((made) => rmSync(made, { recursive: true, force: true }));
});

const draft = (version: number) => ({ by: 'college', scores: [{ condition: version, score: 3 }] });

describe('a server that is told to stop', () => {
  it('finishes what was asked, closes idle connections, and exits with 0', async () => {
    const server = await start();
    const client = await as(server, 'beleidsmedewerker');
    const agent = new Agent({ keepAlive: true });
    const url = new URL(`${server.url}${DEMO}/evaluations`);
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${client.token ?? ''}` };
    const sent = request(url, { method: 'POST', agent, headers: { ...headers, 'content-length': 60 } });
    const answered = new Promise<number | undefined>((resolve, reject) => {
      sent.on('response', (response) => {
        response.resume();
        resolve(response.statusCode);
      });
      sent.on('error', reject);
    });
    const body = JSON.stringify(draft(1)).padEnd(60);
    sent.write(body.slice(0, 20));
    await new Promise((resolve) => setTimeout(resolve, 100));
    const ended = server.stop('SIGTERM');
    await new Promise((resolve) => setTimeout(resolve, 100));
    sent.end(body.slice(20));
    expect(await answered).toBe(201);
    expect(await ended).toBe(0);
    expect(server.logged()).toContain('"signal":"SIGTERM"');
    await expect(fetch(server.url)).rejects.toThrow();
    agent.destroy();
  });

  it('does not wait for a connection on which nobody asks anything', async () => {
    const server = await start();
    const { hostname, port } = new URL(server.url);
    const socket = connect(Number(port), hostname);
    await new Promise((resolve) => socket.on('connect', resolve));
    const closed = new Promise((resolve) => socket.on('close', resolve));
    expect(await server.stop('SIGTERM')).toBe(0);
    await closed;
  });

  it('keeps everything over a restart, also after a kill', async () => {
    const first = await start();
    const client = await as(first, 'beleidsmedewerker');
    const { body } = await client.post(`${DEMO}/evaluations`, draft(1));
    const position = (body as { position: string }).position;
    await first.stop('SIGKILL');

    const second = await start(first.folder);
    const known = await new Client(second.url, client.token).get('/v1/sessions/current');
    expect(known).toMatchObject({ status: 200, body: { person: { id: 'beleidsmedewerker' } } });
    const { headers } = await anyone(second).get('/v1/trajectories', { position });
    expect(headers.get('api-version')).toBe('1.0.0');
    const inside = await as(second, 'beleidsmedewerker');
    const told = await inside.get(DEMO);
    expect(told.headers.get('position')).toBe(position);
    expect((told.body as { evaluations: unknown[] }).evaluations).toHaveLength(2);
    // Not filled a second time.
    expect(((await inside.get('/v1/trajectories')).body as { items: unknown[] }).items).toHaveLength(7);
  });
});

describe('two servers on one data folder', () => {
  it('both fill it, both write, and each sees what the other did', async () => {
    const shared = folder();
    const [one, two] = await Promise.all([start(shared), start(shared)]);
    const here = await as(one, 'beleidsmedewerker');
    const there = {
      one: here,
      two: new Client(two.url, here.token),
    };
    const sent = await Promise.all(
      Array.from({ length: 10 }, (_, i) => (i % 2 ? there.one : there.two).post(`${DEMO}/evaluations`, draft(i + 1))),
    );
    expect(sent.map(({ status }) => status)).toEqual(Array(10).fill(201));
    const positions = sent.map(({ body }) => (body as { position: string }).position).sort();
    expect(new Set(positions).size).toBe(10);
    for (const client of [there.one, there.two]) {
      const { body } = await client.get(DEMO);
      expect((body as { evaluations: unknown[] }).evaluations).toHaveLength(11);
      const list = await client.get('/v1/trajectories', { position: positions.at(-1) ?? '' });
      expect((list.body as { items: unknown[] }).items).toHaveLength(7);
    }
  });
});

describe('a server that cannot start', () => {
  /** One line that says why, no stack, and an exit code that is not 0. */
  async function refused(where: string, says: RegExp, env: NodeJS.ProcessEnv = {}) {
    const { ended, said, logged } = launch(where, env);
    expect(await ended).toBe(1);
    expect(said()).toBe('');
    expect(logged().trim().split('\n')).toEqual([expect.stringMatching(says)]);
  }
  const change = (file: string, sql: string) => {
    const db = new DatabaseSync(file);
    db.exec(sql);
    db.close();
  };

  it('says that its port or its folder cannot be used', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const { port } = taken.address() as AddressInfo;
    const file = join(folder(), 'bestand');
    writeFileSync(file, '');
    await Promise.all([
      refused(folder(), new RegExp(`^Poort ${port} is al in gebruik`), { PORT: String(port) }),
      refused(file, /^In de map .* kan niet worden geschreven: er staat een bestand/),
      refused(join(file, 'data'), /^In de map .* kan niet worden geschreven: een deel van het pad is een bestand/),
    ]).finally(() => taken.close());
  });

  it('says so without doing anything on the terminal, whatever it was given', async () => {
    const esc = '\u001b[2J\u202e';
    const escaped = String.raw`\\u\{1b\}\[2J\\u\{202e\}`;
    const file = join(folder(), `bestand${esc}`);
    writeFileSync(file, '');
    await Promise.all([
      refused(folder(), new RegExp(`^DOORWERKING_THEME .*; het is nu ${escaped}\\.$`), { DOORWERKING_THEME: esc }),
      refused(file, new RegExp(`^In de map .*bestand${escaped} kan niet worden geschreven`)),
    ]);
  });

  const NEWER = 'PRAGMA user_version = 99';
  it.each([
    ['of a newer version', (file: string) => change(file, NEWER), /^store-newer: .*werk Doorwerking bij/],
    [
      'no database',
      (file: string) => writeFileSync(file, 'geen database '.repeat(500)),
      /^store-damaged: .*reservekopie/,
    ],
  ])('says that its log or its directory is %s', async (_, spoil, says) => {
    const [log, people] = [folder(), folder()];
    await openSqliteEventStore({ file: join(log, 'events.sqlite') }).close();
    await (await openDirectory({ file: join(people, 'directory.sqlite'), now: () => new Date() })).close();
    spoil(join(log, 'events.sqlite'));
    spoil(join(people, 'directory.sqlite'));
    await Promise.all([refused(log, says), refused(people, says)]);
  });
});

it('makes its views anew when their file is damaged or gone', async () => {
  const server = await start();
  await server.stop();
  const file = join(server.folder, 'views.sqlite');
  truncateSync(file, 5_000);
  const again = await start(server.folder);
  expect(((await anyone(again).get('/v1/trajectories')).body as { items: unknown[] }).items).toHaveLength(7);
  expect(await again.stop('SIGINT')).toBe(0);
  readdirSync(server.folder)
    .filter((name) => name.startsWith('views'))
    .forEach((name) => rmSync(join(server.folder, name)));
  const anew = await start(server.folder);
  expect(((await anyone(anew).get('/v1/trajectories')).body as { items: unknown[] }).items).toHaveLength(7);
});
