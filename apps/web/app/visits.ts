import type { QueryClient } from '@tanstack/react-query';
import { sessionQuery } from '../api/queries.ts';

/** After so long somebody comes back; before that they only looked away. */
const AWAY_MS = 30 * 60_000;

interface Visits {
  /** When they were last here. */
  readonly last: number;
  /** When the visit before this one ended. */
  readonly before?: number | undefined;
}

const keyOf = (person: string) => `doorwerking.visits ${person}`;

function read(person: string): Visits | undefined {
  const [last, before] = (localStorage.getItem(keyOf(person)) ?? '').split(' ').map(Number);
  return last ? { last, before: before || undefined } : undefined;
}

function write(person: string, { last, before }: Visits): void {
  try {
    localStorage.setItem(keyOf(person), [last, before].filter(Boolean).join(' '));
  } catch (error) {
    // A full or forbidden store: then every visit is the first.
    if (!(error instanceof DOMException)) throw error;
  }
}

/** Marks that somebody is here, and answers when their visit before this one ended; undefined when this is the first. */
export function visitBefore(person: string, now = Date.now()): Date | undefined {
  const known = read(person);
  const before = known && now - known.last > AWAY_MS ? known.last : known?.before;
  write(person, { last: now, before });
  return before === undefined ? undefined : new Date(before);
}

/** Whoever leaves, or turns to another tab, was here until now. */
export function keepVisits(queries: QueryClient): void {
  document.addEventListener('visibilitychange', () => {
    const person = queries.getQueryData(sessionQuery.queryKey)?.person.id;
    const known = person === undefined ? undefined : read(person);
    if (person !== undefined && known && document.visibilityState === 'hidden') {
      write(person, { ...known, last: Date.now() });
    }
  });
}
