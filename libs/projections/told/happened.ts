import { sightOf, visible, type Actor, type Sight } from '#access';
import type { EventStore, Position, StoredEvent } from '#event-store';
import { fromStore, trajectoryIn } from '#log';
import type { EventType } from '#trajectory';

/** That something was recorded, and who may know of it. */
export interface Happened {
  readonly trajectory: string;
  /**
   * The revision that it made, in the count of who sees so much; absent for who could not see it when it was recorded.
   * What becomes visible later is told by the event that makes it so.
   */
  readonly revisions: Readonly<Partial<Record<Sight, number>>>;
  readonly position: Position;
  readonly type: EventType;
  readonly municipality: string;
  readonly councils: readonly string[];
}

const SIGHTS: readonly Sight[] = ['internal', 'participant', 'public'];

/** What these events of the log are to those who listen, in the order of the log. */
export async function happenedIn(
  store: Pick<EventStore, 'readStream'>,
  batch: readonly StoredEvent[],
): Promise<readonly Happened[]> {
  const streams = [...new Set(batch.map(({ stream }) => stream))];
  const read = async (stream: string) => {
    const events = await store.readStream(stream);
    return [stream, events.map((event) => ({ ...fromStore(event), revision: event.revision }))] as const;
  };
  const histories = new Map(await Promise.all(streams.map(read)));
  return batch.flatMap(({ stream, revision, position }) => {
    const until = (histories.get(stream) ?? []).slice(0, revision + 1);
    const [opened, event] = [until[0], until.at(-1)];
    if (opened?.type !== 'TrajectoryOpened' || !event) return [];
    return {
      trajectory: trajectoryIn(stream),
      revisions: Object.fromEntries(
        SIGHTS.flatMap((sight) => {
          const seen = visible(until, sight);
          return seen.at(-1)?.revision === revision ? [[sight, seen.length - 1]] : [];
        }),
      ),
      position,
      type: event.type,
      municipality: opened.data.municipality,
      councils: opened.data.councils.map(({ id }) => id),
    };
  });
}

/** Whether somebody may know that it happened. */
export const mayHearOf = (actor: Actor, happened: Happened): boolean => revisionFor(actor, happened) !== undefined;

/** The revision that it made, in the count of this listener; undefined when they may not know that it happened. */
export const revisionFor = (actor: Actor, happened: Happened): number | undefined =>
  happened.revisions[sightOf(actor, happened)];
