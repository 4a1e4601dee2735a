import { today, type Day } from '#calendar';
import { keepErased, secretOf } from './people/erased.js';
import { note, type By } from './people/journal.js';
import { administrators } from './people/members.js';
import { municipalitiesOf } from './people/municipalities-of.js';
import { canBe } from './people/people.js';
import { locksRows, type Db } from './store/tables.js';
import { digestOfMailbox, mailboxOf } from './told/mailbox.js';
import { inParts } from './told/news.js';
import { takeTurn } from './store/write-outcome.js';

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
  await forgetAddresses(within, await addressesOf(within, id));
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

/** Where they are written to, and what they sign in with that is an address too. */
async function addressesOf(within: Db, id: string): Promise<readonly string[]> {
  const rows = await within
    .selectFrom('mail_address')
    .select('mail as address')
    .where('person', '=', id)
    .union(within.selectFrom('login').select('name as address').where('person', '=', id))
    .union(within.selectFrom('password').select('account as address').where('person', '=', id))
    .execute();
  return rows.map(({ address }) => address).filter((address) => address.includes('@'));
}

/** What they follow from outside, and mail that is still to go there: by the address alone, since it says no more. */
async function forgetAddresses(within: Db, addresses: readonly string[]): Promise<void> {
  if (addresses.length === 0) return;
  const secret = await secretOf(within);
  const theirs = new Set(addresses.map(mailboxOf));
  const digests = addresses.map((address) => digestOfMailbox(secret, address));
  await within.deleteFrom('follower').where('who', 'in', digests).execute();
  const waiting = await within
    .selectFrom('outgoing_mail')
    .select(['id', 'address'])
    .where('person', 'is', null)
    .where('state', '!=', 'sent')
    .execute();
  const ids = waiting.filter(({ address }) => theirs.has(mailboxOf(address))).map(({ id }) => id);
  for (const part of inParts(ids)) await within.deleteFrom('outgoing_mail').where('id', 'in', part).execute();
}
