import fc from 'fast-check';
import { anyText } from '../any-text.js';
import type { Dice } from './dice.js';
import type { Request } from './send.js';
import { odd, oddText } from './values.js';

type Fields = Record<string, unknown>;
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

/** Changes one place of a body, wherever in it: takes away, puts in, or puts something else. */
export function twistJson(dice: Dice, given: unknown): unknown {
  const copy = structuredClone(given);
  const places: Fields[] = [];
  const collect = (value: unknown): void => {
    if (!isFields(value)) return;
    places.push(value);
    Object.values(value).forEach(collect);
  };
  collect(copy);
  if (places.length === 0) return odd(dice);
  const at = dice.one(places);
  const name = dice.one([...Object.keys(at), 'extra']);
  const value = at[name];
  const many = Array.from({ length: dice.one([50, 1_001, 3_000]) }, () => value ?? {});
  const made: readonly (() => void)[] = [
    () => void (Array.isArray(at) ? at.pop() : Reflect.deleteProperty(at, name)),
    () => Object.assign(at, Array.isArray(at) ? [odd(dice)] : { [oddText(dice)]: odd(dice) }),
    () => (at[name] = dice.rarely(4) ? many : [value]),
    () => (at[name] = odd(dice)),
    () => (at[name] = odd(dice)),
  ];
  dice.one(made)();
  return copy;
}

/** Changes the text of a body, past what any JSON or YAML writer would write. */
export function twistText(dice: Dice, text: string): string {
  const at = dice.below(text.length + 1);
  const [before, after] = [text.slice(0, at), text.slice(at)];
  const times = dice.one([33, 2_000, 60_000]);
  return dice.one<() => string>([
    () => before,
    () => `${before}${oddText(dice)}${after}`,
    () => `${before}${after.slice(1 + dice.below(9))}`,
    () => `${before}${'['.repeat(times)}${after}`,
    () => `${'{"a":'.repeat(times)}1${'}'.repeat(times)}`,
    () => `${text}${text}`,
    () => `\uFEFF${text}`,
    () => before.repeat(3),
  ])();
}

const TIGHT = fc.string({ unit: fc.constantFrom(...'/.%2e5c0;:@&?=+~#ab-_*'), maxLength: 30 });
const encoded = (text: string) => encodeURIComponent(text.toWellFormed());

export function twistPath(dice: Dice, path: string): string {
  const [address = '', query = ''] = path.split('?');
  const parts = address.split('/');
  const at = 1 + dice.below(Math.max(1, parts.length - 1));
  const replaced = (part: string) => [...parts.slice(0, at), part, ...parts.slice(at + 1)].join('/');
  const asked = (more: string) => `${address}?${query === '' ? more : `${query}&${more}`}`;
  const name = query.split('=')[0] ?? 'q';
  return dice.one<() => string>([
    () => replaced(encoded(oddText(dice)).slice(0, 3_000)),
    () => replaced(dice.of(TIGHT)),
    () =>
      replaced(dice.one(['..', '.', '%2e%2e', '%2e', '%2f', '%5c', '%00', '%zz', '%c0%af', '%ff', '%', '', ';x=1'])),
    () => `${address}${dice.one(['/', '//', '/.', '/..', '/%2e%2e/x', '.json', '%20', '/x'.repeat(200)])}`,
    () => `/${'/'.repeat(dice.one([1, 3, 4_000]))}${address}`,
    () => address.toUpperCase(),
    () => asked(`${encoded(oddText(dice)).slice(0, 2_000)}=${encoded(oddText(dice)).slice(0, 2_000)}`),
    () => asked(`${name}=${encoded(oddText(dice)).slice(0, 2_500)}`),
    () => asked(`${name}=a&${name}=b`),
    () =>
      asked(
        dice.one(['limit=0', 'limit=201', 'limit=1e2', 'limit=-1', 'cursor=e30', 'cursor=%00', 'sort=title', '%zz=1']),
      ),
    () => asked(Array.from({ length: 1_200 }, (_, i) => `a${i}=`).join('&')),
    () => asked(`${name}[a][b]=1&${name}[]=2&__proto__[x]=1`),
  ])();
}

const HEADERS: Readonly<Record<string, readonly string[]>> = {
  'if-match': ['', '*', '"0"', '0', 'W/"1"', '"1", "2"', '"-1"', '"9007199254740993"', '"1e3"', '"', '\xff', '""'],
  'idempotency-key': ['', ' ', 'k', 'x'.repeat(200), 'x'.repeat(201), '\xe9', 'a b', '"', "'; --"],
  position: ['', 'zzzz', '-1', '1e3', '0x1', '00', '0000000000000000', '9'.repeat(16), '9'.repeat(101), '\xff'],
  accept: [
    '',
    '*/*',
    'text/html',
    'application/xml',
    'text/html;q=0',
    'x'.repeat(3_000),
    ',,,',
    'application/json;q=nan',
  ],
  'accept-language': ['', 'en', '*', 'xx-'.repeat(500), 'nl;q=9'],
  'accept-encoding': ['gzip, br', 'identity;q=0', '*;q=0', 'x'],
  'content-type': [
    '',
    'application/json',
    'application/json; charset=utf-16',
    'application/yaml',
    'text/plain',
    'a',
    '/',
    'multipart/form-data; boundary=x',
    '\xff',
  ],
  'content-encoding': ['gzip', 'br', 'identity', 'x'],
  authorization: ['', 'Bearer', 'Bearer x', 'Basic eDp4', `Bearer ${'x'.repeat(201)}`, 'Bearer a b', 'bearer \xff'],
  cookie: [
    'doorwerking_session',
    'doorwerking_session=',
    'doorwerking_session=x; doorwerking_session=y',
    '=;=;',
    ';'.repeat(5_000),
  ],
  'last-event-id': ['', 'zzzz', '-1', '9'.repeat(400), '\xff'],
  host: ['', 'elders.example', 'x:99999', '[::1', '127.0.0.1', 'a b', '-'],
  origin: ['null', 'https://elders.example', 'http://127.0.0.1', 'x', ''],
  'sec-fetch-site': ['cross-site', 'same-origin', 'none', 'x'],
  'x-forwarded-for': ['1.2.3.4', 'x', ',,,', '::1'],
  'x-forwarded-proto': ['https', 'x', 'javascript'],
  'x-forwarded-host': ['elders.example'],
  'x-http-method-override': ['DELETE'],
  range: ['bytes=0-0', 'bytes=-1', 'x', `bytes=${'0-1,'.repeat(500)}`],
  'if-none-match': ['*', '"0"', 'x'],
  'if-modified-since': ['x', 'Thu, 01 Jan 1970 00:00:00 GMT'],
  expect: ['100-continue', 'x'],
  traceparent: ['00-00-00-00', 'x'.repeat(500)],
  te: ['trailers'],
};
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND', 'QUERY', 'get', 'X'];

