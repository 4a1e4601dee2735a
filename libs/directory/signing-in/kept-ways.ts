import { beginCeremony, takeCeremony } from './ceremonies.js';
import { among, endPasswordHere, endWays, endWaysHere } from './ending-ways.js';
import { digestOf, secretOf } from '../people/erased.js';
import { note, type Line } from '../people/journal.js';
import type { Coming, OwnWays, Way } from './own-ways.js';
import { canBe } from '../people/people.js';
import { hashOf, newToken } from '../store/tokens.js';
import { locksRows, type Db } from '../store/tables.js';
import { kept, listIn, passkeyOf, passwordOf, share } from './ways-of.js';

const DAY_MS = 86_400_000;

/** Thrown within a transaction, so that the link that was taken in it is not. */
class Taken extends Error {
  override name = 'Taken';
}

export function ownWaysOf(db: Db, now: () => Date): OwnWays {
  const at = () => now().toISOString();
  /** A line for each municipality in which it holds. */
  const told = async (
    within: Db,
    id: string,
    what: Line['what'],
    { person, municipalities }: Way,
    of: NonNullable<Line['new']>,
  ) => {
    for (const municipality of municipalities) {
      await note(within, { id, now }, { what, municipality, about: person, new: of });
    }
  };
  /** Takes the link, once, or goes by whoever is signed in. */
  async function comes(within: Db, coming: Coming): Promise<Way | undefined> {
    if (!('link' in coming)) return coming;
    // Of two links of one person at the same moment one after another: each ends the other.
    if (locksRows(within)) {
      const whose = (await personOfLink(within, coming.link)) ?? '';
      await within.selectFrom('person').select('id').where('id', '=', whose).forUpdate().execute();
    }
    const [taken] = await within
      .updateTable('sign_in_link')
      .set({ taken_at: at() })
      .where('digest', '=', hashOf(coming.link))
      .where('taken_at', 'is', null)
      .where('expires_at', '>', at())
      .returning(['digest', 'person', 'municipalities', 'council'])
      .execute();
    if (!taken) return undefined;
    const way = { person: taken.person, municipalities: listIn(taken.municipalities) };
    if (taken.council !== null)
      for (const kind of await endWaysHere(within, way, taken.digest))
        await told(within, way.person, 'signInWayRemoved', way, { kind });
    return way;
  }
  return {
    makeLink: async ({ person, municipalities, by, days }) => {
      if (!canBe(person)) return undefined;
      const token = newToken();
      return db.transaction().execute(async (within) => {
        const there = await within.selectFrom('person').select('id').where('id', '=', person).executeTakeFirst();
        if (!there) return undefined;
        const kind = (await endWays(within, { person, municipalities })) ? 'recovery' : 'invitation';
        const expiresAt = new Date(now().getTime() + days[kind] * DAY_MS).toISOString();
        const link = { digest: hashOf(token), person, municipalities: JSON.stringify(municipalities), kind } as const;
        await within
          .insertInto('sign_in_link')
          .values({ ...link, made_by: by, made_at: at(), expires_at: expiresAt, taken_at: null })
          .execute();
        await told(within, by, 'signInLinkMade', { person, municipalities }, { kind });
        return { token, kind, expiresAt };
      });
    },
    makeFellowLink: async ({ person, municipalities, by, council, days }) => {
      if (!canBe(person)) return undefined;
      const token = newToken();
      return db.transaction().execute(async (within) => {
        const { passkeys, passwords } = await kept(within, person);
        const links = await within.selectFrom('sign_in_link').selectAll().where('person', '=', person).execute();
        const here = among(links, municipalities);
        const had =
          [...passkeys, ...passwords].some((one) => share(one.municipalities, municipalities)) ||
          here.some(({ taken_at }) => taken_at !== null);
        if (!had) return undefined;
        const earlier = here.filter((one) => one.council !== null && one.taken_at === null).map(({ digest }) => digest);
        if (earlier.length > 0) await within.deleteFrom('sign_in_link').where('digest', 'in', earlier).execute();
        const expiresAt = new Date(now().getTime() + days * DAY_MS).toISOString();
        const of = { person, municipalities: JSON.stringify(municipalities), kind: 'recovery', council } as const;
        await within
          .insertInto('sign_in_link')
          .values({ digest: hashOf(token), ...of, made_by: by, made_at: at(), expires_at: expiresAt, taken_at: null })
          .execute();
        await told(within, by, 'signInLinkMade', { person, municipalities }, { kind: 'recovery', council });
        return { token, expiresAt };
      });
    },
    linked: async (token) => {
      const row = await db
        .selectFrom('sign_in_link')
        .innerJoin('person', 'person.id', 'sign_in_link.person')
        .select(['person', 'name', 'municipalities', 'kind', 'made_by', 'made_at', 'expires_at', 'council'])
        .where('digest', '=', hashOf(token))
        .where('taken_at', 'is', null)
        .where('expires_at', '>', at())
        .executeTakeFirst();
      if (!row) return undefined;
      const { person, name, municipalities, kind, made_by: by, made_at: madeAt, expires_at: expiresAt } = row;
      const untilTaken = row.council !== null;
      return { person, name, municipalities: listIn(municipalities), kind, by, madeAt, expiresAt, untilTaken };
    },
    handleOf: async ({ person, municipalities }) =>
      digestOf(await secretOf(db), JSON.stringify(['handle', person, municipalities.toSorted()])),
    of: (person) => kept(db, person),
    passkey: async (id) => {
      if (!canBe(id)) return undefined;
      const row = await db.selectFrom('passkey').selectAll().where('id', '=', id).executeTakeFirst();
      return row && passkeyOf(row);
    },
    password: async (account) => {
      if (!canBe(account)) return undefined;
      const row = await db.selectFrom('password').selectAll().where('account', '=', account).executeTakeFirst();
      return row && passwordOf(row);
    },
    addPasskey: (coming, { id, name, publicKey, counter, transports }) =>
      db.transaction().execute(async (within) => {
        const known = await within.selectFrom('passkey').select('id').where('id', '=', id).executeTakeFirst();
        const way = known ? undefined : await comes(within, coming);
        if (!way) return undefined;
        const { person, municipalities } = way;
        const key = { id, person, name, public_key: publicKey, counter: String(counter) };
        const rest = { municipalities: JSON.stringify(municipalities), transports: JSON.stringify(transports) };
        await within
          .insertInto('passkey')
          .values({ ...key, ...rest, made_at: at(), used_at: null })
          .execute();
        await told(within, person, 'signInWayAdded', way, { kind: 'passkey' });
        return way;
      }),
    addPassword: (coming, { account, hash, totp, step }) => {
      const added = db.transaction().execute(async (within) => {
        const way = await comes(within, coming);
        if (!way) return undefined;
        await endPasswordHere(within, way);
        const municipalities = JSON.stringify(way.municipalities);
        const made = await within
          .insertInto('password')
          .values({ account, person: way.person, municipalities, hash, totp, step })
          .onConflict((c) => c.doNothing())
          .returning('account')
          .execute();
        // Somebody else's, or their own in other municipalities. With another name the link is still good.
        if (made.length === 0) throw new Taken();
        await told(within, way.person, 'signInWayAdded', way, { kind: 'password' });
        return way;
      });
      return added.catch((error: unknown) => {
        if (error instanceof Taken) return 'taken';
        throw error;
      });
    },
    usedPasskey: (id, counter) =>
      db.transaction().execute(async (within) => {
        const row = await within.selectFrom('passkey').select('counter').where('id', '=', id).executeTakeFirst();
        // Many devices do not count, and always say 0.
        if (!row || (counter !== 0 && Number(row.counter) >= counter)) return false;
        const { numUpdatedRows } = await within
          .updateTable('passkey')
          .set({ counter: String(counter), used_at: at() })
          .where('id', '=', id)
          .where('counter', '=', row.counter)
          .executeTakeFirst();
        return numUpdatedRows > 0n;
      }),
    usedCode: async (account, step) => {
      const { numUpdatedRows } = await db
        .updateTable('password')
        .set({ step })
        .where('account', '=', account)
        .where('step', '<', step)
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },
    rename: async (person, passkey, name) => {
      if (!canBe(passkey)) return false;
      const { numUpdatedRows } = await db
        .updateTable('passkey')
        .set({ name })
        .where('id', '=', passkey)
        .where('person', '=', person)
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },
    remove: (person, way) =>
      db.transaction().execute(async (within) => {
        const { passkeys, passwords } = await kept(within, person);
        const there =
          'passkey' in way
            ? passkeys.find(({ id }) => id === way.passkey)
            : passwords.find(({ account }) => account === way.account);
        if (!there) return 'unknown';
        if (passkeys.length + passwords.length === 1) return 'last';
        if ('passkey' in way) await within.deleteFrom('passkey').where('id', '=', way.passkey).execute();
        else await within.deleteFrom('password').where('account', '=', way.account).execute();
        const kind = 'passkey' in way ? 'passkey' : 'password';
        await told(within, person, 'signInWayRemoved', there, { kind });
        return 'removed';
      }),
    begin: (ceremony, value, id) => beginCeremony(db, now(), ceremony, value, id),
    take: (ceremony, id) => takeCeremony(db, now(), ceremony, id),
  };
}

const personOfLink = async (within: Db, link: string) =>
  (await within.selectFrom('sign_in_link').select('person').where('digest', '=', hashOf(link)).executeTakeFirst())
    ?.person;
