import type streams from '@eventstore/db-client/generated/streams_pb.js';
import { BATCH, checkBatch } from '../batch.js';
import { START, StoreError, type Position, type ReadAll, type StoredEvent } from '../port.js';
import type { Connection } from './connection.js';
import type { Known } from './known.js';
import type { Link } from './link.js';
import { placeOf } from './position.js';
import { positionIn, stored, streamIn } from './record.js';
import * as requests from './requests.js';
import { Trouble } from './trouble.js';
import { wholeStreams } from './whole-streams.js';

type Recorded = streams.ReadResp.ReadEvent.RecordedEvent;

// A server that looks through a long log and finds nothing says nothing meanwhile.
const LONG_SEARCH = 12;
const SOFT_DELETED = 2 ** 62;

export class Reader {
  readonly #connection: Connection;
  readonly #namespace: string;
  readonly #known: Known;

  constructor(connection: Connection, namespace: string, known: Known) {
    this.#connection = connection;
    this.#namespace = namespace;
    this.#known = known;
  }

  /** @throws StoreError `store-damaged` when somebody deleted the stream on the server. */
  async stream(name: string, from: number): Promise<StoredEvent[]> {
    const events: StoredEvent[] = [];
    await this.#connection.insist(async (link, progressed) => {
      const next = events.length === 0 ? from : (events.at(-1) as StoredEvent).revision + 1;
      const request = requests.readStream(this.#named(name), next);
      for await (const records of this.#records(link, request, this.#connection.callTimeout)) {
        for (const record of records) events.push(stored(record, this.#namespace));
        progressed();
      }
    });
    if (events.length === 0 && from === 0) await this.checkNotDeleted(name);
    // What was begun anew after it was deleted goes on at its old number.
    if (events.length > 0 && events[0]?.revision !== from) throw deleted(name);
    this.#known.learn(name, from, events);
    return events;
  }

  async *all({ after = START, until, prefix = '', batch = BATCH }: ReadAll): AsyncIterable<readonly StoredEvent[]> {
    checkBatch(batch);
    let held: StoredEvent[] = [];
    for await (const records of this.#log(prefix, after, until)) {
      for (const record of records) held.push(stored(record, this.#namespace));
      let taken = 0;
      for (; held.length - taken >= batch; taken += batch) yield held.slice(taken, taken + batch);
      held = held.slice(taken);
    }
    if (held.length > 0) yield held;
  }

  /** The log is read for the names and lengths of its streams first, and then once more for what is in them. */
  async *byStream({ until, prefix = '', batch = BATCH }: Omit<ReadAll, 'after'>) {
    checkBatch(batch);
    const last = new Map<string, number>();
    const cut = new Set<string>();
    let end = START;
    for await (const records of this.#log(prefix, START, until, requests.readAllAndAbout)) {
      for (const record of records) {
        const name = streamIn(record);
        if (!name.startsWith(requests.ABOUT)) {
          last.set(name.slice(this.#namespace.length), Number(record.getStreamRevision()));
        } else if (cutAt(record) !== undefined) cut.add(name.slice(requests.ABOUT.length + this.#namespace.length));
      }
      end = positionIn(records.at(-1) as Recorded);
    }
    const reading = {
      log: (upTo: Position) => this.all({ until: upTo, prefix }),
      stream: (name: string) => this.stream(name, 0),
    };
    yield* wholeStreams({ last, cut, until: end }, reading, batch);
  }

  async head(prefix = ''): Promise<Position> {
    return this.#connection.insist((link) => this.last(link, prefix));
  }

  /** The head, over one connection. */
  async last(link: Link, prefix: string): Promise<Position> {
    const request = requests.readLast(this.#namespace + prefix);
    for await (const [last] of this.#records(link, request, LONG_SEARCH * this.#connection.callTimeout)) {
      if (last) return positionIn(last);
    }
    return START;
  }

  /** Our records of the log, after one position and up to another. A broken call is gone on with where it was. */
  async *#log(
    prefix: string,
    after: Position,
    until: Position | undefined,
    asked = requests.readAll,
  ): AsyncGenerator<Recorded[]> {
    placeOf(after);
    if (until !== undefined) placeOf(until);
    this.#connection.checkOpen();
    if (until !== undefined && until <= after) return;
    let position = after;
    let reading: AsyncGenerator<Recorded[]> | undefined;
    try {
      for (let ended = false; !ended;) {
        const records = await this.#connection.insist(
          async (link) => {
            reading ??= this.#records(
              link,
              asked(this.#namespace + prefix, position),
              LONG_SEARCH * this.#connection.callTimeout,
            );
            const next = await reading.next();
            return next.done ? undefined : next.value;
          },
          { failed: () => (reading = undefined) },
        );
        const ours = (records ?? []).filter((record) => {
          const at = positionIn(record);
          return at > position && (until === undefined || at <= until);
        });
        const lastSeen = records?.at(-1);
        ended = lastSeen === undefined || (until !== undefined && positionIn(lastSeen) >= until);
        if (ours.length > 0) {
          position = positionIn(ours.at(-1) as Recorded);
          yield ours;
        }
        this.#connection.checkOpen();
      }
    } finally {
      await reading?.return(undefined);
    }
  }

  /** What one call brings, as it comes. */
  async *#records(link: Link, request: streams.ReadReq, ms: number): AsyncGenerator<Recorded[]> {
    const inbox = link.read(request);
    try {
      for (;;) {
        const answers = await inbox.take(BATCH, ms);
        if (!answers) return;
        if (answers.length === 0) throw new Trouble(`no answer to a question within ${ms} ms`, {});
        const records = answers.flatMap((answer) => answer.getEvent()?.getEvent() ?? []);
        if (records.length > 0) yield records;
      }
    } finally {
      inbox.cancel();
    }
  }

  /**
   * A stream that was deleted reads as if it never was, and what is appended to it goes on at its old number.
   * @throws StoreError `store-damaged`
   */
  async checkNotDeleted(name: string): Promise<void> {
    const before = await this.#connection.insist(async (link) => {
      const request = requests.readLastOf(requests.ABOUT + this.#named(name));
      for await (const [last] of this.#records(link, request, this.#connection.callTimeout)) {
        if (last) return cutAt(last);
      }
      return undefined;
    });
    if (before !== undefined && before >= SOFT_DELETED) throw deleted(name);
  }

  #named(name: string): string {
    return this.#namespace + name;
  }
}

/** Before which revision nothing is to be read any more. */
const cutAt = (about: Recorded) => (stored(about, '').data as { $tb?: number } | undefined)?.$tb;

export const deleted = (name: string) =>
  new StoreError('store-damaged', `the stream ${name} was deleted on the server: its history cannot be gone on with`);
