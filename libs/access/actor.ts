import type { Membership, Role } from '#directory';

export type { Role };
/** What somebody may act as, in one municipality. */
export type Grant = Membership;

/** Who is asking: an id of the directory, and what it may act as. Nobody's name. */
export interface Actor {
  readonly id: string;
  readonly grants: readonly Grant[];
}

/** Somebody who did not sign in: sees what is published. */
export const ANYONE: Actor = { id: 'anyone', grants: [] };

/** What stands in the log as an actor and is no person: nobody acts under these names, whatever they may act as. */
const NO_PERSON: ReadonlySet<string> = new Set(['anyone', 'clock', 'import']);

/** As what somebody may make something happen. */
export const actingAs = ({ id, grants }: Actor): readonly Grant[] =>
  NO_PERSON.has(id.normalize('NFKC').trim().toLowerCase()) || id.trim() === '' ? [] : grants;
