import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { request } from 'node:http';
import { anyone, everybody, type Everybody } from './client.js';
import { rawTo } from './raw.js';
import { away, filled, hosted, type Server } from './server.js';

let server: Server;
let people: Everybody;
beforeAll(async () => {
  server = await hosted(await filled());
  people = await everybody(server);
});
afterAll(() => away(server));
// Whatever came in, the process goes on.
afterEach(async () => {
  expect((await anyone(server).get('/health/ready')).status).toBe(200);
});

const AT = '/v1/trajectories/voorbeeld-verordening-2026';
const JSON_TYPE = { 'content-type': 'application/json' };
const nested = (depth: number) => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;

describe('a body', () => {
  const BODIES: [what: string, body: string | Uint8Array, status: number, place: string | undefined][] = [
    ['broken JSON', '{"by": ', 400, undefined],
    ['JSON with more after it', '{} {}', 400, undefined],
    ['a list', '[]', 400, undefined],
    ['a text', '"tekst"', 400, undefined],
    ['null', 'null', 400, undefined],
    ['__proto__', '{"__proto__": {"admin": true}}', 400, '__proto__'],
    ['constructor', '{"by": "asd", "scores": [{"condition": 1, "constructor": 1}]}', 400, 'scores[0].constructor'],
    ['toString', '{"toString": 1}', 400, 'toString'],
    ['deep nesting', `{"by": ${nested(100)}}`, 400, undefined],
    ['very deep nesting', nested(50_000), 400, undefined],
    ['deep lists', '['.repeat(100_000), 400, undefined],
    ['what is not UTF-8', new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d]), 400, undefined],
    [
      'a control character',
      JSON.stringify({ by: 'asd', scores: [{ condition: 1, remark: 'a\u0000b' }] }),
      400,
      'scores[0].remark',
    ],
    [
      'a direction override',
      JSON.stringify({ by: 'asd', scores: [{ condition: 1, remark: 'a\u202Eb' }] }),
      400,
      'scores[0].remark',
    ],
    ['half a character', '{"by": "asd", "scores": [{"condition": 1, "remark": "\\ud800"}]}', 400, 'scores[0].remark'],
    ['a number that is none', '{"by": "asd", "scores": [{"condition": 1e999}]}', 400, 'scores[0].condition'],
    ['a wrong type', '{"by": 7, "scores": "veel"}', 400, 'by'],
    ['10 MB', JSON.stringify({ by: 'x'.repeat(10_000_000) }), 413, undefined],
    ['just over 1 MB', JSON.stringify({ by: 'x'.repeat(1_048_576) }), 413, undefined],
  ];

  it.each(BODIES)('with %s is refused', async (_, body, status, place) => {
    const answer = await people.asd.send('POST', `${AT}/evaluations`, body, JSON_TYPE);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect((answer.body as { place?: string }).place).toBe(place);
    expect(answer.text.length).toBeLessThan(10_000);
  });

  it.each([
    ['text/plain', 'tekst'],
    ['application/x-www-form-urlencoded', 'by=asd'],
    ['multipart/form-data; boundary=x', '--x--'],
    ['application/yaml', 'by: asd'],
    ['nonsense', '{}'],
    ['application/json; charset=utf-16', '{}'],
  ])('of type %s is refused', async (type, body) => {
    const { status, body: problem } = await people.asd.send('POST', `${AT}/evaluations`, body, {
      'content-type': type,
    });
    expect([400, 415]).toContain(status);
    expect(problem).toMatchObject({ code: status === 415 ? 'unsupported-media-type' : 'invalid' });
  });

  it('may be left out where there is nothing to say', async () => {
    const { body } = await people.alderman.send('POST', `${AT}/publications`);
    expect(body).toMatchObject({ code: 'not-allowed-now' });
  });
});

describe('a dossier file', () => {
  const FILES: [what: string, body: string | Uint8Array, status: number, detail: RegExp][] = [
    ['nothing', '', 400, /regel 1/],
    ['no YAML', 'a: [1, 2', 400, /regel 1: dit is geen geldige YAML/],
    ['a tab', 'format: x\n\tid: y', 400, /regel 2/],
    [
      'a bomb of references',
      `a: &a [x, x, x, x, x, x, x, x, x]\n${'bcdefghij'
        .split('')
        .map(
          (name, i) =>
            `${name}: &${name} [${Array(9)
              .fill(`*${'abcdefghij'[i] ?? ''}`)
              .join(', ')}]`,
        )
        .join('\n')}`,
      400,
      /verwijst/,
    ],
    ['deep nesting', '['.repeat(20_000), 400, /regel 1/],
    ['what is not UTF-8', new Uint8Array([0x61, 0x3a, 0x20, 0xff]), 400, /UTF-8/],
    ['17 MB', `note: ${'x'.repeat(17_000_000)}`, 413, /groter/],
  ];

  it.each(FILES)('with %s is refused', async (_, body, status, detail) => {
    const answer = await people.administrator.send('POST', '/v1/imports', body, { 'content-type': 'application/yaml' });
    expect(answer.status).toBe(status);
    expect((answer.body as { detail: string }).detail).toMatch(detail);
  });

  it('is no JSON', async () => {
    expect((await people.administrator.post('/v1/imports', { format: 'x' })).status).toBe(415);
  });

  it('of 10 MB that says nothing wrong but its size is read', async () => {
    const { status } = await people.administrator.bringIn(`municipality: gm0000\nnote: ${'x'.repeat(10_000_000)}`);
    expect(status).toBe(400);
  });
});

