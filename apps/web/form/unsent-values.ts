/**
 * What somebody is typing, kept in this browser until it was sent: by person and by form. What the browser does not
 * keep is held as long as the page is there.
 */
const keyOf = (person: string, form: string) => `doorwerking.draft ${person} ${form}`;

const held = new Map<string, string>();
const listeners = new Set<() => void>();
let [changes, isTelling] = [0, false];
/** A little later: a form forgets while it is drawn, and nothing else may be drawn anew then. */
function tell(): void {
  if (isTelling) return;
  isTelling = true;
  queueMicrotask(() => {
    isTelling = false;
    changes++;
    for (const listener of listeners) listener();
  });
}

/** How often something of it changed, for a list that shows what is typed at each of its points. */
export const unsentChanges = {
  count: () => changes,
  listen: (listener: () => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
};

export function unsentValues(person: string, form: string): unknown {
  const key = keyOf(person, form);
  const text = held.get(key) ?? localStorage.getItem(key);
  if (text === null) return undefined;
  try {
    return JSON.parse(text);
  } catch (error) {
    // Cut off or written by something else: nothing of it can be put back.
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Whether it could be kept: a full or forbidden store is not a reason to stop somebody who types. */
export function keepUnsent(person: string, form: string, values: unknown): boolean {
  const [key, text] = [keyOf(person, form), JSON.stringify(values)];
  try {
    localStorage.setItem(key, text);
    held.delete(key);
    return true;
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    held.set(key, text);
    return false;
  } finally {
    tell();
  }
}

export function forget(person: string, form: string): void {
  held.delete(keyOf(person, form));
  localStorage.removeItem(keyOf(person, form));
  tell();
}
