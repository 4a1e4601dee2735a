import type { FactType } from '#trajectory';

/** The page on which somebody makes something happen in a dossier; every fact has one. */
export const actions = {
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
  AnswerDrafted: '/dossiers/$dossier/antwoorden',
  ResponseTermExtended: '/dossiers/$dossier/reactietermijn',
  ResponseAdopted: '/dossiers/$dossier/reactie',
  RejoinderGiven: '/dossiers/$dossier/weerwoord',
  AnswerRevised: '/dossiers/$dossier/herziening',
  DecisionTaken: '/dossiers/$dossier/besluit',
  InfluenceTraced: '/dossiers/$dossier/doorwerking',
  SharedWithRaad: '/dossiers/$dossier/gemeenteraad',
  ParticipantLeft: '/dossiers/$dossier/vertrek',
  InfluencePublished: '/dossiers/$dossier/publicatie',
  CommitmentFulfilled: '/dossiers/$dossier/toezegging-nagekomen',
  CommitmentPostponed: '/dossiers/$dossier/toezegging-uitstellen',
  DisputeRaised: '/dossiers/$dossier/geschil',
  DisputeSettled: '/dossiers/$dossier/geschil-afronden',
  EvaluationGiven: '/dossiers/$dossier/evaluatie',
  TrajectoryWithdrawn: '/dossiers/$dossier/intrekken',
  TrajectoryClosed: '/dossiers/$dossier/afsluiten',
  TrajectoryMigrated: '/dossiers/$dossier/werkwijze',
} as const satisfies Record<Exclude<FactType, 'TrajectoryOpened'>, string>;

export type ActionType = keyof typeof actions;
