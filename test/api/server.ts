import { jest } from '@jest/globals';
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keyOf } from '../key-of.js';
import { fill } from './filled.js';
import { launchIn } from './hosts.js';

// A process takes its time to start on a machine that is busy with more.
jest.setTimeout(120_000);

const MAIN = 'dist/server/main.js';
/** As package.json starts it: with little room for what is new, a start moves it out of the way again and again. */
const NODE_FLAGS = ['--min-semi-space-size=16'];

/** The server as it is started for real: a process of its own, on a free port, with a data folder. */
export interface Server {
  readonly url: string;
  readonly folder: string;
  readonly pid: number;
  readonly said: () => string;
  readonly logged: () => string;
  /** Whatever a process can be sent, such as SIGSTOP. */
  send(signal: NodeJS.Signals): void;
  /** Its exit code. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
  /** What it is sent when its spec is done with it. */
  readonly lastSignal: NodeJS.Signals;
}

export const temporary = () => mkdtempSync(join(process.env['JEST_RUN_FOLDER'] ?? tmpdir(), 'api-'));

function newest(path: string): number {
  const stat = statSync(path);
  if (!stat.isDirectory()) return path.endsWith('.spec.ts') ? 0 : stat.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}

const running = new Set<ChildProcess>();
// A test that is given up on must not leave its server behind: it would hold up the verdict on all others.
process.once('exit', () => running.forEach((child) => child.kill('SIGKILL')));

/** Ends every process that a spec began, also when it did not get to its own end. */
export async function endAll(): Promise<void> {
  const ended = [...running].map((child) => new Promise((resolve) => child.on('close', resolve)));
  running.forEach((child) => child.kill('SIGKILL'));
  await Promise.all(ended);
}

export interface Started {
  readonly process: ChildProcess;
  readonly said: () => string;
  readonly logged: () => string;
  readonly ended: Promise<number | null>;
}

/** What a server is told. */
function envOf(folder: string, env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  if (statSync(MAIN).mtimeMs < Math.max(newest('apps/api'), newest('libs'))) {
    throw new Error('dist is older than its sources: npm run build');
  }
  const ours = { PORT: '0', LOG_LEVEL: 'info', DOORWERKING_DATA: folder, ...keyOf(folder) };
  return { ...process.env, NODE_OPTIONS: '', ...ours, ...env };
}

/** Starts the process and does not wait for anything but its end. */
export function launch(folder: string, env: NodeJS.ProcessEnv = {}, main = MAIN): Started {
  const child = spawn(process.execPath, [...NODE_FLAGS, main], {
    env: envOf(folder, env),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  let [out, err] = ['', ''];
  child.stdout.on('data', (data: Buffer) => (out += data.toString()));
  child.stderr.on('data', (data: Buffer) => (err += data.toString()));
  const ended = new Promise<number | null>((resolve) =>
    child.on('close', (code) => {
      running.delete(child);
      resolve(code);
    }),
  );
  return { process: child, said: () => out, logged: () => err, ended };
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function firstStart(data: string, key: string): Promise<void> {
  const server = await serve(data, { DOORWERKING_KEY: key });
  if ((await server.stop()) !== 0) throw new Error(`not stopped: ${server.logged()}`);
}

/** A data folder of its own that already holds the demo's dossiers. */
export async function filled(folder = temporary()): Promise<string> {
  await fill(folder, firstStart);
  return folder;
}

interface Way {
  readonly until?: 'ready' | 'listening' | undefined;
  readonly lastSignal?: NodeJS.Signals;
}

async function begun(
  folder: string,
  { process: child, said, logged, ended }: Started,
  { until = 'ready', lastSignal = 'SIGKILL' }: Way,
): Promise<Server> {
  const deadline = Date.now() + 60_000;
  let over = false;
  void ended.then(() => (over = true));
  let url: string | undefined;
  for (;;) {
    url ??= /draait op (\S+)/.exec(said())?.[1];
    if (over || Date.now() > deadline) throw new Error(`not started: ${said()}${logged()}`);
    if (url !== undefined && (until === 'listening' || (await fetch(`${url}/health/ready`)).status === 200)) break;
    await pause(20);
  }
  return {
    url,
    folder,
    pid: child.pid ?? 0,
    said,
    logged,
    lastSignal,
    send: (signal) => void child.kill(signal),
    stop: (signal = 'SIGTERM') => {
      if (!over) child.kill(signal);
      return ended;
    },
  };
}

/** Starts a server, as it is started for real, and waits until it listens, or until it can do its work. */
export async function serve(
  folder = temporary(),
  env: NodeJS.ProcessEnv = {},
  { main = MAIN, until }: { main?: string; until?: 'ready' | 'listening' } = {},
): Promise<Server> {
  return begun(folder, launch(folder, env, main), { until });
}

/** The same in a process that was there, for specs that do not ask how a process starts or ends. */
export async function hosted(folder = temporary(), env: NodeJS.ProcessEnv = {}): Promise<Server> {
  const started = launchIn(envOf(folder, env), NODE_FLAGS);
  running.add(started.process);
  void started.ended.then(() => running.delete(started.process));
  return begun(folder, started, { lastSignal: 'SIGTERM' });
}

/** Ends a server and throws its folder away; without one, ends what did not get that far. */
export async function away(server: Server | undefined): Promise<void> {
  if (!server) return endAll();
  await server.stop(server.lastSignal);
  rmSync(server.folder, { recursive: true, force: true });
}
