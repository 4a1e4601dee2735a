import { problem, type Problem, type StoryFact } from '#facts';
import { ACTING, actingAs, grantedTo, type Actor, type Grant, type Role } from './actor.js';
import { ADMINISTRATION } from './administration.js';
import type { AccessRules, Rule } from './access-rules.js';
import { mayKnow, type Owner } from './known.js';
import { forWhat, isFor, isNarrowed, speaksThemselves, type Concerning } from './relations.js';
import { mayName } from './naming.js';
import { scopeFor, sureEnough } from './sure.js';

const NAMES: Readonly<Record<Role, string>> = {
  civilServant: 'een beleidsmedewerker',
  council: 'de voorzitter of secretaris van de adviesraad',
  alderman: 'een wethouder',
  clerk: 'de griffier',
  administrator: 'een beheerder',
  auditor: 'een auditor',
};

/** What is brought in says what everybody did: not for somebody who is of a part of the dossiers only. */
export const IMPORTS: readonly Role[] = ['civilServant', 'administrator'];

function allows<Subject>(
  rule: Rule<object, Subject>,
  grant: Grant,
  data: object,
  { councils }: Owner,
  s: Subject | undefined,
): boolean {
  if (!rule.roles.includes(grant.role)) return false;
  if (rule.when && !rule.when(data, grant.role, s)) return false;
  const whose = [grant.role === 'council' ? (rule.council?.(data, s) ?? []) : []].flat(2);
  // A council that is not known here is not refused here: the rules say more exactly what is wrong.
  const isOthers = whose.some((council) => councils.includes(council)) && !whose.includes(grant.council ?? '');
  if (s !== undefined && isOthers) return false;
  // Acting for a council means taking part: in what is there, or in what is opened now.
  if (grant.role === 'council' && !councils.includes(grant.council ?? '')) return false;
  const role = s === undefined ? undefined : rule.actsFor?.(data, s, grant.role);
  return role === undefined || role === grant.role;
}

/**
 * Whether somebody may make this happen; if not, who may. Asked once, on the write path, of content
 * that has its right shape. `id` is what the story is called, or will be.
 */
export function mayBring<Subject>(
  kind: AccessRules<Subject>,
  actor: Actor,
  { type, data }: StoryFact,
  state: Subject | undefined,
  id?: string,
): Problem | undefined {
  // What is opened is judged by what it says: that its id is taken is not a matter of access.
  const s = type === kind.opening ? undefined : state;
  const known = s === undefined ? undefined : kind.knownOf(s);
  if (known && !mayKnow(actor, known)) return problem('unknown-id', kind.notThere);
  const owner = known ?? kind.ownerIn(data);
  const { municipality, portfolio } = owner;
  const rule = kind.rule(type);
  const allowed = rule
    ? actingAs(actor).filter((grant) => grant.municipality === municipality && allows(rule, grant, data, owner, s))
    : [];
  const allowing = allowed.filter((grant) => isFor(grant, { portfolio, id }));
  if (rule && allowing.length > 0)
    return sureEnough(actor, allowing, scopeFor(rule.roles)) ?? mayName(actor, data, owner);
  const who = `dit kan alleen ${rolesOf(rule && { roles: rolesFor(rule, data, s) })} van ${municipality} doen`;
  return problem('not-permitted', allowed[0] ? `${who} ${ofThis(allowed[0])}` : who);
}

const ofThis = (grant: Grant) => `die over dit dossier gaat; uw rol geldt alleen voor ${forWhat(grant)}`;

/** In which of its roles this can be done, by what is said and where it stands: who may not is told who may. */
function rolesFor<Subject>(rule: Rule<object, Subject>, data: object, s: Subject | undefined) {
  const fits = rule.roles.filter((role) => {
    const acting = s === undefined ? undefined : rule.actsFor?.(data, s, role);
    return (rule.when?.(data, role, s) ?? true) && (acting === undefined || acting === role);
  });
  return fits.length > 0 ? fits : rule.roles;
}

const rolesOf = (rule: { readonly roles: readonly Role[] } | undefined): string =>
  (rule?.roles ?? []).map((role) => NAMES[role]).join(' of ');

