import { account } from './account.js';
import { isVerbatim } from './fields.js';
import { fits, isRecord } from './fits.js';
import { MOST_PROBLEMS, problem, type Problem } from './rejection.js';

// No fact nests deeper than this; without a limit a hostile one exhausts the stack.
const DEEPEST = 8;
const tooDeep = (value: unknown, depth = 0): boolean =>
  depth > DEEPEST ||
  (typeof value === 'object' && value !== null && Object.values(value).some((v) => tooDeep(v, depth + 1)));

/** A field that was left empty (`reason:` in YAML) is a field that was not given. */
function withoutNulls(value: unknown, owner?: new () => object): unknown {
  if (Array.isArray(value)) return value.map((item) => withoutNulls(item));
  if (!isRecord(value)) return value;
  const given: Record<string, unknown> = {};
  // No name is one that every object has: those were refused before.
  for (const name of Object.keys(value)) {
    const v = value[name];
    if (v !== null && v !== undefined) given[name] = owner && isVerbatim(owner, name) ? v : withoutNulls(v);
  }
  return given;
}

// The names that every object has pass by the whitelist unseen, and could be taken for what they are not.
const isReserved = (name: string) => name in Object.prototype;

function* reserved(value: unknown, place = ''): Generator<Problem> {
  if (Array.isArray(value)) for (const [i, v] of value.entries()) yield* reserved(v, `${place}[${i}]`);
  if (!isRecord(value)) return;
  for (const [name, v] of Object.entries(value)) {
    const at = place ? `${place}.${name}` : name;
    if (isReserved(name)) yield problem('invalid', 'is geen bekend veld', at);
    else yield* reserved(v, at);
  }
}

/** Nothing too deep in it and no reserved name; what is not so is looked at again, for its account. */
function isSimple(value: unknown, depth = 0): boolean {
  if (depth > DEEPEST) return false;
  if (typeof value !== 'object' || value === null) return true;
  if (Array.isArray(value)) return value.every((v) => isSimple(v, depth + 1));
  const fields = value as Readonly<Record<string, unknown>>;
  return Object.keys(fields).every((name) => !isReserved(name) && isSimple(fields[name], depth + 1));
}

/** As many as an answer lists, and one more. */
const some = (problems: Generator<Problem>) => [...problems.take(MOST_PROBLEMS + 1)];

export type Shaped<Content> =
  | { readonly ok: true; readonly data: Content }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Whether the given content has the shape of a class: plain data in, the same data without empties out. */
export function shapeOf<Content extends object>(
  owner: new () => Content,
  given: unknown,
  called = '',
): Shaped<Content> {
  const simple = isSimple(given);
  if (!simple && tooDeep(given))
    return { ok: false, problems: [problem('invalid', `${called} is te diep genest`.trim())] };
  if (!isRecord(given))
    return { ok: false, problems: [problem('invalid', `${called} moet uit velden bestaan`.trim())] };
  if (!simple) return { ok: false, problems: some(reserved(given)) };
  const data = withoutNulls(given, owner) as Record<string, unknown>;
  if (fits(owner, data)) return { ok: true, data: data as Content };
  return { ok: false, problems: some(account(owner, data)) };
}
