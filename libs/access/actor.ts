import { isReserved } from '#facts';
import type { Role } from '#vocabulary';

export { ROLES, type Role } from '#vocabulary';

/** What somebody may act as, in one municipality. */
export interface Grant {
  readonly role: Role;
  /** TOOI code. */
  readonly municipality: string;
  /** For a council: its id, as the dossiers of this municipality name it. */
  readonly council?: string;
}

/** Who is asking: an id of the directory, and what it may act as. Nobody's name. */
export interface Actor {
  readonly id: string;
  readonly grants: readonly Grant[];
  /**
   * What those may act as whom they name in what they want to record, by id; somebody who is not among them is nobody.
   * Without it nobody is asked: there is no directory behind the actor.
   */
  readonly people?: ReadonlyMap<string, readonly Grant[]>;
}

/** Somebody who did not sign in: sees what is published. */
export const ANYONE: Actor = { id: 'anyone', grants: [] };

const acting = new WeakMap<Actor, readonly Grant[]>();

/** As what somebody may make something happen. */
export function actingAs(actor: Actor): readonly Grant[] {
  // Asked for each of the thousands of things that can be done in a large dossier.
  const known = acting.get(actor);
  if (known) return known;
  const { id, grants } = actor;
  // What stands in the log as an actor and is not a person: nobody acts under these names.
  const granted = isReserved(id) || id.trim() === '' ? [] : grants;
  acting.set(actor, granted);
  return granted;
}
