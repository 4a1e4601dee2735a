import { Kysely, SqliteDialect } from 'kysely';
import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import type { Tables } from './tables.js';

/** Kysely on node:sqlite: its dialect asks for the few methods of another driver, which these are. */
export const kyselyOn = (db: DatabaseSync): Kysely<Tables> =>
  new Kysely<Tables>({
    dialect: new SqliteDialect({
      database: {
        close: () => db.close(),
        prepare: (sql) => {
          const statement = db.prepare(sql);
          return {
            reader: statement.columns().length > 0,
            all: (values) => statement.all(...(values as SQLInputValue[])),
            run: (values) => statement.run(...(values as SQLInputValue[])),
            iterate: (values) => statement.iterate(...(values as SQLInputValue[])),
          };
        },
      },
    }),
  });
