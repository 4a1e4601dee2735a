import { expect, it } from '@jest/globals';
import {
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type CompiledQuery,
  type DatabaseConnection,
} from 'kysely';
import { adviceDraftsOf } from '../../../libs/directory/advice-drafts/kept.js';
import { outboxOf } from '../../../libs/directory/told/outbox.js';
import { findingSignedIn } from '../../../libs/directory/signing-in/sessions.js';
import type { Db, Tables } from '../../../libs/directory/store/tables.js';
import { followersOf } from '../../../libs/directory/told/followers.js';
import { newsStateOf } from '../../../libs/directory/told/news.js';
import type { UnderTest } from './under-test.js';

const NOW = new Date('2026-03-01T12:00:00Z');
const NOTHING = { role: null, portfolios: null, dossiers: null, function: null, from_day: null, until_day: null };
const ROW = { ...NOTHING, person: 'p1', municipality: 'gm0000', follower: 'f1', id: 'f1', item: 'x', along: null };

/** Writes down what it is asked, and answers one row to everything. */
function asking(kind: string): { readonly db: Db; readonly asked: CompiledQuery[] } {
  const asked: CompiledQuery[] = [];
  const driver = new DummyDriver();
  const connection = {
    executeQuery: (query: CompiledQuery) => {
      asked.push(query);
      return Promise.resolve({ rows: [ROW] });
    },
  } as unknown as DatabaseConnection;
  driver.acquireConnection = () => Promise.resolve(connection);
  const isSqlite = kind === 'SQLite';
  const db = new Kysely<Tables>({
    dialect: {
      createDriver: () => driver,
      createAdapter: () => (isSqlite ? new SqliteAdapter() : new PostgresAdapter()),
      createQueryCompiler: () => (isSqlite ? new SqliteQueryCompiler() : new PostgresQueryCompiler()),
      createIntrospector: (on) => (isSqlite ? new SqliteIntrospector(on) : new PostgresIntrospector(on)),
    },
  });
  return { db, asked };
}

const MANY = 2_000;
const rows = (into: string, columns: string) =>
  `INSERT INTO ${into} WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${MANY}) SELECT ${columns} FROM n`;
const LATER = "'2027-01-01T00:00:00.000Z'";
/** Of each thing many of which nearly nothing is due or asked, as it is where it matters how it is found. */
const FILLED = [
  rows('person (id, name)', "'x' || i, 'Iemand'"),
  rows('membership (person, role, municipality, council)', "'x' || i, 'clerk', 'gm' || i, ''"),
  rows('session (token_hash, person, expires_at)', `'t' || i, 'x' || i, ${LATER}`),
  rows(
    'stand_in (id, person, stand_in, municipality, role, council, from_day, until_day)',
    "'s' || i, 'x' || i, 'x' || (i % 100 + 1), 'gm' || i, 'clerk', '', '2026-01-01', '2026-12-31'",
  ),
  rows(
    'shared_council (id, home, council, municipality, offered_at, accepted_at)',
    `'k' || i, 'gm' || i, 'asd', 'gm' || (i + 1), ${LATER}, ${LATER}`,
  ),
  rows('news_waiting (person, municipality, dossier, item, due_at)', `'x' || i, 'gm' || i, 'd', 'i' || i, ${LATER}`),
  rows(
    'follower (id, municipality, what, "of", address, who, confirmed, asked_at)',
    `'f' || i, 'gm' || i, 'dossier', 'd' || i, 'a', 'w' || i, 1, ${LATER}`,
  ),
  rows('follower_waiting (follower, item, due_at)', `'f' || i, 'i' || i, ${LATER}`),
  rows(
    'outgoing_mail (id, municipality, kind, address, subject, text, html, state, attempts, why, queued_at, next_at)',
    `'m' || i, 'gm' || (i % 300), 'advice', '', '', '', '', 'sent', 1, '', ${LATER}, ${LATER}`,
  ),
  rows(
    'advice_draft (id, trajectory, municipality, council, request, revision, changes, changed_at, senders)',
    `'d' || i, 't' || i, 'gm' || i, 'asd', '', 0, 0, ${LATER}, '[]'`,
  ),
  rows(
    'advice_draft_part (draft, part, content, place, revision, changed_at)',
    `'d' || i, 'with', '[]', 0, 1, ${LATER}`,
  ),
  rows(
    'advice_draft_comment (draft, id, part, text, by_person, at, asked, settled)',
    `'d' || i, 'c' || i, '', 'x', 'x' || i, ${LATER}, 'x' || i, 0`,
  ),
  'ANALYZE',
];

