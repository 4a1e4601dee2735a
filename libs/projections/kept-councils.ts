import type { Day, PartialDate } from '#calendar';
import { COUNCIL, type Council, type CouncilContent, type CouncilEvent } from '#council';
import type { Position, StoredEvent } from '#event-store';
import { replay } from '#kind';
import { councils } from '#kinds';
import { date, fields, string, type Of } from '#schema';
import { sql, type RawBuilder } from 'kysely';
import { matching, matchingInside, matchingWritten, type Find } from './query/find.js';
import { limitOf } from './query/page.js';
import type { Query, Reader } from './query/reader.js';
import { insidesIn, textOf } from './runner/table.js';
import type { View } from './runner/view.js';

/** The seats of a council from a day on: none where its municipality did not say. */
export interface SeatsSince {
  readonly on: PartialDate;
  readonly day: Day;
  readonly seats: NonNullable<CouncilContent['seats']>;
}

/** A council as its whole story tells it. */
export interface KeptCouncil {
  readonly id: string;
  readonly council: Council;
  /** How its seats were from each day on, in the order of these days. */
  readonly seats: readonly SeatsSince[];
  /** Of the last thing that was recorded of it. */
  readonly position: Position;
}

/** @throws TypeError when the stream does not begin with a founding. */
export function keptCouncil(stored: readonly StoredEvent[]): KeptCouncil {
  const events = stored.map(councils.fromStore);
  const { council } = replay(COUNCIL, events);
  const [first, last] = [stored[0], stored.at(-1)];
  if (!first || !last || !council) throw new TypeError(`${first?.stream ?? 'a stream'} does not begin with a founding`);
  return { id: councils.idIn(first.stream), council, seats: seatsIn(events), position: last.position };
}

const seatsIn = (events: readonly CouncilEvent[]): SeatsSince[] =>
  events
    .flatMap(({ type, data, occurredOn: on, day }): SeatsSince[] =>
      type === 'CouncilFounded' || type === 'CouncilChanged' ? [{ on, day, seats: data.seats ?? [] }] : [],
    )
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));

export interface KeptCouncilRow {
  readonly story: string;
  readonly municipality: string;
  readonly council: string;
  readonly name: string;
  /** All that it is, as JSON: CouncilContent. */
  readonly content: string;
  readonly foundedOn: string;
  /** Since when it is what it is. */
  readonly sinceOn: string;
  readonly endedOn: string | null;
  /** How its seats were over the years, as JSON: SeatsSince[]. */
  readonly seats: string;
  readonly writes: number;
  readonly position: Position;
}

/** One row for each council: what it is now, or was last. */
export const keptCouncils: View<KeptCouncil, KeptCouncilRow> = {
  name: 'keptCouncils',
  version: 3,
  columns: {
    story: 'TEXT',
    municipality: 'TEXT',
    council: 'TEXT',
    name: 'TEXT',
    content: 'TEXT',
    foundedOn: 'TEXT',
    sinceOn: 'TEXT',
    endedOn: 'TEXT',
    seats: 'TEXT',
    writes: 'INTEGER',
    position: 'TEXT',
  },
  indexes: [['municipality', 'name', 'council'], ['position']],
  searched: ['municipality', 'name'],
  rows: ({ id, position, seats, council: { municipality, council, content, founded, since, ended, writes } }) => [
    {
      ...{ story: id, municipality, council, writes, name: content.name, content: JSON.stringify(content) },
      ...{ foundedOn: founded.on, sinceOn: since.on, endedOn: ended?.on ?? null, position },
      seats: JSON.stringify(seats),
    },
  ],
};

/** A council that a municipality keeps: what it is, and how often it was written. */
export type KeptCouncilItem = { readonly id: string; readonly revision: number } & Readonly<CouncilContent>;

export interface KeptIn {
  readonly municipality: string;
}

const keptIn = (reader: Reader, { municipality }: KeptIn) =>
  reader.build.selectFrom('keptCouncils').selectAll().where('municipality', '=', municipality);

const itemOf = ({ council, writes, content }: KeptCouncilRow): KeptCouncilItem => ({
  id: council,
  revision: writes,
  ...(JSON.parse(content) as CouncilContent),
});

