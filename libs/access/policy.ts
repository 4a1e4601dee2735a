import type { AuthorityKind, Facts, FactType, Trajectory } from '#trajectory';
import { ROLES } from '#directory';
import type { Role } from './actor.js';

export interface Rule<T extends FactType> {
  readonly roles: readonly Role[];
  /** The council in whose name it is done: only its own people may. */
  readonly council?: (data: Facts[T], s: Trajectory | undefined) => string | undefined;
  /** The authority in whose name it is done: an alderman for a college or a board, a clerk for the raad. */
  readonly authority?: (data: Facts[T]) => string;
  readonly when?: (data: Facts[T], role: Role, s: Trajectory | undefined) => boolean;
}

const civilServant = { roles: ['civilServant'] } as const;
const ofAuthority = {
  roles: ['alderman', 'clerk'],
  authority: (data: { authority: string }) => data.authority,
} as const;
const inOwnName = { roles: ['council'], council: (data: { council: string }) => data.council } as const;

/** Who may make what happen: the one table, exhaustive by its type. */
export const policy: { readonly [T in FactType]: Rule<T> } = {
  TrajectoryOpened: {
    roles: ['civilServant', 'council'],
    when: (data, role) => role === 'civilServant' || data.kind === 'unsolicited',
  },
  InfluenceSpaceSet: civilServant,
  DraftPublished: civilServant,
  InformationRequested: inOwnName,
  InformationProvided: civilServant,
  InvolvementHeld: { roles: ['civilServant', 'council'] },
  AdviceRequested: civilServant,
  AdviceTermExtended: civilServant,
  AdviceSubmitted: inOwnName,
  AdviceSupplemented: { roles: ['council'], council: ({ advice }, s) => s?.advices[advice]?.council },
  AdviceDeclined: { roles: ['council'], council: ({ request }, s) => s?.requests[request]?.council },
  AnswerDrafted: civilServant,
  ResponseTermExtended: civilServant,
  ResponseAdopted: ofAuthority,
  RejoinderGiven: inOwnName,
  AnswerRevised: ofAuthority,
  DecisionTaken: ofAuthority,
  InfluenceTraced: civilServant,
  SharedWithRaad: { roles: ['civilServant', 'clerk'] },
  ParticipantLeft: civilServant,
  InfluencePublished: { roles: ['alderman'] },
  CommitmentFulfilled: civilServant,
  CommitmentPostponed: civilServant,
  DisputeRaised: inOwnName,
  DisputeSettled: { roles: ['alderman', 'clerk'] },
  EvaluationGiven: {
    roles: ['council', 'civilServant'],
    council: ({ by }, s) => (s?.opened.councils.some(({ id }) => id === by) ? by : undefined),
    when: ({ by }, role, s) => (role === 'council') === (s?.opened.councils.some(({ id }) => id === by) ?? false),
  },
  TrajectoryWithdrawn: civilServant,
  TrajectoryClosed: civilServant,
  TrajectoryMigrated: { roles: ['administrator'] },
};

/** Who acts for which kind of authority. */
export const ACTS_FOR: Readonly<Record<AuthorityKind, Role>> = {
  college: 'alderman',
  board: 'alderman',
  raad: 'clerk',
};

/** What a municipality sets for itself, and who may read and change it there. */
export const ADMINISTRATION = {
  settings: { read: ROLES, change: ['administrator'] },
  councils: { read: ROLES, change: ['administrator'] },
  members: { read: ['administrator'], change: ['administrator'] },
} as const satisfies Record<string, Record<'read' | 'change', readonly Role[]>>;
