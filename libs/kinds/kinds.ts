import { COUNCIL } from '#council';
import type { StoryEvent } from '#facts';
import type { Kind } from '#kind';
import type { EventStore, StoredEvent } from '#event-store';
import { inLog, prefixOf, type InLog } from '#log';
import { TRAJECTORY } from '#trajectory';

/** Every kind of story that there is, by its name. */
const BY_NAME = { trajectory: TRAJECTORY, council: COUNCIL };
export type KindName = keyof typeof BY_NAME;

export const KINDS: readonly Kind[] = Object.values(BY_NAME);

/** With what the names of our streams begin: what stands in others is not ours. */
export const STREAMS: readonly string[] = KINDS.map(prefixOf);

interface KindInLog {
  readonly kind: Kind;
  readonly log: InLog<StoryEvent>;
}

const IN_LOG: readonly KindInLog[] = KINDS.map((kind) => ({ kind, log: inLog(kind) }));

/** Which story a stream holds, of which kind, and how that kind stands in the log; undefined of one that is not ours. */
export function storyIn(stream: string): (KindInLog & { readonly id: string }) | undefined {
  const found = IN_LOG.find(({ log }) => stream.startsWith(log.prefix));
  return found && { ...found, id: found.log.idIn(stream) };
}

/** The first event of ours in a log; undefined where there is none: a server that others use too has events of theirs. */
export async function firstOfOurs(store: Pick<EventStore, 'readAll'>): Promise<StoredEvent | undefined> {
  for await (const [first] of store.readAll({ prefix: STREAMS, batch: 1 })) return first;
  return undefined;
}

/** How trajectories stand in the log. */
export const trajectories = inLog(TRAJECTORY);
/** How councils do. */
export const councils = inLog(COUNCIL);
