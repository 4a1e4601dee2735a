import { afterAll, jest } from '@jest/globals';
import { fork, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { keyOf } from '../key-of.js';

// Processes take long to start on a busy machine.
jest.setTimeout(120_000);

const MAIN = 'dist/server/cli.js';

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function envOf(args: readonly string[], env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  if (!existsSync(MAIN)) throw new Error(`${MAIN} is missing: build first (npm run build)`);
  const named = args.includes('--data') ? args[args.indexOf('--data') + 1] : env['DOORWERKING_DATA'];
  const key = keyOf(named ?? 'data');
  return { ...process.env, NODE_OPTIONS: '', DOORWERKING_DEBUG: '', ...key, ...env };
}

/** A command in a process of its own: for what a process is sent, is killed at, or runs beside. */
export function start(args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  return spawn(process.execPath, ['--enable-source-maps', MAIN, ...args], { env: envOf(args, env) });
}

interface Host {
  readonly child: ChildProcess;
  readonly ended: Promise<never>;
}

const begun = new Set<string>();
let host: Host | undefined;
let before: Promise<unknown> = Promise.resolve();

afterAll(async () => {
  if (host?.child.kill('SIGKILL')) await host.ended.catch(() => undefined);
});

/** The command line in one process for all that a spec asks of it (host.ts). */
function fresh(): Host {
  const child = fork('test/cli/host.ts', {
    env: { ...process.env, NODE_OPTIONS: '' },
    execArgv: ['--enable-source-maps'],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  process.once('exit', () => child.kill('SIGKILL'));
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const ended = once(child, 'close').then(() => {
    throw new Error(`the process for commands ended, and said: ${said}`);
  });
  return { child, ended };
}

async function next(args: readonly string[], env: NodeJS.ProcessEnv): Promise<Ran> {
  const { child, ended } = (host ??= fresh());
  child.send({ args, env: envOf(args, env) });
  const [told] = (await Promise.race([once(child, 'message'), ended])) as [Ran];
  return told;
}

/** By the process that runs one command after another. */
export function hosted(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Ran> {
  const mine = before.then(() => next(args, env));
  before = mine.catch(() => undefined);
  return mine;
}

/** Runs the built command line as a person would, with these beside our own variables. */
export async function command(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Ran> {
  // The first of each command by a process of its own, as it is started for real; the others one after another in one.
  const name = /^[a-z]+$/.exec(args[0] ?? '')?.[0] ?? 'none';
  if (!begun.has(name)) {
    begun.add(name);
    return ended(start(args, env));
  }
  return hosted(args, env);
}

/** Runs the built command line as a person would. */
export const cli = (...args: readonly string[]): Promise<Ran> => command(args);

export async function ended(child: ReturnType<typeof start>): Promise<Ran> {
  const told = { out: '', err: '' };
  child.stdout.on('data', (chunk: Buffer) => (told.out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (told.err += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, ...told };
}

/** A few at a time: each is a process. */
export async function all<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  const lane = async () => {
    for (let i = next++; i < items.length; i = next++) results[i] = await work(items[i] as T);
  };
  await Promise.all([lane(), lane(), lane()]);
  return results;
}
