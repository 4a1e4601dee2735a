import { isReserved } from '#trajectory';
import type { Membership, Role } from '#directory';

export type { Role };
/** What somebody may act as, in one municipality. */
export type Grant = Membership;

/** Who is asking: an id of the directory, and what it may act as. Nobody's name. */
export interface Actor {
  readonly id: string;
  readonly grants: readonly Grant[];
  /**
   * What those may act as whom they name in what they want to record, by id; who is not among them is nobody. Without
   * it nobody is asked: there is no directory behind who asks.
   */
  readonly people?: ReadonlyMap<string, readonly Grant[]>;
}

/** Somebody who did not sign in: sees what is published. */
export const ANYONE: Actor = { id: 'anyone', grants: [] };

/** As what somebody may make something happen. */
export const actingAs = ({ id, grants }: Actor): readonly Grant[] =>
  // What stands in the log as an actor and is no person: nobody acts under these names.
  isReserved(id) || id.trim() === '' ? [] : grants;
