/** A place in what is filled in, as the API names it in a problem: `purpose`, `fixed[1].why`. */
export type Place = string;

type Within<V, At extends string> = V extends readonly (infer Row)[]
  ? `${At}[${number}]` | Within<Row, `${At}[${number}]`>
  : V extends object
    ? { [K in keyof V & string]: `${At}.${K}` | Within<V[K], `${At}.${K}`> }[keyof V & string]
    : never;

/** Where something can stand in what is filled in: `purpose`, `fixed[1].why`. */
export type PlaceIn<Values> = { [K in keyof Values & string]: K | Within<Values[K], K> }[keyof Values & string];

const partsOf = (place: Place): (string | number)[] =>
  [...place.matchAll(/[^.[\]]+/g)].map(([part]) => (/^\d+$/.test(part) ? Number(part) : part));

export const at = (values: unknown, place: Place): unknown =>
  partsOf(place).reduce<unknown>(
    (value, part) =>
      typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[part] : undefined,
    values,
  );

function put(value: unknown, [part, ...rest]: (string | number)[], given: unknown): unknown {
  if (part === undefined) return given;
  if (typeof part === 'number') {
    const list = Array.isArray(value) ? [...(value as unknown[])] : [];
    list[part] = put(list[part], rest, given);
    return list;
  }
  const record = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  return { ...record, [part]: put(record[part], rest, given) };
}

/** The same values with another one at this place. */
export const withAt = <Values>(values: Values, place: Place, given: unknown): Values =>
  put(values, partsOf(place), given) as Values;

/** What was filled in, without what was left empty: the API takes an empty field for a field that was not given. */
export function filled(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(filled);
  if (typeof value !== 'object' || value === null) return value;
  const given = Object.entries(value).filter(([, v]) => v !== '' && v !== undefined);
  return Object.fromEntries(given.map(([name, v]) => [name, filled(v)]));
}