/** Those of a municipality that have not ended, in the order of their names. */
export const listKeptCouncils: Query<KeptIn, readonly KeptCouncilItem[]> = {
  reads: ['keptCouncils'],
  run: (reader, _, filter) =>
    reader.all(keptIn(reader, filter).where('endedOn', 'is', null).orderBy('name').orderBy('council')).map(itemOf),
};

/** The councils that a municipality keeps or kept, by what they are called: those that ended too. */
export const listCouncilStories: Query<KeptIn, readonly { readonly council: string; readonly name: string }[]> = {
  reads: ['keptCouncils'],
  run: (reader, _, filter) =>
    reader.all(keptIn(reader, filter).orderBy('council')).map(({ council, name }) => ({ council, name })),
};

export interface OneKept extends KeptIn {
  readonly council: string;
}

/** What is told of a council beside what it is. */
export type ToldCouncil = KeptCouncilItem & {
  readonly foundedOn: string;
  readonly sinceOn: string;
  readonly endedOn?: string;
};

/** How its seats were at the end of a day; undefined where its municipality did not say. */
export function seatsBy(reader: Reader, { council, ...filter }: OneKept, by: Day): SeatsSince | undefined {
  const row = reader.first(keptIn(reader, filter).where('council', '=', council));
  const over = JSON.parse(row?.seats ?? '[]') as SeatsSince[];
  const last = over.findLast(({ day }) => day <= by);
  return last && last.seats.length > 0 ? last : undefined;
}

/** What a council is called that somebody founded, also when it has ended. */
export const keptName = (reader: Reader, { council, ...filter }: OneKept): string | undefined =>
  reader.first(keptIn(reader, filter).where('council', '=', council))?.name;

/** One council, also when it has ended. Undefined when nobody ever founded it. */
export const oneKeptCouncil: Query<OneKept, ToldCouncil | undefined> = {
  reads: ['keptCouncils'],
  run: (reader, _, { council, ...filter }) => {
    const row = reader.first(keptIn(reader, filter).where('council', '=', council));
    if (!row) return undefined;
    const { foundedOn, sinceOn, endedOn } = row;
    return { ...itemOf(row), foundedOn, sinceOn, ...(endedOn !== null && { endedOn }) };
  },
};

const foundCouncil = fields({ municipality: string, council: string, name: string, 'endedOn?': date });
type FoundRow = Pick<KeptCouncilRow, 'municipality' | 'council' | 'name' | 'endedOn'>;

/** Looks for words in the names of councils, which are for everybody; those that ended come last. */
export const findCouncils: Find<Of<typeof foundCouncil>> = {
  item: foundCouncil,
  reads: ['keptCouncils'],
  find: (reader, _, words, f) => {
    if (f.dossier !== undefined) return [];
    const named = f.municipality === undefined ? undefined : [f.municipality];
    const found = new Map<string, FoundRow>();
    const look = (name: string, match: string | undefined, order: RawBuilder<unknown>) => {
      const index = sql.table(name);
      if (match === undefined) return;
      const query = sql<FoundRow>`
        SELECT kept.municipality, kept.council, kept.name, kept.endedOn
        FROM ${index} AS hit JOIN keptCouncils AS kept ON kept.number = hit.rowid
        WHERE ${index} MATCH ${match}
        ORDER BY kept.endedOn IS NOT NULL, ${order}, kept.municipality, kept.council
        LIMIT ${limitOf(f)}`;
      for (const row of reader.all(query)) {
        const key = `${row.municipality} ${row.council}`;
        if (!found.has(key)) found.set(key, row);
      }
    };
    look(textOf(keptCouncils), matching(words, ['name'], named), sql`hit.rank`);
    look(textOf(keptCouncils), matchingWritten(words, ['name'], named), sql`kept.name`);
    look(insidesIn(keptCouncils), matchingInside(words, named), sql`kept.name`);
    const all = [...found.values()].slice(0, limitOf(f));
    return all.map(({ endedOn, ...row }) => ({ ...row, ...(endedOn !== null && { endedOn }) }));
  },
};

/** Councils are for everybody, and so is when one of them last changed. */
export const lastCouncilPositions = (): readonly RawBuilder<unknown>[] => [
  sql`SELECT max(position) AS position FROM keptCouncils`,
];
