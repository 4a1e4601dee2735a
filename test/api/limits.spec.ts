import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { anyone, as, type Client, type Reply } from './client.js';
import { away, filled, hosted, serve, type Server } from './server.js';

let server: Server | undefined;
afterEach(async () => {
  if (server) await away(server);
  server = undefined;
});
const start = async (env: NodeJS.ProcessEnv = {}) => {
  server = await hosted(await filled(), env);
  return server;
};
const times = (count: number, ask: (i: number) => Promise<Reply>) =>
  Promise.all(Array.from({ length: count }, (_, i) => ask(i)));
const refusedOf = (answers: readonly Reply[]) => answers.filter(({ status }) => status === 429);

describe('what is asked too often', () => {
  it('is refused with how long to wait: signing in as one account, from wherever, and from one address as any', async () => {
    const client = anyone(await start({ DOORWERKING_PROXIES: '1' }));
    const from = (i: number) => ({ 'x-forwarded-for': `192.0.2.${i % 200}` });
    const one = await times(62, (i) => client.post('/v1/sessions', { account: 'griffier' }, from(i)));
    expect(refusedOf(one)).toHaveLength(2);
    const [refused] = refusedOf(one);
    expect(refused?.body).toMatchObject({ code: 'too-many-requests', status: 429 });
    expect(refused?.headers.get('content-type')).toContain('application/problem+json');
    expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(refused?.headers.get('ratelimit')).toMatch(/^"sign-in-account";r=0;t=\d+$/);
    expect((await client.post('/v1/sessions', { account: 'wethouder' }, from(1))).status).toBe(201);
    const guesses = await times(122, (i) =>
      client.post('/v1/sessions', { account: `gok${i}` }, { 'x-forwarded-for': `2001:db8::${i.toString(16)}` }),
    );
    expect(refusedOf(guesses)).toHaveLength(2);
    // What somebody writes before the proxy adds to it makes no other address of theirs.
    const lied = await client.post('/v1/sessions', { account: 'x' }, { 'x-forwarded-for': '203.0.113.9, 2001:db8::5' });
    expect(lied.status).toBe(429);
    expect((await client.get('/v1/trajectories', from(1))).status).toBe(200);
  });

  it('is a file or an opening that is refused as well, whatever is in it', async () => {
    const client = await as(await start({ DOORWERKING_LIMITS: '0.05' }), 'beleidsmedewerker');
    expect(refusedOf(await times(8, () => client.bringIn('format: x')))).toHaveLength(2);
    expect(refusedOf(await times(14, () => client.post('/v1/trajectories', {})))).toHaveLength(2);
  });

  it('is let through where another counts', async () => {
    const client = anyone(await start({ DOORWERKING_LIMITS: '0' }));
    const answers = await times(150, () => client.post('/v1/sessions', { account: 'griffier' }));
    expect(refusedOf(answers)).toEqual([]);
  });
});

// Each is counted by itself, so one server counts them all.
describe('at a hundredth of what is allowed, what is asked too often', () => {
  let strict: Server;
  let clerk: Client;
  beforeAll(async () => {
    strict = await serve(await filled(), { DOORWERKING_LIMITS: '0.01' });
    clerk = await as(strict, 'griffier');
  });
  afterAll(() => away(strict));

  it.each([
    ['/v1/search?q=advies', 600],
    ['/v1/trajectories/voorbeeld-verordening-2026/dossier-file', 300],
  ])('is %s by one account, and HEAD counts as the same', async (path, most) => {
    const headers = { authorization: `Bearer ${clerk.token ?? ''}` };
    const statuses = await Promise.all(
      Array.from({ length: most / 100 + 2 }, async (_, i) => {
        const { status } = await fetch(`${strict.url}${path}`, { method: i % 2 ? 'HEAD' : 'GET', headers });
        return status;
      }),
    );
    expect(statuses.filter((status) => status === 429)).toHaveLength(2);
  });

  it.each([
    ['/openbaar', 12],
    ['/openbaar/niet-overgenomen.csv', 2],
  ])('is %s from one address', async (path, most) => {
    const answers = await times(most + 2, () => anyone(strict).get(path));
    expect(refusedOf(answers)).toHaveLength(2);
  });
});