describe('an address', () => {
  it.each([
    ['GET', '/v1/nergens', 404, 'not-found'],
    ['GET', '/v1/trajectories/', 404, undefined],
    ['GET', '/..%2f..%2fetc/passwd', 404, 'not-found'],
    ['GET', '/docs/..%2fpackage.json', 404, 'not-found'],
    ['GET', '/docs/package.json', 404, 'not-found'],
    ['GET', '/%zz', 400, 'invalid'],
    ['GET', `/v1/trajectories/${'x'.repeat(2_000)}`, 414, 'invalid'],
    ['GET', `/openbaar${'/'.repeat(15_500)}x`, 414, 'invalid'],
    ['GET', `/v1/search?q=${'x'.repeat(9_000)}`, 414, 'invalid'],
    ['PUT', '/v1/trajectories', 405, 'method-not-allowed'],
    ['DELETE', AT, 405, 'method-not-allowed'],
    ['PATCH', `${AT}/answers`, 405, 'method-not-allowed'],
    ['GET', `${AT}/answers`, 405, 'method-not-allowed'],
    ['POST', `${AT}/timeline`, 405, 'method-not-allowed'],
    ['OPTIONS', '/v1/trajectories', 405, 'method-not-allowed'],
  ])('%s %s is answered with %i', async (method, path, status, code) => {
    const answer = await people.administrator.send(method, path);
    expect(answer.status).toBe(status);
    if (code !== undefined) expect(answer.body).toMatchObject({ code, type: `/problems/${code}` });
    if (status === 405) expect(answer.headers.get('allow')).toMatch(/GET|POST/);
    expect(answer.headers.get('api-version')).toBe('1.0.0');
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  });
});

const raw = (text: string) => rawTo(server.url, text);

describe('what is hardly HTTP', () => {
  it.each([
    ['no HTTP at all', 'hallo daar\r\n\r\n', 400, 'invalid'],
    [
      'too many headers',
      `GET / HTTP/1.1\r\nHost: x\r\nX-Long: ${'x'.repeat(20_000)}\r\n\r\n`,
      431,
      'headers-too-large',
    ],
    [
      'two lengths',
      'POST /v1/sessions HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhallo!',
      400,
      'invalid',
    ],
    ['no host', 'GET /health/live HTTP/1.1\r\nConnection: close\r\n\r\n', 400, 'invalid'],
    // RFC 9110, 10.1.1.
    ...['iets', '100-continued', '100-continue, iets', 'x100-continue', '""'].map(
      (what): [string, string, number, string] => [
        `the expectation ${what}`,
        `GET /v1/nergens HTTP/1.1\r\nHost: localhost\r\nExpect: ${what}\r\nConnection: close\r\n\r\n`,
        417,
        'invalid',
      ],
    ),
    // RFC 9110, 15.6.6.
    ...['2.0', '0.9'].flatMap((version) =>
      ['/', '/v1/trajectories', '/health/live', '/nergens'].map((path): [string, string, number, string] => [
        `${path} over HTTP/${version}`,
        `GET ${path} HTTP/${version}\r\nHost: localhost\r\nConnection: close\r\n\r\n`,
        505,
        'invalid',
      ]),
    ),
  ])('%s gets a clean answer', async (_, text, status, code) => {
    // The body is asked for as soon as 100-continue stands anywhere.
    const answer = (await raw(text)).replace(/^HTTP\/1.1 100 Continue\r\n\r\n/, '');
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(answer).toMatch(/^content-type: application\/problem\+json/im);
    expect(answer).toContain(`"code":"${code}"`);
    // As every answer, should it ever be taken for a page.
    expect(answer).toMatch(/^x-content-type-options: nosniff/im);
    expect(answer).toMatch(/^content-security-policy: default-src 'none'/im);
  });

  it('what is expected of everybody is done: the body is asked for, and an older question expects nothing', async () => {
    const body = '{"account":"beheerder"}';
    const head = `Host: localhost\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\nConnection: close`;
    const asked = await raw(`POST /v1/sessions HTTP/1.1\r\n${head}\r\nExpect: 100-Continue\r\n\r\n${body}`);
    expect(asked).toMatch(/^HTTP\/1.1 100 Continue\r\n\r\nHTTP\/1.1 201 /);
    expect(await raw('GET /v1/trajectories HTTP/1.0\r\nExpect: iets\r\n\r\n')).toMatch(/^HTTP\/1.1 200 /);
  });

  it('an announced length that does not come is waited for, and lets the process go on', async () => {
    const { hostname, port } = new URL(server.url);
    const sent = request({
      hostname,
      port,
      method: 'POST',
      path: '/v1/sessions',
      headers: { ...JSON_TYPE, 'content-length': 100 },
    });
    sent.on('error', () => undefined);
    sent.write('{');
    await new Promise((resolve) => setTimeout(resolve, 50));
    sent.destroy();
    expect((await anyone(server).get('/health/live')).status).toBe(200);
  });
});

it('never shows where it comes from', async () => {
  const answers = await Promise.all([
    people.asd.send('POST', `${AT}/evaluations`, '{', JSON_TYPE),
    people.asd.get('/v1/nergens'),
    people.asd.post(`${AT}/evaluations`, { by: {} }),
  ]);
  for (const { text } of answers) expect(text).not.toMatch(/node_modules|\.ts\b|\.js:|\n +at /);
});
