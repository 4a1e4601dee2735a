import type { ClientReadableStream } from '@grpc/grpc-js';
import { troubleOf, type Trouble } from './trouble.js';

// Enough that the next ones are there when they are asked for; more would only be held.
const MOST = 2_000;

/** What a call brings, taken in the order in which it came; while nobody takes it, the server waits. */
export class Inbox<T> {
  readonly #call: ClientReadableStream<T>;
  readonly #over: () => void;
  #came: T[] = [];
  #ended = false;
  #error: unknown;
  #wake: (() => void) | undefined;

  constructor(call: ClientReadableStream<T>, over: () => void) {
    this.#call = call;
    this.#over = over;
    call.on('data', (message: T) => {
      this.#came.push(message);
      if (this.#came.length >= MOST) call.pause();
      this.#wake?.();
    });
    call.on('error', (error) => this.#end(error));
    call.on('end', () => this.#end(undefined));
  }

  /** At least one; none when nothing came within `ms`; undefined at the end. Rejects with Trouble. */
  async take(most: number, ms: number, signal?: AbortSignal): Promise<readonly T[] | undefined> {
    if (this.#came.length === 0 && !this.#ended) await this.#something(ms, signal);
    if (this.#came.length > 0) {
      const taken = this.#came.length <= most ? this.#came : this.#came.slice(0, most);
      this.#came = this.#came.slice(taken.length);
      if (!this.#ended && this.#call.isPaused()) this.#call.resume();
      return taken;
    }
    if (this.#error !== undefined) throw troubleOf(this.#error);
    return this.#ended ? undefined : [];
  }

  cancel(why?: Trouble): void {
    this.#error ??= why;
    this.#call.cancel();
  }

  #end(error: unknown): void {
    this.#error ??= error;
    this.#ended = true;
    this.#over();
    this.#wake?.();
  }

  #something(ms: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', done);
        this.#wake = undefined;
        resolve();
      };
      const timer = setTimeout(done, ms);
      signal?.addEventListener('abort', done);
      this.#wake = done;
      if (signal?.aborted) done();
    });
  }
}
