import { isSought } from './fields.js';
import { fieldsOf, isRecord } from './fits.js';

type Class = new () => object;
type Content = Readonly<Record<string, unknown>>;

/** A field in which texts are found: its own, or those of what is nested in it. */
interface Sought {
  readonly field: string;
  readonly own: boolean;
  readonly nested: Class | undefined;
}

const known = new Map<Class, readonly Sought[]>();

/** Looked up once: the decorators of a class never change, and every dossier asks. */
function soughtFields(owner: Class): readonly Sought[] {
  const there = known.get(owner);
  if (there) return there;
  const sought = [...fieldsOf(owner)]
    .map(([field, { nested }]) => ({ field, own: isSought(owner, field), nested: nested?.of }))
    .filter(({ own, nested }) => own || (nested && soughtFields(nested).length > 0));
  known.set(owner, sought);
  return sought;
}

/** Takes a text that is sought, and in what it stands: the content, then what is nested in it, the nearest last. */
type Take = (text: string, within: readonly object[]) => void;

function collect(owner: Class, data: Content, within: object[], take: Take): void {
  within.push(data);
  for (const one of soughtFields(owner)) {
    const value = data[one.field];
    if (Array.isArray(value)) for (const item of value as readonly unknown[]) collectOne(one, item, within, take);
    else collectOne(one, value, within, take);
  }
  within.pop();
}

function collectOne({ own, nested }: Sought, value: unknown, within: object[], take: Take): void {
  if (nested && isRecord(value)) collect(nested, value, within, take);
  else if (own && typeof value === 'string' && value !== '') take(value, within);
}

/** Every text in content of a class by whose words it is found, also in what is nested in it; by the order of its fields. */
export const takeSought = (owner: Class, data: Content, take: Take): void => collect(owner, data, [], take);

export function soughtIn(owner: Class, data: Content): readonly string[] {
  const texts: string[] = [];
  takeSought(owner, data, (text) => texts.push(text));
  return texts;
}
