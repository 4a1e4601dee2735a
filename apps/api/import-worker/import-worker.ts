import type { Addition, Asking, FileJudge, FileRead, FileToJudge } from '#commands';
import { WorkerQueue, type QueueRefusals } from '../worker/worker-queue.js';
import { Refusal } from '../http/refusal.js';

export type Asked = { readonly read: string } | { readonly judge: FileToJudge };

const THREAD = { at: new URL('thread.js', import.meta.url), name: 'judges files' };
// The largest file within the bounds takes a few seconds, and some hundreds of MB; each that waits is at most 16 MB.
// Nobody's files keep out those of all others.
const ALLOWED = { ms: 20_000, megabytes: 512, waiting: 8, each: 3, idleMs: 30_000 };

const NOT_JUDGED: QueueRefusals = {
  tooLong: () => new Refusal('too-large', 'het bestand is groter dan hier op tijd wordt beoordeeld'),
  tooMuch: () => new Refusal('too-large', 'het bestand vraagt meer geheugen dan hier voor een bestand is'),
  busy: () =>
    new Refusal('busy', 'er worden al veel bestanden gelezen; er is niets vastgelegd, probeer het opnieuw', {
      retryAfter: 5,
    }),
};

/** Judges files in a thread of their own. */
export class ImportWorker implements FileJudge {
  readonly #queue = new WorkerQueue<Asked>(THREAD, ALLOWED, NOT_JUDGED);

  /** @throws Refusal when too many wait, when it takes too much, or when nobody waits for it any more. */
  read(text: string, asking: Asking): Promise<FileRead> {
    return this.#queue.ask({ read: text }, asking) as Promise<FileRead>;
  }

  /** @throws Refusal when it takes too much, or when nobody waits for it any more. */
  judge(file: FileToJudge, asking: Asking): Promise<Addition> {
    // What was let in is finished first.
    return this.#queue.askFirst({ judge: file }, asking) as Promise<Addition>;
  }
}
