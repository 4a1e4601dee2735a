import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { clear, folder } from '../contract/stores.js';
import { ask, type Raw } from './raw.js';
import { endAll, filled, serve, type Server } from './server.js';

// A page of another site lets its own name lead to this machine and asks as if it were ours (DNS rebinding): what
// it cannot do is choose the name in Host. RFC 9110, 7.4 and 15.5.20.

const ADDRESS = 'https://doorwerking.gemeente.example';
let [here, set, wide, proxied]: Server[] = [];
beforeAll(async () => {
  [here, set, wide, proxied] = await Promise.all([
    filled(folder()).then((data) => serve(data)),
    filled(folder()).then((data) => serve(data, { DOORWERKING_ADDRESS: ADDRESS, DOORWERKING_DEMO: 'on' })),
    filled(folder()).then((data) => serve(data, { HOST: '0.0.0.0', DOORWERKING_DEMO: 'on' })),
    filled(folder()).then((data) =>
      serve(data, { DOORWERKING_ADDRESS: 'http://localhost:3000', DOORWERKING_PROXIES: '1' }),
    ),
  ]);
});
afterAll(async () => {
  await endAll();
  clear();
});

const at = (server: Server | undefined, host: string, path = '/v1/trajectories', more: readonly string[] = []) =>
  ask(server?.url ?? '', `GET ${path} HTTP/1.1`, [`Host: ${host}`, ...more]);

function expectProblem({ status, head, body }: Raw, code: 'misdirected' | 'invalid') {
  expect({ status, code: body?.code }).toEqual({ status: code === 'invalid' ? 400 : 421, code });
  expect(head).toMatch(/^content-type: application\/problem\+json/m);
  expect(head).toMatch(/^api-version: /m);
  expect(head).toMatch(/^x-request-id: /m);
  expect(body?.instance).toMatch(/^urn:uuid:/);
}

describe('a server that only this machine reaches', () => {
  it.each(['localhost', 'LOCALHOST:3000', '127.0.0.1', '127.0.0.1:3000', '127.8.0.1:1', '[::1]', '[::1]:3000'])(
    'answers at %s',
    async (host) => expect((await at(here, host)).status).toBe(200),
  );

  it.each([
    'evil.example',
    'evil.example:3000',
    'localhost.evil.example',
    '127.0.0.1.evil.example',
    '127.0.0.1.nip.io',
    '127.evil.example',
    'evil-localhost',
    'localhost.',
    '192.168.1.10',
    '0.0.0.0',
    '[::]',
    '2130706433',
    '0x7f.1',
  ])('does not at %s', async (host) => expectProblem(await at(here, host), 'misdirected'));

  it.each([
    '/',
    '/openbaar',
    '/docs',
    '/docs/swagger-ui.css',
    '/assets/x.js',
    '/nergens',
    '/health',
    '/health/../v1/trajectories',
    '/health/%2e%2e/v1/trajectories',
    '/health/live/',
    '/problems/invalid',
    '/v1/openapi.json',
    '/v1/demo-accounts',
    '/v1/changes',
  ])('does not at another name for %s, also to a browser', async (path) =>
    expectProblem(await at(here, 'evil.example', path, ['Accept: text/html,*/*']), 'misdirected'),
  );

  it('refuses a sign-in before anything is done', async () => {
    const headers = ['Host: evil.example', 'Origin: http://evil.example', 'Sec-Fetch-Site: same-origin'];
    const answer = await ask(here?.url ?? '', 'POST /v1/sessions HTTP/1.1', headers, { account: 'beheerder' });
    expectProblem(answer, 'misdirected');
    expect(answer.head).not.toContain('set-cookie');
  });

  it('looks at the address that was asked in whole, and at Host', async () => {
    const url = here?.url ?? '';
    const whole = (target: string, host: string) => ask(url, `GET ${target} HTTP/1.1`, [`Host: ${host}`]);
    expect((await whole('http://localhost/v1/trajectories', 'localhost')).status).toBe(200);
    for (const path of ['/v1/trajectories', '/health/live', '']) {
      expectProblem(await whole(`http://evil.example${path}`, 'localhost'), 'misdirected');
      expectProblem(await whole(`HTTP://evil.example:3000${path}`, 'localhost'), 'misdirected');
      expectProblem(await whole(`http://localhost${path}`, 'evil.example'), 'misdirected');
    }
    for (const target of ['http:///v1/trajectories', 'http://localhost@evil.example/v1/trajectories'])
      expectProblem(await whole(target, 'localhost'), 'invalid');
  });

  it.each(['live', 'ready', 'log'])('tells its %s under any name', async (name) => {
    expect((await at(here, 'node1.internal:3000', `/health/${name}`)).status).toBe(200);
  });

  it.each([
    ['none', []],
    ['two', ['Host: localhost', 'Host: localhost']],
    ['two that differ', ['Host: localhost', 'HOST: evil.example']],
    ['an empty one', ['Host:']],
    ['two in one', ['Host: localhost, evil.example']],
    ['one with a path', ['Host: localhost/x']],
    ['one with a user', ['Host: localhost@evil.example']],
    ['a port that is none', ['Host: localhost:x']],
    ['one that is endless', [`Host: ${'a'.repeat(5_000)}`]],
  ])('refuses %s for Host, whatever is asked', async (_, hosts) => {
    for (const path of ['/v1/trajectories', '/health/live', '/openbaar', '/nergens', '/assets/x'])
      expectProblem(await ask(here?.url ?? '', `GET ${path} HTTP/1.1`, hosts), 'invalid');
  });

  it('takes a question from before there was Host', async () => {
    expect((await ask(here?.url ?? '', 'GET /v1/trajectories HTTP/1.0')).status).toBe(200);
    expectProblem(await ask(here?.url ?? '', 'GET /v1/trajectories HTTP/1.0', ['Host: evil.example']), 'misdirected');
  });

  it('answers nothing else at whatever name it is not known by', async () => {
    const label = fc.stringMatching(/^[a-zA-Z0-9-]{1,12}$/);
    const name = fc.array(label, { minLength: 1, maxLength: 4 }).map((labels) => labels.join('.'));
    const foreign = name.filter((one) => !/^(localhost|127(\.\d+){3})$/i.test(one));
    await fc.assert(
      fc.asyncProperty(foreign, fc.integer({ min: 1, max: 65_535 }), async (host, port) => {
        expectProblem(await at(here, `${host}:${port}`), 'misdirected');
      }),
      { numRuns: 50 },
    );
  });
});

