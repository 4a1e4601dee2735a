import type { Logger } from 'pino';
import type { ProblemCode } from './problem.js';

// What is over by itself, or with a server that comes back: until then everybody is refused by the same cause.
const PASSING: ReadonlySet<ProblemCode> = new Set([
  'store-unreachable',
  'store-locked',
  'store-io',
  'store-closed',
  'store-full',
  'database-unavailable',
]);
const TELL_EVERY_MS = 60_000;

interface Outage {
  readonly routes: Set<string>;
  readonly since: number;
  refused: number;
  told: number;
}

/** Says of an outage once that it began, once a minute how many it refused, and once that it is over. */
export class Outages {
  readonly #log: Logger;
  readonly #now: () => number;
  readonly #lasting = new Map<ProblemCode, Outage>();

  constructor(log: Logger, now = () => performance.now()) {
    this.#log = log;
    this.#now = now;
  }

  /** False for what is not an outage, and is to be logged each time. */
  refused(code: ProblemCode, route: string, request: string, error: unknown): boolean {
    if (!PASSING.has(code)) return false;
    const now = this.#now();
    const lasting = this.#lasting.get(code);
    if (!lasting) {
      this.#lasting.set(code, { routes: new Set([route]), since: now, refused: 1, told: now });
      const why = error instanceof Error ? error.message : String(error);
      this.#log.error({ code, request, why }, 'the store cannot do its work: an outage began');
      return true;
    }
    lasting.refused++;
    lasting.routes.add(route);
    if (now - lasting.told >= TELL_EVERY_MS) {
      lasting.told = now;
      this.#log.error({ code, refused: lasting.refused }, 'the outage lasts');
    }
    return true;
  }

  /** That what was refused is answered again shows that it is over. */
  answered(route: string): void {
    for (const [code, { routes, refused, since }] of this.#lasting) {
      if (!routes.has(route)) continue;
      this.#lasting.delete(code);
      const seconds = Math.round((this.#now() - since) / 1_000);
      this.#log.warn({ code, refused, seconds }, 'the outage is over');
    }
  }
}
