import { sql } from 'kysely';
import { adviceDraftTables, draftKinds } from './advice-draft-tables.js';
import { DirectoryUnusable } from './errors.js';
import { toldTables } from './told-tables.js';
import { outgoingMailTables } from './outgoing-mail-tables.js';
import { ownWayTables } from './own-way-tables.js';
import type { Db } from './tables.js';

/** How one kind of database keeps which step it is at. All is asked inside one transaction. */
export interface Schema {
  readonly kind: 'sqlite' | 'postgres';
  /** What it is called when there is something to say about it. */
  readonly place: string;
  /** Waits until no other node is at it; 0 for a database that is new. */
  version(db: Db): Promise<number>;
  setVersion(db: Db, version: number): Promise<void>;
}

type Words = readonly [text: string, strict: string, bytes: string];

const FIRST = (...[text, strict]: Words) => [
  `CREATE TABLE person (id ${text} PRIMARY KEY, name ${text} NOT NULL)${strict}`,
  `CREATE TABLE membership (
    person ${text} NOT NULL REFERENCES person ON DELETE CASCADE,
    role ${text} NOT NULL,
    municipality ${text} NOT NULL,
    council ${text} NOT NULL,
    PRIMARY KEY (person, role, municipality, council)
  )${strict}`,
  `CREATE TABLE session (
    token_hash ${text} PRIMARY KEY,
    person ${text} NOT NULL REFERENCES person ON DELETE CASCADE,
    expires_at ${text} NOT NULL
  )${strict}`,
  `CREATE TABLE demo ("only" INTEGER PRIMARY KEY CHECK ("only" = 1), state ${text} NOT NULL)${strict}`,
  `CREATE TABLE demo_account (person ${text} PRIMARY KEY REFERENCES person ON DELETE CASCADE)${strict}`,
];

const ADMINISTRATION = (...[text, strict]: Words) => [
  'ALTER TABLE person ADD COLUMN revision INTEGER NOT NULL DEFAULT 1',
  // One row of settings is read and replaced as a whole; what may be in it is judged by the writer.
  `CREATE TABLE municipality (
    code ${text} PRIMARY KEY, revision INTEGER NOT NULL, settings ${text} NOT NULL)${strict}`,
  `CREATE TABLE council (
    municipality ${text} NOT NULL,
    id ${text} NOT NULL,
    name ${text} NOT NULL,
    legal_bases ${text} NOT NULL,
    revision INTEGER NOT NULL,
    PRIMARY KEY (municipality, id)
  )${strict}`,
  `CREATE TABLE former_member (
    person ${text} NOT NULL REFERENCES person ON DELETE CASCADE,
    municipality ${text} NOT NULL,
    PRIMARY KEY (person, municipality)
  )${strict}`,
];

const IDENTITY = (...[text, strict]: Words) => [
  // What a sign-in service of that municipality calls somebody: until here that was their id.
  `CREATE TABLE login (
    person ${text} NOT NULL REFERENCES person ON DELETE CASCADE,
    municipality ${text} NOT NULL,
    name ${text} NOT NULL,
    PRIMARY KEY (person, municipality)
  )${strict}`,
  `INSERT INTO login SELECT person, municipality, person FROM
    (SELECT person, municipality FROM membership UNION SELECT person, municipality FROM former_member) AS known`,
  `CREATE TABLE secret ("only" INTEGER PRIMARY KEY CHECK ("only" = 1), value ${text} NOT NULL)${strict}`,
  `CREATE TABLE erased (digest ${text} PRIMARY KEY)${strict}`,
];

const CHECKPOINTS = (...[text, strict, bytes]: Words) => [
  `CREATE TABLE checkpoint (
    size INTEGER NOT NULL,
    key ${text} NOT NULL,
    note ${text} NOT NULL,
    stream ${text} NOT NULL,
    revision INTEGER NOT NULL,
    position ${text} NOT NULL,
    path ${text} NOT NULL,
    asked INTEGER NOT NULL,
    made_at ${text} NOT NULL,
    PRIMARY KEY (size, key)
  )${strict}`,
  `CREATE TABLE log_entries (block INTEGER PRIMARY KEY, entries ${bytes} NOT NULL)${strict}`,
];

const SIGN_IN = (...[text, strict]: Words) => [
  // Through which sign-in service a session began; of a demo account through none.
  ...['service', 'subject', 'sid', 'bounds'].map((column) => `ALTER TABLE session ADD COLUMN ${column} ${text}`),
  'CREATE INDEX session_service ON session (service, subject)',
  `CREATE TABLE sign_in (
    state ${text} PRIMARY KEY,
    browser ${text} NOT NULL,
    service ${text} NOT NULL,
    back ${text} NOT NULL,
    expires_at ${text} NOT NULL
  )${strict}`,
  `CREATE TABLE sign_out_token (token ${text} PRIMARY KEY, expires_at ${text} NOT NULL)${strict}`,
];

