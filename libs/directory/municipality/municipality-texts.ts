import { randomUUID } from 'node:crypto';
import { canBe } from '../people/people.js';
import { note, type By } from '../people/journal.js';
import type { Db } from '../store/tables.js';
import { inTurn, NotWritten, type Revision, type WriteOutcome } from '../store/write-outcome.js';
import { checkTitle, keptIn, type StandardText, type StandardTextContent } from './standard-texts.js';

export const MOST_MUNICIPALITY_TEXTS = 200;

/** The standing texts of a municipality, by title: whoever answers in it is offered them. */
export const municipalityTexts = (db: Db, municipality: string): Promise<readonly StandardText[]> =>
  db
    .selectFrom('municipality_text')
    .select(['id', 'title', 'text', 'revision'])
    .where('municipality', '=', municipality)
    .orderBy('title')
    .orderBy('id')
    .execute();

/** A title says what somebody chose to write: the journal says that a text changed, and which by its id alone. */
const told = (
  within: Db,
  by: By,
  municipality: string,
  what: 'textAdded' | 'textChanged' | 'textRemoved',
  text: string,
) => note(within, by, { what, municipality, new: { text } });

/** `same-name` when another is called so, `too-many` when there are as many as there may be. */
export async function addMunicipalityText(
  db: Db,
  by: By,
  municipality: string,
  { title, text }: StandardTextContent,
): Promise<{ readonly id: string; readonly written: WriteOutcome }> {
  const id = randomUUID();
  const written = await inTurn(db, municipality, async (within) => {
    const kept = await municipalityTexts(within, municipality);
    if (kept.length >= MOST_MUNICIPALITY_TEXTS) throw new NotWritten({ ok: false, why: 'too-many' });
    checkTitle(kept, title);
    await within.insertInto('municipality_text').values({ municipality, id, title, text, revision: 1 }).execute();
    await told(within, by, municipality, 'textAdded', id);
    return 1;
  });
  return { id, written };
}

/** Changes one, or without content removes it. `unknown` when the municipality keeps none of this id. */
export const changeMunicipalityText = async (
  db: Db,
  by: By,
  municipality: string,
  id: string,
  content: StandardTextContent | undefined,
  expected: Revision | undefined,
): Promise<WriteOutcome> => {
  if (!canBe(id)) return { ok: false, why: 'unknown' };
  return inTurn(db, municipality, async (within) => {
    const kept = await municipalityTexts(within, municipality);
    const found = keptIn(kept, id, expected);
    if (content === undefined) {
      await within
        .deleteFrom('municipality_text')
        .where('municipality', '=', municipality)
        .where('id', '=', id)
        .execute();
      await told(within, by, municipality, 'textRemoved', id);
      return found.revision;
    }
    checkTitle(
      kept.filter((one) => one.id !== id),
      content.title,
    );
    const revision = found.revision + 1;
    await within
      .updateTable('municipality_text')
      .set({ title: content.title, text: content.text, revision })
      .where('municipality', '=', municipality)
      .where('id', '=', id)
      .execute();
    await told(within, by, municipality, 'textChanged', id);
    return revision;
  });
};
