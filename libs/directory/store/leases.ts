import type { Db } from './tables.js';

/** Who does a piece of work that one node does at a time. */
export interface Leases {
  /**
   * Takes it, or goes on having it, for so many milliseconds from now. False while another has it. Whoever stands still
   * for longer may find another at it, so what is done must bear to be done twice.
   */
  take(name: string, holder: string, ms: number): Promise<boolean>;
  release(name: string, holder: string): Promise<void>;
}

export const leasesOf = (db: Db, now: () => Date): Leases => ({
  take: async (name, holder, ms) => {
    const at = now();
    const taken = await db
      .insertInto('lease')
      .values({ name, holder, until: new Date(at.getTime() + ms).toISOString() })
      .onConflict((conflict) =>
        conflict
          .column('name')
          .doUpdateSet((from) => ({ holder: from.ref('excluded.holder'), until: from.ref('excluded.until') }))
          .where((where) =>
            where.or([
              where('lease.until', '<=', at.toISOString()),
              where('lease.holder', '=', where.ref('excluded.holder')),
            ]),
          ),
      )
      .returning('holder')
      .execute();
    return taken.length > 0;
  },
  release: async (name, holder) => {
    await db.deleteFrom('lease').where('name', '=', name).where('holder', '=', holder).execute();
  },
});
