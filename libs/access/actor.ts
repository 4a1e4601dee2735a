import { isReserved } from '#facts';
import { speaks } from './relations.js';
import { ROLES, type CouncilFunction, type Role } from '#vocabulary';
import type { Scope } from './sure.js';

export { COUNCIL_FUNCTIONS, ROLES, type CouncilFunction, type Role } from '#vocabulary';

/** What somebody may act as, in one municipality, and what narrows that. */
export interface Grant {
  readonly role: Role;
  /** TOOI code. */
  readonly municipality: string;
  /** For a council: its id, as the dossiers of this municipality name it. */
  readonly council?: string;
  /** In that council. Without it, as before there were any: as its secretary. */
  readonly function?: CouncilFunction;
  /**
   * Of a civil servant or an alderman: only in dossiers of these portfolios, as the municipality calls them; in all without
   * any. What a dossier is about is its portfolio.
   */
  readonly portfolios?: readonly string[];
  /** Of a civil servant: only in these dossiers, by their ids, besides those of the portfolios. */
  readonly dossiers?: readonly string[];
  /** Of a council that another municipality keeps and shares with this one: its TOOI code. */
  readonly sharedBy?: string;
  /** Whose it is, of somebody who stands in for another: by the id of a person. Who acts is the one who stands in. */
  readonly lentBy?: string;
  /** Whoever has it signed in too weakly for it: they read with it, and bring nothing. */
  readonly weak?: boolean;
}

/** Who is asking: an id of the directory, and what it may act as. Nobody's name. */
export interface Actor {
  readonly id: string;
  readonly grants: readonly Grant[];
  /** Of a machine: what it may do within these. A person is not held to any. */
  readonly scopes?: readonly Scope[];
  /**
   * What those may act as whom they name in what they want to record, by id; somebody who is not among them is nobody.
   * Without it nobody is asked: there is no directory behind the actor.
   */
  readonly people?: ReadonlyMap<string, readonly Grant[]>;
}

/** Somebody who did not sign in: sees what is published. */
export const ANYONE: Actor = { id: 'anyone', grants: [] };

/** Those with which something can be recorded: an auditor reads all of the municipality, and changes nothing. */
export const ACTING: readonly Role[] = ROLES.filter((role) => role !== 'auditor');

const acting = new WeakMap<Actor, readonly Grant[]>();

/** What somebody is: nothing under a name that stands in the log as an actor and is not a person's. */
export const grantedTo = ({ id, grants }: Actor): readonly Grant[] =>
  isReserved(id) || id.trim() === '' ? [] : grants;

/** As what somebody may make something happen. */
export function actingAs(actor: Actor): readonly Grant[] {
  // Asked for each of the thousands of things that can be done in a large dossier.
  const known = acting.get(actor);
  if (known) return known;
  const granted = grantedTo(actor).filter((grant) => ACTING.includes(grant.role) && speaks(grant));
  acting.set(actor, granted);
  return granted;
}
