import { homedir } from 'node:os';
import { PROBLEMS } from '../../apps/api/http/problem.js';
import { mismatches } from '../api/schema.js';
import type { Operation, Sent } from './document.js';
import type { Answer, Request } from './send.js';

type Fields = Readonly<Record<string, unknown>>;
const CODES: Readonly<Record<string, unknown>> = PROBLEMS;

// None of this is ever a part of what the fuzzer itself sends.
const WITHIN =
  /node_modules|\n\s+at \S+ ?\(|file:\/\/|\bERR_[A-Z_]+|\b(Type|Range|Syntax|Reference)Error\b|SQLITE|sqlite3?:/;

const isApi = (path: string) => /^\/(v1|health)([/?]|$)/.test(path);

/** What may stand in no answer: where the server runs, and what it is made of. */
const leaks = (text: string, folder: string) =>
  [folder, process.cwd(), homedir()]
    .filter((place) => place.length > 1 && text.includes(place))
    .concat(WITHIN.exec(text)?.[0] ?? []);

/** What gives out tokens refuses in the words of its standard: RFC 6749, 5.2. */
const isTokenRefusal = ({ path }: Request, { status, headers, text }: Answer) =>
  /^\/v1\/tokens([/?]|$)/.test(path) &&
  (status === 400 || status === 401) &&
  headers['content-type']?.startsWith('application/json') === true &&
  /^\{"error":"[a-z_]{1,40}"\}$/.test(text);

function problemWith({ status, headers, text }: Answer): string[] {
  if (!headers['content-type']?.startsWith('application/problem+json')) {
    return [`a refusal that is no problem: ${headers['content-type'] ?? 'no type'}`];
  }
  const problem = JSON.parse(text) as Fields;
  const { code, type, title, detail, instance } = problem;
  const wrong = [];
  if (typeof code !== 'string' || !Object.hasOwn(CODES, code)) wrong.push(`a code that is not known: ${String(code)}`);
  if (type !== `/problems/${String(code)}`) wrong.push(`a type that is not of its code: ${String(type)}`);
  if (problem['status'] !== status) wrong.push(`another status in the problem: ${String(problem['status'])}`);
  if (![title, detail].every((said) => typeof said === 'string' && said !== ''))
    wrong.push('a problem that says nothing');
  if (!/^urn:uuid:[0-9a-f-]{36}$/.test(String(instance))) wrong.push(`an instance that is none: ${String(instance)}`);
  if (text.length > 40_000) wrong.push(`a refusal of ${text.length} characters`);
  return wrong;
}

function answerOf(
  { id, responses }: Operation,
  { status, headers, body }: Answer,
  schemas: Readonly<Record<string, Sent>>,
) {
  const described = responses[String(status)];
  if (!described) return [`${id}: status ${status} is not described`];
  const schema = described.content?.['application/json']?.schema;
  if (body === undefined || !headers['content-type']?.startsWith('application/json') || !schema) return [];
  return mismatches(body, schema, schemas)
    .slice(0, 3)
    .map((why) => `${id}: ${why}`);
}

/** Asked for a place in the log that it does not have, or not for the one who asks. */
const isBeyond = ({ headers }: Request, { status, text }: Answer) =>
  status === 503 && 'position' in headers && text.includes('"code":"not-ready"');

export interface Judging {
  readonly folder: string;
  readonly schemas: Readonly<Record<string, Sent>>;
  /** Where the request is what this operation describes. */
  readonly operation?: Operation | undefined;
}

/** What is wrong with an answer, whatever was asked. */
export function wrongWith(asked: Request, answer: Answer, { folder, schemas, operation }: Judging): string[] {
  const { status, headers, text } = answer;
  // What is not HTTP at all may be hung up on.
  if (status === 0) return asked.raw === undefined ? ['no answer'] : [];
  const wrong = leaks(text, folder).map((found) => `it shows ${found}`);
  // Another version of HTTP is not spoken: no mistake of ours.
  const isForeign = status === 505 && asked.raw?.includes('HTTP/2.0') === true;
  if (status >= 500 && !isForeign && !isBeyond(asked, answer)) wrong.push(`status ${status}`);
  if (status >= 400 && asked.raw === undefined && asked.method !== 'HEAD' && !isTokenRefusal(asked, answer)) {
    if (isApi(asked.path) || !headers['content-type']?.startsWith('text/html')) wrong.push(...problemWith(answer));
  }
  // A document that is to be kept is an answer.
  const isKept = headers['content-disposition']?.startsWith('attachment') === true;
  if (isApi(asked.path) && headers['content-type']?.startsWith('text/html') && !isKept) {
    wrong.push('a page in place of an answer');
  }
  if (operation?.method === asked.method && status < 500) wrong.push(...answerOf(operation, answer, schemas));
  return wrong;
}

/** An answer without what differs for every request, and without the id that was asked for. */
export const plainly = ({ status, headers, text }: Answer, id: string) => {
  const own = new Set(['date', 'x-request-id', 'content-length', 'connection', 'keep-alive']);
  const same = (said: unknown) =>
    String(said)
      .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'uuid')
      .replaceAll(id, 'id');
  const kept = Object.entries(headers).filter(([name]) => !own.has(name));
  return JSON.stringify([status, kept.map(([name, value]) => [name, same(value)]).sort(), same(text)]);
};
