import { SIGHTS, sightOf, type Actor, type Sight } from '#access';
import { type EventType, revisionsAlong, type TrajectoryEvent } from '#trajectory';
import type { EventStore, Position, StoredEvent } from '#event-store';
import { trajectories } from '#kinds';
import { setImmediate as nextTurn } from 'node:timers/promises';

/** That something was recorded, and who may know of it. */
export interface Happened {
  readonly trajectory: string;
  /**
   * The revision that it made, in the count of those who see so much; absent for those who could not see it when it was
   * recorded. What becomes visible later is told by the event that makes it so.
   */
  readonly revisions: Readonly<Partial<Record<Sight, number>>>;
  readonly position: Position;
  readonly type: EventType;
  readonly municipality: string;
  readonly councils: readonly string[];
}

interface Heard {
  readonly municipality: string;
  readonly councils: readonly string[];
  /** By sight: the revision that each event made, by its place. */
  readonly revisions: ReadonlyMap<Sight, readonly (number | undefined)[]>;
}

function heardIn(events: readonly TrajectoryEvent[]): Heard | undefined {
  const [opened] = events;
  if (opened?.type !== 'TrajectoryOpened') return undefined;
  const { municipality, councils } = opened.data;
  const revisions = new Map(SIGHTS.map((sight) => [sight, revisionsAlong(events, sight)]));
  return { municipality, councils: councils.map(({ id }) => id), revisions };
}

/** What these events of the log are to those who listen, in the order of the log. */
export async function happenedIn(
  store: Pick<EventStore, 'readStream'>,
  batch: readonly StoredEvent[],
): Promise<readonly Happened[]> {
  const histories = new Map<string, Heard | undefined>();
  for (const { stream } of batch) {
    if (histories.has(stream)) continue;
    // Each may be a large dossier: others have their turn in between.
    if (histories.size > 0) await nextTurn();
    histories.set(stream, heardIn((await store.readStream(stream)).map(trajectories.fromStore)));
  }
  return batch.flatMap(({ stream, revision, position, type }) => {
    const heard = histories.get(stream);
    if (!heard) return [];
    const { municipality, councils } = heard;
    const revisions = [...heard.revisions].flatMap(([sight, along]) => {
      const made = along[revision];
      return made === undefined ? [] : [[sight, made] as const];
    });
    const trajectory = trajectories.idIn(stream);
    // Its history was read, so it is of a type that is known.
    return {
      trajectory,
      revisions: Object.fromEntries(revisions),
      position,
      type: type as EventType,
      municipality,
      councils,
    };
  });
}

/** Whether somebody may know that it happened. */
export const mayHearOf = (actor: Actor, happened: Happened): boolean => revisionFor(actor, happened) !== undefined;

/** The revision that it made, in the count of this listener; undefined when they may not know that it happened. */
export const revisionFor = (actor: Actor, happened: Happened): number | undefined =>
  happened.revisions[sightOf(actor, happened)];
