import { today, type Day } from '#calendar';
import { keepErased } from './erased.js';
import { note, type By } from './journal.js';
import { administrators } from './members.js';
import { municipalitiesOf } from './municipalities-of.js';
import { canBe } from './people.js';
import { locksRows, type Db } from './tables.js';
import { takeTurn } from './write-outcome.js';

type Erased = 'erased' | 'last-administrator' | 'changed-meanwhile';

/** False, and nothing done, for the last administrator of a municipality; also when all are erased at once. */
export async function erase(db: Db, by: By, id: string): Promise<boolean> {
  if (!canBe(id)) return true;
  for (;;) {
    const erased = await db.transaction().execute((within) => once(within, by, id, today(by.now())));
    if (erased !== 'changed-meanwhile') return erased === 'erased';
  }
}

async function once(within: Db, by: By, id: string, on: Day): Promise<Erased> {
  // The municipalities before the person, and in one order: as everybody does, so that no two wait for each other.
  const codes = await administered(within, id);
  for (const code of codes) await takeTurn(within, code);
  await within
    .selectFrom('person')
    .select('id')
    .where('id', '=', id)
    .$if(locksRows(within), (query) => query.forUpdate())
    .execute();
  const now = await administered(within, id);
  if (now.some((code) => !codes.includes(code))) return 'changed-meanwhile';
  for (const code of now) {
    const left = (await administrators(within, code, on)).filter(({ person }) => person !== id);
    if (left.length === 0) return 'last-administrator';
  }
  const theirs = await municipalitiesOf(within, id);
  const { numDeletedRows } = await within.deleteFrom('person').where('id', '=', id).executeTakeFirst();
  if (numDeletedRows > 0n) {
    await keepErased(within, id);
    for (const municipality of theirs) await note(within, by, { what: 'personErased', municipality, about: id });
  }
  return 'erased';
}

async function administered(within: Db, id: string): Promise<readonly string[]> {
  const rows = await within
    .selectFrom('membership')
    .select('municipality')
    .where('person', '=', id)
    .where('role', '=', 'administrator')
    .execute();
  return rows.map(({ municipality }) => municipality).sort();
}
