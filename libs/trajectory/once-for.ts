/** Worked out once for each value, which never changes: the machine asks the same after every event. */
export function onceFor<K extends object, V>(work: (value: K) => V): (value: K) => V {
  const known = new WeakMap<K, V>();
  return (value) => {
    const before = known.get(value);
    if (before !== undefined) return before;
    const found = work(value);
    known.set(value, found);
    return found;
  };
}
