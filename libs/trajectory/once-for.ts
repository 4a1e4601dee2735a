/**
 * Worked out once for a value that is asked for several times in a row, as the machine does of what an event led to.
 * One is kept: a weak map of all of them costs more than it saves, in what has to be cleared away.
 */
export function onceFor<K extends object, V>(work: (value: K) => V): (value: K) => V {
  let last: { readonly value: K; readonly found: V } | undefined;
  return (value) => {
    if (last?.value !== value) last = { value, found: work(value) };
    return last.found;
  };
}
