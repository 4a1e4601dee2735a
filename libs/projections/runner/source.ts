import type { StoredEvent } from '#event-store';
import type { Actor } from '#access';
import type { RawBuilder } from 'kysely';
import type { Query } from '../query/reader.js';
import type { AnyView } from './view.js';

/** The read models of one kind of story, and how they are made from its streams. */
export interface Source<Told = unknown> {
  /** With what the names of its streams begin. */
  readonly prefix: string;
  /** The column of each of its views that says of which story a row is: by it rows are replaced. */
  readonly key: string;
  /** What all of its views derive their rows from: made once of a whole history. @throws when it is none. */
  tell(stored: readonly StoredEvent[]): Told;
  readonly views: readonly AnyView<Told>[];
  /** Questions that each give one `position`: together the last of what somebody sees of these stories. */
  lastPositions(actor: Actor): readonly RawBuilder<unknown>[];
  /** The views that those questions read. */
  readonly lastReads: Query<never, unknown>['reads'];
}

/** A source as the runner handles it: what its views are given is what it tells. */
export type AnySource = Omit<Source, 'views'> & { readonly views: readonly AnyView[] };
