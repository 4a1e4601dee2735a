import type { CouncilFunction, Grant, Role } from './actor.js';

/** Who of a council speaks for it: what it records is its word. A member reads along, and records nothing. */
export const SPEAK: readonly CouncilFunction[] = ['chair', 'secretary'];

/** Whether somebody with this grant says anything for whom they are of. */
export const speaks = ({ role, function: of = 'secretary' }: Pick<Grant, 'role' | 'function'>): boolean =>
  role !== 'council' || SPEAK.includes(of);

/**
 * The councils that a municipality keeps and somebody speaks for by themselves: not what was lent to them, or too weakly.
 * Who is of a council that another shares with it is so there, with all who are.
 */
export const spokenFor = (grants: readonly Grant[], municipality: string): readonly string[] =>
  grants.flatMap((grant) =>
    grant.role === 'council' && grant.municipality === municipality && !grant.sharedBy && speaksThemselves(grant)
      ? [grant.council ?? '']
      : [],
  );

export const speaksThemselves = (grant: Grant): boolean =>
  speaks(grant) && grant.lentBy === undefined && grant.weak !== true;

type CouncilRole = Pick<Grant, 'role' | 'council'>;
/** Whether somebody is of one of these councils. */
export const isOf = (roles: readonly CouncilRole[], councils: readonly string[]): boolean =>
  roles.some(({ role, council }) => role === 'council' && council !== undefined && councils.includes(council));
/** Whether that is all that they are. */
export const isOnlyOf = (roles: readonly CouncilRole[], councils: readonly string[]): boolean =>
  roles.length > 0 && roles.every((role) => isOf([role], councils));

/** What can be lent to somebody who stands in: the power to administer is not, and who looks at everything looks themselves. */
export const LENT: readonly Role[] = ['civilServant', 'council', 'alderman', 'clerk'];

type Narrowing = Pick<Grant, 'role' | 'portfolios' | 'dossiers'>;

/** Whether a grant is for a part of the municipality's dossiers only. */
export const isNarrowed = ({ portfolios, dossiers }: Narrowing): boolean =>
  portfolios !== undefined || dossiers !== undefined;

/** What is looked at of a story: under which portfolio it falls, and what it is called. */
export interface Concerning {
  readonly portfolio?: string | undefined;
  readonly id?: string | undefined;
}

/**
 * Whether a story is among those that a grant is for. One without a portfolio falls to every alderman, since somebody
 * has to answer for it; a civil servant of some portfolios is not given it by that.
 */
export function isFor(grant: Narrowing, { portfolio, id }: Concerning): boolean {
  if (!isNarrowed(grant)) return true;
  const { role, portfolios = [], dossiers = [] } = grant;
  if (portfolio === undefined && role === 'alderman') return true;
  if (id !== undefined && dossiers.includes(id)) return true;
  return portfolio !== undefined && portfolios.includes(portfolio);
}

const SHOWN = 3;
const named = (names: readonly string[]) =>
  names.length > SHOWN
    ? `${names.slice(0, SHOWN).join(', ')} en nog ${names.length - SHOWN}`
    : [names.slice(0, -1).join(', '), ...names.slice(-1)].filter((part) => part !== '').join(' en ');

/** For what a narrowed grant is, as its holder is told: "de portefeuille Zorg en het dossier jeugdhulp-2026". */
export function forWhat({ portfolios = [], dossiers = [] }: Narrowing): string {
  const some = (one: string, several: string, names: readonly string[]) =>
    names.length === 0 ? [] : [`${names.length === 1 ? one : several} ${named(names)}`];
  return [
    ...some('de portefeuille', 'de portefeuilles', portfolios),
    ...some('het dossier', 'de dossiers', dossiers),
  ].join(' en ');
}
