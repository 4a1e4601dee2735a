import { COUNCIL } from '#council';
import type { Kind } from '#kind';
import { inLog, prefixOf } from '#log';
import { TRAJECTORY } from '#trajectory';

/** Every kind of story that there is, by its name. */
const BY_NAME = { trajectory: TRAJECTORY, council: COUNCIL };
export type KindName = keyof typeof BY_NAME;

export const KINDS: readonly Kind[] = Object.values(BY_NAME);

/** With what the names of our streams begin: what stands in others is not ours. */
export const STREAMS: readonly string[] = KINDS.map(prefixOf);

/** Which kind of story a stream holds; undefined of one that is not ours. */
export const kindOf = (stream: string): Kind | undefined => KINDS.find((kind) => stream.startsWith(prefixOf(kind)));

/** How trajectories stand in the log. */
export const trajectories = inLog(TRAJECTORY);
/** How councils do. */
export const councils = inLog(COUNCIL);
