import { parentPort } from 'node:worker_threads';
import { refusalOf } from '../http/problem-of.js';
import type { Refusal } from '../http/refusal.js';

/** What a thread says to whoever asked it; a refusal loses its class on the way. */
export type WorkerReply =
  | { readonly answer: unknown }
  | { readonly refused: ConstructorParameters<typeof Refusal> }
  | { readonly error: unknown };

/** Answers, in a thread, whatever it is asked (see worker-queue.ts). */
export function serveRequests<Asked>(answer: (asked: Asked) => unknown): void {
  const told = async (asked: Asked): Promise<WorkerReply> => {
    try {
      return { answer: await answer(asked) };
    } catch (error) {
      const refusal = refusalOf(error);
      // Whoever asked shows what nobody foresaw as such; the thread goes on.
      return refusal ? { refused: [refusal.code, refusal.message, refusal.with] } : { error };
    }
  };
  parentPort?.on('message', (asked: Asked) => void told(asked).then((said) => parentPort?.postMessage(said)));
}
