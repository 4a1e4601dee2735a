import { doneBefore } from '../duplicates.js';
import { EventIdReused, START, StoreError, type AppendResult, type Expected, type NewEvent } from '../port.js';
import { checkInTime, inTime } from '../waiting.js';
import type { Connection } from './connection.js';
import type { Known } from './known.js';
import type { Link } from './link.js';
import { deleted, type Reader } from './reader.js';
import { proposed, type Proposed } from './record.js';
import { Trouble } from './trouble.js';
import { Turns } from './turns.js';

/** What a server takes in one append, unless it is set otherwise there. */
const MOST_BYTES = 1024 * 1024;

const NOT_KNOWN = '; whether it was appended is not known: the same again will tell';

interface Append {
  readonly stream: string;
  readonly expected: Expected;
  readonly events: readonly NewEvent[];
  readonly messages: readonly Proposed[];
  /** When nobody waits for it any more. */
  readonly until: number | undefined;
  /** Something of it was sent, and no answer came. */
  unanswered: boolean;
}

type Done = AppendResult & { readonly ok: true };

/**
 * Appends on a revision only: that alone can be repeated without fear when no answer came. What is asked is
 * judged by what is known of the stream, and that is read again when the server refuses or does not answer.
 */
export class Writer {
  readonly #connection: Connection;
  readonly #namespace: string;
  readonly #known: Known;
  readonly #reader: Reader;
  readonly #turns = new Turns();
  /** Which stream an id is being appended to now. */
  readonly #underway = new Map<string, string>();
  /** A position that the log had reached before: what is told to be there was there already. */
  #latest = START;
  #looked: Promise<void> | undefined;

  constructor(connection: Connection, namespace: string, known: Known, reader: Reader) {
    this.#connection = connection;
    this.#namespace = namespace;
    this.#known = known;
    this.#reader = reader;
  }

  /** @throws StoreError; with `store-unreachable` the same append again tells whether it was done. */
  async append(stream: string, expected: Expected, events: readonly NewEvent[], until?: number): Promise<AppendResult> {
    const messages = events.map(proposed);
    checkSize(messages);
    const append = { stream, expected, events, messages, until, unanswered: false };
    const done = this.#turns.take(stream, () => this.#alone(append));
    return inTime(done, until, `no answer in time${NOT_KNOWN}`);
  }

  /** When everything that was appended is settled. */
  settled(): Promise<void> {
    return this.#turns.settled();
  }

  async #alone(append: Append): Promise<AppendResult> {
    const { stream, events, until } = append;
    checkInTime({ until });
    for (const { id } of events) {
      if (this.#underway.has(id) || this.#known.elsewhere(id, stream)) throw new EventIdReused(id);
    }
    for (const { id } of events) this.#underway.set(id, stream);
    try {
      return await this.#connection.insist((link) => this.#attempt(link, append), { until });
    } catch (error) {
      const away = error instanceof StoreError && ['store-unreachable', 'store-closed'].includes(error.code);
      if (!append.unanswered || !away) throw error;
      throw new StoreError('store-unreachable', `${error.message}${NOT_KNOWN}`, { cause: error });
    } finally {
      for (const { id } of events) this.#underway.delete(id);
    }
  }

  async #attempt(link: Link, append: Append): Promise<AppendResult> {
    const { stream, expected, until } = append;
    let current = false;
    const readAgain = async () => {
      await this.#reader.stream(stream, (this.#known.of(stream)?.last ?? -1) + 1, until);
      current = true;
    };
    if (append.unanswered || (expected !== 'none' && !this.#known.of(stream))) await readAgain();
    // The server begins anew what was deleted, and says so when it is done.
    else if (!this.#known.of(stream)) await this.#reader.checkNotDeleted(stream, until);
    for (;;) {
      const done = await this.#doneBefore(append);
      if (done) return done;
      const last = this.#known.of(stream)?.last;
      if (expected === 'any' || expected === (last ?? 'none')) {
        const sent = await this.#send(link, append, last);
        if (sent) return sent;
        await readAgain();
        // Another append was before this one, and not all nodes of the server have it yet.
        if (this.#known.of(stream)?.last === last) throw new Trouble('refused without a reason', { onlyThis: true });
      } else if (current) return { ok: false, conflict: { expected, actual: last } };
      else await readAgain();
    }
  }

  /** Undefined when the stream does not end there. */
  async #send(link: Link, append: Append, last: number | undefined): Promise<Done | undefined> {
    const { stream, events, messages, until } = append;
    const from = (last ?? -1) + 1;
    await (this.#looked ??= this.#look(until));
    const latest = this.#latest;
    const repeated = append.unanswered;
    append.unanswered = true;
    const reply = await link.appends.send(this.#namespace + stream, last, messages, this.#connection.callTimeout);
    if (!reply.ok) {
      append.unanswered = repeated;
      return undefined;
    }
    const { revision, position } = reply;
    if (revision !== from + events.length - 1) throw deleted(stream);
    // Taken for a repetition of what not all nodes have yet: it can be read when they do.
    if (position === undefined) throw new Trouble('done, and not to be seen yet', { onlyThis: true });
    this.#known.learn(
      stream,
      from,
      events.map(({ id }, i) => ({ id, revision: from + i })),
    );
    append.unanswered = repeated;
    // The server takes the same events at the same place for done, and does not say which of both it was.
    if (position <= latest) return this.#doneBefore(append);
    if (position > this.#latest) this.#latest = position;
    return { ok: true, revision, position, duplicate: false };
  }

  /** Once: what was there before this process began is not taken for its own. */
  async #look(until: number | undefined): Promise<void> {
    try {
      const head = await this.#reader.head('', until);
      if (head > this.#latest) this.#latest = head;
    } catch (error) {
      this.#looked = undefined;
      throw error;
    }
  }

  /** What is known to be there already is read, to see whether it is the same. */
  async #doneBefore({ stream, events, until, unanswered }: Append): Promise<Done | undefined> {
    const revisions = this.#known.of(stream)?.revisions;
    const known = events.flatMap(({ id }) => revisions?.get(id) ?? []);
    if (known.length === 0) return undefined;
    const there = new Map((await this.#reader.stream(stream, Math.min(...known), until)).map((e) => [e.id, e]));
    const done = doneBefore(
      stream,
      events,
      events.map(({ id }) => there.get(id)),
    );
    // What this call itself appended, and only the answer was lost.
    return done && unanswered ? { ...done, duplicate: false } : done;
  }
}

function checkSize(messages: readonly Proposed[]): void {
  const bytes = messages.reduce((sum, { type, data, meta }) => sum + data.length + meta.length + 2 * type.length, 0);
  if (bytes <= MOST_BYTES) return;
  throw new StoreError('store-too-large', `${bytes} bytes in one append; the server takes at most ${MOST_BYTES}`);
}
