/** Says of a row of each list whether it is sent. */
export type RowRules<Values> = {
  readonly [K in keyof Values]?: Values[K] extends readonly (infer Row)[]
    ? (row: Row, index: number) => boolean
    : never;
};
/** Of each list the rows that are sent, by where they stand in the form. */
export type SentRows = Readonly<Record<string, readonly number[]>>;

type Rule = (row: unknown, index: number) => boolean;
const listAt = (values: object, name: string) => (values as Record<string, unknown>)[name] as readonly unknown[];

export const sentRowsIn = <Values extends object>(values: Values, rules: RowRules<Values> | undefined): SentRows =>
  Object.fromEntries(
    Object.entries(rules ?? {}).map(([name, keeps]) => [
      name,
      listAt(values, name).flatMap((row, i) => ((keeps as Rule)(row, i) ? [i] : [])),
    ]),
  );

/** The same values with only the rows that are sent. */
export const withSentRows = <Values extends object>(values: Values, kept: SentRows): Values => ({
  ...values,
  ...Object.fromEntries(Object.entries(kept).map(([name, rows]) => [name, rows.map((i) => listAt(values, name)[i])])),
});

/** Where a problem stands in the form: `questions[0]` is `questions[1]` when the first row was left empty. */
export const placeIn =
  (kept: SentRows) =>
  (place: string): string =>
    place.replace(/^(\w+)\[(\d+)\]/, (whole, name: string, n: string) => {
      const row = kept[name]?.[Number(n)];
      return row === undefined ? whole : `${name}[${row}]`;
    });

/** A row in which something was typed. */
export const isTyped = (text: string): boolean => text.trim() !== '';
