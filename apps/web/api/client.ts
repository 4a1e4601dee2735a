import { Refused, Unreachable, type ProblemDetails } from './problem.ts';

type Params = Readonly<Record<string, string | number | readonly string[] | undefined>>;

/** As far as this tab has written or heard: lists are asked to be at least as new, so everybody reads their own writes. */
let written: string | undefined;
const own = new Set<string>();

/** Whether this tab recorded what stands at a position. */
export const isOwn = (position: string): boolean => own.has(position);

/** From now on no list is shown that is older than this. */
export function atLeast(position: string): void {
  if (written === undefined || position > written) written = position;
}

/** Somebody else reads from here on: who may not hear of what was recorded last would wait for it in vain. */
export function forgetWritten(): void {
  written = undefined;
  own.clear();
}

const isProblem = (response: Response) =>
  response.headers.get('content-type')?.startsWith('application/problem+json') === true;

type Fetch = (path: string, init: RequestInit) => Promise<Response>;
let fetching: Fetch = (path, init) => fetch(path, init);

/** Where the API is asked: on the server that shows a page it is asked without a network. */
export function fetchBy(how: Fetch): void {
  fetching = how;
}

async function request(path: string, init: RequestInit): Promise<Response> {
  let response: Response;
  try {
    response = await fetching(`/v1${path}`, init);
  } catch (error) {
    if (init.signal?.aborted) throw error;
    throw new Unreachable(path, { cause: error });
  }
  if (response.ok) return response;
  if (isProblem(response)) throw new Refused((await response.json()) as ProblemDetails);
  // Something between us and the API answered in its place.
  throw new Unreachable(`${path}: ${response.status}`);
}

export function withParams(path: string, params: Params = {}): string {
  const given = Object.entries(params).flatMap(([name, value]) =>
    [value ?? []].flat().flatMap((one): [string, string][] => (one === '' ? [] : [[name, String(one)]])),
  );
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given).toString()}`;
}

/** One segment of an address: ids may hold letters that an address may not. */
export const segment = encodeURIComponent;

export interface Reading {
  readonly params?: Params | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Reads a resource. @throws Refused, Unreachable. */
export async function read<Answer>(path: string, { params, signal }: Reading = {}): Promise<Answer> {
  const headers = { Accept: 'application/json', ...(written !== undefined && { Position: written }) };
  const response = await request(withParams(path, params), { headers, ...(signal && { signal }) });
  return (await response.json()) as Answer;
}

export interface Sending {
  /** The same for every try of one submission: what was done already is then not done twice. */
  readonly key?: string | undefined;
  /** The revision that was looked at: refused as `stale` when somebody else was first. */
  readonly revision?: number | undefined;
  /** It is judged, and nothing is recorded: there is no answer then. */
  readonly validateOnly?: boolean | undefined;
}

/** Sends something to a resource. @throws Refused, Unreachable. */
export async function send<Answer>(
  method: 'POST' | 'PUT' | 'DELETE',
  path: string,
  body?: object,
  { key, revision, validateOnly = false }: Sending = {},
): Promise<Answer> {
  const response = await request(path, {
    method,
    headers: {
      Accept: 'application/json',
      ...(body && { 'Content-Type': 'application/json' }),
      ...(key !== undefined && { 'Idempotency-Key': key }),
      ...(revision !== undefined && { 'If-Match': `"${revision}"` }),
      ...(validateOnly && { 'Validate-Only': 'true' }),
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  const position = response.headers.get('Position');
  if (position !== null) {
    own.add(position);
    atLeast(position);
  }
  return (response.status === 204 ? undefined : await response.json()) as Answer;
}

type Line<Answer> = { done: number; of: number } | { answer: Answer } | { problem: ProblemDetails };

/**
 * Sends a file to a resource that takes long, and hears how far it is; `of` is 0 until that is known.
 * @throws Refused, Unreachable.
 */
export async function sendFile<Answer>(
  path: string,
  file: Blob,
  type: string,
  heard: (done: number, of: number) => void,
  method = 'POST',
): Promise<Answer> {
  const headers = { Accept: 'application/x-ndjson, application/json', 'Content-Type': type };
  const response = await request(path, { method, headers, body: file });
  const position = response.headers.get('Position');
  if (position !== null) atLeast(position);
  if (!response.headers.get('content-type')?.includes('ndjson')) return (await response.json()) as Answer;
  for await (const line of linesOf(response)) {
    const told = JSON.parse(line) as Line<Answer>;
    if ('answer' in told) return told.answer;
    if ('problem' in told) throw new Refused(told.problem);
    heard(told.done, told.of);
  }
  throw new Unreachable(path);
}

async function* linesOf({ body }: Response): AsyncGenerator<string> {
  const reader = body?.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { done = true, value = '' } = (await reader?.read()) ?? {};
    const lines = (rest + value).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
    if (done) return;
  }
}
