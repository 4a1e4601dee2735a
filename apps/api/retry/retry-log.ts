import { errorKind, errorFields } from './error-fields.js';

/** Where lines go: a logger of pino is one. */
export interface Lines {
  error(fields: object, line: string): void;
  warn(fields: object, line: string): void;
}

const TELL_EVERY_MS = 60_000;
// What did not fail for so long was done meanwhile, also where nobody says so.
const OVER_AFTER_MS = 5 * 60_000;

interface Failing {
  readonly since: number;
  times: number;
  told: number;
  last: number;
}

/**
 * Work that is tried again and again until it can be done, often each second: what keeps it from it is told once, with
 * how often once a minute while it lasts, and once when it is over. For each kind of trouble apart.
 */
export class RetryLog {
  readonly #lines: Lines;
  readonly #what: string;
  readonly #now: () => number;
  readonly #failing = new Map<string, Failing>();

  /** `what` says what cannot be done: "the views do not follow the log". */
  constructor(lines: Lines, what: string, now = () => performance.now()) {
    this.#lines = lines;
    this.#what = what;
    this.#now = now;
  }

  failed(error: unknown): void {
    const [kind, now] = [errorKind(error), this.#now()];
    const failing = this.#failing.get(kind);
    if (!failing || now - failing.last > OVER_AFTER_MS) {
      this.#failing.set(kind, { since: now, times: 1, told: now, last: now });
      this.#lines.error(errorFields(error), `${this.#what}; trying again`);
      return;
    }
    failing.times++;
    failing.last = now;
    if (now - failing.told < TELL_EVERY_MS) return;
    failing.told = now;
    this.#lines.error({ code: kind, times: failing.times }, `${this.#what}; it lasts`);
  }

  done(): void {
    for (const [kind, { since, times }] of this.#failing) {
      const seconds = Math.round((this.#now() - since) / 1_000);
      this.#lines.warn({ code: kind, times, seconds }, `over: ${this.#what}`);
    }
    this.#failing.clear();
  }
}
