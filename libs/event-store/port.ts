/** A place in the log of all events: opaque, compares with `<` as text; START lies before everything. */
export type Position = string;
export const START: Position = '';

/** Names (of a stream, an id, a type) are well-formed Unicode and not empty. */
export interface NewEvent {
  /** Unique over the whole store; the same id twice is the same event. */
  readonly id: string;
  readonly type: string;
  /** JSON. */
  readonly data: unknown;
  /** JSON: who, when, and the hash that chains it to the event before it. */
  readonly meta: Readonly<Record<string, unknown>>;
}

export interface StoredEvent extends NewEvent {
  readonly stream: string;
  /** Its place in the stream, from 0. */
  readonly revision: number;
  readonly position: Position;
}

/** The revision of the stream's last event; `none` when there may be none yet; `any` to not look. */
export type Expected = number | 'none' | 'any';

export type AppendResult =
  | { readonly ok: true; readonly revision: number; readonly position: Position; readonly duplicate: boolean }
  | { readonly ok: false; readonly conflict: { readonly expected: Expected; readonly actual: number | undefined } };

/** With what the name of a stream begins: with this, or with one of these. */
export type Prefix = string | readonly string[];

export interface ReadAll {
  /** Only what lies after it. */
  readonly after?: Position;
  /** Only up to and including it. */
  readonly until?: Position;
  /** Only streams whose name begins with it. */
  readonly prefix?: Prefix;
  /** How many events at a time, at most; at least one. */
  readonly batch?: number;
}

export interface ReadByStream extends Omit<ReadAll, 'after'> {
  /**
   * Hears of each stream that holds an event which cannot be read, or that somebody deleted on the server, and that
   * is then left out; without it reading ends there.
   */
  readonly onUnread?: (stream: string, error: StoreError) => void;
}

/** An event that is kept in such a way that not every reader finds it, or finds the same. */
export interface Misplaced {
  readonly stream: string;
  readonly revision: number;
  /** Its number in the log; as near as can be of one that no position can be. */
  readonly place: number;
  /**
   * Before the first place or behind the last, where a reader of the whole log does not look; not found by its stream
   * or its id; or not letter for letter as it is written.
   */
  readonly why: 'outside' | 'unfound' | 'written';
}

/** How long whoever asks waits for the answer. */
export interface Waiting {
  /**
   * A moment of `performance.now()`, in milliseconds: at the latest then `store-unreachable` is the answer, and what
   * is asked after it is not begun. As long as the adapter thinks right without it.
   */
  readonly until?: number;
}

/**
 * Where events are kept. Every adapter passes the same contract (test/contract) and adds no method.
 * An adapter throws StoreError when it cannot do what it is asked; a conflict is not an error but a result.
 */
export interface EventStore {
  /**
   * Appends all of the events or none. Resolves when they are durable. Idempotent by event id: what
   * is there already with the same content is not appended again, whatever is expected.
   * @throws EventIdReused when an id is there with another content or in another stream.
   */
  append(stream: string, expected: Expected, events: readonly NewEvent[], waiting?: Waiting): Promise<AppendResult>;
  /** The events of one stream from a revision on (from the first without it); none when there is no such stream. */
  readStream(stream: string, from?: number, waiting?: Waiting): Promise<readonly StoredEvent[]>;
  /** All events in the order of their positions, in batches; ends at the end of the log. */
  readAll(options?: ReadAll): AsyncIterable<readonly StoredEvent[]>;
  /**
   * Stream after stream, each whole within one batch: for what is rebuilt from whole histories. In which
   * order the streams come is the adapter's matter.
   */
  readByStream(options?: ReadByStream): AsyncIterable<readonly StoredEvent[]>;
  /**
   * As readAll, and then whatever is appended, by whichever process, until the signal: no gap, no repeat.
   * It ends quietly with the signal, and throws `store-closed` when the store is closed under it.
   */
  subscribe(options: Omit<ReadAll, 'until'> & { readonly signal: AbortSignal }): AsyncIterable<readonly StoredEvent[]>;
  /** The position of the last event; START when there is none. */
  head(): Promise<Position>;
  /**
   * Looks through how the events up to a position are kept, some at a time: whether each way of reading finds the same.
   * Only where somebody else can have written there, past the store: in a file.
   */
  misplaced?(until: Position, batch?: number): AsyncIterable<readonly Misplaced[]>;
  /** What was appended before is settled first; whatever is asked afterwards is refused with `store-closed`. */
  close(): Promise<void>;
}

export class EventIdReused extends Error {
  override name = 'EventIdReused';
  readonly id: string;
  constructor(id: string) {
    super(`event id ${id} is in use for something else`);
    this.id = id;
  }
}

export type StoreErrorCode =
  | 'store-full'
  | 'store-locked'
  | 'store-damaged'
  | 'store-cut-off'
  | 'store-moved'
  | 'store-newer'
  | 'store-closed'
  | 'store-io'
  | 'store-too-large'
  | 'store-denied'
  | 'store-unreachable';

/**
 * The store cannot do its work, and why: nothing of the failed call was recorded. Only with
 * `store-unreachable` it may have been, when its answer was lost, and with `store-moved` in the file that
 * was taken away: the same append again tells.
 */
export class StoreError extends Error {
  override name = 'StoreError';
  readonly code: StoreErrorCode;
  constructor(code: StoreErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
