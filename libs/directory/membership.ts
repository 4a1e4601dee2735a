export const ROLES = ['civilServant', 'council', 'alderman', 'clerk', 'administrator'] as const;
/** What somebody is, in one municipality; a council member, alderman or clerk acts for a body. */
export type Role = (typeof ROLES)[number];

export interface Membership {
  readonly role: Role;
  /** TOOI code. */
  readonly municipality: string;
  /** For a council: its id, as the dossiers of this municipality name it. */
  readonly council?: string;
}

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly memberships: readonly Membership[];
}

/** What stands where a name was, once somebody is erased. */
export const ERASED = '(verwijderd)';
