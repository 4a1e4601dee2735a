import type { Position } from '#event-store';
import { sql } from 'kysely';
import type { Query } from './query/reader.js';
import { SOURCES } from './sources.js';

/**
 * The position of the last event that somebody may hear of; undefined when there is none. It moves with what they
 * see and with nothing else: the end of the log would tell that something was recorded.
 */
export const lastVisiblePosition: Query<Record<string, never>, Position | undefined> = {
  reads: SOURCES.flatMap(({ lastReads }) => lastReads),
  run: (reader, { actor }) => {
    const last = SOURCES.flatMap((source) => source.lastPositions(actor));
    const found = sql<{
      position: Position | null;
    }>`SELECT max(position) AS position FROM (${sql.join(last, sql` UNION ALL `)})`;
    return reader.first(found)?.position ?? undefined;
  },
};
