import { CHANGES, type Change } from '#vocabulary';
import { sql } from 'kysely';
import { canBe } from './people.js';
import type { Db } from '../store/tables.js';

/** Whoever changes something: an id of the directory, or CONSOLE. Nobody's name. */
export interface By {
  readonly id: string;
  readonly now: () => Date;
}

/** Who has the machine, and changes something on the command line: no person, and nobody can have this id. */
export const CONSOLE = 'system';

/**
 * What changed. Old and new have nothing that can name anybody: of a name, an address or a free text only `fields`
 * says that it changed.
 */
export interface Line {
  readonly what: Change;
  /** '' for what is of no municipality. */
  readonly municipality: string;
  /** Id of the person of whom it was changed. */
  readonly about?: string;
  readonly fields?: readonly string[];
  readonly old?: Readonly<Record<string, unknown>>;
  readonly new?: Readonly<Record<string, unknown>>;
}

/** A line of the journal, as it stands there for good. */
export interface JournalLine extends Line {
  /** Its number: the later, the higher. */
  readonly place: number;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly by: string;
}

/** Which lines: of one municipality, of the latest on. */
export interface JournalFilter {
  readonly municipality: string;
  /** By whom or about whom. */
  readonly person?: string | undefined;
  /** About whom, whoever did it. */
  readonly about?: string | undefined;
  readonly what?: readonly Change[] | undefined;
  /** Only lines before this moment, or at it with a lower place. */
  readonly before?: { readonly at: string; readonly place: number } | undefined;
  readonly limit: number;
}

export interface Journal {
  /** The latest first. */
  lines(filter: JournalFilter): Promise<readonly JournalLine[]>;
  /** When its first line of a municipality was written; undefined while there is none. */
  begunAt(municipality: string): Promise<string | undefined>;
  /** What changes nothing here, and is told all the same. */
  note(by: string, line: Line): Promise<void>;
}

/** Writes a line in the transaction of what it tells of. */
export async function note(within: Db, { id: by, now }: By, line: Line): Promise<void> {
  const { what, municipality, about = null, ...change } = line;
  await within
    .insertInto('journal')
    .values({ at: now().toISOString(), by_person: by, municipality, what, about, change: JSON.stringify(change) })
    .execute();
}

const lineOf = (row: {
  readonly place: number;
  readonly at: string;
  readonly by_person: string;
  readonly municipality: string;
  readonly what: string;
  readonly about: string | null;
  readonly change: string;
}): JournalLine[] => {
  const { place, at, by_person: by, municipality, about } = row;
  // A later version may have written what is not known here.
  const what = CHANGES.find((one) => one === row.what);
  if (what === undefined) return [];
  const change = JSON.parse(row.change) as Pick<Line, 'fields' | 'old' | 'new'>;
  return [{ place, at, by, municipality, what, ...(about !== null && { about }), ...change }];
};

export const journalOf = (db: Db, now: () => Date): Journal => ({
  lines: async ({ municipality, person, about, what, before, limit }) => {
    if (!canBe(person ?? '') || !canBe(about ?? '')) return [];
    const rows = await db
      .selectFrom('journal')
      .selectAll()
      .where('municipality', '=', municipality)
      .$if(person !== undefined, (query) =>
        query.where((is) => is.or([is('by_person', '=', person ?? ''), is('about', '=', person ?? '')])),
      )
      .$if(about !== undefined, (query) => query.where('about', '=', about ?? ''))
      .$if(what !== undefined, (query) => query.where('what', 'in', [...(what ?? [])]))
      .$if(before !== undefined, (query) => query.where(sql<boolean>`(at, place) < (${before?.at}, ${before?.place})`))
      .orderBy('at', 'desc')
      .orderBy('place', 'desc')
      .limit(limit)
      .execute();
    return rows.flatMap(lineOf);
  },
  begunAt: async (municipality) => {
    const first = db
      .selectFrom('journal')
      .select((of) => of.fn.min('at').as('at'))
      .where('municipality', '=', municipality);
    return (await first.executeTakeFirst())?.at ?? undefined;
  },
  note: (by, line) => note(db, { id: by, now }, line),
});

/** The fields in which two contents differ, with the old and the new of those that may be told. */
export function differing(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
  told: readonly string[],
): Pick<Line, 'fields' | 'old' | 'new'> {
  const all = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  const fields = all.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
  const of = (content: Readonly<Record<string, unknown>>) =>
    Object.fromEntries(fields.filter((name) => told.includes(name)).map((name) => [name, content[name]]));
  return { fields, old: of(before), new: of(after) };
}
