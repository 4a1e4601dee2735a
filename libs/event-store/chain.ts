import { hash } from 'node:crypto';
import { ERASURE, Erasures, type ErasedTexts, type IsSigned } from './erasures.js';
import type { NewEvent, StoredEvent } from './port.js';
import { covered, erasedIn, isSalted, isSealedAsMade } from './sealed.js';

/** The end of a stream: what the next event's hash builds on. */
export interface Link {
  readonly revision: number;
  readonly hash: string;
}

const hashOf = (stream: string, revision: number, previous: string, event: NewEvent): string =>
  hash('sha256', `${previous}\n${covered(stream, revision, event)}`);

/** Gives each event the hash that covers it and the one before it in its stream (SHA-256, hex). */
export function seal(stream: string, last: Link | undefined, events: readonly NewEvent[]): NewEvent[] {
  let previous = last?.hash ?? '';
  let revision = last?.revision ?? -1;
  return events.map((event) => {
    revision += 1;
    previous = hashOf(stream, revision, previous, event);
    return { ...event, meta: { ...event.meta, hash: previous } };
  });
}

/**
 * What is broken: an event that is missing, one that is not as it was sealed, a text that is gone without a
 * signed record of it, or a text that is there again although its erasure is on record.
 */
export type Verified =
  | { readonly ok: true }
  | {
      readonly ok: false;
      readonly stream: string;
      readonly revision: number;
      readonly why: 'gap' | 'changed' | 'erased' | 'unerased';
    };

/** The hash that an event has to have after the one before it in its stream; undefined when it can have none. */
function reckoned(previous: string, event: Omit<StoredEvent, 'position'>): string | undefined {
  if (!isSealedAsMade(event)) return undefined;
  const stands = event.meta['hash'];
  // What was erased before there were salts has no hash to reckon: the signed record of it says what is left.
  const vouched = !isSalted(event) && erasedIn(event).length > 0;
  const hash = vouched ? stands : hashOf(event.stream, event.revision, previous, event);
  return typeof hash === 'string' ? hash : undefined;
}

/** Whether an event is as it was sealed after the one before it in its stream (without one: as its first). */
export function isSealedAfter(
  before: Pick<StoredEvent, 'meta'> | undefined,
  event: Omit<StoredEvent, 'position'>,
): boolean {
  const hash = reckoned(before ? String(before.meta['hash']) : '', event);
  return hash !== undefined && hash === event.meta['hash'];
}

/** The chain of one stream, followed event by event. */
export class Chain {
  readonly #isSigned: IsSigned;
  /** Of most streams nothing was ever erased. */
  #erasures: Erasures | undefined;
  #last: Link | undefined;

  constructor(isSigned: IsSigned) {
    this.#isSigned = isSigned;
  }

  /** The link that was made last. */
  get last(): Link | undefined {
    return this.#last;
  }

  /** What was erased from it, as it is on record. */
  get erased(): readonly ErasedTexts[] {
    return this.#erasures?.told ?? [];
  }

  /** Whether this event is the next one, as it was sealed. */
  next(event: Omit<StoredEvent, 'position'>): Verified {
    const { stream } = event;
    const revision = (this.#last?.revision ?? -1) + 1;
    if (event.revision !== revision) return { ok: false, stream, revision, why: 'gap' };
    const hash = reckoned(this.#last?.hash ?? '', event);
    if (hash === undefined || hash !== event.meta['hash']) return { ok: false, stream, revision, why: 'changed' };
    if (event.type === ERASURE || erasedIn(event).length > 0) {
      this.#erasures ??= new Erasures();
      if (!this.#erasures.next(event, this.#isSigned)) return { ok: false, stream, revision, why: 'changed' };
    }
    this.#last = { revision, hash };
    return { ok: true };
  }

  /** Of a whole stream: whether what is gone from it is on record. */
  end(stream: string): Verified {
    const broken = this.#erasures?.broken();
    return broken ? { ok: false, stream, ...broken } : { ok: true };
  }
}

/** Without a key nobody can tell who signed: then the chain is all that is checked. */
export const ANY_SIGNATURE: IsSigned = () => true;

/** The first broken link of one whole stream, if there is one. */
export function verifyStream(
  events: readonly Omit<StoredEvent, 'position'>[],
  isSigned: IsSigned = ANY_SIGNATURE,
): Verified {
  const chain = new Chain(isSigned);
  for (const event of events) {
    const next = chain.next(event);
    if (!next.ok) return next;
  }
  return chain.end(events[0]?.stream ?? '');
}
