import { OWN, type Way } from './own-ways.js';
import { endSessionsOf } from './sessions.js';
import type { Db } from '../store/tables.js';
import { kept, listIn, share } from './ways-of.js';

/** Those that hold in one of these municipalities. */
export const among = <Row extends { readonly municipalities: string }>(
  rows: readonly Row[],
  municipalities: readonly string[],
) => rows.filter((row) => share(listIn(row.municipalities), municipalities));

/** Ends these links, and there their sessions by ways of their own and the addresses of their calendars. */
async function endWhatOpens(within: Db, way: Way, digests: readonly string[]): Promise<void> {
  if (digests.length > 0)
    await within
      .deleteFrom('sign_in_link')
      .where('digest', 'in', [...digests])
      .execute();
  await endSessionsOf(within, way.person, way.municipalities, (service) => OWN.some((own) => own === service));
  // Whoever has what was lost has the addresses of these too.
  await within
    .deleteFrom('calendar')
    .where('person', '=', way.person)
    .where('municipality', 'in', [...way.municipalities])
    .execute();
}

/** Ends what somebody has in these municipalities; answers whether they had anything. */
export async function endWays(within: Db, { person, municipalities }: Way): Promise<boolean> {
  const { passkeys, passwords, taken } = await kept(within, person);
  const [keys, accounts] = [
    passkeys.filter((one) => share(one.municipalities, municipalities)).map(({ id }) => id),
    passwords.filter((one) => share(one.municipalities, municipalities)).map(({ account }) => account),
  ];
  if (keys.length > 0) await within.deleteFrom('passkey').where('id', 'in', keys).execute();
  if (accounts.length > 0) await within.deleteFrom('password').where('account', 'in', accounts).execute();
  const links = await within.selectFrom('sign_in_link').selectAll().where('person', '=', person).execute();
  const over = among(links, municipalities).map(({ digest }) => digest);
  await endWhatOpens(within, { person, municipalities }, over);
  return keys.length + accounts.length > 0 || taken !== undefined;
}

const without = (of: readonly string[], municipalities: readonly string[]) =>
  JSON.stringify(of.filter((one) => !municipalities.includes(one)));

/** Ends the passwords that somebody has for these municipalities: one that holds in others goes on there. Answers which. */
export async function endPasswordHere(within: Db, { person, municipalities }: Way): Promise<readonly string[]> {
  const { passwords } = await kept(within, person);
  const over = passwords.filter((one) => share(one.municipalities, municipalities));
  for (const { account, municipalities: of } of over)
    await within
      .updateTable('password')
      .set({ municipalities: without(of, municipalities) })
      .where('account', '=', account)
      .execute();
  await within.deleteFrom('password').where('person', '=', person).where('municipalities', '=', '[]').execute();
  return over.map(({ account }) => account);
}

/**
 * Ends the same for these municipalities alone, but for the link that was taken: a way that holds in others goes on there.
 * Answers the kinds of those that it was ended for.
 */
export async function endWaysHere(
  within: Db,
  { person, municipalities }: Way,
  taken: string,
): Promise<readonly ('passkey' | 'password')[]> {
  const { passkeys } = await kept(within, person);
  const keys = passkeys.filter((one) => share(one.municipalities, municipalities));
  for (const { id, municipalities: of } of keys)
    await within
      .updateTable('passkey')
      .set({ municipalities: without(of, municipalities) })
      .where('id', '=', id)
      .execute();
  await within.deleteFrom('passkey').where('person', '=', person).where('municipalities', '=', '[]').execute();
  const accounts = await endPasswordHere(within, { person, municipalities });
  const links = await within.selectFrom('sign_in_link').selectAll().where('person', '=', person).execute();
  const over = among(links, municipalities).map(({ digest }) => digest);
  const others = over.filter((digest) => digest !== taken);
  await endWhatOpens(within, { person, municipalities }, others);
  return [...keys.map(() => 'passkey' as const), ...accounts.map(() => 'password' as const)];
}
