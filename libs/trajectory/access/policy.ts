import { ACTING, type Policy, type Role, type Rule } from '#access';
import { isFactType, type AuthorityKind, type Facts } from '../facts/index.js';
import { councilsOf } from '../advising/status.js';
import type { Trajectory } from '../state.js';

/** Who acts for which kind of authority: an alderman for a college or a board, a clerk for the raad. */
export const ACTS_FOR: Readonly<Record<AuthorityKind, Role>> = {
  college: 'alderman',
  board: 'alderman',
  raad: 'clerk',
};

/** Whether no authority of this kind is of the trajectory. */
const isBeside = (s: Trajectory, kind: AuthorityKind) => s.opened.authorities.every((one) => one.kind !== kind);

const civilServant = { roles: ['civilServant'] } as const;
const ofAuthority = {
  roles: ['alderman', 'clerk'],
  actsFor: (data: { authority: string }, s: Trajectory) => {
    const authority = s.opened.authorities.find(({ id }) => id === data.authority);
    return authority && ACTS_FOR[authority.kind];
  },
} as const;
/** The raad decides on what a college proposes, also where it is no authority of its own there: then its clerk may say so. */
const ofWhoDecides: Rule<Facts['DecisionTaken'], Trajectory> = {
  ...ofAuthority,
  actsFor: (data, s, by) => {
    // While it is offered it is not said yet who decided.
    const decidedBy: AuthorityKind | undefined = data.decidedBy;
    const ofRaad = by === 'clerk' && (decidedBy ?? 'raad') === 'raad' && isBeside(s, 'raad');
    return ofRaad ? by : ofAuthority.actsFor(data, s);
  },
};
const inOwnName = { roles: ['council'], council: (data: { council: string }) => data.council } as const;

/** Who may record a fact may say that it was otherwise; so may the administrator, for whom nobody is left to ask. */
function asTheFact(data: { of: number }, role: Role, s: Trajectory | undefined): boolean {
  if (role === 'administrator') return true;
  const rule = ruleOf(s, data.of);
  if (!rule) return true;
  return rule.roles.includes(role) && (rule.when?.(contentAt(s, data.of), role, s) ?? true);
}
// What a fact is asked of its rule has the shape of that fact.
type AnyRule = Rule<object, Trajectory>;
const contentAt = (s: Trajectory | undefined, of: number): object => s?.log[of]?.data ?? {};
function ruleOf(s: Trajectory | undefined, of: number): AnyRule | undefined {
  const type = s?.log[of]?.type;
  return type !== undefined && isFactType(type) ? policy[type] : undefined;
}
const correction: Rule<{ of: number }, Trajectory> = {
  roles: ACTING,
  council: ({ of }, s) => ruleOf(s, of)?.council?.(contentAt(s, of), s),
  actsFor: ({ of }, s, by) => (by === 'administrator' ? undefined : ruleOf(s, of)?.actsFor?.(contentAt(s, of), s, by)),
  when: asTheFact,
};

/** Since the second definition what a council opened is withdrawn by that council alone. */
const isOfCouncils = (s: Trajectory | undefined) => s?.opened.kind === 'unsolicited' && s.definition >= 2;
/** Of several that opened it together each may; who came later did not open it. */
function soleOpener(s: Trajectory | undefined): string | undefined {
  const opened = s?.opened.councils.filter(({ id }) => s.added[id] === undefined) ?? [];
  return opened.length === 1 ? opened[0]?.id : undefined;
}

const HANDED_OVER: ReadonlySet<string> = new Set(['contact', 'portfolioHolder']);
// While it is offered nothing is said yet; that nothing changes the rules refuse.
const namesOnly = ({ because: _, ...changed }: Facts['TrajectoryAmended']) =>
  Object.keys(changed).every((field) => HANDED_OVER.has(field));

/** Who may make what happen: the one table, exhaustive by its type. */
export const policy: Policy<Facts, Trajectory> = {
  TrajectoryOpened: {
    roles: ['civilServant', 'council'],
    when: (data, role) => role === 'civilServant' || data.kind === 'unsolicited',
  },
  TrajectoryAmended: {
    roles: ['civilServant', 'administrator'],
    // Who brings somebody to another job hands over what names them, and changes nothing else.
    when: (data, role) => role === 'civilServant' || namesOnly(data),
  },
  InfluenceSpaceSet: civilServant,
  DraftPublished: civilServant,
  InformationRequested: inOwnName,
  InformationProvided: civilServant,
  InvolvementHeld: { roles: ['civilServant', 'council'] },
  AdviceRequested: civilServant,
  AdviceTermExtended: civilServant,
  AdviceSubmitted: {
    roles: ['council', 'civilServant'],
    council: ({ council }) => council,
    // For a council without access. While it is offered nothing is said yet: not even how it came.
    when: ({ onBehalf, recommendations }, role) =>
      (role === 'civilServant') === (onBehalf !== undefined) ||
      (recommendations as readonly object[] | undefined) === undefined,
  },
  // What councils gave together is the advice of each.
  AdviceSupplemented: {
    roles: ['council'],
    council: ({ advice }, s) => {
      const given = s?.advices[advice];
      return given && councilsOf(given);
    },
  },
  AdviceDeclined: { roles: ['council'], council: ({ request }, s) => s?.requests[request]?.council },
  AdviceConfirmed: inOwnName,
  AdviceWithdrawn: inOwnName,
  AnswerDrafted: civilServant,
  ResponseTermExtended: civilServant,
  ResponseReady: civilServant,
  ResponseReturned: ofAuthority,
  ResponseAdopted: ofAuthority,
  RejoinderGiven: inOwnName,
  AnswerRevised: ofAuthority,
  DecisionTaken: ofWhoDecides,
  InfluenceTraced: civilServant,
  ChangeExplained: civilServant,
  InfluenceJudged: inOwnName,
  ProgressReported: civilServant,
  RaadActed: { roles: ['clerk'] },
  SharedWithRaad: { roles: ['civilServant', 'clerk'] },
  ParticipantLeft: civilServant,
  AuthoritySucceeded: civilServant,
  InfluencePublished: {
    roles: ['alderman', 'clerk'],
    when: (_, role, s) => role === 'alderman' || s?.opened.settings?.publishes?.who === 'clerk',
  },
  CommitmentFulfilled: civilServant,
  CommitmentPostponed: civilServant,
  DisputeRaised: inOwnName,
  DisputeSettled: { roles: ['alderman', 'clerk'] },
  EvaluationGiven: {
    roles: ['council', 'civilServant'],
    council: ({ by }, s) => (s?.opened.councils.some(({ id }) => id === by) ? by : undefined),
    when: ({ by }, role, s) => (role === 'council') === (s?.opened.councils.some(({ id }) => id === by) ?? false),
  },
  TrajectoryWithdrawn: {
    roles: ['civilServant', 'council'],
    council: (_, s) => soleOpener(s),
    when: (_, role, s) => (role === 'council') === isOfCouncils(s),
  },
  TrajectoryClosed: civilServant,
  TrajectoryMigrated: { roles: ['administrator'] },
  FactRetracted: correction,
  FactCorrected: correction,
};