/** Undefined for what was made too odd before to be changed as JSON. */
function parsed(text: string): unknown {
  if (/[[{]{30}|(\{"a":){30}/.test(text.replaceAll(/\s/g, ''))) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** The same request, with something wrong with it. */
export function twist(dice: Dice, asked: Request): Request {
  switch (dice.below(asked.body === undefined ? 4 : 9)) {
    case 0:
      return { ...asked, path: twistPath(dice, asked.path) };
    case 1:
    case 2: {
      const name = dice.one(Object.keys(HEADERS));
      return { ...asked, headers: { ...asked.headers, [name]: dice.one(HEADERS[name] ?? ['']) } };
    }
    case 3:
      return { ...asked, method: dice.one(METHODS) };
    case 4:
      return { ...asked, body: twistText(dice, asked.body ?? '') };
    default: {
      const content = asked.headers['content-type'] === 'application/json' ? parsed(asked.body ?? '') : undefined;
      const body =
        content === undefined
          ? twistText(dice, asked.body ?? '')
          : (JSON.stringify(twistJson(dice, content)) as string | undefined);
      return { ...asked, body: body ?? '' };
    }
  }
}

const LINE = (text: string) => `${text}\r\n`;
const HOST = LINE('Host: 127.0.0.1') + LINE('Connection: close');

/** What is hardly HTTP. */
export function broken(dice: Dice): string {
  const body = '{"account":"wethouder"}';
  const post = LINE('POST /v1/sessions HTTP/1.1') + HOST + LINE('Content-Type: application/json');
  return dice.one([
    `${LINE(`GET /v1/trajectories/${'\u0001'}x HTTP/1.1`)}${HOST}\r\n`,
    `${LINE('GET /v1/traj\xff\xfe HTTP/1.1')}${HOST}\r\n`,
    `${LINE('GET http://elders.example/v1/trajectories HTTP/1.1')}${HOST}\r\n`,
    `${LINE('GET * HTTP/1.1')}${HOST}\r\n`,
    `${LINE('OPTIONS * HTTP/1.1')}${HOST}\r\n`,
    `${LINE('GET v1 HTTP/1.1')}${HOST}\r\n`,
    `${LINE('CONNECT elders.example:443 HTTP/1.1')}${HOST}\r\n`,
    `${LINE('GET / HTTP/9.9')}${HOST}\r\n`,
    `${LINE('GET / HTTP/2.0')}${HOST}\r\n`,
    `${LINE('GET / HTTP/1.0')}\r\n`,
    `${LINE('GET /health/live HTTP/1.1')}\r\n`,
    `${LINE('GET / HTTP/1.1')}${LINE('Host: a')}${LINE('Host: b')}\r\n`,
    `${LINE('GET / HTTP/1.1')}${HOST}${LINE('No colon')}\r\n`,
    `${LINE('GET / HTTP/1.1')}${HOST}${LINE(`X: ${'x'.repeat(20_000)}`)}\r\n`,
    `${LINE('GET / HTTP/1.1')}${HOST}${LINE('X: y').repeat(3_000)}\r\n`,
    `${LINE(`GET /v1/${'a'.repeat(20_000)} HTTP/1.1`)}${HOST}\r\n`,
    `${LINE(`GET /v1${'/'.repeat(15_000)} HTTP/1.1`)}${HOST}\r\n`,
    `${LINE('GET /v1/changes HTTP/1.1')}${HOST}${LINE('Upgrade: websocket')}${LINE('Connection: upgrade')}`,
    `${post}${LINE('Content-Length: 5')}${LINE('Content-Length: 6')}\r\n${body}`,
    `${post}${LINE('Content-Length: -1')}\r\n${body}`,
    `${post}${LINE(`Content-Length: ${body.length}`)}${LINE('Transfer-Encoding: chunked')}\r\n${body}`,
    `${post}${LINE('Transfer-Encoding: chunked')}\r\n`.concat('zz\r\n', body),
    `${post}${LINE('Transfer-Encoding: chunked')}\r\n`.concat(`${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`),
    `${post}${LINE('Content-Length: 400')}\r\n${body}`,
    `${post}\r\n`,
    dice.of(anyText({ maxLength: 60 })),
  ]);
}
