import { jest } from '@jest/globals';
import { spawn } from 'node:child_process';
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

export function start(args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  if (!existsSync(MAIN)) throw new Error(`${MAIN} is missing: build first (npm run build)`);
  const named = args.includes('--data') ? args[args.indexOf('--data') + 1] : env['DOORWERKING_DATA'];
  const key = keyOf(named ?? 'data');
  return spawn(process.execPath, ['--enable-source-maps', MAIN, ...args], {
    env: { ...process.env, NODE_OPTIONS: '', DOORWERKING_DEBUG: '', ...key, ...env },
  });
}

/** Runs the built command line as a person would. */
export async function cli(...args: readonly string[]): Promise<Ran> {
  return ended(start(args));
}

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
