import type { Actor, Role } from './actor.js';

/** How much somebody sees of a dossier: all of it, all but what is still internal, or what is published. */
export const SIGHTS = ['internal', 'participant', 'public'] as const;
export type Sight = (typeof SIGHTS)[number];

/** From who sees most to whoever sees least: asked of every field of every event. */
const PLACE: Readonly<Record<Sight, number>> = { internal: 0, participant: 1, public: 2 };

/** Whether somebody of one sight sees what is for another. */
export const sees = (sight: Sight, what: Sight): boolean => PLACE[sight] <= PLACE[what];

const INSIDE: ReadonlySet<Role> = new Set(['civilServant', 'alderman', 'clerk', 'administrator', 'auditor']);

/** Drafted answers are internal to the municipality until they are adopted. */
export function sightOf(actor: Actor, dossier: { municipality: string; councils: readonly string[] }): Sight {
  const here = actor.grants.filter(({ municipality }) => municipality === dossier.municipality);
  if (here.some(({ role }) => INSIDE.has(role))) return 'internal';
  const takesPart = here.some(({ role, council }) => role === 'council' && dossier.councils.includes(council ?? ''));
  return takesPart ? 'participant' : 'public';
}

export const isAdministrator = (actor: Actor, municipality?: string): boolean =>
  actor.grants.some(
    (g) => g.role === 'administrator' && g.weak !== true && (municipality ?? g.municipality) === g.municipality,
  );

export const administeredBy = ({ grants }: Actor): readonly string[] =>
  grants.filter(({ role, weak }) => role === 'administrator' && weak !== true).map(({ municipality }) => municipality);

/** The municipalities that somebody works for or advises. */
export const municipalitiesOf = (actor: Actor): readonly string[] => [
  ...new Set(actor.grants.map((g) => g.municipality)),
];

/** Whose dossiers somebody sees more of than anybody does: by municipality, and by council in one. */
export interface Scope {
  readonly inside: readonly string[];
  readonly councils: readonly { readonly municipality: string; readonly council: string }[];
}

export function scopeOf({ grants }: Actor): Scope {
  const inside = grants.filter(({ role }) => INSIDE.has(role)).map(({ municipality }) => municipality);
  const councils = grants.flatMap(({ role, municipality, council }) =>
    role === 'council' && council !== undefined ? [{ municipality, council }] : [],
  );
  return { inside: [...new Set(inside)], councils };
}
