import type streams from '@eventstore/db-client/generated/streams_pb.js';
import { BATCH, checkBatch } from '../batch.js';
import { START, type EventStore, type Position, type Prefix, type StoredEvent } from '../port.js';
import { prefixesOf } from '../prefixes.js';
import type { Connection } from './connection.js';
import type { Inbox } from './inbox.js';
import type { Link } from './link.js';
import { placeOf, positionOf } from './position.js';
import type { Reader } from './reader.js';
import { positionIn, stored } from './record.js';
import * as requests from './requests.js';
import { Trouble } from './trouble.js';

// A subscription can be dead and look as if nothing happened: so long we believe it.
const QUIET_MS = 10_000;
const ON_ITS_WAY_MS = 1_000;

type Answer = streams.ReadResp;
type Options = Parameters<EventStore['subscribe']>[0];

/** Follows the log over as many subscriptions as it takes: each goes on where the last one was. */
export class Feed {
  readonly #connection: Connection;
  readonly #namespace: string;
  readonly #reader: Reader;

  constructor(connection: Connection, namespace: string, reader: Reader) {
    this.#connection = connection;
    this.#namespace = namespace;
    this.#reader = reader;
  }

  async *follow({ after = START, prefix, batch = BATCH, signal }: Options): AsyncGenerator<StoredEvent[]> {
    checkBatch(batch);
    placeOf(after);
    let seen: Position = after;
    let subscription: Inbox<Answer> | undefined;
    const drop = () => {
      subscription?.cancel();
      subscription = undefined;
    };
    try {
      while (!signal.aborted) {
        const answers = await this.#connection.insist(
          async (link) => {
            if (signal.aborted) return [];
            subscription ??= link.read(
              requests.subscribe(
                prefixesOf(prefix).map((one) => this.#namespace + one),
                seen,
              ),
            );
            return this.#next(link, subscription, prefix, seen, batch, signal);
          },
          { failed: drop, forever: signal },
        );
        const events = answers.flatMap((answer) => this.#event(answer, seen));
        for (const answer of answers) seen = later(seen, placeIn(answer));
        if (events.length > 0 && !signal.aborted) yield events;
      }
    } catch (error) {
      // Nobody listens any more, and the server is away.
      if (!signal.aborted) throw error;
    } finally {
      drop();
    }
  }

  async #next(
    link: Link,
    subscription: Inbox<Answer>,
    prefix: Prefix | undefined,
    seen: Position,
    batch: number,
    signal: AbortSignal,
  ): Promise<readonly Answer[]> {
    for (;;) {
      let answers = await subscription.take(batch, QUIET_MS, signal);
      if (answers?.length === 0 && !signal.aborted && (await this.#reader.last(link, prefix)) > seen) {
        answers = await subscription.take(batch, ON_ITS_WAY_MS, signal);
        if (answers?.length === 0 && !signal.aborted) throw new Trouble('the subscription is dead', {});
      }
      if (!answers) throw new Trouble('the server ended the subscription', { onlyThis: true });
      if (answers.length > 0 || signal.aborted) return answers;
    }
  }

  #event(answer: Answer, seen: Position): StoredEvent[] {
    const record = answer.getEvent()?.getEvent();
    return record && positionIn(record) > seen ? [stored(record, this.#namespace)] : [];
  }
}

/** How far the server has looked, with an event of ours or without. */
function placeIn(answer: Answer): Position | undefined {
  const record = answer.getEvent()?.getEvent();
  if (record) return positionIn(record);
  const at = answer.getCheckpoint();
  return at && positionOf({ commit: at.getCommitPosition(), prepare: at.getPreparePosition() });
}

const later = (a: Position, b: Position | undefined) => (b !== undefined && b > a ? b : a);
