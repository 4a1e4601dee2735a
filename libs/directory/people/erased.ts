import { createHmac } from 'node:crypto';
import type { Db } from '../store/tables.js';
import { newToken } from '../store/tokens.js';

/** Made once, by whoever needs it first. */
export async function secretOf(within: Db): Promise<string> {
  const find = () => within.selectFrom('secret').select('value').executeTakeFirst();
  const found = await find();
  if (found) return found.value;
  await within
    .insertInto('secret')
    .values({ only: 1, value: newToken() })
    .onConflict((c) => c.doNothing())
    .execute();
  return (await find())?.value ?? '';
}

export const digestOf = (secret: string, id: string) => createHmac('sha256', secret).update(id).digest('base64url');

/** Keeps that this id was somebody's, so that it never becomes another's; of whom is not kept. */
export async function keepErased(within: Db, id: string): Promise<void> {
  await within
    .insertInto('erased')
    .values({ digest: digestOf(await secretOf(within), id) })
    .onConflict((c) => c.doNothing())
    .execute();
}

/** Those of these ids that were erased. */
export async function erasedOf(db: Db, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const secret = await secretOf(db);
  const digests = new Map(ids.map((id) => [digestOf(secret, id), id]));
  const found = await db
    .selectFrom('erased')
    .select('digest')
    .where('digest', 'in', [...digests.keys()])
    .execute();
  return new Set(found.map(({ digest }) => digests.get(digest) ?? ''));
}