/** Whether somebody may bring in dossiers of a municipality that are new here, whoever did what in them. */
export function mayImport(actor: Actor, municipality: unknown): Problem | undefined {
  const granted = actingAs(actor).filter((g) => g.municipality === municipality && IMPORTS.includes(g.role));
  const allowing = granted.filter((grant) => !isNarrowed(grant));
  if (allowing.length > 0) return sureEnough(actor, allowing, 'import');
  const who = `dit kan alleen ${rolesOf({ roles: IMPORTS })} van deze gemeente doen`;
  const ofAll = granted[0] ? ` die over alle dossiers gaat; uw rol geldt alleen voor ${forWhat(granted[0])}` : '';
  return problem('not-permitted', `${who}${ofAll}`, 'municipality');
}

/** Who can name a document in what they record: in a version of the text, or in an advice. */
export const ADDS_DOCUMENTS = { roles: ['civilServant', 'council'] } as const satisfies {
  readonly roles: readonly Role[];
};

/** Whether somebody may add a document to a story that they may know of. */
export function mayAddDocument(
  actor: Actor,
  { municipality, councils, ...story }: Owner & Concerning,
): Problem | undefined {
  const takesPart = ({ role, council = '' }: Grant) =>
    role === 'civilServant' || (role === 'council' && councils.includes(council));
  const granted = actingAs(actor).filter((grant) => grant.municipality === municipality && takesPart(grant));
  const allowing = granted.filter((grant) => isFor(grant, story));
  if (allowing.length > 0) return sureEnough(actor, allowing, 'record');
  const who = `dit kan alleen ${rolesOf(ADDS_DOCUMENTS)} van dit dossier doen`;
  return problem('not-permitted', granted[0] ? `${who} ${ofThis(granted[0])}` : who);
}

/**
 * Whether somebody may read or change what a municipality sets for itself. For people of another municipality it is not
 * there.
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
  const granted = here.filter(({ role }) => roles.includes(role));
  // How sheets are read holds for every dossier: somebody who is of some of them reads it, and does not change it.
  const ofAll = what === 'sheets' && how === 'change';
  // Whoever a link is sent to can be let in by it: for that nobody stands in, and it is done where they are kept.
  const inPerson = what === 'fellows';
  const allowing = granted.filter(
    (grant) =>
      (!ofAll || !isNarrowed(grant)) &&
      (!inPerson || (grant.sharedBy === undefined && speaksThemselves({ ...grant, weak: false }))),
  );
  // Its people are personal data; the rest is read with whatever somebody is there, and lists of them by no machine.
  const isOfPeople =
    inPerson || what === 'members' || what === 'rights' || (what === 'standIns' && actor.scopes !== undefined);
  const isPlain = how === 'read' && !isOfPeople;
  if (allowing.length > 0) return isPlain ? sureEnough(actor, [{}], 'read') : sureEnough(actor, allowing, undefined);
  return problem(
    'not-permitted',
    `dit kan alleen ${roles.map((role) => NAMES[role]).join(' of ')} van ${municipality} doen`,
  );
}

const WITHOUT_ROLE = 'u hebt in geen gemeente een rol waarmee u iets kunt vastleggen';

/** Whether somebody has a role at all with which anything can be recorded, or this: before what they say is read. */
export function mayEver(actor: Actor, rule?: { readonly roles: readonly Role[] }): Problem | undefined {
  const granted = actingAs(actor);
  if (granted.length === 0) return problem('not-permitted', WITHOUT_ROLE);
  if (rule === undefined || granted.some(({ role }) => rule.roles.includes(role))) return undefined;
  return problem('not-permitted', `dit kan alleen ${rolesOf(rule)} doen`);
}

/** Whether somebody has a role in which anything is written: a member of a council records nothing, and writes along at its advice. */
export const mayWriteAlong = (actor: Actor): Problem | undefined =>
  grantedTo(actor).some(({ role }) => ACTING.includes(role)) ? undefined : problem('not-permitted', WITHOUT_ROLE);
