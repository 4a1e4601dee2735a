import type { StoryDone } from '#commands';
import { described, fields, list, string, whole } from '#schema';
import { TRAJECTORY, type FactType } from '#trajectory';
import type { KindResources, Way } from './kind-resources.js';
import { withMunicipalityDefaults } from './municipality-defaults.js';

/** How each fact of a trajectory is brought, in the order in which the API describes them. */
export const TRAJECTORY_FACTS = {
  TrajectoryOpened: { opens: true, says: 'Open a trajectory: its subject, authorities and councils' },
  TrajectoryAmended: {
    noun: 'amendments',
    says: 'Change the title, planned decision, portfolio or contact, or add councils or authorities, with why',
  },
  InfluenceSpaceSet: { noun: 'influence-spaces', says: 'Say what can still be changed, and what is fixed and why' },
  DraftPublished: { noun: 'drafts', says: 'Publish a version of the text' },
  InformationRequested: { noun: 'information-requests', says: 'Ask for information, as a council' },
  InformationProvided: { noun: 'information', says: 'Give information to a council' },
  InvolvementHeld: {
    noun: 'involvements',
    says: 'Record early contact with the people concerned, and what came out of it',
  },
  AdviceRequested: { noun: 'advice-requests', says: 'Ask a council for advice on a draft, with a term' },
  AdviceTermExtended: { noun: 'advice-term-extensions', says: 'Give a council more time, with why' },
  AdviceSubmitted: { noun: 'advices', says: 'Submit an advice, asked or unasked' },
  AdviceSupplemented: { noun: 'advice-supplements', says: 'Add recommendations to an advice before it is answered' },
  AdviceDeclined: { noun: 'advice-refusals', says: 'Decline to advise, with why' },
  AdviceConfirmed: {
    noun: 'advice-confirmations',
    says: 'Confirm, as a council, an advice that was recorded on its behalf',
  },
  AdviceWithdrawn: { noun: 'advice-withdrawals', says: 'Withdraw an advice, with why; what was answered stays' },
  AnswerDrafted: {
    noun: 'answers',
    says: 'Draft an answer to one recommendation; internal until the response is adopted',
  },
  ResponseTermExtended: { noun: 'response-term-extensions', says: 'Take more time for a response, with why' },
  ResponseReady: {
    noun: 'response-submissions',
    says: 'Hand over the drafted answers of one authority to one advice for adoption; internal',
  },
  ResponseReturned: { noun: 'response-returns', says: 'Send drafted answers back, with remarks; internal' },
  ResponseAdopted: { noun: 'responses', says: 'Adopt and publish all answers of one authority to one advice' },
  RejoinderGiven: { noun: 'rejoinders', says: 'Say per answer whether the council is satisfied' },
  AnswerRevised: { noun: 'answer-revisions', says: 'Revise a published answer, with why; the old one stays readable' },
  DecisionTaken: { noun: 'decisions', says: 'Record what an authority decided' },
  InfluenceTraced: { noun: 'traces', says: 'Show where a recommendation or finding can be found, or why nowhere' },
  InfluenceJudged: {
    noun: 'influence-judgements',
    says: 'Say, as a council, whether it recognises what was traced',
  },
  ChangeExplained: {
    noun: 'change-explanations',
    says: 'Say why passages of a version changed that no recommendation and no finding changed',
  },
  ProgressReported: { noun: 'progress-reports', says: 'Report how far what was answered is' },
  RaadActed: { noun: 'raad-acts', says: 'Record a motion, amendment or question of the gemeenteraad' },
  SharedWithRaad: { noun: 'raad-submissions', says: 'Record that advices were laid before the gemeenteraad' },
  ParticipantLeft: { noun: 'departures', says: 'Record that a council or an authority stops' },
  AuthoritySucceeded: {
    noun: 'successions',
    says: 'Record that an authority goes on as another, which takes over what it owed and promised, with why',
  },
  InfluencePublished: {
    noun: 'publications',
    emptyBody: true,
    says: 'Publish the influence statement, which closes the trajectory',
  },
  CommitmentFulfilled: { noun: 'commitment-fulfilments', says: 'Record that a commitment was kept' },
  CommitmentPostponed: { noun: 'commitment-postponements', says: 'Move a commitment to a later date, with why' },
  DisputeRaised: { noun: 'disputes', says: 'Raise a dispute: the agreements were not kept' },
  DisputeSettled: { noun: 'dispute-settlements', says: 'Record how a dispute ended' },
  EvaluationGiven: { noun: 'evaluations', says: 'Score the conditions for good participation' },
  TrajectoryWithdrawn: { noun: 'withdrawals', says: 'Withdraw the trajectory, with why' },
  TrajectoryClosed: { noun: 'closures', says: 'Close the trajectory unfinished, with why' },
  TrajectoryMigrated: { noun: 'migrations', says: 'Move the trajectory to a newer definition of the path' },
  FactRetracted: {
    noun: 'retractions',
    says: 'Take back a fact that did not happen, or a correction, by its revision, with why',
  },
  FactCorrected: {
    noun: 'corrections',
    says: 'Say that a fact happened on another date or with other fields, by its revision, with why',
  },
} as const satisfies Readonly<Record<FactType, Way>>;

type Ways = typeof TRAJECTORY_FACTS;
/** What is posted to a noun under a trajectory. */
export type PostedFact = { [T in FactType]: Ways[T] extends { readonly noun: string } ? T : never }[FactType];
/** The noun to which a fact is posted. */
export type NounOf<T extends PostedFact> = Ways[T]['noun'];

/** What was recorded in a trajectory. */
export const recorded = described(
  fields({
    trajectory: string,
    revision: { ...whole, description: 'Of the trajectory, as it now is; its ETag.' },
    position: { ...string, description: 'Give it as `Position` to a question that has to know of this.' },
    events: { ...list(string), description: 'What happened because of this; none when it had been done before.' },
  }),
  ({ id: trajectory, revision, position, events }: StoryDone) => ({ trajectory, revision, position, events }),
);

export const trajectory: KindResources = {
  kind: TRAJECTORY,
  called: { the: 'het traject', this: 'dit traject' },
  facts: TRAJECTORY_FACTS,
  posted: {
    ...{ collection: 'trajectories', one: 'trajectory' },
    batch: { operation: 'recordBatch', schema: 'Batch' },
    recorded: { answer: recorded, schema: 'Recorded' },
    completed: withMunicipalityDefaults,
  },
};
