import type { Views } from '#projections';
import type { Logger } from 'pino';

/** One look at a time; what moves during one is looked at after it. */
export class Looking {
  readonly #views: Pick<Views, 'look'>;
  readonly #log: Logger;
  #moved = false;
  done: Promise<void> | undefined;

  constructor(views: Pick<Views, 'look'>, log: Logger) {
    this.#views = views;
    this.#log = log;
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
      } catch (error) {
        // The next move is looked at again; what readiness asks of the store says the same meanwhile.
        this.#log.error({ err: error }, 'cannot see how far the views are');
      }
    }
  }
}
