import 'reflect-metadata';
import { fieldsOf, isRecord } from './fits.js';

type Class = new () => object;
type Data = Readonly<Record<string, unknown>>;
/** Whether what stands in a field, or that nothing stands in it, is what came with that definition. */
type Holds = (value: unknown, data: Data) => boolean;

interface Since {
  readonly definition: number;
  readonly holds: Holds;
}

const SINCE = Symbol('since');
const isGiven: Holds = (value) => value !== undefined;

/** Stands before a field, or a value of one, that a later definition of the machine brought. */
export const Since = (definition: number, holds: Holds = isGiven) =>
  Reflect.metadata(SINCE, { definition, holds } satisfies Since);
/** The same of a class: all that it says. */
export const ClassSince =
  (definition: number): ClassDecorator =>
  (owner) =>
    Reflect.defineMetadata(SINCE, { definition, holds: () => true } satisfies Since, owner);

export const sinceOf = (owner: Class): number =>
  (Reflect.getMetadata(SINCE, owner) as Since | undefined)?.definition ?? 1;

interface Tagged {
  readonly name: string;
  readonly since?: Since | undefined;
  readonly nested?: Class | undefined;
}

const known = new Map<Class, readonly Tagged[]>();

/** The fields of a class that a later definition brought, or in which such a field is nested. */
function taggedIn(owner: Class): readonly Tagged[] {
  const there = known.get(owner);
  if (there) return there;
  const tagged = [...fieldsOf(owner)]
    .map(([name, { nested }]) => ({
      name,
      since: Reflect.getMetadata(SINCE, owner.prototype as object, name) as Since | undefined,
      nested: nested && taggedIn(nested.of).length > 0 ? nested.of : undefined,
    }))
    .filter(({ since, nested }) => since !== undefined || nested !== undefined);
  known.set(owner, tagged);
  return tagged;
}

/** What content says that came with a later definition than the first: where, and with which. */
export interface Later {
  readonly place: string;
  readonly definition: number;
}

/** All that content of a class says that came with a later definition than this one. */
export function* laterIn(owner: Class, data: Data, than: number, place = ''): Generator<Later> {
  if (sinceOf(owner) > than) yield { place, definition: sinceOf(owner) };
  for (const { name, since, nested } of taggedIn(owner)) {
    const [value, at] = [data[name], place === '' ? name : `${place}.${name}`];
    if (since && since.definition > than && since.holds(value, data)) yield { place: at, definition: since.definition };
    if (!nested) continue;
    if (isRecord(value)) yield* laterIn(nested, value, than, at);
    if (Array.isArray(value))
      for (const [i, item] of value.entries()) if (isRecord(item)) yield* laterIn(nested, item, than, `${at}[${i}]`);
  }
}
