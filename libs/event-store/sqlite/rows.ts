import type { Position, StoredEvent } from '../port.js';

export interface EventRow {
  readonly position: number;
  readonly stream: string;
  readonly revision: number;
  readonly id: string;
  readonly type: string;
  readonly data: string;
  readonly meta: string;
}

export const COLUMNS = 'position, stream, revision, id, type, data, meta';

export const positionOf = (n: number): Position => String(n).padStart(16, '0');
export const numberOf = (position: Position): number => Number(position);

export const stored = (row: EventRow): StoredEvent => ({
  id: row.id,
  type: row.type,
  stream: row.stream,
  revision: row.revision,
  position: positionOf(row.position),
  data: JSON.parse(row.data) as unknown,
  meta: JSON.parse(row.meta) as Record<string, unknown>,
});
