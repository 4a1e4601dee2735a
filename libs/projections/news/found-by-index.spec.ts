import { describe, expect, it } from '@jest/globals';
import { sql, type Compilable, type RawBuilder } from 'kysely';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { Reader, type Query } from '../query/reader.js';
import { Table } from '../runner/table.js';
import { SOURCES } from '../sources.js';
import { dueNews, listNews, type NewsFilter } from './list.js';
import { newlyDue, newsAfter } from './newly.js';

const ASKING = {
  actor: {
    id: 'p1',
    grants: [
      { role: 'civilServant' as const, municipality: 'gm0000' },
      { role: 'council' as const, municipality: 'gm0014', council: 'asd' },
    ],
  },
  today: '2026-11-24',
};

/** The tables of the views, with nothing in them. */
function tables(): DatabaseSync {
  const db = new DatabaseSync(':memory:');
  for (const { views, key } of SOURCES) {
    for (const view of views) {
      const table = new Table(db, view, key);
      table.create();
      table.index();
      table.show();
    }
  }
  return db;
}

/** Asks a question, and hears how each part of it would be found. */
class Explaining extends Reader {
  readonly steps: string[] = [];
  readonly #db: DatabaseSync;
  constructor(db: DatabaseSync) {
    super(db);
    this.#db = db;
  }
  override all<Row>(query: Compilable<Row> | RawBuilder<Row>): Row[] {
    const { sql: text, parameters } = query.compile(this.build);
    const plan = this.#db.prepare(`EXPLAIN QUERY PLAN ${text}`).all(...(parameters as SQLInputValue[]));
    this.steps.push(...plan.map(({ detail }) => String(detail)));
    return super.all(query);
  }
}

const ofNews = <F, A>(query: Query<F, A>, filter: F): readonly string[] => {
  const reader = new Explaining(tables());
  query.run(reader, ASKING, filter);
  return reader.steps.filter((step) => /\b(?:news|dossiers)_v\d+/.test(step));
};
const own: NewsFilter = { whose: 'own', holders: [], read: [] };
const cursor = Buffer.from(JSON.stringify(['2026-11-01T00:00:00.000Z', 'x'])).toString('base64url');
const asked = [
  ...[
    {
      item: 'd:comment:c',
      dossier: 'd',
      municipality: 'gm0014',
      council: 'asd',
      kind: 'advice' as const,
      about: 'r1',
      councils: ['asd'],
    },
  ],
].map((one) => ({ ...one, at: '2026-11-01T00:00:00.000Z' }));

describe('what is told is found by an index', () => {
  it.each<[string, () => readonly string[]]>([
    ['what became due', () => ofNews(newlyDue, { after: '2026-11-23' })],
    ['what happened after a place', () => ofNews(newsAfter, { after: '1', limit: 500 })],
    ['what is new for somebody', () => ofNews(listNews, { ...own, asked })],
    ['what is new since all was read', () => ofNews(listNews, { ...own, mark: { position: '1', day: '2026-11-23' } })],
    ['its next page', () => ofNews(listNews, { ...own, cursor })],
    ['what is due to somebody', () => ofNews(dueNews, { holders: [] })],
    ['what of these is theirs', () => ofNews(listNews, { ...own, items: ['d:1:asked'] })],
  ])('%s', (_, plan) => {
    const steps = plan();
    expect(steps.length).toBeGreaterThan(0);
    expect(steps.filter((step) => !/^SEARCH .* USING (?:COVERING )?INDEX /.test(step))).toEqual([]);
  });

  it('by its day, by its place, and a few by their names', () => {
    expect(ofNews(newlyDue, { after: '2026-11-23' }).join()).toMatch(/_dueOn \(dueOn>\? AND dueOn<\?\)/);
    expect(ofNews(newsAfter, { after: '1', limit: 500 }).join()).toMatch(/_position \(position>\?\)/);
    expect(ofNews(listNews, { ...own, items: ['d:1:asked'] }).join()).toMatch(/_item \(item=\?\)/);
    const read = { ...own, mark: { position: '1', day: '2026-11-23' } };
    expect(ofNews(listNews, read).join()).toMatch(/_municipality_position \(municipality=\? AND position>\?\)/);
    expect(ofNews(listNews, own).join()).toMatch(/_municipality_at \(municipality=\? AND at>\?\)/);
  });

  it('and what is read from beginning to end is seen', () => {
    const reader = new Explaining(tables());
    reader.all(sql`SELECT * FROM news WHERE "by" = 'x'`);
    expect(reader.steps.join()).toMatch(/^SCAN news_v/);
  });
});
