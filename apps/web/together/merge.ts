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