describe('a server that knows its address', () => {
  const NAME = 'doorwerking.gemeente.example';

  it('answers there, by whatever port a proxy passes on for it', async () => {
    for (const host of [NAME, NAME.toUpperCase(), `${NAME}:443`]) expect((await at(set, host)).status).toBe(200);
  });

  it('asks itself under that name for what stands on a page', async () => {
    const account = { account: 'beleidsmedewerker' };
    const { head } = await ask(set?.url ?? '', 'POST /v1/sessions HTTP/1.1', [`Host: ${NAME}`], account);
    const cookie = /^set-cookie: ([^;]+)/m.exec(head)?.[1] ?? '';
    const page = await at(set, NAME, '/dossiers', [`Cookie: ${cookie}`, 'Accept: text/html']);
    expect(page.status).toBe(200);
    expect(page.text).toContain('Nieuwe verordening Cliëntenraad na de herindeling');
  });

  it.each([`${NAME}:3000`, `${NAME}.`, `x${NAME}`, `x.${NAME}`, `${NAME}.evil.example`, 'localhost', '127.0.0.1'])(
    'does not at %s',
    async (host) => expectProblem(await at(set, host), 'misdirected'),
  );

  it.each(['X-Forwarded-Host: localhost', 'Forwarded: host=localhost', 'X-Original-Host: localhost'])(
    'does not believe %s, also of a proxy that it trusts',
    async (header) => expectProblem(await at(proxied, 'evil.example', undefined, [header]), 'misdirected'),
  );
  it.each(['X-Forwarded-Host: evil.example', 'X-Host: evil.example'])('does not mind %s', async (header) =>
    expect((await at(proxied, '127.0.0.1:8080', undefined, [header])).status).toBe(200),
  );

  it('does not warn', () => {
    for (const server of [here, set, proxied]) expect(server?.logged()).not.toContain('DOORWERKING_ADDRESS');
  });
});

it('a server that others reach and that knows no address goes on at any name, and warns once', async () => {
  for (const host of ['doorwerking.gemeente.example', '192.0.2.7:3000', '[2001:db8::7]', 'node_1'])
    expect((await at(wide, host)).status).toBe(200);
  expectProblem(await at(wide, 'a b'), 'invalid');
  expect(wide?.logged().match(/DOORWERKING_ADDRESS/g)).toHaveLength(1);
});
