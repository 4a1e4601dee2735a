import { START, type EventStore, type Position, type StoredEvent } from '#event-store';
import { STREAMS } from '#kinds';
import { happenedIn, Views, type Happened } from '#projections';
import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { setTimeout as sleep } from 'node:timers/promises';
import { STORE } from '../adapters.js';
import { RetryLog } from '../retry/retry-log.js';
import { Refusal } from '../http/refusal.js';

const AGAIN_MS = 1_000;
const AT_A_TIME = 100;
/** How many events stay in memory: somebody who was away for less than this needs nothing from the log. */
const KEPT = 1_000;

export interface FeedEntry {
  readonly happened: readonly Happened[];
  /** All that happened up to here has been looked at. */
  readonly until: Position;
}

interface Batch {
  readonly size: number;
  readonly until: Position;
  /** Worked out when the first listener asks, and then known to all. */
  readonly happened: () => Promise<readonly Happened[]>;
}

/**
 * What happened, for all who listen: the one reader of the log in this process. It is known here once the
 * views of this process have taken it in, so that what somebody then asks is not older than what they heard.
 */
@Injectable()
export class Feed implements OnApplicationBootstrap, OnModuleDestroy {
  readonly #log = new Logger('changes');
  readonly #tried = new RetryLog(
    { error: (fields, line) => this.#log.error(line, fields), warn: (fields, line) => this.#log.warn(line, fields) },
    'what happens cannot be followed',
  );
  readonly #stop = new AbortController();
  readonly #waiting = new Set<() => void>();
  readonly #recent: Batch[] = [];
  #kept = 0;
  /** Everything that happened after it is in memory. */
  #from: Position = START;
  #until: Position | undefined;

  constructor(
    @Inject(STORE) private readonly store: EventStore,
    private readonly views: Views,
  ) {}

  onApplicationBootstrap(): void {
    void this.#keep();
  }

  onModuleDestroy(): void {
    this.#stop.abort();
  }

  /** Aborted when the server stops. */
  get stopped(): AbortSignal {
    return this.#stop.signal;
  }

  /** Up to where everything is known here, and every list is true; START before that. */
  get position(): Position {
    return this.#until ?? START;
  }

  /** @throws Refusal before the views were true for the first time, and when the server stops. */
  ready(): void {
    if (this.#until !== undefined && !this.#stop.signal.aborted) return;
    throw new Refusal('not-ready', 'de dienst start of stopt; probeer het zo opnieuw');
  }

  /** Until something is known that lies after a position, `ms` milliseconds went by, or the signal. */
  wait(position: Position, ms: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer);
        signal.removeEventListener('abort', done);
        this.#waiting.delete(look);
        resolve();
      };
      const look = () => {
        if (this.position > position) done();
      };
      const timer = setTimeout(done, ms);
      signal.addEventListener('abort', done);
      this.#waiting.add(look);
      if (signal.aborted) done();
      else look();
    });
  }

  /** What happened after a position: the first part of it, from memory or else from the log. */
  async since(position: Position): Promise<FeedEntry> {
    const { position: known } = this;
    if (position >= this.#from) {
      const batch = this.#recent.find(({ until }) => until > position);
      if (!batch) return { happened: [], until: position };
      const happened = await batch.happened();
      return { happened: happened.filter((one) => one.position > position), until: batch.until };
    }
    const { store } = this;
    for await (const events of store.readAll({ after: position, until: known, prefix: STREAMS, batch: AT_A_TIME })) {
      return { happened: await happenedIn(store, events), until: events.at(-1)?.position ?? known };
    }
    return { happened: [], until: known };
  }

  async #keep(): Promise<void> {
    while (!this.#stop.signal.aborted) {
      try {
        await this.#follow(this.#stop.signal);
      } catch (error) {
        this.#tried.failed(error);
        await sleep(AGAIN_MS);
      }
    }
  }

  async #follow(signal: AbortSignal): Promise<void> {
    const { store } = this;
    if (this.#until === undefined) {
      const head = await store.head();
      this.#tried.done();
      await this.#taken(head, signal);
      this.#from = this.#until = head;
    }
    for await (const events of store.subscribe({ after: this.#until, prefix: STREAMS, batch: AT_A_TIME, signal })) {
      this.#tried.done();
      const until = events.at(-1)?.position ?? this.#until;
      await this.#taken(until, signal);
      if (signal.aborted) return;
      this.#add(events, until);
      this.#waiting.forEach((look) => look());
    }
  }

  #add(events: readonly StoredEvent[], until: Position): void {
    let worked: Promise<readonly Happened[]> | undefined;
    this.#recent.push({
      size: events.length,
      until,
      happened: () => {
        worked ??= happenedIn(this.store, events);
        // What could not be read now may be readable for the next one who asks.
        worked.catch(() => (worked = undefined));
        return worked;
      },
    });
    this.#kept += events.length;
    while (this.#kept > KEPT) {
      const oldest = this.#recent.shift();
      this.#kept -= oldest?.size ?? 0;
      this.#from = oldest?.until ?? this.#from;
    }
    this.#until = until;
  }

  /** Until the views have taken in a position, however long that takes. */
  async #taken(position: Position, signal: AbortSignal): Promise<void> {
    while (!signal.aborted && !(await this.views.waitFor(position, AGAIN_MS)));
  }
}
