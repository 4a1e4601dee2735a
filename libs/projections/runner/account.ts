import type { DatabaseSync } from 'node:sqlite';

/** How far the building is, in events; the total is unknown where the store's positions do not count them. */
export interface Progress {
  readonly events: number;
  readonly total: number | undefined;
}

/** A view that could not go on, and at which event. The others do go on. */
export interface Stop {
  readonly view: string;
  readonly stream: string;
  readonly revision: number;
}

/** What whoever keeps the views tells all others that have the file open: how far it is, and what stopped. */
export class Account {
  readonly #db: DatabaseSync;
  readonly #stops;
  readonly #stop;
  readonly #building;
  readonly #build;

  constructor(db: DatabaseSync) {
    this.#db = db;
    this.#stops = db.prepare('SELECT name AS view, stream, revision FROM view_stopped');
    this.#stop = db.prepare('INSERT OR REPLACE INTO view_stopped (name, stream, revision) VALUES (?, ?, ?)');
    this.#building = db.prepare('SELECT events, total FROM view_building');
    this.#build = db.prepare('INSERT INTO view_building (events, total) VALUES (?, ?)');
  }

  stops(): readonly Stop[] {
    return this.#stops.all().map((row) => ({ ...row })) as unknown as Stop[];
  }

  stop({ view, stream, revision }: Stop): void {
    this.#stop.run(view, stream, revision);
  }

  /** Each view is tried again by whoever begins to keep them. */
  begin(): void {
    this.#db.exec('DELETE FROM view_stopped; DELETE FROM view_building');
  }

  building(): Progress | undefined {
    const row = this.#building.get() as { events: number; total: number | null } | undefined;
    return row && { events: row.events, total: row.total ?? undefined };
  }

  build({ events, total }: Progress): void {
    this.built();
    this.#build.run(events, total ?? null);
  }

  built(): void {
    this.#db.exec('DELETE FROM view_building');
  }
}