const MEMBERSHIP = (...[text, strict]: Words) => [
  // What narrows a membership and when it holds; of those from before nothing, which then holds as it did.
  ...['"function"', 'portfolios', 'dossiers', 'from_day', 'until_day'].map(
    (column) => `ALTER TABLE membership ADD COLUMN ${column} ${text}`,
  ),
  'CREATE INDEX membership_municipality ON membership (municipality)',
  `CREATE TABLE mail_address (
    person ${text} NOT NULL REFERENCES person ON DELETE CASCADE,
    municipality ${text} NOT NULL,
    mail ${text} NOT NULL,
    PRIMARY KEY (person, municipality)
  )${strict}`,
];

const JOURNAL = (kind: Schema['kind'], ...[text, strict]: Words) => [
  `CREATE TABLE journal (
    place INTEGER ${kind === 'sqlite' ? '' : 'GENERATED ALWAYS AS IDENTITY '}PRIMARY KEY,
    at ${text} NOT NULL,
    by_person ${text} NOT NULL,
    municipality ${text} NOT NULL,
    what ${text} NOT NULL,
    about ${text},
    change ${text} NOT NULL
  )${strict}`,
  'CREATE INDEX journal_municipality ON journal (municipality, at, place)',
  'CREATE INDEX journal_by ON journal (by_person)',
  'CREATE INDEX journal_about ON journal (about)',
  `ALTER TABLE person ADD COLUMN signed_in_on ${text}`,
];

const STAND_IN = (...[text, strict]: Words) => [
  `CREATE TABLE stand_in (
    id ${text} PRIMARY KEY,
    person ${text} NOT NULL REFERENCES person ON DELETE CASCADE,
    stand_in ${text} NOT NULL REFERENCES person ON DELETE CASCADE,
    municipality ${text} NOT NULL,
    role ${text} NOT NULL,
    council ${text} NOT NULL,
    from_day ${text} NOT NULL,
    until_day ${text} NOT NULL
  )${strict}`,
  'CREATE INDEX stand_in_stand_in ON stand_in (stand_in)',
  'CREATE INDEX stand_in_person ON stand_in (person)',
  'CREATE INDEX stand_in_municipality ON stand_in (municipality)',
];

const SHARED_COUNCIL = (...[text, strict]: Words) => [
  `CREATE TABLE shared_council (
    id ${text} PRIMARY KEY,
    home ${text} NOT NULL,
    council ${text} NOT NULL,
    municipality ${text} NOT NULL,
    offered_at ${text} NOT NULL,
    accepted_at ${text},
    ended_at ${text}
  )${strict}`,
  'CREATE INDEX shared_council_home ON shared_council (home, council)',
  'CREATE INDEX shared_council_municipality ON shared_council (municipality)',
];

/** Text is compared by bytes in both, so that order and expiry come out the same. */
const WORDS: Readonly<Record<Schema['kind'], Words>> = {
  sqlite: ['TEXT', ' STRICT', 'BLOB'],
  postgres: ['TEXT COLLATE "C"', '', 'BYTEA'],
};

/**
 * From nothing to now. A step that was released is never changed, and a step only adds: nodes of the
 * version before go on while it is taken.
 */
