import { fieldsOf, isRecord } from './fits.js';

type Class = new () => object;

/** One explanation that was given, and where. */
export interface Explanation {
  readonly field: string;
  readonly place: string;
  readonly text: string;
}

/** Every explanation that stands in content of a class, also in what is nested in it. */
export function* explanationsIn(
  owner: Class,
  data: Readonly<Record<string, unknown>>,
  prefix = '',
): Generator<Explanation> {
  for (const [field, { why, nested }] of fieldsOf(owner)) {
    if (!why && !nested) continue;
    const value = data[field];
    const place = prefix + field;
    if (why && typeof value === 'string') yield { field, place, text: value };
    if (!nested) continue;
    if (isRecord(value)) yield* explanationsIn(nested.of, value, `${place}.`);
    if (!Array.isArray(value)) continue;
    for (const [i, one] of value.entries()) {
      if (isRecord(one)) yield* explanationsIn(nested.of, one, `${place}[${i}].`);
    }
  }
}
