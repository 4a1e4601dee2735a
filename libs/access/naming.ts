import { isId, problem, type Problem } from '#facts';
import type { Actor, Grant, Role } from './actor.js';
import type { Owner } from './known.js';

interface Naming {
  readonly roles: readonly Role[];
  readonly who: string;
}

/** Who may be named in a dossier, and which role they must have there. */
const NAMED: Readonly<Record<NamedAs, Naming>> = {
  portfolioHolder: { roles: ['alderman'], who: 'een wethouder' },
  contact: { roles: ['civilServant', 'clerk', 'administrator', 'council'], who: 'een medewerker' },
};
/** As what somebody is named. */
export const NAMED_AS = ['portfolioHolder', 'contact'] as const;
export type NamedAs = (typeof NAMED_AS)[number];

/** Where somebody is named: in what is said, or in what a correction says that it was. */
function namedIn(data: object): readonly { readonly place: NamedAs; readonly id: unknown; readonly at: string }[] {
  const { fields } = data as { readonly fields?: unknown };
  const corrected = typeof fields === 'object' && fields !== null ? fields : {};
  const told = [
    [data, ''],
    [corrected, 'fields.'],
  ] as const;
  return told.flatMap(([content, before]) =>
    NAMED_AS.map((place) => ({ place, id: (content as Readonly<Record<string, unknown>>)[place], at: before + place })),
  );
}

/**
 * As what somebody with these roles in a municipality can be named there; who is of councils alone is a contact only where
 * one of these takes part.
 */
export function nameableAs(roles: readonly Pick<Grant, 'role' | 'council'>[]): {
  readonly as: readonly NamedAs[];
  readonly councils?: readonly string[];
} {
  const as = NAMED_AS.filter((place) => roles.some(({ role }) => NAMED[place].roles.includes(role)));
  const asContact = roles.filter(({ role }) => NAMED.contact.roles.includes(role));
  const ofCouncils = asContact.every(({ role }) => role === 'council');
  const councils = asContact.flatMap(({ council }) => council ?? []);
  return { as, ...(ofCouncils && councils.length > 0 && { councils }) };
}

/** The ids of people that are named in what somebody wants to record. */
export function idsNamedIn(data: unknown): readonly string[] {
  if (typeof data !== 'object' || data === null) return [];
  // What is not an id is nobody's, and need not be asked after.
  return namedIn(data)
    .map(({ id }) => id)
    .filter(isId);
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
  for (const { place, id, at } of namedIn(data)) {
    if (typeof id !== 'string' || people.get(id)?.some(fits(NAMED[place]))) continue;
    return problem('unknown-id', `de gemeente kent niemand met dit id die er nu ${NAMED[place].who} is`, at);
  }
  return undefined;
}