const LOOKUPS: Readonly<Record<string, (db: Db) => Promise<unknown>>> = {
  'who is signed in, in one question': (db) => findingSignedIn(db)('token', NOW),
  'what people are still to be told': (db) => newsStateOf(db, () => NOW).waiting(50),
  'what followers are still to be told': (db) => followersOf(db, () => NOW).waiting(50),
  'which mail can be sent': (db) => outboxOf(db, () => NOW).due(30),
  'how the mail of a municipality fares': (db) => outboxOf(db, () => NOW).state('gm0014'),
  'what is asked of somebody of drafts': (db) =>
    adviceDraftsOf(
      db,
      () => NOW,
      () => Promise.resolve(),
    ).askedOf('x7'),
};

const literal = (value: unknown) => (typeof value === 'number' ? String(value) : `'${String(value)}'`);
/** With what it was asked for in its place: a plan is of one question. */
const filledIn = ({ sql, parameters }: CompiledQuery, kind: string): string =>
  kind === 'SQLite'
    ? sql.replace(/\?/g, () => literal((parameters as unknown[]).shift()))
    : sql.replace(/\$(\d+)/g, (_, n: string) => literal(parameters[Number(n) - 1]));

interface Plan {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly Plans?: readonly Plan[];
}
const scansOf = (plan: Plan): string[] => [
  ...(plan['Node Type'] === 'Seq Scan' ? [plan['Relation Name'] ?? ''] : []),
  ...(plan.Plans ?? []).flatMap(scansOf),
];

/** Which tables are read from beginning to end. */
async function scanned(test: UnderTest, kind: string, query: CompiledQuery): Promise<string[]> {
  const asked = filledIn({ ...query, parameters: [...query.parameters] }, kind);
  if (kind === 'SQLite') {
    const steps = (await test.place.query(`EXPLAIN QUERY PLAN ${asked}`)) as { readonly detail: string }[];
    return steps.flatMap(({ detail }) => /^SCAN (?!\(?(?:SUBQUERY|CONSTANT))(.+)$/.exec(detail)?.[1] ?? []);
  }
  const [row] = (await test.place.query(`EXPLAIN (FORMAT JSON) ${asked}`)) as {
    readonly 'QUERY PLAN': [{ Plan: Plan }];
  }[];
  return scansOf(row?.['QUERY PLAN'][0].Plan as Plan);
}

/** What is asked with every request, or every few seconds, is found by an index however much there is. */
export function foundByIndex(test: UnderTest, kind: string): void {
  it('finds by an index who is signed in, what is due and what is asked, whatever else there is', async () => {
    for (const statement of FILLED) await test.place.query(statement);
    const found: Record<string, readonly string[]> = {};
    for (const [name, lookup] of Object.entries(LOOKUPS)) {
      const { db, asked } = asking(kind);
      await lookup(db);
      expect(asked.length).toBeGreaterThan(0);
      if (name.endsWith('in one question')) expect(asked).toHaveLength(1);
      found[name] = (await Promise.all(asked.map((query) => scanned(test, kind, query)))).flat();
    }
    expect(found).toEqual(Object.fromEntries(Object.keys(LOOKUPS).map((name) => [name, []])));
  });
}
