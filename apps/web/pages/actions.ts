import type { FactType, Stage } from '#trajectory';

/** The page on which somebody makes something happen in a dossier; every fact has one. */
export const actions = {
  TrajectoryAmended: '/dossiers/$dossier/wijzigen',
  InfluenceSpaceSet: '/dossiers/$dossier/invloedsruimte',
  DraftPublished: '/dossiers/$dossier/concept',
  InformationRequested: '/dossiers/$dossier/informatie-vragen',
  InformationProvided: '/dossiers/$dossier/informatie',
  InvolvementHeld: '/dossiers/$dossier/betrokkenheid',
  AdviceRequested: '/dossiers/$dossier/adviesaanvraag',
  AdviceTermExtended: '/dossiers/$dossier/adviestermijn',
  AdviceSubmitted: '/dossiers/$dossier/advies',
  AdviceSupplemented: '/dossiers/$dossier/aanvulling',
  AdviceDeclined: '/dossiers/$dossier/geen-advies',
  AdviceConfirmed: '/dossiers/$dossier/advies-bevestigen',
  AdviceWithdrawn: '/dossiers/$dossier/advies-intrekken',
  AnswerDrafted: '/dossiers/$dossier/antwoorden',
  ResponseTermExtended: '/dossiers/$dossier/reactietermijn',
  ResponseReady: '/dossiers/$dossier/reactie-klaarleggen',
  ResponseReturned: '/dossiers/$dossier/reactie-terugsturen',
  ResponseAdopted: '/dossiers/$dossier/reactie',
  RejoinderGiven: '/dossiers/$dossier/weerwoord',
  AnswerRevised: '/dossiers/$dossier/herziening',
  DecisionTaken: '/dossiers/$dossier/besluit',
  InfluenceTraced: '/dossiers/$dossier/doorwerking',
  ChangeExplained: '/dossiers/$dossier/tekstwijziging',
  InfluenceJudged: '/dossiers/$dossier/herkenning',
  ProgressReported: '/dossiers/$dossier/voortgang',
  RaadActed: '/dossiers/$dossier/motie',
  SharedWithRaad: '/dossiers/$dossier/gemeenteraad',
  ParticipantLeft: '/dossiers/$dossier/vertrek',
  AuthoritySucceeded: '/dossiers/$dossier/opvolging',
  InfluencePublished: '/dossiers/$dossier/publicatie',
  CommitmentFulfilled: '/dossiers/$dossier/toezegging-nagekomen',
  CommitmentPostponed: '/dossiers/$dossier/toezegging-uitstellen',
  DisputeRaised: '/dossiers/$dossier/geschil',
  DisputeSettled: '/dossiers/$dossier/geschil-afronden',
  EvaluationGiven: '/dossiers/$dossier/evaluatie',
  TrajectoryWithdrawn: '/dossiers/$dossier/intrekken',
  TrajectoryClosed: '/dossiers/$dossier/afsluiten',
  TrajectoryMigrated: '/dossiers/$dossier/werkwijze',
  FactRetracted: '/dossiers/$dossier/terugnemen',
  FactCorrected: '/dossiers/$dossier/verbeteren',
} as const satisfies Record<Exclude<FactType, 'TrajectoryOpened'>, string>;

export type ActionType = keyof typeof actions;

/** How something is offered in a dossier, to whoever may do it. */
interface Offered {
  /** Possible nearly always, and seldom what somebody comes for. */
  readonly seldom: boolean;
  /** The stages that it brings a dossier on from, with its place among what does: the obvious next step is the lowest. */
  readonly next: Readonly<Partial<Record<Stage, number>>>;
  /** Everybody can read it, at once or when the dossier becomes public: it is shown whole before it is sent. */
  readonly public: boolean;
}
const next = (stages: Offered['next']): Offered => ({ seldom: false, next: stages, public: true });
const among: Offered = next({});
const seldom: Offered = { ...among, seldom: true };
const inside = (offered: Offered): Offered => ({ ...offered, public: false });

/** Exhaustive by its type: where a new one is offered is not left to chance. */
export const OFFERED: { readonly [T in ActionType]: Offered } = {
  TrajectoryAmended: seldom,
  InfluenceSpaceSet: next({ draft: 3 }),
  DraftPublished: next({ draft: 2, involvement: 2 }),
  InformationRequested: inside(next({ advice: 4 })),
  InformationProvided: inside(next({ advice: 3 })),
  InvolvementHeld: next({ draft: 1 }),
  AdviceRequested: next({ involvement: 1 }),
  AdviceTermExtended: seldom,
  AdviceSubmitted: next({ advice: 1 }),
  AdviceSupplemented: next({ advice: 2 }),
  AdviceDeclined: seldom,
  AdviceConfirmed: among,
  AdviceWithdrawn: seldom,
  AnswerDrafted: inside(next({ response: 1 })),
  ResponseTermExtended: seldom,
  ResponseReady: inside(next({ response: 5 })),
  ResponseReturned: inside(among),
  ResponseAdopted: next({ response: 2 }),
  RejoinderGiven: next({ response: 3, influence: 4, closed: 3 }),
  AnswerRevised: among,
  DecisionTaken: next({ influence: 3 }),
  InfluenceTraced: next({ influence: 2 }),
  ChangeExplained: among,
  InfluenceJudged: next({ influence: 6, closed: 4 }),
  ProgressReported: among,
  RaadActed: seldom,
  SharedWithRaad: next({ response: 4, influence: 5 }),
  ParticipantLeft: seldom,
  AuthoritySucceeded: seldom,
  InfluencePublished: next({ influence: 1 }),
  CommitmentFulfilled: next({ closed: 2 }),
  CommitmentPostponed: seldom,
  DisputeRaised: seldom,
  DisputeSettled: among,
  EvaluationGiven: inside({ ...seldom, next: { closed: 1, withdrawn: 1 } }),
  TrajectoryWithdrawn: seldom,
  TrajectoryClosed: seldom,
  TrajectoryMigrated: seldom,
  FactRetracted: seldom,
  FactCorrected: seldom,
};
