import type { Extracted } from '#documents';
import { Refusal } from '../http/refusal.js';
import { WorkerQueue, type QueueRefusals } from '../worker/worker-queue.js';
import type { DocumentToRead } from './thread.js';

const THREAD = { at: new URL('thread.js', import.meta.url), name: 'reads documents' };
// A document of 100 pages takes half a second and 100 MB; one that packs a program to fill memory takes all there is.
const ALLOWED = { ms: 20_000, megabytes: 400, waiting: 6, each: 2, idleMs: 30_000 };

const NOT_READ: QueueRefusals = {
  tooLong: () => new Refusal('too-large', 'het document is groter dan hier op tijd wordt gelezen'),
  tooMuch: () => new Refusal('too-large', 'het document vraagt meer geheugen dan hier voor een document is'),
  busy: () =>
    new Refusal('busy', 'er worden al veel documenten gelezen; er is niets bewaard, probeer het opnieuw', {
      retryAfter: 5,
    }),
};

/** Reads documents in a thread of its own. */
export class DocumentWorker {
  readonly #queue = new WorkerQueue<DocumentToRead>(THREAD, ALLOWED, NOT_READ);

  /** @throws Refusal of what is no document, takes too much, or waits too long. */
  read(document: DocumentToRead, by: string): Promise<Extracted> {
    return this.#queue.ask(document, { until: performance.now() + 30_000, by }) as Promise<Extracted>;
  }
}
