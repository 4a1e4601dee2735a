import { isCouncil, problem, type Facts, type FactType, type Problem, type Trajectory } from '#trajectory';
import type { Actor, Grant, Role } from './actor.js';
import { ACTS_FOR, policy, type Rule } from './policy.js';

const NAMES: Readonly<Record<Role, string>> = {
  civilServant: 'een beleidsmedewerker',
  council: 'een lid of secretaris van de adviesraad',
  alderman: 'een wethouder',
  clerk: 'de griffier',
  administrator: 'een beheerder',
};

function allows<T extends FactType>(rule: Rule<T>, grant: Grant, data: Facts[T], s: Trajectory | undefined): boolean {
  if (!rule.roles.includes(grant.role)) return false;
  if (rule.when && !rule.when(data, grant.role, s)) return false;
  const council = grant.role === 'council' ? rule.council?.(data, s) : undefined;
  // A council that is not known here is not refused here: the rules say more exactly what is wrong.
  if (council !== undefined && s !== undefined && isCouncil(s, council) && council !== grant.council) return false;
  if (grant.role === 'council' && s !== undefined && !s.opened.councils.some(({ id }) => id === grant.council))
    return false;
  const authority = rule.authority && s?.opened.authorities.find(({ id }) => id === rule.authority?.(data));
  return !authority || ACTS_FOR[authority.kind] === grant.role;
}

/**
 * Whether somebody may make this happen; if not, who may. Asked once, on the write path, of content
 * that has its right shape.
 */
export function mayDo<T extends FactType>(
  actor: Actor,
  type: T,
  data: Facts[T],
  s: Trajectory | undefined,
): Problem | undefined {
  const municipality = s?.opened.municipality ?? (data as Facts['TrajectoryOpened']).municipality;
  const rule = policy[type] as Rule<T>;
  const granted = actor.grants.filter((grant) => grant.municipality === municipality);
  if (granted.some((grant) => allows(rule, grant, data, s))) return undefined;
  const who = rule.roles.map((role) => NAMES[role]).join(' of ');
  return problem('not-permitted', `dit kan alleen ${who} van ${municipality} doen`);
}

/** Whether this role is of the kind that does this at all: for what a page offers. */
export const doesEver = (actor: Actor, type: FactType, municipality: string): boolean =>
  actor.grants.some((grant) => grant.municipality === municipality && policy[type].roles.includes(grant.role));
