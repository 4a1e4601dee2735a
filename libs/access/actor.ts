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
