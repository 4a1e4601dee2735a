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

/** What may be changed in its place: what this fold copied, or else a copy. */
function mine<T extends object>(value: T, copy: (value: T) => T): T {
  if (own?.has(value)) return value;
  const copied = copy(value);
  own?.add(copied);
  return copied;
}

type Entries<T> = Readonly<Record<string, T>>;

const entriesOf = <T>(entries: Entries<T>) => mine<Record<string, T>>(entries, (e) => ({ ...e }));

/** The entries with one more, or another in its place. */
export function withEntry<T>(entries: Entries<T>, key: string, value: T): Entries<T> {
  const changed = entriesOf(entries);
  changed[key] = value;
  return changed;
}

/** The same with several, in their order; of none, the entries as they are. */
export function withEntries<T>(entries: Entries<T>, more: readonly (readonly [key: string, value: T])[]): Entries<T> {
  if (more.length === 0) return entries;
  const changed = entriesOf(entries);
  for (const [key, value] of more) changed[key] = value;
  return changed;
}

/** The entries without some of them. */
export function withoutEntries<T>(entries: Entries<T>, keys: readonly string[]): Entries<T> {
  if (keys.length === 0) return entries;
  const changed = entriesOf(entries);
  for (const key of keys) Reflect.deleteProperty(changed, key);
  return changed;
}

/** The list with one more at its end. */
export function withItem<T>(list: readonly T[], item: T): readonly T[] {
  const changed = mine<T[]>(list as T[], (l) => [...l]);
  changed.push(item);
  return changed;
}
