import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Double } from '../eventstoredb/double/double.js';
import { as, type Client } from './client.js';
import { endAll, serve, type Server } from './server.js';

// A server whose log is away: what is read from it says so soon, lists stay, and a stop is a stop.

const DOSSIER = '/v1/trajectories/voorbeeld-verordening-2026';
let double: Double;
let server: Server;
let civilServant: Client;
beforeAll(async () => {
  double = await Double.start();
  server = await serve(undefined, { EVENTSTOREDB_URL: double.url });
  civilServant = await as(server, 'beleidsmedewerker');
});
afterAll(async () => {
  await endAll();
  await double.stop();
});

it('is answered by a dossier page and by lists, told of in one line, and stopped with code 0', async () => {
  double.node.front.freeze();
  const post = civilServant.post(`${DOSSIER}/evaluations`, { by: 'college', scores: [{ condition: 1, score: 3 }] });
  const order: string[] = [];
  const posted = post.then(
    () => order.push('command'),
    () => order.push('command'),
  );
  for (let i = 0; i < 4; i++) {
    const page = await civilServant.get(DOSSIER);
    expect([page.status, (page.body as { code: string }).code, page.headers.get('retry-after')]).toEqual([
      503,
      'store-unreachable',
      '1',
    ]);
    expect((await civilServant.get('/v1/trajectories')).status).toBe(200);
  }
  order.push('pages');
  expect(server.logged().split('an outage began')).toHaveLength(2);
  expect(server.logged()).not.toContain('"the store cannot do its work"');
  expect(await server.stop()).toBe(0);
  await posted;
  expect(order).toEqual(['pages', 'command']);
  expect(server.logged()).toMatch(/"left":\[/);
});
