import type { Generated } from 'kysely';

/** What people read, wish to be told and are still to be told; who follows from outside; and whose calendars are open. */
export interface ToldTables {
  /** Up to where somebody read all at once. */
  news_mark: { person: string; position: string; day: string };
  news_read: { person: string; item: string; day: string };
  /** How somebody is told by mail; of which kinds not, as JSON. */
  mail_choice: { person: string; pace: string; without: string };
  /** What somebody is still to be told by mail: which item, and from when on. */
  news_waiting: { person: string; municipality: string; dossier: string; item: string; due_at: string };
  /** Up to where the log and the days were told: `log` and `days`. */
  told_until: { name: string; until: string };
  /** Somebody of the public who follows something. */
  follower: {
    id: string;
    municipality: string;
    /** `dossier`, `council` or `register`, and which. */
    what: string;
    of: string;
    address: string;
    /** A digest of the address, so that none follows the same twice. */
    who: string;
    confirmed: number;
    asked_at: string;
    /** How often it was asked whether they want it. */
    asks: Generated<number>;
  };
  /** What followers are still to be told. */
  follower_waiting: { follower: string; item: string; due_at: string };
  /** A calendar that is read by its secret, of which a digest is kept. */
  calendar: { token: string; person: string; municipality: string; council: string; made_at: string };
}

export const toldTables = (text: string, strict: string): readonly string[] => [
  `CREATE TABLE news_mark (
    person ${text} PRIMARY KEY REFERENCES person ON DELETE CASCADE,
    position ${text} NOT NULL,
    day ${text} NOT NULL
  )${strict}`,
  `CREATE TABLE news_read (
    person ${text} NOT NULL REFERENCES person ON DELETE CASCADE,
    item ${text} NOT NULL,
    day ${text} NOT NULL,
    PRIMARY KEY (person, item)
  )${strict}`,
  `CREATE TABLE mail_choice (
    person ${text} PRIMARY KEY REFERENCES person ON DELETE CASCADE,
    pace ${text} NOT NULL,
    without ${text} NOT NULL
  )${strict}`,
  `CREATE TABLE news_waiting (
    person ${text} NOT NULL REFERENCES person ON DELETE CASCADE,
    municipality ${text} NOT NULL,
    dossier ${text} NOT NULL,
    item ${text} NOT NULL,
    due_at ${text} NOT NULL,
    PRIMARY KEY (person, item)
  )${strict}`,
  'CREATE INDEX news_waiting_due ON news_waiting (due_at)',
  `CREATE TABLE told_until (name ${text} PRIMARY KEY, until ${text} NOT NULL)${strict}`,
  `CREATE TABLE follower (
    id ${text} PRIMARY KEY,
    municipality ${text} NOT NULL,
    what ${text} NOT NULL,
    "of" ${text} NOT NULL,
    address ${text} NOT NULL,
    who ${text} NOT NULL,
    confirmed INTEGER NOT NULL,
    asked_at ${text} NOT NULL
  )${strict}`,
  'CREATE UNIQUE INDEX follower_who ON follower (who, what, municipality, "of")',
  'CREATE INDEX follower_of ON follower (what, municipality, "of")',
  `CREATE TABLE follower_waiting (
    follower ${text} NOT NULL REFERENCES follower ON DELETE CASCADE,
    item ${text} NOT NULL,
    due_at ${text} NOT NULL,
    PRIMARY KEY (follower, item)
  )${strict}`,
  `CREATE TABLE calendar (
    token ${text} PRIMARY KEY,
    person ${text} NOT NULL REFERENCES person ON DELETE CASCADE,
    municipality ${text} NOT NULL,
    council ${text} NOT NULL,
    made_at ${text} NOT NULL
  )${strict}`,
  'CREATE UNIQUE INDEX calendar_of ON calendar (person, municipality, council)',
];
