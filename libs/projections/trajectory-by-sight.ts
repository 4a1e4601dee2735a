import type { Sight } from '#access';
import { foldByDate, type Trajectory, type TrajectoryEvent, visible } from '#trajectory';
import { today as dayOf, type Day } from '#calendar';
import type { Position, StoredEvent } from '#event-store';
import { trajectories } from '#kinds';
import { broughtInAt } from '#log';
import type { View } from './runner/view.js';

/** A dossier as somebody sees it, and when it last changed for them. */
export interface SeenTrajectory {
  readonly state: Trajectory;
  /** How many of its events they see, counted from 0. */
  readonly revision: number;
  /** When the last of those was recorded: ISO 8601, UTC. */
  readonly updatedAt: string;
  readonly position: Position;
  /** The day of the last thing that happened: the state is told as of that day. */
  readonly asOf: Day;
  /** What was true at moments that cannot be seen afterwards. */
  readonly flags: ReadonlySet<string>;
}

/**
 * One dossier as its whole history tells it, for each reader who sees another part of it: what every view derives its
 * rows from.
 */
export interface TrajectoryBySight {
  readonly id: string;
  /** With what is internal to the municipality: only for rows that nobody else reads. */
  readonly internal: SeenTrajectory;
  /** As participants see it, without drafted answers; rows that others may see derive from this. */
  readonly shared: SeenTrajectory;
  /** As anybody sees it; undefined while it is not for everybody. */
  readonly open: SeenTrajectory | undefined;
  /** All that was recorded, in its order. */
  readonly recorded: readonly { readonly event: TrajectoryEvent; readonly stored: StoredEvent }[];
  /** The places of the events that participants see, and that anybody does. */
  readonly sharedPlaces: ReadonlySet<number>;
  readonly openPlaces: ReadonlySet<number>;
  /** Of a dossier that was copied from paper: the day on which that was done. */
  readonly broughtInOn?: Day;
}

/** A view over dossiers: every row begins with the id of its dossier. */
export type TrajectoryReadModel<Row extends { readonly dossier: string }> = View<TrajectoryBySight, Row>;

interface Told {
  readonly seen: readonly { readonly stored: StoredEvent }[];
  readonly standing: SeenTrajectory;
}

const placesOf = (told: Told | undefined): ReadonlySet<number> =>
  new Set(told?.seen.map(({ stored }) => stored.revision));

/** @throws TypeError when the stream does not begin with an opening. */
export function trajectoryBySight(stored: readonly StoredEvent[]): TrajectoryBySight {
  const events = stored.map((event) => ({ ...trajectories.fromStore(event), stored: event }));
  const as = (sight: Sight, more?: Told): Told | undefined => {
    const seen = visible(events, sight);
    if (more && seen.length === more.seen.length && seen.every((event, i) => event === more.seen[i])) return more;
    const last = seen.at(-1)?.stored;
    const asOf = seen.reduce((latest, { day }) => (day > latest ? day : latest), '');
    const told = foldByDate(seen, asOf);
    if (!last || !told) return undefined;
    const { position } = last;
    const updatedAt = String(last.meta['recordedAt']);
    return { seen, standing: { ...told, asOf, revision: seen.length - 1, updatedAt, position } };
  };
  const internal = as('internal');
  const shared = as('participant', internal);
  const [first] = stored;
  if (!first || !internal || !shared)
    throw new TypeError(`${first?.stream ?? 'a stream'} does not begin with an opening`);
  const everybody = as('public', shared);
  const open = everybody?.standing;
  const broughtIn = broughtInAt(first);
  return {
    id: trajectories.idIn(first.stream),
    internal: internal.standing,
    shared: shared.standing,
    open,
    recorded: events.map((event) => ({ event, stored: event.stored })),
    sharedPlaces: placesOf(shared),
    openPlaces: placesOf(everybody),
    ...(broughtIn !== undefined && { broughtInOn: dayOf(new Date(broughtIn)) }),
  };
}
