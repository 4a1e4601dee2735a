import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import type { AnyView } from './view.js';

/** The name of the index over the text of a searched view. */
export const textOf = ({ name, version }: Pick<AnyView, 'name' | 'version'>) => `${name}_text_v${version}`;

interface Statements {
  readonly insert: StatementSync;
  readonly remove: StatementSync;
  readonly insertText?: StatementSync;
  readonly removeText?: StatementSync;
}

/** The rows of one view in one version: `deadlines_v2`, and `deadlines_text_v2` when it is searched. */
export class Table {
  readonly name: string;
  readonly view: AnyView;
  readonly #key: string;
  readonly #db: DatabaseSync;
  #statements: Statements | undefined;

  constructor(db: DatabaseSync, view: AnyView, key: string) {
    this.#key = key;
    this.#db = db;
    this.view = view;
    this.name = `${view.name}_v${view.version}`;
  }

  create(): void {
    this.drop();
    const columns = Object.entries(this.view.columns).map(([column, type]) => `"${column}" ${type}`);
    this.#db.exec(`CREATE TABLE "${this.name}" (number INTEGER PRIMARY KEY, ${columns.join(', ')}) STRICT`);
    if (!this.view.searched) return;
    const text = textOf(this.view);
    this.#db.exec(
      `CREATE VIRTUAL TABLE "${text}" USING fts5(${this.view.searched.join(', ')}, content="${this.name}", content_rowid=number, tokenize="unicode61 remove_diacritics 2")`,
    );
  }

  /** After the first filling: an index that is made at once is made faster. */
  index(): void {
    for (const columns of [[this.#key], ...this.view.indexes]) {
      const named = columns.map((column) => `"${column}"`).join(', ');
      this.#db.exec(`CREATE INDEX "${this.name}_${columns.join('_')}" ON "${this.name}" (${named})`);
    }
  }

  /** Makes this version the one that queries see under the view's own name. */
  show(): void {
    this.#db.exec(`DROP VIEW IF EXISTS "${this.view.name}"`);
    const columns = [...(this.view.searched ? ['number'] : []), ...Object.keys(this.view.columns)];
    const named = columns.map((column) => `"${column}"`).join(', ');
    this.#db.exec(`CREATE VIEW "${this.view.name}" AS SELECT ${named} FROM "${this.name}"`);
  }

  drop(): void {
    this.#db.exec(`DROP TABLE IF EXISTS "${this.name}"`);
    this.#db.exec(`DROP TABLE IF EXISTS "${textOf(this.view)}"`);
    this.#statements = undefined;
  }

  rows(told: unknown): readonly Record<string, SQLInputValue>[] {
    // A view is kept beside what tells of its kind of story: what it is given is what it asks for.
    return this.view.rows(told as never) as readonly Record<string, SQLInputValue>[];
  }

  /** Puts these rows in the place of whatever the story had here. */
  replace(id: string, rows: readonly Record<string, SQLInputValue>[], fresh = false): void {
    const { insert, remove, removeText, insertText } = (this.#statements ??= this.#prepare());
    const columns = Object.keys(this.view.columns);
    if (!fresh) {
      removeText?.run(id);
      remove.run(id);
    }
    for (const row of rows) {
      const { lastInsertRowid } = insert.run(...columns.map((column) => row[column] ?? null));
      insertText?.run(lastInsertRowid, ...(this.view.searched ?? []).map((column) => row[column] ?? ''));
    }
  }

  #prepare(): Statements {
    const columns = Object.keys(this.view.columns);
    const named = columns.map((column) => `"${column}"`).join(', ');
    const statements = {
      insert: this.#db.prepare(`INSERT INTO "${this.name}" (${named}) VALUES (${columns.map(() => '?').join(', ')})`),
      remove: this.#db.prepare(`DELETE FROM "${this.name}" WHERE "${this.#key}" = ?`),
    };
    if (!this.view.searched) return statements;
    const text = textOf(this.view);
    const searched = this.view.searched.join(', ');
    return {
      ...statements,
      insertText: this.#db.prepare(
        `INSERT INTO "${text}" (rowid, ${searched}) VALUES (?, ${this.view.searched.map(() => '?').join(', ')})`,
      ),
      // An index over content that is kept elsewhere is told what it has to forget.
      removeText: this.#db.prepare(
        `INSERT INTO "${text}" ("${text}", rowid, ${searched}) SELECT 'delete', number, ${searched} FROM "${this.name}" WHERE "${this.#key}" = ?`,
      ),
    };
  }
}
