import type { Administration } from './administration.js';
import type { AdviceDrafts } from './advice-drafts/drafts.js';
import type { CheckpointStore } from './checkpoints.js';
import type { Counter } from './people/counting.js';
import type { Demo } from './demo.js';
import type { Held } from './people/held.js';
import type { Journal } from './people/journal.js';
import type { Leases } from './store/leases.js';
import type { Person } from './store/membership.js';
import type { Outbox } from './told/outbox.js';
import type { Calendars } from './told/calendars.js';
import type { Followers } from './told/followers.js';
import type { NewsState } from './told/news.js';
import type { Known } from './people/people.js';
import type { Machines } from './signing-in/machines.js';
import type { OwnWays } from './signing-in/own-ways.js';
import type { Session, SignedIn, Through } from './signing-in/sessions.js';
import type { Seals } from './signing-in/seals.js';
import type { SetupLinks } from './municipality/setup-links.js';
import type { SignIns } from './signing-in/sign-ins.js';
import type { StandardTexts } from './municipality/standard-texts.js';

/**
 * Who the ids in the log are, and what they may act as: the part that is not history and can be erased.
 * Names are asked for when something is shown, and stand nowhere else.
 * Any call rejects with DirectoryUnavailable when the database server cannot be used now.
 */
export interface Directory {
  person(id: string): Promise<Person | undefined>;
  /** Those of these who are here. */
  people(ids: readonly string[]): Promise<readonly Person[]>;
  /** With ids of their own: for a demo. Somebody who was erased does not come back. */
  add(people: readonly Person[]): Promise<void>;
  /** Which of these are here, and which were erased. */
  known(ids: readonly string[]): Promise<ReadonlyMap<string, Known>>;
  names(ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /**
   * Takes somebody out for good, with their sessions and what they kept for themselves. What they did stays in the log, without a name, and their id
   * is nobody's any more.
   * False, and nothing done, for the last administrator of a municipality. The journal says by whom (an id), and of
   * which id.
   */
  erase(id: string, by: string): Promise<boolean>;
  /** Undefined when nobody has this id. */
  signIn(id: string, through?: Through): Promise<Session | undefined>;
  /** As what they may act in this session. */
  signedIn(token: string): Promise<SignedIn | undefined>;
  /** The sign-in service through which it began. */
  signOut(token: string): Promise<string | undefined>;
  readonly signIns: SignIns;
  readonly ownWays: OwnWays;
  readonly setupLinks: SetupLinks;
  readonly machines: Machines;
  readonly administration: Administration;
  /** All that is kept of somebody here; undefined when nobody has this id. */
  held(id: string): Promise<Held | undefined>;
  readonly journal: Journal;
  readonly standardTexts: StandardTexts;
  readonly adviceDrafts: AdviceDrafts;
  readonly demo: Demo;
  readonly counter: Counter;
  readonly checkpoints: CheckpointStore;
  readonly leases: Leases;
  readonly outbox: Outbox;
  readonly news: NewsState;
  readonly followers: Followers;
  readonly calendars: Calendars;
  readonly seals: Seals;
  close(): Promise<void>;
}

/** A file of SQLite, or the URL of a PostgreSQL database that several nodes share. */
export type DirectoryOptions = ({ readonly file: string } | { readonly url: string }) & {
  readonly now: () => Date;
  /** That this node counts requests by itself, since the database does not answer. */
  readonly onUncounted?: (error: unknown) => void;
};
