import { problem, type Problem } from '#facts';
import { isCouncil, type Facts, type FactType, type Trajectory } from '#trajectory';
import { actingAs, type Actor, type Grant, type Role } from './actor.js';
import { mayName } from './naming.js';
import { ACTS_FOR, ADMINISTRATION, policy, type Rule } from './policy.js';
import { knownOf, mayKnow } from './known.js';

const NAMES: Readonly<Record<Role, string>> = {
  civilServant: 'een beleidsmedewerker',
  council: 'een lid of secretaris van de adviesraad',
  alderman: 'een wethouder',
  clerk: 'de griffier',
  administrator: 'een beheerder',
};

const IMPORTS: ReadonlySet<Role> = new Set(['civilServant', 'administrator']);

function allows<T extends FactType>(rule: Rule<T>, grant: Grant, data: Facts[T], s: Trajectory | undefined): boolean {
  if (!rule.roles.includes(grant.role)) return false;
  if (rule.when && !rule.when(data, grant.role, s)) return false;
  const council = grant.role === 'council' ? rule.council?.(data, s) : undefined;
  // A council that is not known here is not refused here: the rules say more exactly what is wrong.
  if (council !== undefined && s !== undefined && isCouncil(s, council) && council !== grant.council) return false;
  // Acting for a council means taking part: in what is there, or in what is opened now.
  const { councils } = s?.opened ?? (data as Facts['TrajectoryOpened']);
  if (grant.role === 'council' && !councils.some(({ id }) => id === grant.council)) return false;
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
  state: Trajectory | undefined,
): Problem | undefined {
  // What is opened is judged by what it says: that its id is taken is not a matter of access.
  const s = type === 'TrajectoryOpened' ? undefined : state;
  if (s && !mayKnow(actor, knownOf(s))) return problem('unknown-id', 'dit traject bestaat niet');
  const municipality = s?.opened.municipality ?? (data as Facts['TrajectoryOpened']).municipality;
  const rule = policy[type] as Rule<T>;
  const granted = actingAs(actor).filter((grant) => grant.municipality === municipality);
  if (granted.some((grant) => allows(rule, grant, data, s))) {
    return mayName(actor, data, s?.opened ?? (data as Facts['TrajectoryOpened']));
  }
  const who = rule.roles.map((role) => NAMES[role]).join(' of ');
  return problem('not-permitted', `dit kan alleen ${who} van ${municipality} doen`);
}

/** Whether somebody may bring in dossiers of a municipality that are new here, whoever did what in them. */
export const mayImport = (actor: Actor, municipality: unknown): Problem | undefined =>
  actingAs(actor).some((g) => g.municipality === municipality && IMPORTS.has(g.role))
    ? undefined
    : problem(
        'not-permitted',
        `dit kan alleen ${[...IMPORTS].map((r) => NAMES[r]).join(' of ')} van deze gemeente doen`,
        'municipality',
      );

/**
 * Whether somebody may read or change what a municipality sets for itself. To who is not of it, it is
 * not there.
 */
export function mayAdminister(
  actor: Actor,
  what: keyof typeof ADMINISTRATION,
  how: 'read' | 'change',
  municipality: string,
): Problem | undefined {
  const here = actor.grants.filter((grant) => grant.municipality === municipality);
  if (here.length === 0) return problem('unknown-id', 'deze gemeente bestaat niet');
  const roles: readonly Role[] = ADMINISTRATION[what][how];
  if (here.some(({ role }) => roles.includes(role))) return undefined;
  return problem(
    'not-permitted',
    `dit kan alleen ${roles.map((role) => NAMES[role]).join(' of ')} van ${municipality} doen`,
  );
}

/** Whether this role is of the kind that does this at all: for what a page offers. */
export const doesEver = (actor: Actor, type: FactType, municipality: string): boolean =>
  actor.grants.some((grant) => grant.municipality === municipality && policy[type].roles.includes(grant.role));

const WITHOUT_ROLE = 'u hebt in geen gemeente een rol waarmee u iets kunt vastleggen';

/** Whether somebody has a role at all with which anything can be recorded, or this: before what they say is read. */
export function mayEver(actor: Actor, type?: FactType): Problem | undefined {
  const granted = actingAs(actor);
  if (granted.length === 0) return problem('not-permitted', WITHOUT_ROLE);
  if (type === undefined || granted.some(({ role }) => policy[type].roles.includes(role))) return undefined;
  return problem('not-permitted', `dit kan alleen ${policy[type].roles.map((role) => NAMES[role]).join(' of ')} doen`);
}
