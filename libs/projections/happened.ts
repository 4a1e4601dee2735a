import { knownAfter, SIGHTS, sightOf, type Actor, type Owner, type Sight } from '#access';
import type { EventStore, Position, StoredEvent } from '#event-store';
import { storyIn } from '#kinds';
import { setImmediate as nextTurn } from 'node:timers/promises';

/** That something was recorded, and who may know of it. */
export interface Happened extends Owner {
  /** Which kind of story it happened in, and which of that kind. */
  readonly kind: string;
  readonly id: string;
  /**
   * The revision that it made, in the count of those who see so much; absent for those who could not see it when it was
   * recorded. What becomes visible later is told by the event that makes it so.
   */
  readonly revisions: Readonly<Partial<Record<Sight, number>>>;
  readonly position: Position;
  readonly type: string;
}

interface Heard {
  /** What is the same of all that happened in it. */
  readonly story: Owner & Pick<Happened, 'kind' | 'id'>;
  /** By sight: the revision that each event made, by its place. */
  readonly revisions: ReadonlyMap<Sight, readonly (number | undefined)[]>;
}

function heardIn(stream: string, stored: readonly StoredEvent[]): Heard | undefined {
  const story = storyIn(stream);
  if (!story) return undefined;
  const { kind, id, log } = story;
  const events = stored.map(log.fromStore);
  const known = knownAfter(kind, undefined, events);
  if (!known) return undefined;
  const { municipality, councils } = known;
  const revisions = new Map(SIGHTS.map((sight) => [sight, kind.revisionsAlong(events, sight)]));
  return { story: { municipality, councils, kind: kind.name, id }, revisions };
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
    histories.set(stream, heardIn(stream, await store.readStream(stream)));
  }
  return batch.flatMap(({ stream, revision, position, type }) => {
    const heard = histories.get(stream);
    if (!heard) return [];
    const revisions = [...heard.revisions].flatMap(([sight, along]) => {
      const made = along[revision];
      return made === undefined ? [] : [[sight, made] as const];
    });
    return { ...heard.story, revisions: Object.fromEntries(revisions), position, type };
  });
}

/** Whether somebody may know that it happened. */
export const mayHearOf = (actor: Actor, happened: Happened): boolean => revisionFor(actor, happened) !== undefined;

/** The revision that it made, in the count of this listener; undefined when they may not know that it happened. */
export const revisionFor = (actor: Actor, happened: Happened): number | undefined =>
  happened.revisions[sightOf(actor, happened)];
