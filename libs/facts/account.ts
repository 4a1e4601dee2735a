import { problem, type Problem } from './rejection.js';
import { fieldsOf, isRecord, type Field } from './fits.js';

type Class = new () => object;
type Data = Readonly<Record<string, unknown>>;

function* inside({ of, says }: NonNullable<Field['nested']>, value: unknown, place: string): Generator<Problem> {
  if (isRecord(value)) yield* account(of, value, `${place}.`);
  else yield problem('invalid', says, place);
}

/**
 * What is wrong with content of a class, one thing after another, as class-validator tells it: of each field the
 * first rule that it breaks. Made while it is asked for: a reader who has enough of it stops, and the rest costs
 * nothing.
 */
export function* account(owner: Class, data: Data, prefix = ''): Generator<Problem> {
  const fields = fieldsOf(owner);
  for (const name of Object.keys(data)) {
    if (!fields.has(name)) yield problem('invalid', 'is geen bekend veld', prefix + name);
  }
  for (const [name, { asked, rules, nested }] of fields) {
    const value = data[name];
    if (!asked.every((ask) => ask(value, data))) continue;
    const broken = rules.find(({ holds }) => !holds(value, data));
    if (broken) yield problem('invalid', broken.says(value), prefix + name);
    else if (nested && Array.isArray(value)) {
      for (const [i, one] of value.entries()) yield* inside(nested, one, `${prefix}${name}[${i}]`);
    } else if (nested && value !== undefined) yield* inside(nested, value, prefix + name);
  }
}
