import { movedFrom, Place, type Refusing } from '#data-folder';
import {
  CompiledQuery,
  Kysely,
  sql,
  SqliteDialect,
  SqliteDriver,
  type DatabaseConnection,
  type QueryResult,
  type SqliteStatement,
} from 'kysely';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { resolve } from 'node:path';
import { DirectoryUnusable } from './errors.js';
import { migrate, type Schema } from './schema.js';
import type { Database, Db, Tables } from './tables.js';

/** "DWDI": so that another SQLite file is not taken for a directory. */
const APPLICATION_ID = 0x44574449;

const REFUSING: Refusing = {
  moved: (path) => new DirectoryUnusable('store-moved', movedFrom(path)),
  unseen: (path, cause) => new DirectoryUnusable('store-io', `${path} cannot be looked at`, { cause }),
};

const pragma = async (db: Db, name: string) => {
  const { rows } = await sql.raw<Record<string, unknown>>(`PRAGMA ${name}`).execute(db);
  return Number(Object.values(rows[0] ?? {})[0]);
};

const schemaOf = (file: string): Schema => ({
  kind: 'sqlite',
  place: file,
  version: async (db) => {
    const id = await pragma(db, 'application_id');
    if (id === 0 && (await pragma(db, 'schema_version')) === 0) return 0;
    if (id === APPLICATION_ID) return pragma(db, 'user_version');
    throw new DirectoryUnusable('store-damaged', `${file} is not a directory of this product`);
  },
  setVersion: async (db, version) => {
    await sql.raw(`PRAGMA application_id = ${APPLICATION_ID}`).execute(db);
    await sql.raw(`PRAGMA user_version = ${version}`).execute(db);
  },
});

/** @throws DirectoryUnusable when the file is not ours or from a newer version; what SQLite says otherwise. */
export async function openSqlite(file: string): Promise<Database> {
  const place = new Place(file, REFUSING);
  const sqlite = new DatabaseSync(file, { timeout: 5_000 });
  try {
    // Erased content is overwritten, not only let go of.
    sqlite.exec(
      'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON',
    );
    const db = kyselyOn(sqlite, resolve(file), place);
    await migrate(db, schemaOf(file));
    place.opened();
    return {
      db,
      // The write-ahead log still holds the old page until it is folded back.
      forget: async () => void (await sql`PRAGMA wal_checkpoint(TRUNCATE)`.execute(db)),
      close: () => {
        if (sqlite.isOpen) sqlite.close();
        return Promise.resolve();
      },
    };
  } catch (error) {
    sqlite.close();
    throw error;
  }
}

// What is asked is written in one place each, and so comes back in the same words.
const MOST_STATEMENTS = 200;

/** Kysely on node:sqlite: its dialect asks for the few methods of another driver, which these are. */
function kyselyOn(db: DatabaseSync, file: string, place: Place): Db {
  const prepared = new Map<string, SqliteStatement>();
  const prepare = (text: string): SqliteStatement => {
    const statement = db.prepare(text);
    return {
      reader: statement.columns().length > 0,
      all: (values: readonly unknown[]) => statement.all(...(values as SQLInputValue[])),
      run: (values: readonly unknown[]) => statement.run(...(values as SQLInputValue[])),
      iterate: (values: readonly unknown[]) => statement.iterate(...(values as SQLInputValue[])),
    };
  };
  const database = {
    close: () => db.close(),
    prepare: (text: string) => {
      const known = prepared.get(text);
      if (known) return known;
      if (prepared.size >= MOST_STATEMENTS) prepared.clear();
      const statement = prepare(text);
      prepared.set(text, statement);
      return statement;
    },
  };
  const dialect = new SqliteDialect({ database });
  return new Kysely<Tables>({
    dialect: {
      createAdapter: () => dialect.createAdapter(),
      createQueryCompiler: () => dialect.createQueryCompiler(),
      createIntrospector: (on) => dialect.createIntrospector(on),
      createDriver: () => new InTurn({ database }, file, place),
    },
  });
}

const turns = new Map<string, Promise<void>>();

/**
 * Those who have one file open in one process take turns. SQLite would let the second wait for the
 * first on the very thread that the first needs to get done.
 */
class InTurn extends SqliteDriver {
  readonly #file: string;
  readonly #place: Place;
  #placed: Placed | undefined;
  #done: () => void = () => undefined;
  constructor(config: ConstructorParameters<typeof SqliteDriver>[0], file: string, place: Place) {
    super(config);
    this.#place = place;
    this.#file = file;
  }
  override async acquireConnection(): Promise<DatabaseConnection> {
    const before = turns.get(this.#file);
    const { promise, resolve: done } = Promise.withResolvers<void>();
    turns.set(this.#file, promise);
    await before;
    this.#done = () => {
      if (turns.get(this.#file) === promise) turns.delete(this.#file);
      done();
    };
    return (this.#placed ??= new Placed(await super.acquireConnection(), this.#place));
  }
  override releaseConnection(): Promise<void> {
    this.#done();
    return Promise.resolve();
  }
  // At once for writing: a reader that becomes a writer is refused when another wrote in between.
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }
  // Also of a file that is gone: else it would keep it locked.
  override rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    return super.rollbackTransaction(connection instanceof Placed ? connection.bare : connection);
  }
}

/** Answers only while the file is at its place: what was written to one that was taken away is not acknowledged. */
class Placed implements DatabaseConnection {
  readonly bare: DatabaseConnection;
  readonly #place: Place;
  constructor(bare: DatabaseConnection, place: Place) {
    this.bare = bare;
    this.#place = place;
  }
  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    this.#place.check();
    const result = await this.bare.executeQuery<R>(query);
    this.#place.check();
    return result;
  }
  streamQuery<R>(query: CompiledQuery, size: number): AsyncIterableIterator<QueryResult<R>> {
    this.#place.check();
    return this.bare.streamQuery<R>(query, size);
  }
}
