/** What somebody is typing, kept in this browser until it was sent: by person and by form. */
const keyOf = (person: string, form: string) => `doorwerking.draft ${person} ${form}`;

export function unsentValues(person: string, form: string): unknown {
  const text = localStorage.getItem(keyOf(person, form));
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
  try {
    localStorage.setItem(keyOf(person, form), JSON.stringify(values));
    return true;
  } catch (error) {
    if (error instanceof DOMException) return false;
    throw error;
  }
}

export const forget = (person: string, form: string) => localStorage.removeItem(keyOf(person, form));
