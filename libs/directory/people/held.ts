import { canBe } from './people.js';
import type { Db, Tables } from '../store/tables.js';

type OfPerson = { [T in keyof Tables]: 'person' extends keyof Tables[T] ? T : never }[keyof Tables];

/**
 * What is told to somebody of the rows that are theirs: exhaustive by its type, so that a new table says what of it is.
 * Not what opens a door or only serves us: digests, hashes, keys, places in an order.
 */
const TOLD: { readonly [T in OfPerson]: readonly (keyof Tables[T] & string)[] } = {
  membership: ['municipality', 'role', 'council', 'function', 'portfolios', 'dossiers', 'from_day', 'until_day'],
  former_member: ['municipality'],
  known_elsewhere: ['municipality'],
  login: ['municipality', 'name'],
  mail_address: ['municipality', 'mail'],
  session: ['service', 'expires_at'],
  passkey: ['municipalities', 'name', 'made_at', 'used_at'],
  password: ['municipalities', 'account'],
  sign_in_link: ['municipalities', 'kind', 'made_by', 'made_at', 'expires_at', 'taken_at', 'council'],
  standard_text: ['title', 'text'],
  outgoing_mail: ['municipality', 'kind', 'address', 'subject', 'state', 'queued_at'],
  advice_draft_assent: ['draft', 'council', 'at'],
  advice_draft_presence: ['draft', 'part', 'at'],
  news_mark: ['day'],
  news_read: ['item', 'day'],
  news_waiting: ['municipality', 'dossier', 'item', 'due_at'],
  mail_choice: ['pace', 'without'],
  calendar: ['municipality', 'council', 'made_at'],
  stand_in: ['municipality', 'role', 'council', 'from_day', 'until_day'],
  demo_account: [],
  machine: ['municipality', 'scopes', 'made_at', 'used_on'],
};

type Row = Readonly<Record<string, string | number | null>>;

/** All that the directory has of one person, by the names of its tables and columns. */
export interface Held {
  readonly id: string;
  readonly name: string;
  /** The day on which they signed in last. */
  readonly signedInOn?: string;
  readonly tables: Readonly<Record<string, readonly Row[]>>;
}

/** At one moment. Undefined when nobody has this id. */
export async function held(db: Db, id: string): Promise<Held | undefined> {
  if (!canBe(id)) return undefined;
  return db.transaction().execute(async (within) => {
    const person = await within.selectFrom('person').selectAll().where('id', '=', id).executeTakeFirst();
    if (!person) return undefined;
    const tables: Record<string, readonly Row[]> = {};
    for (const [table, columns] of Object.entries(TOLD)) {
      // Each is a table that has a person, and these columns: the compiler holds both above.
      const rows = within.selectFrom(table as 'login').where('person', '=', id);
      if (columns.length > 0) tables[table] = await rows.select(columns as 'name'[]).execute();
    }
    tables['advice_draft_comment'] = await within
      .selectFrom('advice_draft_comment')
      .select(['draft', 'part', 'text', 'at'])
      .where('by_person', '=', id)
      .execute();
    const { name, signed_in_on: signedInOn } = person;
    return { id, name, ...(signedInOn !== null && { signedInOn }), tables };
  });
}
