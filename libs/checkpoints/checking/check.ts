import {
  Chains,
  isSealedAfter,
  StoreError,
  type ErasedTexts,
  type EventStore,
  type Position,
  type StoredEvent,
  type Verified,
} from '#event-store';
import { storyIn, STREAMS } from '#kinds';
import { entryOf } from '../making/last.js';
import { StoredEntries } from './entries.js';
import { expectedOf, type Expecting } from './expected.js';
import { isSignedBy } from '../notes/erasures.js';
import type { Verifier } from '../notes/keys.js';
import type { Checked, Named } from './found.js';
import { SignedSoFar } from './signed.js';

export interface Checking extends Expecting {
  readonly store: EventStore;
  /** How many events at a time. */
  readonly batch?: number;
}

/**
 * How many events there are up to a position: the embedded store numbers them without gaps, another one does not say.
 */
const numbered = (position: Position): number | undefined => (/^\d+$/.test(position) ? Number(position) : undefined);

// Of a thousand that are kept wrongly the first say enough.
const MOST_NAMED = 10;

/** What is missing where it should stand may stand elsewhere in the log, as it was or altered. */
async function whyNotThere(store: EventStore, { stream, revision }: Named): Promise<'gap' | 'order' | 'changed'> {
  const events = await store.readStream(stream, Math.max(0, revision - 1)).catch(unreadable);
  const at = (n: number) => events.find((event) => event.revision === n);
  const [event, before] = [at(revision), at(revision - 1)];
  if (!event) return 'gap';
  return isSealedAfter(before, event) ? 'order' : 'changed';
}

/** Of a stream that somebody deleted on the server nothing can be read: then it is not elsewhere either. */
function unreadable(error: unknown): readonly StoredEvent[] {
  if (error instanceof StoreError && error.code === 'store-damaged') return [];
  throw error;
}

/** The chains of all dossiers at once, in the order of the log; the first that is broken. */
class ChainsSoFar {
  readonly #chains: Chains;
  #broken: (Verified & { ok: false }) | undefined;

  constructor(known: readonly Verifier[]) {
    this.#chains = new Chains(isSignedBy(known));
  }

  next(event: StoredEvent): void {
    const verified = this.#chains.next(event);
    if (!verified.ok) this.#broken ??= verified;
  }

  /** After the last event. */
  end(): (Verified & { ok: false }) | undefined {
    const end = this.#chains.end();
    return this.#broken ?? (end.ok ? undefined : end);
  }

  get erased(): readonly ErasedTexts[] {
    return this.#chains.erased;
  }

  /** How many stories there are of each kind that there is one of. */
  get stories(): Readonly<Record<string, number>> {
    const kinds = [...this.#chains.ends.keys()].flatMap((stream) => storyIn(stream)?.kind.name ?? []);
    return Object.fromEntries([...Map.groupBy(kinds, (kind) => kind)].map(([kind, of]) => [kind, of.length]));
  }
}

/**
 * Checks a whole log in the order of its positions: the chain of each dossier, that no place is empty, and
 * that it is what every checkpoint says. It tells how many events it has read after each batch, so that
 * the caller can take the time for it.
 * @throws StoreError for what cannot be read; what is read and is wrong is found.
 */
export async function* checkLog({ store, batch, ...expecting }: Checking): AsyncGenerator<number, Checked> {
  // Asked before the log: it may grow meanwhile, and never ends before what was signed.
  const expected = await expectedOf(expecting);
  const until = await store.head();
  const signed = new SignedSoFar(expected, new StoredEntries(expecting.kept));
  const chains = new ChainsSoFar(expecting.known);
  const [found, of] = [[...expected.found], numbered(until)];
  let [events, missing]: [number, number | undefined] = [0, undefined];
  for await (const read of store.readAll({ until, prefix: STREAMS, ...(batch !== undefined && { batch }) })) {
    for (const event of read) {
      chains.next(event);
      if ((numbered(event.position) ?? 0) > events + 1) missing ??= events + 1;
      await signed.next(event, entryFor(event));
      events++;
    }
    yield events;
  }
  if (of !== undefined && of > events) missing ??= events + 1;
  for await (const some of store.misplaced?.(until, batch) ?? []) {
    found.push(
      ...some.slice(0, MOST_NAMED - found.length).map(({ stream, revision, place, why }) => ({
        ...({ kind: 'kept', stream, revision, place, why } as const),
      })),
    );
    yield events;
  }
  const broken = chains.end();
  if (broken) {
    const { stream, revision, why } = broken;
    found.push({ kind: 'chain', stream, revision, why: why === 'gap' ? await whyNotThere(store, broken) : why });
  }
  if (missing !== undefined) found.push({ kind: 'missing', place: missing, events, of: of ?? events });
  const parted = await signed.end();
  if (parted) found.push(parted);
  else found.push(...signed.otherEnds.map((size) => ({ kind: 'beside', size }) as const));
  const { stories, erased } = chains;
  return { events, stories, ...signed.held, signed: expected.signed, others: expected.others, erased, found };
}

/** What has no hash at all breaks its chain, and is nothing that was ever signed. */
function entryFor(event: StoredEvent): Uint8Array {
  try {
    return entryOf(event);
  } catch {
    return new Uint8Array(32);
  }
}
