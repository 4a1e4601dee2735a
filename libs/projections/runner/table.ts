import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import { insidesOf, placed } from '../query/insides.js';
import { PLACE, type AnyView } from './view.js';

/** How the table of a view is made: all of the view but what its rows are derived by, so that a thread can be told. */
export type Layout = Omit<AnyView, 'rows'>;

/** The values of one row, in the order of its columns. */
export type Values = readonly SQLInputValue[];

/** The name of the index over the text of a searched view. */
export const textOf = ({ name, version }: Pick<AnyView, 'name' | 'version'>) => `${name}_text_v${version}`;

/** The name of the index over what stands inside the words of that text. */
export const insidesIn = ({ name, version }: Pick<AnyView, 'name' | 'version'>) => `${name}_insides_v${version}`;

interface Statements {
  readonly insert: StatementSync;
  readonly remove: StatementSync;
  readonly insertText?: StatementSync;
  readonly removeText?: StatementSync;
  readonly insertInsides?: StatementSync;
  readonly removeInsides?: StatementSync;
}

/**
 * The rows of one view in one version: `deadlines_v2`; when it is searched `deadlines_text_v2` and
 * `deadlines_insides_v2` too.
 */
export class Table {
  readonly name: string;
  readonly view: Layout;
  readonly key: string;
  readonly #db: DatabaseSync;
  readonly #columns: readonly string[];
  /** Where the searched columns stand in a row. */
  readonly #searched: readonly number[];
  /** Where its municipality stands, when it is searched. */
  readonly #place: number;
  #statements: Statements | undefined;

  constructor(db: DatabaseSync, view: Layout, key: string) {
    this.key = key;
    this.#db = db;
    this.view = view;
    this.name = `${view.name}_v${view.version}`;
    this.#columns = Object.keys(view.columns);
    this.#searched = (view.searched ?? []).map((column) => this.#columns.indexOf(column));
    this.#place = this.#columns.indexOf(PLACE);
  }

  create(): void {
    this.drop();
    const columns = Object.entries(this.view.columns).map(([column, type]) => `"${column}" ${type}`);
    this.#db.exec(`CREATE TABLE "${this.name}" (number INTEGER PRIMARY KEY, ${columns.join(', ')}) STRICT`);
    if (!this.view.searched) return;
    const text = textOf(this.view);
    // Without the prefixes a word that is hardly begun would have the hits of all words merged that begin so.
    this.#db.exec(
      `CREATE VIRTUAL TABLE "${text}" USING fts5(${this.view.searched.join(', ')}, content="${this.name}", content_rowid=number, tokenize="unicode61 remove_diacritics 2", prefix="1 2 3 4")`,
    );
    // Which row has it is all that is asked of it: without places and columns it is a fraction of the size.
    this.#db.exec(
      `CREATE VIRTUAL TABLE "${insidesIn(this.view)}" USING fts5(insides, content="", contentless_delete=1, detail=none, tokenize="unicode61 remove_diacritics 2 tokenchars _", prefix="4")`,
    );
  }

  /** After the first filling: an index that is made at once is made faster. */
  index(): void {
    for (const columns of [[this.key], ...this.view.indexes]) {
      const named = columns.map((column) => `"${column}"`).join(', ');
      this.#db.exec(`CREATE INDEX "${this.name}_${columns.join('_')}" ON "${this.name}" (${named})`);
    }
  }

  /** Makes this version the one that queries see under the view's own name. */
  show(): void {
    this.#db.exec(`DROP VIEW IF EXISTS "${this.view.name}"`);
    const columns = [...(this.view.searched ? ['number'] : []), ...this.#columns];
    const named = columns.map((column) => `"${column}"`).join(', ');
    this.#db.exec(`CREATE VIEW "${this.view.name}" AS SELECT ${named} FROM "${this.name}"`);
  }

  drop(): void {
    this.#db.exec(`DROP TABLE IF EXISTS "${this.name}"`);
    this.#db.exec(`DROP TABLE IF EXISTS "${textOf(this.view)}"`);
    this.#db.exec(`DROP TABLE IF EXISTS "${insidesIn(this.view)}"`);
    this.#statements = undefined;
  }

  /** A row as it is written: SQLite knows no undefined. */
  valuesOf(row: Readonly<Record<string, SQLInputValue | undefined>>): Values {
    return this.#columns.map((column) => row[column] ?? null);
  }

  /** Puts these rows in the place of whatever the story had here. */
  replace(id: string, rows: readonly Values[]): void {
    const { remove, removeText, removeInsides } = (this.#statements ??= this.#prepare());
    removeText?.run(id);
    removeInsides?.run(id);
    remove.run(id);
    this.add(rows);
  }

  /** Adds rows of stories that have none here. */
  add(rows: readonly Values[]): void {
    const { insert, insertText, insertInsides } = (this.#statements ??= this.#prepare());
    for (const row of rows) {
      const { lastInsertRowid } = insert.run(...row);
      insertText?.run(lastInsertRowid, ...this.#searched.map((i) => row[i] ?? ''));
      insertInsides?.run(lastInsertRowid, this.#insidesOf(row));
    }
  }

  #insidesOf(row: Values): string {
    const said = (i: number) => (typeof row[i] === 'string' ? row[i] : '');
    const texts = this.#searched.filter((i) => i !== this.#place).map(said);
    return `${placed(said(this.#place))} ${insidesOf(texts.join(' '))}`;
  }

  #prepare(): Statements {
    const named = this.#columns.map((column) => `"${column}"`).join(', ');
    const asked = this.#columns.map(() => '?').join(', ');
    const statements = {
      insert: this.#db.prepare(`INSERT INTO "${this.name}" (${named}) VALUES (${asked})`),
      remove: this.#db.prepare(`DELETE FROM "${this.name}" WHERE "${this.key}" = ?`),
    };
    if (!this.view.searched) return statements;
    const text = textOf(this.view);
    const insides = insidesIn(this.view);
    const searched = this.view.searched.join(', ');
    return {
      ...statements,
      insertText: this.#db.prepare(
        `INSERT INTO "${text}" (rowid, ${searched}) VALUES (?, ${this.view.searched.map(() => '?').join(', ')})`,
      ),
      // An index over content that is kept elsewhere is told what it has to forget.
      removeText: this.#db.prepare(
        `INSERT INTO "${text}" ("${text}", rowid, ${searched}) SELECT 'delete', number, ${searched} FROM "${this.name}" WHERE "${this.key}" = ?`,
      ),
      insertInsides: this.#db.prepare(`INSERT INTO "${insides}" (rowid, insides) VALUES (?, ?)`),
      removeInsides: this.#db.prepare(
        `DELETE FROM "${insides}" WHERE rowid IN (SELECT number FROM "${this.name}" WHERE "${this.key}" = ?)`,
      ),
    };
  }
}
