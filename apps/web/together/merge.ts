import { diff3Merge } from 'node-diff3';

/** What stands in a part, as JSON; undefined of one that is not there, null of one in which nothing is. */
export type Content = unknown;

type Fields = Readonly<Record<string, unknown>>;

/** What is to stand in a part by now: what is there, what has to be saved, or what a person has to choose. */
export type Merged = { readonly as: 'there' | 'unsaved'; readonly content: Content } | { readonly as: 'conflict' };

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, one]) => [name, sorted(one)]),
  );
};

/** Whether two say the same, in whatever order their fields stand. */
export const isSame = (a: Content, b: Content): boolean => JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));

const isFields = (value: Content): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The fields of a point of which each was changed by one of both; undefined when one was changed by both. */
function fieldByField(base: Fields, mine: Fields, theirs: Fields): Fields | undefined {
  const names = new Set([...Object.keys(base), ...Object.keys(mine), ...Object.keys(theirs)]);
  const merged: Record<string, unknown> = {};
  for (const name of names) {
    const [b, m, t] = [base[name], mine[name], theirs[name]];
    if (!isSame(m, b) && !isSame(t, b) && !isSame(m, t)) return undefined;
    const value = isSame(m, b) ? t : m;
    if (value !== undefined) merged[name] = value;
  }
  return merged;
}

/**
 * What somebody typed, and what another saved meanwhile, upon what both had seen: nothing of either is lost, and where
 * both changed the same nothing is chosen for them.
 */
export function merge(base: Content, mine: Content, theirs: Content): Merged {
  if (isSame(mine, theirs)) return { as: 'there', content: theirs };
  if (isSame(mine, base)) return { as: 'there', content: theirs };
  if (isSame(theirs, base)) return { as: 'unsaved', content: mine };
  // Taken away here and changed there: it is shown again as it became.
  if (mine === undefined) return { as: 'there', content: theirs };
  const [b, m, t] = [base ?? {}, mine, theirs];
  const both = isFields(b) && isFields(m) && isFields(t) ? fieldByField(b, m, t) : undefined;
  return both ? { as: isSame(both, t) ? 'there' : 'unsaved', content: both } : { as: 'conflict' };
}

/** What is chosen and not written: of two of these there is no text that says both. */
const CHOICES: ReadonlySet<string> = new Set([
  ...['verdict', 'date', 'replaces', 'file', 'stance', 'number', 'satisfied', 'passage', 'repeats'],
]);

/** Words with the blanks before them, so that one that was first or last is the same where another stands beside it. */
const wordsOf = (text: string): string[] => (text === '' ? [] : ` ${text}`.split(/(?<=\S)(?=\s)/u));

/** What both wrote upon what both had seen: where both changed the same words, theirs stand first. */
export function bothTexts(base: string, mine: string, theirs: string): string {
  const regions = diff3Merge(wordsOf(mine), wordsOf(base), wordsOf(theirs), { excludeFalseConflicts: true });
  return regions
    .flatMap(({ ok, conflict }) => ok ?? [...(conflict?.b ?? []), ...(conflict?.a ?? [])])
    .join('')
    .slice(1);
}

const listOf = (value: unknown): readonly unknown[] | undefined =>
  Array.isArray(value) ? (value as readonly unknown[]) : undefined;

function bothOf(name: string, base: unknown, mine: unknown, theirs: unknown): { readonly value: unknown } | undefined {
  if (isSame(mine, theirs) || isSame(mine, base)) return { value: theirs };
  if (isSame(theirs, base)) return { value: mine };
  const [m, t] = [listOf(mine), listOf(theirs)];
  if (m && t) return { value: [...t, ...m.filter((one) => !t.some((other) => isSame(one, other)))] };
  if (CHOICES.has(name) || typeof mine !== 'string' || typeof theirs !== 'string') return undefined;
  return { value: bothTexts(typeof base === 'string' ? base : '', mine, theirs) };
}

/** What both say of a part, in one; undefined where no text says both. */
export function both(part: string, base: Content, mine: Content, theirs: Content): Content {
  if (!isFields(mine) || !isFields(theirs)) return bothOf(part, base, mine, theirs)?.value;
  const b = isFields(base) ? base : {};
  const merged: Record<string, unknown> = {};
  for (const name of new Set([...Object.keys(mine), ...Object.keys(theirs)])) {
    const found = bothOf(name, b[name], mine[name], theirs[name]);
    if (!found) return undefined;
    if (found.value !== undefined) merged[name] = found.value;
  }
  return merged;
}

function textsOf(content: Content): readonly string[] {
  if (typeof content === 'string') return [content];
  if (Array.isArray(content)) return content.flatMap(textsOf);
  if (!isFields(content)) return [];
  return Object.entries(content).flatMap(([name, one]) => (CHOICES.has(name) ? [] : textsOf(one)));
}

/** What another wrote of a part, and does not stand there; undefined when all of it does. */
export function leftOut(part: string, base: Content, theirs: Content, standing: Content): string | undefined {
  if (CHOICES.has(part)) return undefined;
  const words = (content: Content) => textsOf(content).flatMap((text) => text.split(/\s+/).filter(Boolean));
  const known = new Set([...words(base), ...words(standing)]);
  return words(theirs).every((word) => known.has(word)) ? undefined : textsOf(theirs).join('\n');
}
