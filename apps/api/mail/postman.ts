import { municipalityName, type Directory, type WaitingMail } from '#directory';
import { MailServerAway, type Mailer } from '#mail';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Lines } from '../retry/retry-log.js';
import { RetryLog } from '../retry/retry-log.js';

export interface PostmanOptions {
  readonly directory: Pick<Directory, 'outbox' | 'leases' | 'administration'>;
  readonly mailer: Mailer;
  /** From which address, and the domain of every Message-ID. */
  readonly from: string;
  readonly domain: string;
  readonly now: () => Date;
  readonly log: Lines;
  /** How long between two looks when there is nothing to do, in milliseconds. */
  readonly every?: number;
}

const EVERY_MS = 5_000;
const LEASE = 'mail';
/** So long after a node was killed another begins; whoever sends slowly takes it again in between. */
const LEASE_MS = 20_000;
const TAKEN_AGAIN_MS = 5_000;
const AT_A_TIME = 30;
const AT_ONCE = 3;

const MINUTE = 60_000;
const DAY = 86_400_000;
/** One minute, then each time twice as long, at most six hours. */
export const againAfterMs = (attempts: number): number => Math.min(MINUTE * 2 ** attempts, 6 * 60 * MINUTE);
/** For so long a message is tried once its server answers at all. */
export const GIVEN_UP_AFTER_MS = 3 * DAY;
const AWAY_MOST_MS = 5 * MINUTE;

/** Sends what waits in the outbox, one node at a time, and writes down what became of each. */
export class Postman {
  readonly #options: PostmanOptions;
  readonly #holder = randomUUID();
  readonly #retries: RetryLog;
  #away = 0;
  #wake: () => void = () => undefined;

  constructor(options: PostmanOptions) {
    this.#options = options;
    this.#retries = new RetryLog(options.log, 'mail is not sent');
  }

  /** There is something to send: not only at the next look. */
  wake(): void {
    this.#wake();
  }

  async run(signal: AbortSignal): Promise<void> {
    const { leases } = this.#options.directory;
    while (!signal.aborted) {
      const wait = await this.#round(signal);
      if (wait > 0) await this.#rest(wait, signal);
    }
    this.#options.mailer.close();
    await leases.release(LEASE, this.#holder).catch((error: unknown) => this.#retries.failed(error));
  }

  async #round(signal: AbortSignal): Promise<number> {
    try {
      const sent = await this.deliver(signal);
      this.#retries.done();
      this.#away = 0;
      return sent === AT_A_TIME ? 0 : (this.#options.every ?? EVERY_MS);
    } catch (error) {
      this.#retries.failed(error);
      return Math.min(1_000 * 2 ** this.#away++, AWAY_MOST_MS);
    }
  }

  /** Tries what can be tried now; how many messages that were. @throws MailServerAway, DirectoryUnavailable. */
  async deliver(signal?: AbortSignal): Promise<number> {
    const { outbox, leases } = this.#options.directory;
    if (!(await leases.take(LEASE, this.#holder, LEASE_MS))) return 0;
    const due = await outbox.due(AT_A_TIME);
    if (due.length === 0) {
      await outbox.clear();
      return 0;
    }
    const waiting = [...due];
    let away: unknown;
    let taken = performance.now();
    const one = async () => {
      for (let next = waiting.shift(); next && !away && !signal?.aborted; next = waiting.shift()) {
        try {
          await this.#send(next);
          if (performance.now() - taken < TAKEN_AGAIN_MS) continue;
          taken = performance.now();
          if (!(await leases.take(LEASE, this.#holder, LEASE_MS))) return;
        } catch (error) {
          away ??= error;
        }
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, one));
    if (away) throw away instanceof Error ? away : new MailServerAway('unknown');
    return due.length;
  }

  async #send({ id, municipality, to, subject, text, html, unsubscribe, attempts, queuedAt }: WaitingMail) {
    const { mailer, from, domain, now, directory } = this.#options;
    const name = await this.#nameOf(municipality);
    const messageId = `${id}@${domain}`;
    const told = await mailer.send({
      ...{ messageId, to, subject, text, html, unsubscribe },
      from: { name, address: from },
    });
    if (told.taken) return directory.outbox.sent(id);
    const at = now().getTime();
    const again = told.again && at - Date.parse(queuedAt) < GIVEN_UP_AFTER_MS;
    if (!again) return directory.outbox.failed(id, told.why);
    return directory.outbox.again(id, new Date(at + againAfterMs(attempts)), told.why);
  }

  async #nameOf(municipality: string): Promise<string> {
    const { name } = await this.#options.directory.administration.municipality(municipality);
    return name ?? municipalityName(municipality) ?? 'Doorwerking';
  }

  /** Until it is woken, so many milliseconds went by, or the signal. */
  async #rest(ms: number, signal: AbortSignal): Promise<void> {
    const woken = new AbortController();
    this.#wake = () => woken.abort();
    await sleep(ms, undefined, { signal: AbortSignal.any([signal, woken.signal]), ref: false }).catch(() => undefined);
    this.#wake = () => undefined;
  }
}
