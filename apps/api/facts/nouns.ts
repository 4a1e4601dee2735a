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

/** What each fact says, in one line of plain English. */
export const SAYS: { readonly [T in FactType]: string } = {
  TrajectoryOpened: 'Open a trajectory: its subject, authorities and councils',
  InfluenceSpaceSet: 'Say what can still be changed, and what is fixed and why',
  DraftPublished: 'Publish a version of the text',
  InformationRequested: 'Ask for information, as a council',
  InformationProvided: 'Give information to a council',
  InvolvementHeld: 'Record early contact with the people concerned, and what came out of it',
  AdviceRequested: 'Ask a council for advice on a draft, with a term',
  AdviceTermExtended: 'Give a council more time, with why',
  AdviceSubmitted: 'Submit an advice, asked or unasked',
  AdviceSupplemented: 'Add recommendations to an advice before it is answered',
  AdviceDeclined: 'Decline to advise, with why',
  AnswerDrafted: 'Draft an answer to one recommendation; internal until the response is adopted',
  ResponseTermExtended: 'Take more time for a response, with why',
  ResponseAdopted: 'Adopt and publish all answers of one authority to one advice',
  RejoinderGiven: 'Say per answer whether the council is satisfied',
  AnswerRevised: 'Revise a published answer, with why; the old one stays readable',
  DecisionTaken: 'Record what an authority decided',
  InfluenceTraced: 'Show where a recommendation or finding can be found, or why nowhere',
  SharedWithRaad: 'Record that advices were laid before the gemeenteraad',
  ParticipantLeft: 'Record that a council or an authority stops',
  InfluencePublished: 'Publish the influence statement, which closes the trajectory',
  CommitmentFulfilled: 'Record that a commitment was kept',
  CommitmentPostponed: 'Move a commitment to a later date, with why',
  DisputeRaised: 'Raise a dispute: the agreements were not kept',
  DisputeSettled: 'Record how a dispute ended',
  EvaluationGiven: 'Score the conditions for good participation',
  TrajectoryWithdrawn: 'Withdraw the trajectory, with why',
  TrajectoryClosed: 'Close the trajectory unfinished, with why',
  TrajectoryMigrated: 'Move the trajectory to a newer definition of the path',
};
