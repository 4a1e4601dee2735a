import type { Dossier } from '../dossier.js';

export type ColumnType = 'TEXT' | 'INTEGER' | 'REAL';

/**
 * One view: which rows a dossier has in it. Rows hold nothing that depends on today, so that they stay
 * true as days go by. Every row begins with the id of its dossier, by which it is replaced.
 */
export interface View<Row extends { readonly dossier: string }> {
  readonly name: string;
  /** Another number when rows are derived otherwise or have other columns: the view is then built anew. */
  readonly version: number;
  readonly columns: { readonly [C in keyof Row]-?: ColumnType };
  readonly indexes: readonly (readonly (keyof Row & string)[])[];
  /** Columns to search in; without it the view is an ordinary table. */
  readonly searched?: readonly (keyof Row & string)[];
  readonly rows: (dossier: Dossier) => readonly Row[];
}

/** A view as the runner handles it, whichever columns it has. */
export interface AnyView {
  readonly name: string;
  readonly version: number;
  readonly columns: Readonly<Record<string, ColumnType>>;
  readonly indexes: readonly (readonly string[])[];
  readonly searched?: readonly string[];
  readonly rows: (dossier: Dossier) => readonly { readonly dossier: string }[];
}
