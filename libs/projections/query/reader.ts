import type { Actor } from '#access';
import type { Day } from '#calendar';
import type { Exactly, Schema } from '#schema';
import {
  DummyDriver,
  Kysely,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type Compilable,
  type RawBuilder,
} from 'kysely';
import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import type { Tables } from '../sources.js';

/** Who asks, and on which day: every query is judged by both. */
export interface QueryContext {
  readonly actor: Actor;
  readonly today: Day;
}

/** A question to the views: which of them it reads, and how. */
export interface Query<Filter, Answer> {
  readonly reads: readonly (keyof Tables)[];
  readonly run: (reader: Reader, asking: QueryContext, filter: Filter) => Answer;
}

/** A question that the API answers, with the schema of its answer. */
export interface DescribedQuery<Filter, Answer> extends Query<Filter, Answer> {
  readonly schema: Schema;
}

/** Ties a question to the schema of its answer: the two cannot differ by a field, or it does not compile. */
export const describedQuery = <Filter, T, A extends T | undefined>(
  schema: Schema<T>,
  query: {
    readonly reads: Query<Filter, A>['reads'];
    readonly run: (reader: Reader, context: QueryContext, filter: Filter) => A & Exactly<NonNullable<A>, T>;
  },
): DescribedQuery<Filter, A> => ({ ...query, schema });

const MOST_STATEMENTS = 200;

/** Writes queries with Kysely and runs them at once: the views are a file of this machine. */
export class Reader {
  readonly build = new Kysely<Tables>({
    dialect: {
      createAdapter: () => new SqliteAdapter(),
      createDriver: () => new DummyDriver(),
      createIntrospector: (db) => new SqliteIntrospector(db),
      createQueryCompiler: () => new SqliteQueryCompiler(),
    },
  });
  readonly #db: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();

  constructor(db: DatabaseSync) {
    this.#db = db;
  }

  all<Row>(query: Compilable<Row> | RawBuilder<Row>): Row[] {
    const { sql, parameters } = query.compile(this.build);
    return this.#statement(sql).all(...(parameters as SQLInputValue[])) as Row[];
  }

  first<Row>(query: Compilable<Row> | RawBuilder<Row>): Row | undefined {
    return this.all(query)[0];
  }

  /** How many rows a question has, counted up to a bound. */
  count(rows: Compilable, most: number): number {
    const { sql: text, parameters } = rows.compile();
    const counting = this.#statement(`SELECT count(*) AS total FROM (${text} LIMIT ${most})`);
    return (counting.get(...(parameters as SQLInputValue[])) as { readonly total: number }).total;
  }

  #statement(sql: string): StatementSync {
    const known = this.#statements.get(sql);
    if (known) return known;
    if (this.#statements.size >= MOST_STATEMENTS) this.#statements.clear();
    const statement = this.#db.prepare(sql);
    this.#statements.set(sql, statement);
    return statement;
  }
}
