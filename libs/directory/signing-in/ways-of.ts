import type { KeptWays, Passkey, Password } from './own-ways.js';
import type { Db, Tables } from '../store/tables.js';

export const listIn = (text: string) => JSON.parse(text) as readonly string[];
export const share = (a: readonly string[], b: readonly string[]) => a.some((one) => b.includes(one));

export const passkeyOf = ({
  public_key,
  counter,
  transports,
  made_at,
  used_at,
  ...row
}: Tables['passkey']): Passkey => ({
  ...{ id: row.id, person: row.person, name: row.name, municipalities: listIn(row.municipalities) },
  ...{ publicKey: public_key, counter: Number(counter), transports: listIn(transports), madeAt: made_at },
  ...(used_at !== null && { usedAt: used_at }),
});
export const passwordOf = (row: Tables['password']): Password => ({
  ...row,
  municipalities: listIn(row.municipalities),
});

/** What somebody has to sign in with. */
export async function kept(db: Db, person: string): Promise<KeptWays> {
  const [passkeys, passwords, [taken]] = [
    await db.selectFrom('passkey').selectAll().where('person', '=', person).orderBy('made_at').orderBy('id').execute(),
    await db.selectFrom('password').selectAll().where('person', '=', person).orderBy('account').execute(),
    await db
      .selectFrom('sign_in_link')
      .select(['kind', 'made_by', 'made_at'])
      .where('person', '=', person)
      .where('taken_at', 'is not', null)
      .orderBy('taken_at', 'desc')
      .limit(1)
      .execute(),
  ];
  return {
    passkeys: passkeys.map(passkeyOf),
    passwords: passwords.map(passwordOf),
    ...(taken && { taken: { kind: taken.kind, by: taken.made_by, madeAt: taken.made_at } }),
  };
}
