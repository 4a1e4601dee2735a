let own: WeakSet<object> | undefined;

/**
 * Folds a whole history, of which nobody keeps the states on the way: what is copied once in it may be added to in its
 * place afterwards. Without it each of a thousand answers would copy all before it. The work waits for nothing, so
 * nothing else is folded meanwhile; what was made before it is never touched.
 */
export function inOneFold<T>(work: () => T): T {
  const outer = own;
  own = new WeakSet();
  try {
    return work();
  } finally {
    own = outer;
  }
}

/** The entries with one more, or another in its place: a copy, but within a fold only the first time. */
export function withEntry<T>(entries: Readonly<Record<string, T>>, key: string, value: T): Readonly<Record<string, T>> {
  if (own?.has(entries)) {
    (entries as Record<string, T>)[key] = value;
    return entries;
  }
  const copy = { ...entries, [key]: value };
  own?.add(copy);
  return copy;
}
