import { visible } from '#access';
import type { Day } from '#calendar';
import { tell } from '#dossier';
import type { StoredEvent } from '#event-store';
import { fromStore, trajectoryIn } from '#log';
import type { Trajectory } from '#trajectory';

/** One dossier as its whole history tells it: what every view derives its rows from. */
export interface Dossier {
  readonly id: string;
  /** The revision of its last event. */
  readonly revision: number;
  /** When the last event was recorded: ISO 8601, UTC. */
  readonly updatedAt: string;
  /** The day of the last thing that happened: the state is told as of that day. */
  readonly asOf: Day;
  /** With what is internal to the municipality. */
  readonly internal: Trajectory;
  /** As participants see it, without drafted answers; rows that others may see derive from this. */
  readonly shared: Trajectory;
  /** As anybody sees it; undefined while it is not for everybody. */
  readonly open: Trajectory | undefined;
  /** What was true at moments that cannot be seen afterwards. */
  readonly flags: ReadonlySet<string>;
}

/** @throws TypeError when the stream does not begin with an opening. */
export function dossierOf(stored: readonly StoredEvent[]): Dossier {
  const events = stored.map(fromStore);
  const last = stored.at(-1);
  const asOf = events.reduce((latest, { day }) => (day > latest ? day : latest), '');
  const told = tell(events, asOf);
  if (!last || !told) throw new TypeError(`${last?.stream ?? 'a stream'} does not begin with an opening`);
  const as = (sight: 'participant' | 'public') => {
    const seen = visible(events, sight);
    return seen.length === events.length ? told.state : tell(seen, asOf)?.state;
  };
  return {
    id: trajectoryIn(last.stream),
    revision: last.revision,
    updatedAt: String(last.meta['recordedAt']),
    asOf,
    internal: told.state,
    shared: as('participant') ?? told.state,
    open: as('public'),
    flags: told.flags,
  };
}
