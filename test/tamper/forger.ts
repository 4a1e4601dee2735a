import { seal, type MovedEvent } from '#event-store';
import { DatabaseSync } from 'node:sqlite';

/** An event as it stands in the file. */
export interface Row extends MovedEvent {
  readonly position: number;
}

/**
 * Somebody who can write to the folder and knows the code, and has no key: takes the triggers away, edits, puts
 * them back word for word, and makes every hash fit again where that is asked.
 */
export class Forger {
  readonly db: DatabaseSync;
  readonly #triggers: readonly string[];

  constructor(file: string) {
    this.db = new DatabaseSync(file);
    this.db.enableDefensive(false);
    const triggers = this.db.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").all();
    this.#triggers = triggers.map(({ sql }) => String(sql));
    triggers.forEach(({ name }) => this.db.exec(`DROP TRIGGER ${String(name)}`));
  }

  close(): void {
    this.#triggers.forEach((sql) => this.db.exec(sql));
    this.db.close();
  }

  sql(text: string): void {
    this.db.exec(text);
  }

  rows(): Row[] {
    return this.db
      .prepare('SELECT position, stream, revision, id, type, data, meta FROM event ORDER BY position')
      .all()
      .map((row) => {
        const { data, meta, ...rest } = row as unknown as Record<'data' | 'meta', string> & Omit<Row, 'data' | 'meta'>;
        return { ...rest, data: JSON.parse(data) as unknown, meta: JSON.parse(meta) as Row['meta'] };
      });
  }

  write(rows: readonly Row[]): void {
    this.db.exec('BEGIN; DELETE FROM event');
    const insert = this.db.prepare('INSERT INTO event VALUES (?, ?, ?, ?, ?, ?, ?)');
    for (const { position, stream, revision, id, type, data, meta } of rows) {
      insert.run(position, stream, revision, id, type, JSON.stringify(data), JSON.stringify(meta));
    }
    this.db.exec('COMMIT');
  }

  /** Other events than there were, in this order. */
  change(
    how: (rows: Row[]) => readonly Row[],
    { renumber = true, rehash = true }: { renumber?: boolean; rehash?: boolean } = {},
  ): void {
    let rows = how(this.rows());
    if (renumber) rows = rows.map((row, i) => ({ ...row, position: i + 1 }));
    this.write(rehash ? rehashed(rows) : rows);
  }
}

/** With the revisions and hashes of a stream that nobody touched. */
export function rehashed(rows: readonly Row[]): Row[] {
  const of = Map.groupBy(rows, ({ stream }) => stream);
  const sealed = new Map([...of].map(([stream, mine]) => [stream, seal(stream, undefined, mine).values()]));
  const revisions = new Map<string, number>();
  return rows.map(({ stream, position }) => {
    const revision = revisions.get(stream) ?? 0;
    revisions.set(stream, revision + 1);
    return { ...(sealed.get(stream)?.next().value as MovedEvent), stream, position, revision };
  });
}
