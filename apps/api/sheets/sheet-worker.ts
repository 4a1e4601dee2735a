import type { SheetResult } from '#spreadsheet';
import { Refusal } from '../http/refusal.js';
import { WorkerQueue, type QueueRefusals } from '../worker/worker-queue.js';
import type { SheetToJudge } from './thread.js';

const THREAD = { at: new URL('thread.js', import.meta.url), name: 'judges sheets' };
// A sheet of 10,000 rows takes two seconds of the processor and 150 MB. Nobody's sheets keep out those of all others.
const ALLOWED = { ms: 30_000, megabytes: 300, waiting: 4, each: 1, idleMs: 30_000 };
const PATIENCE_MS = 60_000;

const NOT_JUDGED: QueueRefusals = {
  tooLong: () => new Refusal('too-large', 'het werkblad is groter dan hier op tijd wordt beoordeeld; deel het op'),
  tooMuch: () => new Refusal('too-large', 'het werkblad vraagt meer geheugen dan hier voor een werkblad is'),
  busy: () =>
    new Refusal('busy', 'er worden al werkbladen gelezen; er is niets vastgelegd, probeer het opnieuw', {
      retryAfter: 5,
    }),
};

/** Judges sheets in a thread of its own. */
export class SheetWorker {
  readonly #queue = new WorkerQueue<SheetToJudge>(THREAD, ALLOWED, NOT_JUDGED);

  /** @throws Refusal of what is no sheet, takes too much, or waits too long. */
  judge(sheet: SheetToJudge, by: string): Promise<SheetResult> {
    return this.#queue.ask(sheet, { until: performance.now() + PATIENCE_MS, by }) as Promise<SheetResult>;
  }
}
