import { afterEach, describe, expect, it } from '@jest/globals';
import { readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { anyone, as, Client } from './client.js';
import { launch, serve, temporary, type Server } from './server.js';

const DEMO = '/v1/trajectories/voorbeeld-verordening-2026';
const folders: string[] = [];
const servers: Server[] = [];
const folder = () => {
  const made = temporary();
  folders.push(made);
  return made;
};
const start = async (where = folder()) => {
  const server = await serve(where);
  servers.push(server);
  return server;
};
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.stop('SIGKILL')));
  folders.splice(0).forEach((made) => rmSync(made, { recursive: true, force: true }));
});

const draft = (version: number) => ({ by: 'college', scores: [{ condition: version, score: 3 }] });

describe('a server that is told to stop', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)(
    'on %s finishes what was asked, closes idle connections, and exits with 0',
    async (signal) => {
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
      const ended = server.stop(signal);
      await new Promise((resolve) => setTimeout(resolve, 100));
      sent.end(body.slice(20));
      expect(await answered).toBe(201);
      expect(await ended).toBe(0);
      expect(server.logged()).toContain(`"signal":"${signal}"`);
      await expect(fetch(server.url)).rejects.toThrow();
      agent.destroy();
    },
  );

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
    expect(((await inside.get('/v1/trajectories')).body as { items: unknown[] }).items).toHaveLength(6);
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
      expect((list.body as { items: unknown[] }).items).toHaveLength(6);
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

  it('says that its port is in use', async () => {
    const server = await start();
    const { port } = new URL(server.url);
    await refused(folder(), new RegExp(`^Poort ${port} is al in gebruik`), { PORT: port });
  });

  it('says that its folder is none', async () => {
    const where = join(folder(), 'bestand');
    writeFileSync(where, '');
    await refused(where, /^In de map .* kan niet worden geschreven: er staat een bestand/);
    await refused(join(where, 'data'), /^In de map .* kan niet worden geschreven: een deel van het pad is een bestand/);
  });

  it.each([
    ['events.sqlite', 'PRAGMA user_version = 99', /^store-newer: .*werk Doorwerking bij/],
    ['directory.sqlite', 'PRAGMA user_version = 99', /^store-newer: .*werk Doorwerking bij/],
    ['events.sqlite', 'PRAGMA application_id = 7', /^store-damaged: .*reservekopie/],
    ['directory.sqlite', 'PRAGMA application_id = 7', /^store-damaged: .*reservekopie/],
  ])('says what is wrong with %s after %s', async (name, sql, says) => {
    const server = await start();
    await server.stop();
    change(join(server.folder, name), sql);
    await refused(server.folder, says);
  });

  it.each(['events.sqlite', 'directory.sqlite'])('says that %s is no database', async (name) => {
    const where = folder();
    writeFileSync(join(where, name), 'dit is geen database, maar wel lang genoeg om er een te lijken'.repeat(50));
    await refused(where, /^store-damaged: /);
  });

  it.each([
    ['PORT', 'veel', /^PORT moet een poortnummer zijn/],
    ['PORT', '70000', /^PORT moet een poortnummer zijn/],
    ['LOG_LEVEL', 'loud', /^LOG_LEVEL moet een van deze zijn/],
    ['HOST', '192.0.2.1', /^Dit adres is niet van deze machine/],
  ])('says what is wrong with %s=%s', (name, value, says) => refused(folder(), says, { [name]: value }));
});

it('makes its views anew when their file is damaged or gone', async () => {
  const server = await start();
  await server.stop();
  const file = join(server.folder, 'views.sqlite');
  truncateSync(file, 5_000);
  const again = await start(server.folder);
  expect(((await anyone(again).get('/v1/trajectories')).body as { items: unknown[] }).items).toHaveLength(6);
  await again.stop();
  readdirSync(server.folder)
    .filter((name) => name.startsWith('views'))
    .forEach((name) => rmSync(join(server.folder, name)));
  const anew = await start(server.folder);
  expect(((await anyone(anew).get('/v1/trajectories')).body as { items: unknown[] }).items).toHaveLength(6);
});