const STEPS: readonly ((kind: Schema['kind']) => readonly string[])[] = [
  (kind) => FIRST(...WORDS[kind]),
  (kind) => [
    'ALTER TABLE demo_account ADD COLUMN place INTEGER NOT NULL DEFAULT 0',
    // Until here the order in which they came was that of SQLite's own row numbers.
    ...(kind === 'sqlite' ? ['UPDATE demo_account SET place = rowid'] : []),
    'CREATE INDEX session_person ON session (person)',
    'CREATE INDEX session_expires_at ON session (expires_at)',
  ],
  (kind) => ADMINISTRATION(...WORDS[kind]),
  (kind) => IDENTITY(...WORDS[kind]),
  (kind) => CHECKPOINTS(...WORDS[kind]),
  // As rate-limiter-flexible has it. One process on a file counts in memory.
  (kind) =>
    kind === 'sqlite'
      ? []
      : [`CREATE TABLE request_count (key ${WORDS[kind][0]} PRIMARY KEY, points INTEGER NOT NULL, expire BIGINT)`],
  (kind) => {
    const [text, strict] = WORDS[kind];
    return [
      `CREATE TABLE sheet_mapping (
        municipality ${text} PRIMARY KEY, revision INTEGER NOT NULL, mapping ${text} NOT NULL)${strict}`,
    ];
  },
  (kind) => {
    const [text, strict] = WORDS[kind];
    return [
      `CREATE TABLE standard_text (
        person ${text} NOT NULL REFERENCES person ON DELETE CASCADE,
        id ${text} NOT NULL,
        title ${text} NOT NULL,
        text ${text} NOT NULL,
        revision INTEGER NOT NULL,
        PRIMARY KEY (person, id)
      )${strict}`,
    ];
  },
  (kind) => {
    const [text, strict] = WORDS[kind];
    return [
      `CREATE TABLE letter_template (
        municipality ${text} PRIMARY KEY, revision INTEGER NOT NULL, bytes ${text} NOT NULL)${strict}`,
    ];
  },
  (kind) => SIGN_IN(...WORDS[kind]),
  (kind) => adviceDraftTables(WORDS[kind][0], WORDS[kind][1]),
  (kind) => MEMBERSHIP(...WORDS[kind]),
  (kind) => outgoingMailTables(WORDS[kind][0], WORDS[kind][1]),
  (kind) => JOURNAL(kind, ...WORDS[kind]),
  (kind) => ownWayTables(WORDS[kind][0], WORDS[kind][1]),
  (kind) => toldTables(WORDS[kind][0], WORDS[kind][1]),
  (kind) => STAND_IN(...WORDS[kind]),
  (kind) => {
    const [text, strict] = WORDS[kind];
    return [
      `CREATE TABLE setup_link (
        token_hash ${text} PRIMARY KEY, municipality ${text}, expires_at ${text} NOT NULL, used INTEGER NOT NULL)${strict}`,
      // Its look: an image, in base64; nothing of one that was taken away.
      `CREATE TABLE municipality_logo (
        municipality ${text} PRIMARY KEY, revision INTEGER NOT NULL, type ${text} NOT NULL, bytes ${text} NOT NULL)${strict}`,
    ];
  },
  (kind) => {
    const [text, strict] = WORDS[kind];
    return [
      `CREATE TABLE machine (
        person ${text} PRIMARY KEY REFERENCES person ON DELETE CASCADE,
        municipality ${text} NOT NULL,
        secret ${text} NOT NULL,
        scopes ${text} NOT NULL,
        made_at ${text} NOT NULL
      )${strict}`,
      'CREATE INDEX machine_municipality ON machine (municipality)',
    ];
  },
  () => ['ALTER TABLE follower ADD COLUMN asks INTEGER NOT NULL DEFAULT 1'],
  (kind) => [`ALTER TABLE sign_in_link ADD COLUMN council ${WORDS[kind][0]}`],
  (kind) => draftKinds(WORDS[kind][0]),
  (kind) => SHARED_COUNCIL(...WORDS[kind]),
  () => ['CREATE INDEX follower_waiting_due ON follower_waiting (due_at)'],
  (kind) => {
    const [text, strict] = WORDS[kind];
    return [
      `ALTER TABLE machine ADD COLUMN keys ${text}`,
      `ALTER TABLE machine ADD COLUMN used_on ${text}`,
      `CREATE TABLE client_assertion (digest ${text} PRIMARY KEY, expires_at ${text} NOT NULL)${strict}`,
    ];
  },
  (kind) => {
    const [text, strict] = WORDS[kind];
    return [
      `CREATE TABLE municipality_text (
        municipality ${text} NOT NULL,
        id ${text} NOT NULL,
        title ${text} NOT NULL,
        text ${text} NOT NULL,
        revision INTEGER NOT NULL,
        PRIMARY KEY (municipality, id)
      )${strict}`,
    ];
  },
  (kind) => [
    `CREATE TABLE known_elsewhere (
      person ${WORDS[kind][0]} NOT NULL REFERENCES person ON DELETE CASCADE,
      municipality ${WORDS[kind][0]} NOT NULL,
      PRIMARY KEY (person, municipality)
    )${WORDS[kind][1]}`,
  ],
];
const VERSION = STEPS.length;

/** Takes the steps that are missing, all or none, once among all nodes that start at the same time. */
export const migrate = (db: Db, schema: Schema): Promise<void> =>
  db.transaction().execute(async (within) => {
    const version = await schema.version(within);
    if (version > VERSION) {
      throw new DirectoryUnusable(
        'store-newer',
        `${schema.place} was written by a newer version (${version}); this one knows ${VERSION}`,
      );
    }
    if (version === VERSION) return;
    for (const statement of STEPS.slice(version).flatMap((step) => step(schema.kind))) {
      await sql.raw(statement).execute(within);
    }
    await schema.setVersion(within, VERSION);
  });
