import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { clear, folder } from '../contract/stores.js';
import { ask } from './raw.js';
import { endAll, filled, serve, type Server } from './server.js';

// What changes something is asked by a page of our own: the origin that a browser tells of is ours, by its scheme too,
// whatever else is said of where it comes from. RFC 6454, 7; Fetch, 3.1.

const NAME = 'doorwerking.gemeente.example';
let [here, set, local, proxied]: Server[] = [];
beforeAll(async () => {
  const started = (settings?: Record<string, string>) => filled(folder()).then((data) => serve(data, settings));
  [here, set, local, proxied] = await Promise.all([
    started(),
    started({ DOORWERKING_ADDRESS: `https://${NAME}`, DOORWERKING_DEMO: 'on' }),
    started({ DOORWERKING_ADDRESS: 'http://127.0.0.1:3000', DOORWERKING_PROXIES: '1' }),
    started({ DOORWERKING_PROXIES: '1' }),
  ]);
});
afterAll(async () => {
  await endAll();
  clear();
});

const SITES = [undefined, 'same-origin', 'none'];
/** Signs in from there: what came of it, by what Sec-Fetch-Site says. */
const signIn = (server: Server | undefined, host: string, origins: readonly string[]) =>
  Promise.all(
    SITES.map(async (site) => {
      const said = [...origins.map((one) => `Origin: ${one}`), ...(site ? [`Sec-Fetch-Site: ${site}`] : [])];
      const account = { account: 'beleidsmedewerker' };
      const answer = await ask(server?.url ?? '', 'POST /v1/sessions HTTP/1.1', [`Host: ${host}`, ...said], account);
      return `${answer.status} ${answer.body?.code ?? ''} ${answer.head.includes('set-cookie')}`;
    }),
  );
const taken = SITES.map(() => '201  true');
const refused = SITES.map(() => '403 cross-site false');

describe('what changes something is taken', () => {
  it.each([
    ['localhost', 'http://localhost'],
    ['localhost:80', 'http://localhost'],
    ['127.0.0.1:3000', 'http://127.0.0.1:3000'],
    ['LOCALHOST:3000', 'http://localhost:3000'],
    ['[::1]:3000', 'http://[::1]:3000'],
  ])('at %s from %s', async (host, origin) => {
    for (const server of [here, local, proxied]) expect(await signIn(server, host, [origin])).toEqual(taken);
  });

  it('from the address at which people find it', async () => {
    for (const host of [NAME, `${NAME}:443`]) expect(await signIn(set, host, [`https://${NAME}`])).toEqual(taken);
  });

  it('over https where a proxy that is trusted ends it', async () => {
    expect(await signIn(proxied, 'localhost', ['https://localhost'])).toEqual(taken);
    expect(await signIn(proxied, 'localhost:443', ['https://localhost'])).toEqual(taken);
  });

  it('from what tells of no origin: that is no browser', async () => {
    for (const server of [here, local, proxied]) expect(await signIn(server, 'localhost', [])).toEqual(taken);
  });
});

describe('what changes something is refused', () => {
  it.each([
    'http://evil.example',
    'http://evil.example:3000',
    'http://localhost.evil.example:3000',
    'http://localhost:3001',
    'http://localhost',
    'http://127.0.0.1:3000',
    'https://localhost:3000',
    'ftp://localhost:3000',
    'http://localhost:3000/',
    'http://evil@localhost:3000',
    'http://localhost:3000, http://evil.example',
    'http://localhost:3000 http://evil.example',
    'localhost:3000',
    '//localhost:3000',
    'null',
    'x',
  ])('from %s', async (origin) => {
    for (const server of [here, local]) expect(await signIn(server, 'localhost:3000', [origin])).toEqual(refused);
  });

  it('from two of which one is ours', async () => {
    const origins = ['http://localhost:3000', 'http://evil.example'];
    expect(await signIn(here, 'localhost:3000', origins)).toEqual(refused);
    expect(await signIn(here, 'localhost:3000', origins.toReversed())).toEqual(refused);
  });

  it.each([`http://${NAME}`, `https://${NAME}:444`, `https://x.${NAME}`, `https://${NAME}.`, 'https://localhost'])(
    'from %s, where the address is another',
    async (origin) => expect(await signIn(set, NAME, [origin])).toEqual(refused),
  );

  it.each(['ws://localhost', 'ftp://localhost', 'x://localhost', 'http://evil.example'])(
    'from %s, also with a proxy',
    async (origin) => expect(await signIn(proxied, 'localhost', [origin])).toEqual(refused),
  );

  it('by whatever method, also where there is nothing', async () => {
    const lines = ['POST /v1/trajectories', 'DELETE /v1/sessions/current', 'PUT /v1/x', 'PATCH /', 'POST /nergens'];
    for (const line of lines) {
      const headers = ['Host: localhost', 'Origin: http://evil.example', 'Sec-Fetch-Site: same-origin'];
      const { status, body } = await ask(here?.url ?? '', `${line} HTTP/1.1`, headers);
      expect([line, status, body?.code]).toEqual([line, 403, 'cross-site']);
    }
  });

  it('from every other origin', async () => {
    const label = fc.stringMatching(/^[a-z0-9-]{1,12}$/);
    const host = fc.array(label, { minLength: 1, maxLength: 3 }).map((labels) => labels.join('.'));
    const origin = fc.tuple(fc.constantFrom('http', 'https', 'x'), fc.constantFrom('', ':80', ':443', ':3000'), host);
    await fc.assert(
      fc.asyncProperty(origin, async ([scheme, port, name]) => {
        fc.pre(name !== 'localhost');
        expect(await signIn(here, 'localhost:3000', [`${scheme}://${name}${port}`])).toEqual(refused);
      }),
      { numRuns: 30 },
    );
  });
});

it('what only reads is answered from everywhere, as before', async () => {
  const headers = ['Host: localhost', 'Origin: http://evil.example'];
  const { status, head } = await ask(here?.url ?? '', 'GET /v1/trajectories HTTP/1.1', headers);
  expect(status).toBe(200);
  expect(head).not.toContain('access-control-allow-origin');
});
