import { StoreError, type StoredEvent } from '../port.js';
import { positionOf } from '../position.js';

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

/** @throws StoreError when what stands there was not written by us. */
export function stored(row: EventRow): StoredEvent {
  const { id, type, stream, revision } = row;
  try {
    const data = JSON.parse(row.data) as unknown;
    const meta = JSON.parse(row.meta) as Record<string, unknown>;
    return { id, type, stream, revision, position: positionOf(row.position), data, meta };
  } catch (cause) {
    throw new StoreError('store-damaged', `event ${revision} of ${stream} is no JSON any more`, { cause });
  }
}
