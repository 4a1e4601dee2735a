import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import { fits } from './facts/fits.js';
import { FACTS, type Facts, type FactType } from './facts/index.js';
import { problem, type Problem } from './rejection.js';

const UNKNOWN = 'whitelistValidation';

function flatten(errors: readonly ValidationError[], prefix = ''): Problem[] {
  return errors.flatMap((error) => {
    const inList = /^\d+$/.test(error.property) && prefix !== '';
    const place = inList ? `${prefix}[${error.property}]` : prefix ? `${prefix}.${error.property}` : error.property;
    const own = Object.entries(error.constraints ?? {});
    const [constraint, message = 'klopt niet'] = own[0] ?? [];
    const said = constraint === UNKNOWN ? 'is geen bekend veld' : message;
    const mine = own.length > 0 ? [problem('invalid', said, place)] : [];
    return [...mine, ...flatten(error.children ?? [], place)];
  });
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

// No fact nests deeper than this; without a limit a hostile one exhausts the stack.
const DEEPEST = 8;
const tooDeep = (value: unknown, depth = 0): boolean =>
  depth > DEEPEST ||
  (typeof value === 'object' && value !== null && Object.values(value).some((v) => tooDeep(v, depth + 1)));

/** A field that was left empty (`reason:` in YAML) is a field that was not given. */
function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (!isRecord(value)) return value;
  const given = Object.entries(value).filter(([, v]) => v !== null && v !== undefined);
  return Object.fromEntries(given.map(([k, v]) => [k, withoutNulls(v)]));
}

// The names that every object has pass by the whitelist unseen, and could be taken for what they are not.
const isReserved = (name: string) => name in Object.prototype;

function reserved(value: unknown, place = ''): Problem[] {
  if (Array.isArray(value)) return value.flatMap((v, i) => reserved(v, `${place}[${i}]`));
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([name, v]) => {
    const at = place ? `${place}.${name}` : name;
    return isReserved(name) ? [problem('invalid', 'is geen bekend veld', at)] : reserved(v, at);
  });
}

export type Shaped<Content> =
  { readonly ok: true; readonly data: Content } | { readonly ok: false; readonly problems: readonly Problem[] };

/** Whether the given content has the shape of a class: plain data in, the same data without empties out. */
export function shapeOf<Content extends object>(
  owner: new () => Content,
  given: unknown,
  called = '',
): Shaped<Content> {
  if (tooDeep(given)) return { ok: false, problems: [problem('invalid', `${called} is te diep genest`.trim())] };
  if (!isRecord(given))
    return { ok: false, problems: [problem('invalid', `${called} moet uit velden bestaan`.trim())] };
  const unknown = reserved(given);
  if (unknown.length > 0) return { ok: false, problems: unknown };
  const data = withoutNulls(given) as Record<string, unknown>;
  if (fits(owner, data)) return { ok: true, data: data as Content };
  const errors = validateSync(plainToInstance(owner, data), {
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: false,
  });
  if (errors.length > 0) return { ok: false, problems: flatten(errors) };
  return { ok: true, data: data as Content };
}

/** Whether the given content has the shape of this fact. */
export const shape = <T extends FactType>(type: T, given: unknown): Shaped<Facts[T]> =>
  shapeOf(FACTS[type] as new () => Facts[T], given, type);
