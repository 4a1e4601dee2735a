import { influenceQuery, trajectoryQuery } from '../api/queries.ts';
import type { Reach } from '../app/root-route.tsx';

/** What somebody came to work on, in the address: `?over=a-asd&van=college`. */
export interface Over {
  /** The request, advice, recommendation, commitment or participant. */
  readonly over?: string;
  /** The authority, where several answer for themselves. */
  readonly van?: string;
}

// An id that is a number comes out of an address as one.
const idIn = (given: unknown) =>
  typeof given === 'string' || typeof given === 'number' ? String(given) || undefined : undefined;

export function overOf({ over, van }: Record<string, unknown>): Over {
  const [about, by] = [idIn(over), idIn(van)];
  return { ...(about !== undefined && { over: about }), ...(by !== undefined && { van: by }) };
}

interface Loading {
  readonly context: Reach;
  readonly params: { readonly dossier: string };
}

/** What every page on which something is recorded in a dossier needs before it is shown. */
export const loadWork = ({ context: { queries }, params }: Loading) =>
  Promise.all([
    queries.ensureQueryData(trajectoryQuery(params.dossier)),
    queries.ensureQueryData(influenceQuery(params.dossier)),
  ]);
