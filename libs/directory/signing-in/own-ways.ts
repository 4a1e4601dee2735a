import type { Ceremony } from './ceremonies.js';

/** A way to sign in of somebody's own, and what it speaks for. */
export interface Way {
  readonly person: string;
  /** Those in which it holds: of whoever made the link by which it came. */
  readonly municipalities: readonly string[];
}

export interface Passkey extends Way {
  /** As the device calls it, in base64url. */
  readonly id: string;
  readonly name: string;
  /** In base64url. */
  readonly publicKey: string;
  readonly counter: number;
  readonly transports: readonly string[];
  /** ISO 8601, UTC. */
  readonly madeAt: string;
  readonly usedAt?: string;
}
export type NewPasskey = Pick<Passkey, 'id' | 'name' | 'publicKey' | 'counter' | 'transports'>;

export interface Password extends Way {
  /** Under which it is asked for: in lower case, of one person. */
  readonly account: string;
  readonly hash: string;
  /** The secret of its codes, in base32. */
  readonly totp: string;
  /** In which half minute the last code was that counted. */
  readonly step: number;
}
export type NewPassword = Pick<Password, 'account' | 'hash' | 'totp' | 'step'>;

export interface NewLink extends Way {
  /** Id of whoever makes it. */
  readonly by: string;
  /** Without any way of theirs to begin with. */
  readonly days: { readonly invitation: number; readonly recovery: number };
}

/** A link that somebody of the same council asks for: it holds for these municipalities, and ends nothing before it is taken. */
export interface NewFellowLink extends Way {
  readonly by: string;
  /** Of which, as the journal tells. */
  readonly council: string;
  readonly days: number;
}

export type LinkKind = 'invitation' | 'recovery';

/** A link of one person, as it was made. */
export interface SignInLink extends Way {
  readonly name: string;
  readonly kind: LinkKind;
  readonly by: string;
  readonly madeAt: string;
  readonly expiresAt: string;
  /** What they have to sign in with goes on until it is taken. */
  readonly untilTaken: boolean;
}

/** What somebody has to sign in with. */
export interface KeptWays {
  readonly passkeys: readonly Passkey[];
  readonly passwords: readonly Password[];
  /** The last link of theirs that was taken. */
  readonly taken?: Pick<SignInLink, 'kind' | 'by' | 'madeAt'>;
}

/** By what somebody comes who adds a way: by a link, which is taken by it, or signed in by another way. */
export type Coming = { readonly link: string } | Way;

/**
 * Ways to sign in of people who have no account at their municipality. Of a link only a digest is kept; it is taken once.
 */
export interface OwnWays {
  /**
   * Makes a link for somebody. Ends their links, ways and sessions in these municipalities at once; undefined when nobody has
   * this id. The token is shown once.
   */
  makeLink(link: NewLink): Promise<{ token: string; kind: LinkKind; expiresAt: string } | undefined>;
  /**
   * Makes a link beside what somebody has, in the place of an earlier one that was asked for so; once it is taken their
   * ways, links and sessions of these municipalities end. Undefined of somebody who never had a way there. The token is for
   * a letter to that person.
   */
  makeFellowLink(link: NewFellowLink): Promise<{ token: string; expiresAt: string } | undefined>;
  /** Whose link it is, while it can be taken. */
  linked(token: string): Promise<SignInLink | undefined>;
  /** As devices know somebody, for ways of these municipalities: 43 signs that say nothing of who that is. */
  handleOf(way: Way): Promise<string>;
  of(person: string): Promise<KeptWays>;
  passkey(id: string): Promise<Passkey | undefined>;
  password(account: string): Promise<Password | undefined>;
  /** Whose it now is; undefined, and nothing done, when the link is gone, or the passkey is known already. */
  addPasskey(coming: Coming, passkey: NewPasskey): Promise<Way | undefined>;
  /** The same, in the place of the password that they had for these municipalities. */
  addPassword(coming: Coming, password: NewPassword): Promise<Way | 'taken' | undefined>;
  /** That a passkey was used; false when it was with this count or a higher one before, or is gone. */
  usedPasskey(id: string, counter: number): Promise<boolean>;
  /** That a code was used; false when it, or one after it, was before. */
  usedCode(account: string, step: number): Promise<boolean>;
  rename(person: string, passkey: string, name: string): Promise<boolean>;
  /** `last` when nothing would be left to sign in with. */
  remove(person: string, way: { passkey: string } | { account: string }): Promise<'removed' | 'unknown' | 'last'>;
  /** With the id that it had where it goes on. */
  begin(ceremony: Ceremony, value: string, id?: string): Promise<string>;
  take(ceremony: Ceremony, id: string): Promise<string | undefined>;
}

/** What a session through a way of one's own is said to have begun with: no sign-in service can have these names. */
export const OWN = [':passkey', ':password'] as const;
