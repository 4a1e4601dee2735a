import { afterEach, expect, it } from '@jest/globals';
import { rmSync } from 'node:fs';
import { as, anyone, Client, type Reply } from '../api/client.js';
import { endAll, launch, serve, temporary } from '../api/server.js';
import { PASSWORD } from '../postgres/cluster.js';
import type { Hurt } from './database.spec.js';

const OVERVIEW = '/v1/trajectories?municipality=gm0014';
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** What those who use two nodes see of a database that is new, goes away and comes back. */
export function serving(hurt: Hurt): void {
  const folders: string[] = [];
  afterEach(async () => {
    await endAll();
    folders.splice(0).forEach((made) => rmSync(made, { recursive: true, force: true }));
  });
  const folder = () => {
    const made = temporary();
    folders.push(made);
    return made;
  };

  it('is made by two nodes that start at once, and answers 503 while it is away, and then goes on', async () => {
    const shared = folder();
    const env = { DATABASE_URL: hurt.empty.url };
    const [one, two] = await Promise.all([serve(shared, env), serve(shared, env)]);
    expect(await hurt.empty.query('SELECT count(*)::int AS accounts FROM demo_account')).toEqual([{ accounts: 16 }]);
    const here = await as(one, 'beleidsmedewerker');
    const there = new Client(two.url, here.token);
    expect((await there.get('/v1/sessions/current')).status).toBe(200);

    // Under load, at both: each question gets an answer, and either it is right or it says that it cannot be.
    const answers: Reply[] = [];
    let slowest = 0;
    let asking = true;
    const ask = async (client: Client) => {
      while (asking) {
        const began = performance.now();
        answers.push(await client.get(OVERVIEW));
        slowest = Math.max(slowest, performance.now() - began);
      }
    };
    const load = [here, there, here, there].map(ask);
    await pause(200);
    await hurt.cluster.crash();
    await pause(300);
    expect(await anyone(one).get('/health/ready')).toMatchObject({
      status: 503,
      body: { code: 'database-unavailable', title: 'De database is niet bereikbaar' },
    });
    expect((await anyone(one).get('/health/live')).status).toBe(200);
    expect(await anyone(two).post('/v1/sessions', { account: 'griffier' })).toMatchObject({
      status: 503,
      body: { code: 'database-unavailable' },
    });
    // A question for what anybody may see needs nobody to be known.
    expect((await anyone(two).get(OVERVIEW)).status).toBe(200);
    await hurt.cluster.start();
    for (const node of [one, two]) {
      while ((await anyone(node).get('/health/ready')).status !== 200) await pause(20);
    }
    await pause(200);
    asking = false;
    await Promise.all(load);

    const statuses = Map.groupBy(answers, ({ status }) => status);
    expect([...statuses.keys()].sort()).toEqual([200, 503]);
    for (const { body, headers } of statuses.get(503) ?? []) {
      expect(body).toMatchObject({ code: 'database-unavailable', type: '/problems/database-unavailable' });
      expect(headers.get('retry-after')).toBe('1');
    }
    expect(answers.slice(-4).map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(slowest).toBeLessThan(10_000);

    // Whoever is erased at one node is nobody at the other.
    const administrator = await as(two, 'beheerder');
    expect((await administrator.delete('/v1/people/beleidsmedewerker')).status).toBe(204);
    expect((await here.get('/v1/sessions/current')).status).toBe(401);
    for (const { said, logged } of [one, two]) {
      expect(logged()).toContain('database-unavailable');
      for (const secret of [PASSWORD, encodeURIComponent(PASSWORD), new URL(hurt.empty.url).password]) {
        expect(said() + logged()).not.toContain(secret);
      }
    }
    expect(await Promise.all([one.stop(), two.stop()])).toEqual([0, 0]);
  });

  it('that is not there keeps a node from starting, with one line that says why', async () => {
    const url = new URL(hurt.empty.url);
    url.port = '1';
    const { ended, said, logged } = launch(folder(), { DATABASE_URL: url.href });
    expect(await ended).toBe(1);
    expect(said()).toBe('');
    expect(logged().trim().split('\n')).toEqual([
      expect.stringMatching(/^database-unavailable: 127.0.0.1:1\/postgres: .*ECONNREFUSED.* De database met personen/),
    ]);
  });
}
