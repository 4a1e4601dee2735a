import {
  ApiBody,
  ApiConsumes,
  ApiHeader,
  ApiOperation,
  ApiParam,
  ApiQuery,
  ApiResponse,
  ApiSecurity,
  type SchemaObject,
} from '@nestjs/swagger';
import { applyDecorators } from '@nestjs/common';
import { PROBLEMS, type ProblemCode } from '../http/problem.js';
import type { Param } from '../reading/params.js';
import { ref, string, type Schema } from '#schema';

/** The answer to `listDeadlines` is `ListDeadlines`. */
export const schemaName = (operation: string) => `${operation.charAt(0).toUpperCase()}${operation.slice(1)}`;

export interface Described {
  readonly id: string;
  readonly tag: 'facts' | 'drafts' | 'dossiers' | 'views' | 'administration' | 'sessions' | 'checkpoints' | 'health';
  readonly summary: string;
  readonly description?: string;
  /** Whether it needs somebody who signed in, shows more to those who did, or asks nobody. */
  readonly for: 'signed-in' | 'reader' | 'anybody';
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, Param>>;
  readonly headers?: readonly Header[];
  readonly body?: { readonly schema: Schema; readonly type?: string | readonly string[]; readonly required?: boolean };
  /** By status: what it means, its schema, and which headers it bears besides those of every answer. */
  readonly answers: Readonly<Record<number, Answer>>;
  readonly problems: readonly Named[];
}

export interface Answer {
  readonly about: string;
  readonly schema?: Schema;
  readonly type?: string | readonly string[];
  readonly headers?: readonly string[];
}

type Header = keyof typeof REQUEST_HEADERS;

const REQUEST_HEADERS = {
  'If-Match': 'The ETag of it as you saw it; when it is another by now, nothing is done.',
  'Idempotency-Key': 'Of your own, 1 to 200 characters. The same key with the same content is done once.',
  'Validate-Only':
    'With `true` it is judged as it would be, and nothing is recorded: 204 says that it would be, at that moment.',
  'Last-Event-ID': 'The id of the last event that you heard: what happened since is told first.',
  Position:
    'As answered by a command: the answer is at least as new. Waits while the lists are behind, at most five seconds.',
} as const;

const ANSWER_HEADERS: Readonly<Record<string, string>> = {
  ETag: 'The revision, for If-Match.',
  Position: 'For a question that has to know of this.',
  Location: 'Where it can be found.',
  'Set-Cookie': 'The session, for a browser.',
  'access-control-allow-origin': 'Readable from everywhere.',
};

/** A problem's code; with a status before it where it is not the usual one. */
type Named = ProblemCode | `${number} ${ProblemCode}`;

function statusOf(named: Named): [number, ProblemCode] {
  const [status, code] = named.split(' ') as [string, ProblemCode | undefined];
  return code === undefined ? [PROBLEMS[named as ProblemCode].status, named as ProblemCode] : [Number(status), code];
}

/** What any request can be answered with: of the last two, the name under which it came can be why. */
const ANY: readonly Named[] = ['unexpected', 'invalid', 'misdirected'];

/** Every problem by its status, with the codes that it can have there. */
const problems = (named: readonly Named[]) =>
  [...Map.groupBy([...new Set([...named, ...ANY])].map(statusOf), ([status]) => status)].map(([status, found]) =>
    ApiResponse({
      status,
      description: found.map(([, code]) => `\`${code}\``).join(', '),
      content: { 'application/problem+json': { schema: ref('Problem') } },
    }),
  );

const answered = (status: number, { about, schema, type = 'application/json', headers = [] }: Answer) =>
  ApiResponse({
    status,
    description: about,
    headers: Object.fromEntries(
      headers.map((name) => [name, { description: ANSWER_HEADERS[name] ?? '', schema: { type: 'string' } }]),
    ),
    ...(schema && { content: Object.fromEntries([type].flat().map((one) => [one, { schema }])) }),
  });

const waiting: (() => void)[] = [];

/** Tells Nest what the routes do: before its description is made of it, and not at every start. */
export function tellDescriptions(): void {
  waiting.splice(0).forEach((tell) => tell());
}

/** Says in the API's description what a route does; the routes themselves are found by Nest. */
export function Describe(described: Described): MethodDecorator {
  return (target, name, property) => {
    waiting.push(() => decoratorOf(described)(target, name, property));
  };
}

function decoratorOf(described: Described): MethodDecorator {
  const { id, tag, summary, description, path = {}, query = {}, headers = [], body, answers } = described;
  const access: MethodDecorator[] =
    described.for === 'anybody'
      ? []
      : [ApiSecurity('token'), ApiSecurity('cookie'), ...(described.for === 'reader' ? [ApiSecurity({})] : [])];
  return applyDecorators(
    ApiOperation({ operationId: id, tags: [tag], summary, description: description ?? summary }),
    ...access,
    ...Object.entries(path).map(([name, about]) => ApiParam({ name, description: about, schema: string })),
    ...Object.entries(query).map(([name, { about, schema, required }]) =>
      ApiQuery({ name, description: about, required: required ?? false, schema: schema as SchemaObject }),
    ),
    ...headers.map((name) =>
      ApiHeader({ name, description: REQUEST_HEADERS[name], required: false, schema: { type: 'string' } }),
    ),
    ...(body
      ? [
          ApiConsumes(...[body.type ?? 'application/json'].flat()),
          ApiBody({ required: body.required ?? true, schema: body.schema }),
        ]
      : []),
    ...Object.entries(answers).map(([status, answer]) => answered(Number(status), answer)),
    ...problems(described.problems),
  );
}

export const STORE_PROBLEMS: readonly Named[] = [
  'store-full',
  'store-locked',
  'store-damaged',
  'store-moved',
  'store-io',
  'store-closed',
  'database-unavailable',
  'store-too-large',
  'store-denied',
  'store-unreachable',
];
const SENT: readonly Named[] = [
  'invalid',
  '401 not-permitted',
  'cross-site',
  'too-large',
  'unsupported-media-type',
  'too-many-requests',
];

/** What can be refused of what changes only who is signed in. */
export const SENT_PROBLEMS: readonly Named[] = [...SENT, 'unknown-id', ...STORE_PROBLEMS];

/** What a command can be refused for. */
export const COMMAND_PROBLEMS: readonly Named[] = [
  ...SENT,
  'not-permitted',
  '404 unknown-id',
  'duplicate-id',
  'answer-missing',
  'not-traced',
  'already-adopted',
  'not-allowed-now',
  'stale',
  'unknown-id',
  'not-asked',
  'not-addressed',
  'date-in-future',
  'date-before-opening',
  'date-out-of-order',
  'due-before-start',
  'reason-required',
  'explanation-required',
  'too-much',
  'key-reused',
  'busy',
  ...STORE_PROBLEMS,
];

/** What a question can be refused for. */
export const READ_PROBLEMS: readonly Named[] = [
  'too-many-requests',
  'invalid',
  '401 not-permitted',
  '404 unknown-id',
  'not-ready',
  ...STORE_PROBLEMS,
];
