import type streams from '@eventstore/db-client/generated/streams_pb.js';
import { BATCH, checkBatch } from '../batch.js';
import {
  START,
  StoreError,
  type Position,
  type Prefix,
  type ReadAll,
  type ReadByStream,
  type StoredEvent,
} from '../port.js';
import { prefixesOf } from '../prefixes.js';
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
  async stream(name: string, from: number, until?: number): Promise<StoredEvent[]> {
    const events: StoredEvent[] = [];
    await this.#connection.insist(
      async (link, progressed) => {
        const next = events.length === 0 ? from : (events.at(-1) as StoredEvent).revision + 1;
        const request = requests.readStream(this.#named(name), next);
        for await (const records of this.#records(link, request, this.#connection.callTimeout)) {
          for (const record of records) events.push(stored(record, this.#namespace));
          progressed();
        }
      },
      { until },
    );
    if (events.length === 0 && from === 0) await this.checkNotDeleted(name, until);
    // What was begun anew after it was deleted goes on at its old number.
    if (events.length > 0 && events[0]?.revision !== from) throw deleted(name);
    this.#known.learn(name, from, events);
    return events;
  }

  async *all({ after = START, until, prefix, batch = BATCH }: ReadAll): AsyncIterable<readonly StoredEvent[]> {
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

  async *byStream({ until, prefix, batch = BATCH, onUnread }: ReadByStream) {
    checkBatch(batch);
    if (until !== undefined) placeOf(until);
    const cut = new Set<string>();
    const log = this.#backwards(prefix, until, cut);
    const ask = async (name: string): Promise<readonly StoredEvent[]> => {
      try {
        return await this.stream(name, 0);
      } catch (error) {
        if (!onUnread || !(error instanceof StoreError) || error.code !== 'store-damaged') throw error;
        onUnread(name, error);
        return [];
      }
    };
    yield* wholeStreams({ log, cut }, ask, batch);
  }

  async head(prefix: Prefix = '', until?: number): Promise<Position> {
    return this.#connection.insist((link) => this.last(link, prefix), { until });
  }

  /** The head, over one connection. */
  async last(link: Link, prefix?: Prefix): Promise<Position> {
    const request = requests.readLast(this.#prefixes(prefix));
    for await (const [last] of this.#records(link, request, LONG_SEARCH * this.#connection.callTimeout)) {
      if (last) return positionIn(last);
    }
    return START;
  }

  /** Our records of the log, after one position and up to another. */
  async *#log(prefix: Prefix | undefined, after: Position, until: Position | undefined): AsyncGenerator<Recorded[]> {
    placeOf(after);
    if (until !== undefined) placeOf(until);
    this.#connection.checkOpen();
    if (until !== undefined && until <= after) return;
    for await (const records of this.#resumed((at) => requests.readAll(this.#prefixes(prefix), at), after)) {
      const ours = until === undefined ? records : records.filter((record) => positionIn(record) <= until);
      if (ours.length > 0) yield ours;
      if (ours.length < records.length) return;
    }
  }

  /** Up to a position, and from there to the beginning. */
  async *#backwards(
    prefix: Prefix | undefined,
    until: Position | undefined,
    cut: Set<string>,
  ): AsyncGenerator<StoredEvent[]> {
    for await (const records of this.#resumed((at) => requests.readAllBackwards(this.#prefixes(prefix), at), START)) {
      const events: StoredEvent[] = [];
      for (const record of records) {
        const name = streamIn(record);
        if (name.startsWith(requests.ABOUT)) {
          if (cutAt(record) !== undefined) cut.add(name.slice(requests.ABOUT.length + this.#namespace.length));
        } else if (until === undefined || positionIn(record) <= until) events.push(stored(record, this.#namespace));
      }
      if (events.length > 0) yield events;
    }
  }

  /** What a question brings; a broken call is gone on with where it was. */
  async *#resumed(asked: (at: Position) => streams.ReadReq, start: Position): AsyncGenerator<Recorded[]> {
    this.#connection.checkOpen();
    let at = start;
    let reading: AsyncGenerator<Recorded[]> | undefined;
    try {
      for (;;) {
        const records = await this.#connection.insist(
          async (link) => {
            reading ??= this.#records(link, asked(at), LONG_SEARCH * this.#connection.callTimeout);
            const next = await reading.next();
            return next.done ? undefined : next.value;
          },
          { failed: () => (reading = undefined) },
        );
        if (!records) return;
        const others = records.filter((record) => positionIn(record) !== at);
        at = positionIn(records.at(-1) as Recorded);
        if (others.length > 0) yield others;
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
  async checkNotDeleted(name: string, until?: number): Promise<void> {
    const asked = async (link: Link) => {
      const request = requests.readLastOf(requests.ABOUT + this.#named(name));
      for await (const [last] of this.#records(link, request, this.#connection.callTimeout)) {
        if (last) return cutAt(last);
      }
      return undefined;
    };
    const before = await this.#connection.insist(asked, { until });
    if (before !== undefined && before >= SOFT_DELETED) throw deleted(name);
  }

  #named(name: string): string {
    return this.#namespace + name;
  }

  #prefixes(prefix: Prefix | undefined): readonly string[] {
    return prefixesOf(prefix).map((one) => this.#named(one));
  }
}

/** Before which revision nothing is to be read any more. */
const cutAt = (about: Recorded) => (stored(about, '').data as { $tb?: number } | undefined)?.$tb;

export const deleted = (name: string) =>
  new StoreError('store-damaged', `the stream ${name} was deleted on the server: its history cannot be gone on with`);
