import { sightOf, type Sight } from '#access';
import {
  foldByDate,
  forSideOf,
  knownAfter,
  type Trajectory,
  type TrajectoryEvent,
  type TrajectoryOnDay,
  visible,
} from '#trajectory';
import { today as dayOf, type Day } from '#calendar';
import type { EventStore, Position, StoredEvent, Waiting } from '#event-store';
import { trajectories } from '#kinds';
import { broughtInAt, recordedBy } from '#log';
import type { QueryContext } from '../query/reader.js';

/** When a dossier was copied from paper, and by whom: the person only for the municipality itself. */
export interface BroughtIn {
  readonly on: Day;
  readonly actor?: string;
}

/** An event with when and by whom it was recorded. */
export type Recorded = TrajectoryEvent & { readonly stored: StoredEvent };

/** One dossier as somebody may see it, as it stood on a day. */
export interface VisibleTrajectory {
  readonly id: string;
  readonly sight: Sight;
  readonly asOf: Day;
  /** The day by which it had been recorded, when that was asked. */
  readonly knownOn?: Day | undefined;
  /** How many events this reader sees today, counted from 0: what If-Match compares. */
  readonly revision: number;
  /** Of the last event that this reader sees. */
  readonly position: Position;
  /** The place of an event among those, by its revision in the log: no number tells of what is left out. */
  readonly placeOf: (revision: number) => number | undefined;
  /** All that was recorded: for what is judged, not for what is shown. */
  readonly all: readonly TrajectoryEvent[];
  /** In the order of recording. */
  readonly seen: readonly Recorded[];
  /** Whether what is seen says all that was recorded of it; not where remarks are for another authority's side. */
  readonly isWhole: boolean;
  readonly state: Trajectory;
  /** What was true at moments that cannot be seen afterwards. */
  readonly flags: TrajectoryOnDay['flags'];
  /** Of a dossier that began elsewhere, and was brought in as history. */
  readonly broughtIn?: BroughtIn;
}

/**
 * Reads one dossier from the log. Undefined when there is none, when it is not for this reader to know
 * of, or when it was not open yet on that day. With `knownOn`: by what had been recorded by the end of that day.
 */
export async function readTrajectory(
  store: Pick<EventStore, 'readStream'>,
  id: string,
  { actor, today }: QueryContext,
  asOf: Day = today,
  waiting?: Waiting,
  knownOn?: Day,
): Promise<VisibleTrajectory | undefined> {
  const stored = await store.readStream(trajectories.streamOf(id), 0, waiting);
  const all = stored.map((event): Recorded => ({ ...trajectories.fromStore(event), stored: event }));
  // Those that were added too, on whatever day it is shown.
  const owner = knownAfter(undefined, all);
  if (!owner) return undefined;
  const sight = sightOf(actor, owner);
  const now = visible(all, sight);
  const last = now.at(-1);
  const known = knownOn === undefined ? all : recordedBy(all, knownOn);
  const shown = known === all && all.every(({ day }) => day <= asOf) ? now : visible(known, sight, asOf);
  const seen = forSideOf(shown, actor, owner.municipality);
  const told = foldByDate(seen, asOf);
  if (!told || !last) return undefined;
  const places = new Map(now.map(({ stored: { revision } }, place) => [revision, place]));
  const broughtIn = broughtInOf(stored[0], sight);
  return {
    ...{ id, sight, asOf, knownOn, all, seen, isWhole: seen === shown, state: told.state, flags: told.flags },
    revision: now.length - 1,
    position: last.stored.position,
    placeOf: (revision) => places.get(revision),
    ...(broughtIn && { broughtIn }),
  };
}

function broughtInOf(opening: StoredEvent | undefined, sight: Sight): BroughtIn | undefined {
  const at = opening && broughtInAt(opening);
  if (at === undefined) return undefined;
  return { on: dayOf(new Date(at)), ...(sight === 'internal' && { actor: String(opening?.meta['actor']) }) };
}
