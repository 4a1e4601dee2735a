export type ColumnType = 'TEXT' | 'INTEGER' | 'REAL';

/** The column in which every searched view has the municipality, so that a search within one reads no other. */
export const PLACE = 'municipality';

/**
 * One view: which rows a story has in it, of what its kind makes of its whole history. Rows hold nothing that depends
 * on today, so that they stay true as days go by.
 */
export interface View<Told, Row extends object> {
  readonly name: string;
  /** Another number when rows are derived otherwise or have other columns: the view is then built anew. */
  readonly version: number;
  readonly columns: { readonly [C in keyof Row]-?: ColumnType };
  readonly indexes: readonly (readonly (keyof Row & string)[])[];
  /** Columns to search in, PLACE among them; without it the view is an ordinary table. */
  readonly searched?: readonly (keyof Row & string)[];
  readonly rows: (told: Told) => readonly Row[];
}

/** A view as the runner handles it, whichever columns it has. */
export interface AnyView<Told = never> {
  readonly name: string;
  readonly version: number;
  readonly columns: Readonly<Record<string, ColumnType>>;
  readonly indexes: readonly (readonly string[])[];
  readonly searched?: readonly string[];
  readonly rows: (told: Told) => readonly object[];
}
