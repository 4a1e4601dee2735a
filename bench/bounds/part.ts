import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Figure, Part } from '../table.js';
import { recordAll } from './dossiers.js';

/** No request holds the thread that answers longer: issue 11, finding 2. */
const MOST_MS = 50;
const ROUNDS = 20;
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
  const child = spawn(process.execPath, ['--import', WATCH, 'dist/apps/api/main.js'], { env, stdio });
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

/** What is read of a dossier, by who sees most of it and by anybody; at addresses of the API and of pages. */
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

async function measured(server: Watched, made: ReadonlyMap<string, string>): Promise<Figure[]> {
  const token = await tokenFrom(server.url);
  // Until the views have taken it all in.
  await sleep(10_000);
  const figures: Figure[] = [];
  let memory = 0;
  const measure = async (what: string, ask: (round: number) => Promise<Response>) => {
    const took: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      await server.held();
      const answer = await ask(round);
      await answer.arrayBuffer();
      // A bench that measures refusals by mistake measures nothing.
      if (!answer.ok) throw new Error(`${what}: ${answer.status}`);
      const { heldMs, rss } = await server.held();
      took.push(heldMs);
      memory = Math.max(memory, rss);
    }
    const sorted = took.slice(1).sort((a, b) => a - b);
    figures.push({ what, value: at(sorted, 0.99) ?? 0, unit: 'ms p99', atMost: MOST_MS });
  };
  await measure('nothing: health', () => fetch(`${server.url}/health/live`));
  const headers = { authorization: `Bearer ${token}`, cookie: `doorwerking_session=${token}` };
  for (const [name, id] of made) {
    for (const [what, path] of READ) {
      const accept = path(id).startsWith('/v1') ? '*/*' : 'text/html';
      await measure(`${name}: ${what}`, () => fetch(`${server.url}${path(id)}`, { headers: { ...headers, accept } }));
    }
    await measure(`${name}: one fact more`, (round) =>
      fetch(`${server.url}/v1/trajectories/${id}/involvements`, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        body: JSON.stringify({ form: `gesprek ${round}`, date: '2026-02-03' }),
      }),
    );
  }
  figures.push({ what: 'most memory of the server meanwhile', value: memory / 2 ** 20, unit: 'MiB' });
  return figures;
}
