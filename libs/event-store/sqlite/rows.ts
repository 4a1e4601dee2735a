import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { StoreError, type NewEvent, type StoredEvent } from '../port.js';
import { positionOf } from '../position.js';

/** The columns of an event, in their order: a statement returns arrays faster than objects. */
export type EventRow = readonly [
  position: number,
  stream: string,
  revision: number,
  id: string,
  type: string,
  data: string,
  meta: string,
];

export const COLUMNS = 'position, stream, revision, id, type, data, meta';

/** An event as it is going to stand there. */
export interface Written extends Pick<NewEvent, 'id' | 'type'> {
  /** JSON, like `meta`. */
  readonly data: string;
  readonly meta: string;
}

/** @throws TypeError for content that is not JSON. */
export const written = ({ id, type, data, meta }: NewEvent): Written => ({
  id,
  type,
  data: JSON.stringify(data ?? null),
  meta: JSON.stringify(meta),
});

/** A statement over these columns, that returns EventRows. */
export function selecting(db: DatabaseSync, rest: string): StatementSync {
  const statement = db.prepare(`SELECT ${COLUMNS} FROM event ${rest}`);
  statement.setReturnArrays(true);
  return statement;
}

/** @throws StoreError when what stands there was not written by us. */
export function stored([position, stream, revision, id, type, dataText, metaText]: EventRow): StoredEvent {
  const where = `event ${revision} of ${stream} (position ${position})`;
  // A reader by position does not come past it; so nobody is to read it.
  if (position < 1) throw new StoreError('store-damaged', `${where} stands before the first place`);
  let meta: unknown;
  let data: unknown;
  try {
    data = JSON.parse(dataText);
    meta = JSON.parse(metaText);
  } catch (cause) {
    throw new StoreError('store-damaged', `${where} is no JSON any more`, { cause });
  }
  if (!isRecord(meta)) throw new StoreError('store-damaged', `${where} does not say who recorded it any more`);
  return { id, type, stream, revision, position: positionOf(position), data, meta };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
