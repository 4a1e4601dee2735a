/** What somebody came to work on, in the address: `?over=a-asd&van=college`. */
export interface Over {
  /** The request, advice, recommendation, commitment or participant. */
  readonly over?: string;
  /** The authority, where several answer for themselves; the council, where several have the same advice. */
  readonly van?: string;
}

// An id that is a number comes out of an address as one.
const idIn = (given: unknown) =>
  typeof given === 'string' || typeof given === 'number' ? String(given) || undefined : undefined;

export function overOf({ over, van }: Record<string, unknown>): Over {
  const [about, by] = [idIn(over), idIn(van)];
  return { ...(about !== undefined && { over: about }), ...(by !== undefined && { van: by }) };
}

/** What it asks for that asks for whatever came out of talks, of which there is no one name. */
export const TALKS = 'gesprekken';
