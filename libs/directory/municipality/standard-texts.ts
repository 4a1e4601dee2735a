import { randomUUID } from 'node:crypto';
import { isSameName } from '#vocabulary';
import { canBe } from '../people/people.js';
import { locksRows, type Db } from '../store/tables.js';
import { checkStale, inOne, NotWritten, type Revision, type WriteOutcome } from '../store/write-outcome.js';

export interface StandardTextContent {
  readonly title: string;
  readonly text: string;
}

/** A text that somebody keeps to answer with, theirs alone. */
export interface StandardText extends StandardTextContent {
  readonly id: string;
  readonly revision: Revision;
}

/**
 * What somebody keeps, by the id of the person: of anybody else nothing is found (`unknown`), and it is gone with
 * them. No two of one person are called the same, and there is an end to how many.
 */
export interface StandardTexts {
  /** By title. */
  of(person: string): Promise<readonly StandardText[]>;
  add(person: string, content: StandardTextContent): Promise<{ readonly id: string; readonly written: WriteOutcome }>;
  put(person: string, id: string, content: StandardTextContent, expected?: Revision): Promise<WriteOutcome>;
  remove(person: string, id: string, expected?: Revision): Promise<WriteOutcome>;
}

export const MOST_STANDARD_TEXTS = 100;

const ofPerson = (db: Db, person: string) =>
  db
    .selectFrom('standard_text')
    .select(['id', 'title', 'text', 'revision'])
    .where('person', '=', person)
    .orderBy('title')
    .orderBy('id')
    .execute();

/** Changes what somebody keeps, one change after another; not of somebody who is erased, or being erased. */
async function inTurnOf(
  db: Db,
  person: string,
  work: (within: Db, kept: readonly StandardText[]) => Promise<Revision>,
): Promise<WriteOutcome> {
  if (!canBe(person)) return { ok: false, why: 'unknown' };
  return inOne(db, async (within) => {
    const there = await within
      .selectFrom('person')
      .select('id')
      .where('id', '=', person)
      .$if(locksRows(within), (query) => query.forUpdate())
      .executeTakeFirst();
    if (!there) throw new NotWritten({ ok: false, why: 'unknown' });
    return work(within, await ofPerson(within, person));
  });
}

/** @throws NotWritten `unknown` when it is not one of these, `stale` when it is another by now. */
export function keptIn(kept: readonly StandardText[], id: string, expected: Revision | undefined): StandardText {
  const found = kept.find((one) => one.id === id);
  if (!found) throw new NotWritten({ ok: false, why: 'unknown' });
  checkStale(expected, found.revision);
  return found;
}

/** @throws NotWritten `same-name` when another is called so. */
export function checkTitle(others: readonly StandardText[], title: string): void {
  if (others.some((other) => isSameName(other.title, title))) throw new NotWritten({ ok: false, why: 'same-name' });
}

export const standardTextsOf = (db: Db): StandardTexts => ({
  of: async (person) => (canBe(person) ? ofPerson(db, person) : []),
  add: async (person, { title, text }) => {
    const id = randomUUID();
    const written = await inTurnOf(db, person, async (within, kept) => {
      if (kept.length >= MOST_STANDARD_TEXTS) throw new NotWritten({ ok: false, why: 'too-many' });
      checkTitle(kept, title);
      await within.insertInto('standard_text').values({ person, id, title, text, revision: 1 }).execute();
      return 1;
    });
    return { id, written };
  },
  put: (person, id, { title, text }, expected) =>
    inTurnOf(db, person, async (within, kept) => {
      const revision = keptIn(kept, id, expected).revision + 1;
      checkTitle(
        kept.filter((one) => one.id !== id),
        title,
      );
      await within
        .updateTable('standard_text')
        .set({ title, text, revision })
        .where('person', '=', person)
        .where('id', '=', id)
        .execute();
      return revision;
    }),
  remove: (person, id, expected) =>
    inTurnOf(db, person, async (within, kept) => {
      const { revision } = keptIn(kept, id, expected);
      await within.deleteFrom('standard_text').where('person', '=', person).where('id', '=', id).execute();
      return revision;
    }),
});
