import { isId, problem, type Problem } from '#facts';
import type { Actor, Grant, Role } from './actor.js';
import type { Owner } from './known.js';

interface Naming {
  readonly roles: readonly Role[];
  readonly who: string;
}

/** Who may be named in a dossier, and which role they must have there. */
const NAMED: Readonly<Record<'portfolioHolder' | 'contact', Naming>> = {
  portfolioHolder: { roles: ['alderman'], who: 'een wethouder' },
  contact: { roles: ['civilServant', 'clerk', 'administrator', 'council'], who: 'een medewerker' },
};
const PLACES = ['portfolioHolder', 'contact'] as const;

/** The ids of people that are named in what somebody wants to record. */
export function idsNamedIn(data: unknown): readonly string[] {
  if (typeof data !== 'object' || data === null) return [];
  const found = PLACES.map((place) => (data as Readonly<Record<string, unknown>>)[place]);
  // What is not an id is nobody's, and need not be asked after.
  return found.filter(isId);
}

/**
 * People who are named have to belong to the municipality, in the role for which they are named; a council's own people
 * where it takes part. What is said is the same whether this id is nobody's or that of somebody elsewhere.
 */
export function mayName({ people }: Actor, data: object, { municipality, councils }: Owner): Problem | undefined {
  if (!people) return undefined;
  const fits =
    ({ roles }: Naming) =>
    (grant: Grant) =>
      grant.municipality === municipality &&
      roles.includes(grant.role) &&
      (grant.role !== 'council' || councils.includes(grant.council ?? ''));
  for (const place of PLACES) {
    const id = (data as Readonly<Record<string, unknown>>)[place];
    if (typeof id !== 'string' || people.get(id)?.some(fits(NAMED[place]))) continue;
    return problem('unknown-id', `de gemeente kent niemand met dit id die er nu ${NAMED[place].who} is`, place);
  }
  return undefined;
}
