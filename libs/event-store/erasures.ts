import type { StoredEvent } from './port.js';
import { BODY, erasedIn, leftOf } from './sealed.js';

/** The type of the event that records that a text was erased, in the stream of the event that it was erased from. */
export const ERASURE = 'TextErased';

/** Which texts are gone, and what the event was left as: what is signed of it. */
export interface Erasure {
  readonly stream: string;
  readonly revision: number;
  readonly places: readonly string[];
  readonly left: string;
}

/** One record of an erasure, as it is told: how many texts of which event, when, by whom and why. */
export interface ErasedTexts {
  readonly stream: string;
  /** Of the event that they were erased from. */
  readonly revision: number;
  readonly texts: number;
  /** ISO 8601, UTC; as recorded, like all below. */
  readonly recordedAt: string;
  /** The id of the one who had it done. */
  readonly by: string;
  readonly because: string;
}

/** What the signature of a record stands under: one line for each thing that it says. */
export const signedText = ({ stream, revision, places, left }: Erasure): string =>
  [JSON.stringify(stream), revision, left, ...places.map((place) => JSON.stringify(place)), ''].join('\n');

/** Whether the keeper of the log signed this. */
export type IsSigned = (text: string, signature: string) => boolean;

type Told = Omit<StoredEvent, 'position'>;

interface Records {
  readonly left: string;
  readonly places: ReadonlySet<string>;
}

function recordIn({ stream, revision: own, data }: Told): (Erasure & { readonly signature: string }) | undefined {
  const { revision, places, left, signature } = (data ?? {}) as Partial<Record<string, unknown>>;
  const known =
    typeof revision === 'number' && revision < own && typeof left === 'string' && typeof signature === 'string';
  if (!known || !Array.isArray(places) || !places.every((place) => typeof place === 'string')) return undefined;
  return { stream, revision, places, left, signature };
}

const told = (value: unknown): string => (typeof value === 'string' ? value : '');

/** What was erased from one stream, and whether each of it is on record. */
export class Erasures {
  readonly #erased = new Map<number, { readonly left: string; readonly places: readonly string[] }>();
  readonly #records = new Map<number, Records>();
  /** Events that lost nothing but the digest of the command that they came by, and by which that was. */
  readonly #commands = new Map<number, unknown>();
  readonly #erasedCommands = new Set<unknown>();
  readonly #told: ErasedTexts[] = [];

  /** Each record that was taken in. */
  get told(): readonly ErasedTexts[] {
    return this.#told;
  }

  /** Takes in the next event; false for a record that nobody signed, or of what had not happened yet. */
  next(event: Told, isSigned: IsSigned): boolean {
    const places = erasedIn(event).filter((place) => place !== BODY);
    if (places.length > 0) {
      this.#erased.set(event.revision, { left: leftOf(event), places });
      this.#erasedCommands.add(event.meta['command']);
    } else if (erasedIn(event).length > 0) this.#commands.set(event.revision, event.meta['command']);
    if (event.type !== ERASURE) return true;
    const record = recordIn(event);
    if (!record || !isSigned(signedText(record), record.signature)) return false;
    const { revision, places: named, left } = record;
    // Of several the last says what is left; what the ones before it took stays gone.
    const before = this.#records.get(revision)?.places ?? new Set();
    this.#records.set(revision, { left, places: new Set([...before, ...named]) });
    const { recordedAt, actor } = event.meta;
    const { because } = event.data as Readonly<Record<string, unknown>>;
    this.#told.push({
      ...{ stream: event.stream, revision, texts: new Set(named).size },
      ...{ recordedAt: told(recordedAt), by: told(actor), because: told(because) },
    });
    return true;
  }

  /** The first event that lost a text off the record, or still has one that is on record as gone. */
  broken(): { readonly revision: number; readonly why: 'erased' | 'unerased' } | undefined {
    for (const [revision, { left, places }] of this.#erased) {
      const record = this.#records.get(revision);
      if (!places.every((place) => record?.places.has(place)) || record?.left !== left)
        return { revision, why: 'erased' };
    }
    // It goes with a text of the same command, and not by itself.
    for (const [revision, command] of this.#commands) {
      if (!this.#records.has(revision) && !(command !== undefined && this.#erasedCommands.has(command)))
        return { revision, why: 'erased' };
    }
    for (const [revision, { places }] of this.#records) {
      const gone = this.#erased.get(revision)?.places ?? [];
      if (![...places].every((place) => gone.includes(place))) return { revision, why: 'unerased' };
    }
    return undefined;
  }
}
