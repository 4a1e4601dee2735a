import { fields, list, string, whole, type Schema } from '#schema';
import { sql, type RawBuilder, type SqlBool } from 'kysely';

export interface Paging {
  /** At most how many, 1–200; 50 without it. */
  readonly limit?: number | undefined;
  /** From where the page before it ended: opaque. */
  readonly cursor?: string | undefined;
}

export interface Page<Item> {
  readonly items: readonly Item[];
  /** Absent on the last page. */
  readonly next?: string;
}

/** Of the trajectory that an item of a list is about. */
export const trajectoryId: Schema<string> = { ...string, description: 'Id of the trajectory.' };

/** As it is answered. */
export const page = <Item>(item: Schema<Item>): Schema<Page<Item>> => fields({ items: list(item), 'next?': string });

/** All that there is: no page comes after it. */
export const onePage = <Item>(items: readonly Item[]): Page<Item> => ({ items });

/** Something in a question that cannot be understood; `place` names the parameter. */
export class InvalidQuery extends Error {
  override name = 'InvalidQuery';
  readonly place: string;
  constructor(place: string, message: string) {
    super(message);
    this.place = place;
  }
}

export const limitOf = ({ limit }: Paging) => Math.min(Math.max(Math.trunc(limit ?? 50), 1), 200);

/** Every order goes by columns of text: a key of another kind would compare as less than all of them. */
type Key = string;
const encode = (keys: readonly Key[]) => Buffer.from(JSON.stringify(keys)).toString('base64url');

function decode(cursor: string, length: number): Key[] {
  try {
    const keys = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as unknown;
    const isKey = (key: unknown): key is Key => typeof key === 'string';
    if (Array.isArray(keys) && keys.length === length && keys.every(isKey)) return keys;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new InvalidQuery('cursor', 'deze cursor hoort niet bij deze vraag');
}

type Column = string | RawBuilder<unknown>;
const ref = (column: Column) => (typeof column === 'string' ? sql.ref(column) : column);

/** All of these columns, in one direction: the order that a cursor goes on in. */
export const inOrderOf = (columns: readonly Column[], direction: 'asc' | 'desc') =>
  sql`${sql.join(columns.map((column) => sql`${ref(column)} ${sql.raw(direction)}`))}`;

/** Only what comes after the page before, in the order of these columns. */
export function afterCursor(
  { cursor }: Paging,
  columns: readonly Column[],
  direction: 'asc' | 'desc',
): RawBuilder<SqlBool> {
  if (cursor === undefined) return sql<SqlBool>`TRUE`;
  const names = sql.join(columns.map(ref));
  const keys = sql.join(decode(cursor, columns.length));
  return direction === 'asc' ? sql<SqlBool>`(${names}) > (${keys})` : sql<SqlBool>`(${names}) < (${keys})`;
}

/** A page from one row more than fits on it, and the cursor to the next when that row is there. */
export function pageOf<Row, Item>(
  rows: readonly Row[],
  paging: Paging,
  key: (row: Row) => readonly Key[],
  item: (row: Row) => Item,
): Page<Item> {
  const limit = limitOf(paging);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { items: shown.map(item), ...(rows.length > limit && last && { next: encode(key(last)) }) };
}

/** Of a list that says how many there are: told with the first page, and up to a bound. */
export const counted = <Item>(item: Schema<Item>) => fields({ items: list(item), 'next?': string, 'total?': total });
export const total: Schema<number> = {
  ...whole,
  description:
    'On the first page: how many there are in all, counted up to 10,000; up to 1,000 where no municipality, dossier or own is asked for.',
};

/** What is asked narrowly is counted as far as a file of it goes; over all municipalities one only sees that it is many. */
export const mostCounted = (f: {
  readonly municipality?: string | undefined;
  readonly dossier?: string | undefined;
  readonly whose?: string | undefined;
}): number => ((f.municipality ?? f.dossier ?? f.whose) === undefined ? 1_000 : 10_000);
