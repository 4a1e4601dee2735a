import { PostgresAdapter, type Generated, type Kysely } from 'kysely';
import type { DraftKind } from '../advice-drafts/drafts.js';
import type { ToldTables } from './told-tables.js';
import type { CouncilFunction, Role } from './membership.js';

export interface Tables extends ToldTables {
  person: {
    id: string;
    name: string;
    revision: Generated<number>;
    /** The day on which they signed in last. */
    signed_in_on: Generated<string | null>;
  };
  /** What was changed of people and settings, and by whom; what changed as JSON. Nobody's name. */
  journal: {
    place: Generated<number>;
    at: string;
    by_person: string;
    municipality: string;
    what: string;
    about: string | null;
    change: string;
  };
  membership: {
    person: string;
    role: Role;
    municipality: string;
    council: string;
    function: CouncilFunction | null;
    /** As JSON, of what there is any. */
    portfolios: string | null;
    dossiers: string | null;
    from_day: string | null;
    until_day: string | null;
  };
  /** A membership of a person that somebody else stands in for. */
  stand_in: {
    id: string;
    person: string;
    stand_in: string;
    municipality: string;
    role: Role;
    council: string;
    from_day: string;
    until_day: string;
  };
  /** A council that its home lets take part in the dossiers of another municipality, once that accepted. */
  shared_council: {
    id: string;
    home: string;
    council: string;
    municipality: string;
    offered_at: string;
    accepted_at: string | null;
    ended_at: string | null;
  };
  /** Where somebody is written to, of each municipality. */
  mail_address: { person: string; municipality: string; mail: string };
  /** Only the hash of a token is kept: a reader of the database cannot sign in with it. */
  session: {
    token_hash: string;
    person: string;
    expires_at: string;
    /** Through which sign-in service it began; of a demo account through none. */
    service: string | null;
    /** Whose it is for that service and which of theirs, as digests: what one is called there stands nowhere. */
    subject: string | null;
    sid: string | null;
    /** What it does not go beyond, as JSON; see Bounds. */
    bounds: string | null;
  };
  /** What was begun at a sign-in service: digests of what its browser knows, and where it was. */
  sign_in: { state: string; browser: string; service: string; back: string; expires_at: string };
  /** What a service told once, as a digest. */
  sign_out_token: { token: string; expires_at: string };
  /** A link by which one person makes a way to sign in, as a digest; of whom and by whom it was made is kept once taken. */
  sign_in_link: {
    digest: string;
    person: string;
    /** As JSON, in which it holds. */
    municipalities: string;
    kind: 'invitation' | 'recovery';
    made_by: string;
    made_at: string;
    expires_at: string;
    taken_at: string | null;
    /** The council within which it was asked for: then what there was ends by taking it. */
    council: Generated<string | null>;
  };
  /** A program; its secret as a digest, its scopes as JSON. */
  machine: {
    person: string;
    municipality: string;
    secret: string;
    scopes: string;
    made_at: string;
    /** As JSON, in the place of a secret. */
    keys: string | null;
    used_on: Generated<string | null>;
  };
  /** What a machine signed to get a token, as a digest: it counts once. */
  client_assertion: { digest: string; expires_at: string };
  passkey: {
    id: string;
    person: string;
    municipalities: string;
    name: string;
    public_key: string;
    /** Up to 2^32, which is more than an INTEGER of PostgreSQL. */
    counter: string;
    transports: string;
    made_at: string;
    used_at: string | null;
  };
  password: { account: string; person: string; municipalities: string; hash: string; totp: string; step: number };
  /** What a browser was asked when it began to sign in or to make a way for that. */
  ceremony: { id: string; purpose: string; who: string; value: string; expires_at: string };
  /** A way to set up a municipality once, known by a digest; of the very first one the municipality is open. */
  setup_link: { token_hash: string; municipality: string | null; expires_at: string; used: 0 | 1 };
  /** Its settings as JSON: read and replaced as a whole. */
  municipality: { code: string; revision: number; settings: string };
  /** What councils were before they became stories of their own; the legal bases as JSON. Only brought over. */
  council: { municipality: string; id: string; name: string; legal_bases: string; revision: number };
  /** As JSON. */
  sheet_mapping: { municipality: string; revision: number; mapping: string };
  /** A Word document, in base64; nothing of one that was taken away. */
  letter_template: { municipality: string; revision: number; bytes: string };
  /** An image, in base64; nothing of one that was taken away. */
  municipality_logo: { municipality: string; revision: number; type: string; bytes: string };
  standard_text: { person: string; id: string; title: string; text: string; revision: number };
  municipality_text: { municipality: string; id: string; title: string; text: string; revision: number };
  advice_draft: {
    id: string;
    trajectory: string;
    municipality: string;
    council: string;
    kind: DraftKind;
    request: string;
    /** The advice that it is about, '' of one that is an advice itself. */
    given: string;
    version: number | null;
    revision: number;
    changes: number;
    changed_at: string;
    advice: string | null;
    /** Ids of those who were sending it, as JSON. */
    senders: string;
    sending_since: string | null;
    sent_at: string | null;
    sent_by: string | null;
  };
  /** What it says as JSON. */
  advice_draft_part: {
    draft: string;
    part: string;
    content: string;
    place: number;
    revision: number;
    changed_by: string | null;
    changed_at: string;
    holder: string | null;
  };
  advice_draft_comment: {
    draft: string;
    id: string;
    part: string;
    text: string;
    by_person: string | null;
    at: string;
    asked: string | null;
    settled: number;
  };
  advice_draft_assent: { draft: string; person: string; council: string; revision: number; at: string };
  advice_draft_agreement: {
    draft: string;
    council: string;
    meeting: string;
    on_day: string;
    revision: number;
    by_person: string | null;
    at: string;
  };
  advice_draft_presence: { draft: string; person: string; part: string; at: string };
  former_member: { person: string; municipality: string };
  /** Where somebody was by a council that another municipality shared, in which they are no more. */
  known_elsewhere: { person: string; municipality: string };
  login: { person: string; municipality: string; name: string };
  /** Under which erased ids are kept: somebody who has the table alone cannot try out ids. */
  secret: { only: 1; value: string };
  erased: { digest: string };
  demo: { only: 1; state: 'loading' | 'ready' };
  demo_account: { person: string; place: number };
  checkpoint: {
    size: number;
    key: string;
    note: string;
    stream: string;
    revision: number;
    position: string;
    path: string;
    asked: number;
    made_at: string;
  };
  lease: { name: string; holder: string; until: string };
  /** What waits to be sent by mail, and what became of it; of what was sent only that it was. */
  outgoing_mail: {
    id: string;
    municipality: string;
    person: string | null;
    kind: string;
    address: string;
    subject: string;
    text: string;
    html: string;
    unsubscribe: string | null;
    state: 'waiting' | 'sent' | 'failed' | 'givenUp';
    attempts: number;
    why: string;
    queued_at: string;
    /** When it is tried next; once it was sent or failed, when that was. */
    next_at: string;
  };
  /** The hashes of the events of the log in their order, so many in a row. */
  log_entries: { block: number; entries: Uint8Array };
}

export type Db = Kysely<Tables>;

/** Where the tables are, whichever database that is. */
export interface Database {
  readonly db: Db;
  /** Sees to it that what was erased is not left behind, as far as the database lets us. */
  forget(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Whether rows have to be locked against what others do between two moments of ours. SQLite has one
 * writer at a time, and knows no such locks.
 */
export const locksRows = (db: Db): boolean => db.getExecutor().adapter instanceof PostgresAdapter;
