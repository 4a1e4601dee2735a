import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Figure, Part } from '../table.js';
import { recordAll } from './dossiers.js';

/** No request holds the thread that answers longer: issue 11, finding 2. */
const MOST_MS = 50;
const ROUNDS = 10;
const WATCH = fileURLToPath(new URL('watch.js', import.meta.url));

interface Held {
  readonly heldMs: number;
  readonly rss: number;
}
interface Watched {
  readonly url: string;
  /** The longest that its main thread was held since this was asked before. */
  readonly held: () => Promise<Held>;
  readonly end: () => Promise<void>;
}

/** Starts a server with something beside it that watches its main thread. */
function watched(data: string): Promise<Watched> {
  const env = { ...process.env, PORT: '0', LOG_LEVEL: 'error', DOORWERKING_DATA: data, DOORWERKING_LIMITS: '0' };
  const stdio: ('ignore' | 'pipe' | 'inherit' | 'ipc')[] = ['ignore', 'pipe', 'inherit', 'ipc'];
  const child = spawn(process.execPath, ['--import', WATCH, 'dist/server/main.js'], { env, stdio });
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
  const held = () =>
    new Promise<Held>((resolve) => {
      child.once('message', (told) => resolve(told as Held));
      child.send('held');
    });
  const end = () => {
    child.kill('SIGTERM');
    return ended;
  };
  return new Promise((resolve, reject) => {
    let said = '';
    child.stdout?.on('data', (data: Buffer) => {
      said += data.toString();
      const url = /draait op (\S+)/.exec(said)?.[1];
      if (url !== undefined) resolve({ url, held, end });
    });
    child.on('close', () => reject(new Error(`the server ended: ${said}`)));
  });
}

/** What is read of a dossier, by somebody who sees most of it and by anybody; at addresses of the API and of pages. */
const READ: readonly (readonly [what: string, path: (id: string) => string])[] = [
  ['where it stands', (id) => `/v1/trajectories/${id}`],
  ['timeline', (id) => `/v1/trajectories/${id}/timeline`],
  ['influence', (id) => `/v1/trajectories/${id}/influence`],
  ['report', (id) => `/v1/trajectories/${id}/report`],
  ['dossier file', (id) => `/v1/trajectories/${id}/dossier-file`],
  ['its page', (id) => `/dossiers/${id}`],
  ['public page', (id) => `/openbaar/dossiers/${id}`],
  ['public sheet', (id) => `/openbaar/dossiers/${id}/blad`],
];

async function tokenFrom(url: string): Promise<string> {
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify({ account: 'beleidsmedewerker' });
  const answer = await fetch(`${url}/v1/sessions`, { method: 'POST', headers, body });
  if (!answer.ok) throw new Error(await answer.text());
  return ((await answer.json()) as { token: string }).token;
}

const at = (sorted: readonly number[], p: number) => sorted[Math.min(sorted.length - 1, Math.floor(p * sorted.length))];

/** How long each kind of request holds the thread that answers, of dossiers at their bounds. */
export const bounds: Part = async (folder) => {
  const data = join(folder, 'data');
  // It is filled as a demo first: somebody has to be able to sign in.
  await (await watched(data)).end();
  const made = await recordAll(join(data, 'events.sqlite'));
  const server = await watched(data);
  try {
    return await measured(server, made);
  } finally {
    await server.end();
  }
};

interface Request {
  readonly path: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

const json = (path: string, body: object): Request => ({
  ...{ path, method: 'POST', body: JSON.stringify(body) },
  headers: { 'content-type': 'application/json' },
});

/** What is sent to each dossier at its bounds, in each round. */
function sentTo(id: string): readonly (readonly [what: string, request: (round: number) => Request])[] {
  return [
    ...READ.map(([what, path]) => [what, () => ({ path: path(id) })] as const),
    [
      'one fact more',
      (round) => json(`/v1/trajectories/${id}/involvements`, { form: `gesprek ${round}`, date: '2026-02-03' }),
    ],
  ];
}

/** 250 answers at once, to a dossier at its bounds that has none published. */
const answersTo = (id: string, round: number): Request =>
  json(`/v1/trajectories/${id}/batches`, {
    facts: Array.from({ length: 250 }, (_, i) => ({
      ...{ fact: 'AnswerDrafted', date: '2026-02-03', authority: 'college-1', recommendation: `advies-${i}.p-0` },
      ...{ verdict: 'notAdopted', reason: `Te duur, ronde ${round}.` },
    })),
  });

/** What is asked of all of them together. */
const OVERALL: readonly (readonly [what: string, path: string])[] = [
  ['register, 200 rows', `/v1/register?limit=200`],
  ['deadlines, 200 rows', `/v1/deadlines?limit=200`],
  ['dossiers, 200 rows', `/v1/trajectories?limit=200`],
  ['work list, 200 rows', `/v1/worklist?limit=200`],
  ['search', `/v1/search?q=voorziening&limit=200`],
  ['dashboard', `/v1/dashboard?municipality=gm0014`],
  ['public register', '/openbaar/niet-overgenomen?limit=200'],
  ['public register as a file', '/openbaar/niet-overgenomen.csv'],
];

async function measured(server: Watched, made: ReadonlyMap<string, string>): Promise<Figure[]> {
  const token = await tokenFrom(server.url);
  // Until the views have taken it all in.
  await sleep(10_000);
  const held = new Map<string, number[]>();
  let memory = 0;
  const asked = async ({ path, headers, ...request }: Request) => {
    const answer = await fetch(`${server.url}${path}`, {
      ...request,
      headers: {
        ...{ authorization: `Bearer ${token}`, cookie: `doorwerking_session=${token}` },
        ...{ accept: path.startsWith('/v1') ? '*/*' : 'text/html', ...headers },
      },
    });
    const text = await answer.text();
    // A bench that measures refusals by mistake measures nothing.
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${text.slice(0, 500)}`);
    return text;
  };
  const measure = async (what: string, request: Request) => {
    await server.held();
    await asked(request);
    const { heldMs, rss } = await server.held();
    held.set(what, [...(held.get(what) ?? []), heldMs]);
    memory = Math.max(memory, rss);
  };
  for (let round = 0; round < ROUNDS; round++) {
    await measure('nothing: health', { path: '/health/live' });
    for (const id of made.values()) for (const [what, request] of sentTo(id)) await measure(what, request(round));
    for (const [what, path] of OVERALL) await measure(what, { path });
    await measure('250 answers at once', answersTo(made.get('answers in draft') ?? '', round));
  }
  // Under another id it is new: all that happened in it is recorded once more.
  const file = await asked({ path: `/v1/trajectories/${made.get('all told')}/dossier-file` });
  for (let round = 0; round < ROUNDS; round++) {
    const body = file.replace(/^id: .*$/m, `id: ingelezen-${round}`);
    await measure('a dossier file', {
      ...{ path: '/v1/imports', method: 'POST', body, headers: { 'content-type': 'application/yaml' } },
    });
  }
  const figures = [...held].map(([what, times]): Figure => {
    const sorted = times.toSorted((a, b) => a - b);
    const [half, most] = [at(sorted, 0.5) ?? 0, sorted.at(-1) ?? 0];
    const name = `held by: ${what} (half ${half.toFixed(0)}, most ${most.toFixed(0)})`;
    return { what: name, value: at(sorted, 0.99) ?? 0, unit: 'ms p99', atMost: MOST_MS };
  });
  return [...figures, { what: 'most memory of the server meanwhile', value: memory / 2 ** 20, unit: 'MiB' }];
}
