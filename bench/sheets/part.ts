import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { SheetToJudge } from '../../apps/api/sheets/thread.js';
import type { Part } from '../table.js';
import { sheetOf } from './rows.js';

const ROWS = 10_000;
const MEGABYTES = 300;
const THREAD = new URL('../../apps/api/sheets/thread.js', import.meta.url);

/** A sheet judged as the server does it, in a thread that has no more memory than it may take. */
export const sheets: Part = async () => {
  const bytes = await sheetOf(ROWS);
  const progress = new Int32Array(new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT));
  const setting = { municipality: 'gm0000', mapping: {}, councils: [] };
  const sheet: SheetToJudge = { bytes, setting, today: '2026-11-28', progress };
  const thread = new Worker(THREAD, { resourceLimits: { maxOldGenerationSizeMb: MEGABYTES } });
  await once(thread, 'online');
  let heap = 0;
  const watch = setInterval(() => {
    void thread.getHeapStatistics().then(({ used_heap_size: used }) => (heap = Math.max(heap, used)));
  }, 20);
  const began = performance.now();
  try {
    const told = await new Promise<object>((resolve, reject) => {
      thread.once('message', resolve);
      thread.once('error', reject);
      thread.postMessage(sheet);
    });
    const ms = performance.now() - began;
    if (!('answer' in told)) throw new Error('the sheet was refused');
    return [
      { what: `a sheet of ${ROWS} rows: judged`, value: ms / 1_000, unit: 's', atMost: 10 },
      { what: `a sheet of ${ROWS} rows: most heap`, value: heap / 1e6, unit: 'MB', atMost: MEGABYTES },
    ];
  } finally {
    clearInterval(watch);
    await thread.terminate();
  }
};
