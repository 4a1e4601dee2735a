import type { KindName } from '#kinds';
import type { ErasedTexts, Misplaced, StoredEvent, Verified } from '#event-store';

export type Named = Pick<StoredEvent, 'stream' | 'revision'>;

/** The first event that is not what was signed; places count from 1. */
export type First =
  /** Its content, or what came before it in its dossier, is another than was signed. */
  | { readonly how: 'altered' | 'added' | 'moved'; readonly place: number; readonly event: Named }
  | { readonly how: 'removed'; readonly place: number; readonly after?: Named; readonly before?: Named }
  /** Which one cannot be told: the hashes of these were not kept, or are not those that were signed. */
  | { readonly how: 'between'; readonly from: number; readonly until: number };

/** What is wrong with a log. */
export type Found =
  | ({ readonly kind: 'chain'; readonly why: (Verified & { ok: false })['why'] | 'order' } & Named)
  /** It is kept where not every reader finds it, or not as it was written. */
  | ({ readonly kind: 'kept'; readonly place: number; readonly why: Misplaced['why'] } & Named)
  /** There is no event at this place, while there are later ones. */
  | { readonly kind: 'missing'; readonly place: number; readonly events: number; readonly of: number }
  /** The log is not what a checkpoint of this size says; that may be more than the log has now. */
  | { readonly kind: 'signed'; readonly size: number; readonly events: number; readonly first: First }
  /** A checkpoint is not as it was signed: it was altered itself. */
  | { readonly kind: 'note'; readonly size: number }
  /** What stands beside a checkpoint, of the event that it ends with, is not what the log has there. */
  | { readonly kind: 'beside'; readonly size: number }
  /** The key signed a checkpoint that is not kept any more. */
  | { readonly kind: 'gone'; readonly size: number };

export interface Checked {
  readonly events: number;
  /** By the name of a kind, how many stories of it there are; of one of which there is none, nothing. */
  readonly stories: Readonly<Partial<Record<KindName, number>>>;
  /** Checkpoints that vouch for the log and hold, and how many events the last of them is over. */
  readonly checkpoints: number;
  readonly until: number;
  /** Whether their signatures were checked; else they only say the same. */
  readonly signed: boolean;
  /** Names of keys that nobody vouched for, of checkpoints that were kept too: the log has to be what they say as well. */
  readonly others: readonly string[];
  /** What was erased, as it is on record: the chain is whole without it. */
  readonly erased: readonly ErasedTexts[];
  readonly found: readonly Found[];
}
