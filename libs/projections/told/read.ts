import { sightOf, visible, type Sight } from '#access';
import { today as dayOf, type Day } from '#calendar';
import { tell } from '#dossier';
import type { EventStore, Position, StoredEvent } from '#event-store';
import { broughtInAt, fromStore, streamOf } from '#log';
import type { Trajectory, TrajectoryEvent } from '#trajectory';
import type { Asking } from '../query/reader.js';

/** When a dossier was copied from paper, and by whom: the person only for the municipality itself. */
export interface BroughtIn {
  readonly on: Day;
  readonly actor?: string;
}

/** An event with when and by whom it was recorded. */
export type Recorded = TrajectoryEvent & { readonly stored: StoredEvent };

/** One dossier as somebody may see it, as it stood on a day. */
export interface ToldDossier {
  readonly id: string;
  readonly sight: Sight;
  readonly asOf: Day;
  /** Of the last event there is, whether it can be seen or not: what If-Match compares. */
  readonly revision: number;
  readonly position: Position;
  /** All that was recorded: for what is judged, not for what is shown. */
  readonly all: readonly TrajectoryEvent[];
  /** In the order of recording. */
  readonly seen: readonly Recorded[];
  readonly state: Trajectory;
  /** Of a dossier that began elsewhere, and was brought in as history. */
  readonly broughtIn?: BroughtIn;
}

/**
 * Reads one dossier from the log. Undefined when there is none, when it is not for this reader to know
 * of, or when it was not open yet on that day.
 */
export async function readDossier(
  store: EventStore,
  id: string,
  { actor, today }: Asking,
  asOf: Day = today,
): Promise<ToldDossier | undefined> {
  const stored = await store.readStream(streamOf(id));
  const all = stored.map((event): Recorded => ({ ...fromStore(event), stored: event }));
  const [opened, last] = [all[0], stored.at(-1)];
  if (opened?.type !== 'TrajectoryOpened' || !last) return undefined;
  const { municipality, councils } = opened.data;
  const sight = sightOf(actor, { municipality, councils: councils.map((c) => c.id) });
  const then = visible(all, sight).filter(({ day }) => day <= asOf);
  // What came out later was internal still on that day.
  const seen = sight === 'internal' ? then : visible(then, 'participant');
  const told = tell(seen, asOf);
  if (!told) return undefined;
  const broughtIn = broughtInOf(stored[0], sight);
  const { revision, position } = last;
  return { id, sight, asOf, revision, position, all, seen, state: told.state, ...(broughtIn && { broughtIn }) };
}

function broughtInOf(opening: StoredEvent | undefined, sight: Sight): BroughtIn | undefined {
  const at = opening && broughtInAt(opening);
  if (at === undefined) return undefined;
  return { on: dayOf(new Date(at)), ...(sight === 'internal' && { actor: String(opening?.meta['actor']) }) };
}
