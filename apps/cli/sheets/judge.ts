import type { SheetResult } from '#spreadsheet';
import { Worker } from 'node:worker_threads';
import { progress, Refused } from '../terminal.js';
import type { Given } from './thread.js';

// What a sheet may take of memory, whatever it says that it is.
const MEGABYTES = 300;

type Told = { done: number; of: number } | { result: SheetResult } | { refused: string };

/** Judges a sheet in a thread of its own, so that one that takes all memory is refused like any other. @throws Refused */
export function judgeApart(file: string, given: Given): Promise<SheetResult> {
  const resourceLimits = { maxOldGenerationSizeMb: MEGABYTES };
  const thread = new Worker(new URL('thread.js', import.meta.url), { workerData: given, resourceLimits });
  let bar: ReturnType<typeof progress> | undefined;
  const refused = (why: string) => new Refused(`${file}: invalid: ${why}`);
  return new Promise<SheetResult>((resolve, reject) => {
    thread.on('message', (told: Told) => {
      if ('result' in told) resolve(told.result);
      else if ('refused' in told) reject(refused(told.refused));
      else (bar ??= progress(told.of, 'Beoordelen')).step(told.done);
    });
    thread.on('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? refused('dit werkblad vraagt te veel geheugen') : error),
    );
  }).finally(() => {
    bar?.clear();
    void thread.terminate();
  });
}
