import type { FactType } from '#trajectory';

/** The noun under a trajectory to which each fact is posted. */
export const NOUNS = {
  'influence-spaces': 'InfluenceSpaceSet',
  drafts: 'DraftPublished',
  'information-requests': 'InformationRequested',
  information: 'InformationProvided',
  involvements: 'InvolvementHeld',
  'advice-requests': 'AdviceRequested',
  'advice-term-extensions': 'AdviceTermExtended',
  advices: 'AdviceSubmitted',
  'advice-supplements': 'AdviceSupplemented',
  'advice-refusals': 'AdviceDeclined',
  answers: 'AnswerDrafted',
  'response-term-extensions': 'ResponseTermExtended',
  responses: 'ResponseAdopted',
  rejoinders: 'RejoinderGiven',
  'answer-revisions': 'AnswerRevised',
  decisions: 'DecisionTaken',
  traces: 'InfluenceTraced',
  'raad-submissions': 'SharedWithRaad',
  departures: 'ParticipantLeft',
  publications: 'InfluencePublished',
  'commitment-fulfilments': 'CommitmentFulfilled',
  'commitment-postponements': 'CommitmentPostponed',
  disputes: 'DisputeRaised',
  'dispute-settlements': 'DisputeSettled',
  evaluations: 'EvaluationGiven',
  withdrawals: 'TrajectoryWithdrawn',
  closures: 'TrajectoryClosed',
  migrations: 'TrajectoryMigrated',
} as const satisfies Record<string, Exclude<FactType, 'TrajectoryOpened'>>;

export type PostedFact = (typeof NOUNS)[keyof typeof NOUNS];

// Without a noun a fact could not be brought in: this does not compile when one is forgotten.
const everyFact: Exclude<FactType, PostedFact> = 'TrajectoryOpened';
export const OPENING = everyFact;
