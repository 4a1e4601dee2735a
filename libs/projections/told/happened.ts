import { sightOf, visible, type Actor, type Sight } from '#access';
import type { EventStore, Position, StoredEvent } from '#event-store';
import { fromStore, trajectoryIn } from '#log';
import type { EventType } from '#trajectory';

/** That something was recorded, and who may know of it. */
export interface Happened {
  readonly trajectory: string;
  readonly revision: number;
  readonly position: Position;
  readonly type: EventType;
  readonly municipality: string;
  readonly councils: readonly string[];
  /** Who could see it when it was recorded; what becomes visible later is told by the event that makes it so. */
  readonly seenBy: ReadonlySet<Sight>;
}

const SIGHTS: readonly Sight[] = ['internal', 'participant', 'public'];

/** What these events of the log are to those who listen, in the order of the log. */
export async function happenedIn(
  store: Pick<EventStore, 'readStream'>,
  batch: readonly StoredEvent[],
): Promise<readonly Happened[]> {
  const streams = [...new Set(batch.map(({ stream }) => stream))];
  const read = async (stream: string) => [stream, (await store.readStream(stream)).map(fromStore)] as const;
  const histories = new Map(await Promise.all(streams.map(read)));
  return batch.flatMap(({ stream, revision, position }) => {
    const until = (histories.get(stream) ?? []).slice(0, revision + 1);
    const [opened, event] = [until[0], until.at(-1)];
    if (opened?.type !== 'TrajectoryOpened' || !event) return [];
    return {
      trajectory: trajectoryIn(stream),
      revision,
      position,
      type: event.type,
      municipality: opened.data.municipality,
      councils: opened.data.councils.map(({ id }) => id),
      seenBy: new Set(SIGHTS.filter((sight) => visible(until, sight).includes(event))),
    };
  });
}

/** Whether somebody may know that it happened. */
export const mayHearOf = (actor: Actor, happened: Happened): boolean => happened.seenBy.has(sightOf(actor, happened));
