import type { Views } from '#projections';
import type { Logger } from 'pino';
import { Tried } from '../retry/retry-log.js';

/** One look at a time; what moves during one is looked at after it. */
export class Looking {
  readonly #views: Pick<Views, 'look'>;
  readonly #tried: Tried;
  #moved = false;
  done: Promise<void> | undefined;

  constructor(views: Pick<Views, 'look'>, log: Logger) {
    this.#views = views;
    this.#tried = new Tried(log, 'cannot see how far the views are');
  }

  look(): void {
    this.#moved = true;
    this.done ??= this.#run().finally(() => (this.done = undefined));
  }

  async #run(): Promise<void> {
    while (this.#moved) {
      this.#moved = false;
      try {
        await this.#views.look();
        this.#tried.done();
      } catch (error) {
        // The next move is looked at again; what readiness asks of the store says the same meanwhile.
        this.#tried.failed(error);
      }
    }
  }
}
