import type { Views } from '#projections';
import type { Logger } from 'pino';
import { RetryLog } from '../retry/retry-log.js';

/** One look at a time; what moves during one is looked at after it. */
export class Refresher {
  readonly #views: Pick<Views, 'look'>;
  readonly #retries: RetryLog;
  #moved = false;
  done: Promise<void> | undefined;

  constructor(views: Pick<Views, 'look'>, log: Logger) {
    this.#views = views;
    this.#retries = new RetryLog(log, 'cannot see how far the views are');
  }

  refresh(): void {
    this.#moved = true;
    this.done ??= this.#run().finally(() => (this.done = undefined));
  }

  async #run(): Promise<void> {
    while (this.#moved) {
      this.#moved = false;
      try {
        await this.#views.look();
        this.#retries.done();
      } catch (error) {
        // The next move is looked at again; what readiness asks of the store says the same meanwhile.
        this.#retries.failed(error);
      }
    }
  }
}
