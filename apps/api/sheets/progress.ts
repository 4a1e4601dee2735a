import { setTimeout as sleep } from 'node:timers/promises';
import { Readable } from 'node:stream';
import { refusalOf } from '../http/problem-of.js';

const EVERY_MS = 250;

/** How far something is that takes long, seen by both threads: how much was done, and of how much. */
export const newProgress = () => new Int32Array(new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT));

type Settled<T> = { readonly value: T } | { readonly error: unknown };

async function* lines<T>(work: Promise<T>, progress: Int32Array): AsyncGenerator<string> {
  const line = (told: object) => `${JSON.stringify(told)}\n`;
  let settled: Settled<T> | undefined;
  const end = work.then(
    (value) => void (settled = { value }),
    (error: unknown) => void (settled = { error }),
  );
  while (!settled) {
    await Promise.race([end, sleep(EVERY_MS)]);
    const [done = 0, of = 0] = progress;
    yield line({ done, of });
  }
  if ('value' in settled) yield line({ answer: settled.value });
  else {
    const refusal = refusalOf(settled.error);
    // The answer has begun, so it cannot be another status any more.
    const {
      code,
      message: detail,
      with: more,
    } = refusal ?? { code: 'unexpected', message: 'er ging iets mis', with: {} };
    yield line({ problem: { code, detail, ...('errors' in more && more.errors && { errors: more.errors }) } });
  }
}

/** Work that tells how far it is, a line of JSON for each time, and last what came of it. */
export const told = <T>(work: Promise<T>, progress: Int32Array): Readable => Readable.from(lines(work, progress));
