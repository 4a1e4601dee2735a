import { isSought } from './fields.js';
import { fieldsOf, isRecord } from './fits.js';

type Class = new () => object;

/** Every text in content of a class by whose words it is found, also in what is nested in it; by the order of its fields. */
export function* soughtIn(owner: Class, data: Readonly<Record<string, unknown>>): Generator<string> {
  for (const [field, { nested }] of fieldsOf(owner)) {
    const values: readonly unknown[] = [data[field]].flat();
    for (const value of values) {
      if (nested && isRecord(value)) yield* soughtIn(nested.of, value);
      else if (typeof value === 'string' && value !== '' && isSought(owner, field)) yield value;
    }
  }
}
