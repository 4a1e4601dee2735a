/** What somebody is, in one municipality; a council member, alderman or clerk acts for a body. */
export type Role = 'civilServant' | 'council' | 'alderman' | 'clerk' | 'administrator';

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
}

/** Somebody who did not sign in: sees what is published. */
export const ANYONE: Actor = { id: 'anyone', grants: [] };
