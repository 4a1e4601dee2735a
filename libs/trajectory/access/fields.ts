import { ERASURE_LINES, type Sight } from '#access';
import type { EventType, TrajectoryEvent } from '../events.js';

type Line<Value> = [Value] extends [readonly (infer Item)[]]
  ? Item extends object
    ? Fields<Item>
    : Sight
  : string extends keyof Value
    ? Sight
    : [Value] extends [object]
      ? Fields<Value>
      : Sight;
/** A line for each field of a content, and for each field of what is nested in it. */
type Fields<Content> = { readonly [F in keyof Content]-?: Line<NonNullable<Content[F]>> };

const all = 'public' as const;
const term = { weeks: all, days: all, until: all } as const;
const meetingTerm = { of: all, nth: all, by: all } as const;
const standing = { weeks: all, days: all, article: all, meeting: meetingTerm } as const;
const extending = { times: all, most: { weeks: all, days: all }, article: all } as const;
const byArticle = { article: all } as const;
const point = { id: all, text: all } as const;
const recommendation = {
  ...{ ...point, question: all, about: all, stance: all },
  ...{ number: all, for: all, minority: all, repeats: { dossier: all, recommendation: all } },
  passage: { version: all, text: all, heading: all },
} as const;
const answer = {
  ...{ authority: all, recommendation: all, recommendations: all, verdict: all },
  ...{ reason: all, adoptedPart: all, referredTo: all, plainReason: all },
  ...{ until: all, reservation: all },
} as const;

/**
 * Who sees which field of an event that they see: exhaustive by its type. A field without a line is for the
 * municipality alone, and does not compile: what a class gets besides is hidden until somebody says otherwise.
 */
export const FIELDS: { readonly [T in EventType]: Fields<TrajectoryEvent<T>['data']> } = {
  TrajectoryOpened: {
    ...{ title: all, municipality: all, kind: all, subject: all, legalBases: all, plannedDecisionOn: all },
    authorities: { id: all, kind: all, name: all },
    councils: { id: all, name: all },
    settings: {
      instrument: { kind: all, name: all, link: all },
      ...{ adviceTerm: standing, urgentTerm: standing, responseTerm: standing, informationTerm: standing },
      proposalTerm: standing,
      ...{ adviceExtension: extending, responseExtension: extending },
      ...{ termijnenwet: all, termijnenwetBecause: all, copyToRaad: all },
      ...{ informationOwed: { owed: all, ...byArticle }, proposalsOwed: { owed: all, ...byArticle } },
      ...{ answers: { when: all, ...byArticle }, publishes: { who: all, ...byArticle } },
      dispute: { body: all, steps: all, ...byArticle },
      ...{ collegeMeetings: { on: all, closesOn: all }, raadMeetings: { on: all, closesOn: all } },
      alwaysAsked: { subject: all, council: all, name: all, article: all },
      recess: { name: all, from: all, to: all },
    },
    ...{ portfolio: all, portfolioHolder: all, sources: all, note: all, constructed: all, definition: all },
    // Whom to call is for those who take part.
    contact: 'participant',
  },
  TrajectoryAmended: {
    ...{ title: all, plannedDecisionOn: all, portfolio: all, portfolioHolder: all, legalBases: all, because: all },
    addCouncils: { id: all, name: all },
    addAuthorities: { id: all, kind: all, name: all },
    contact: 'participant',
  },
  InfluenceSpaceSet: { purpose: all, open: all, fixed: { what: all, why: all }, level: all, because: all },
  DraftPublished: { version: all, maturity: all, text: all, file: all },
  // A council wrote its question to the municipality, which answered the council: others see that, and no words of it.
  InformationRequested: { id: all, council: all, question: 'participant', dueOn: all },
  InformationProvided: {
    ...{ request: all, description: 'participant' },
    annexes: { name: 'participant', file: 'participant' },
  },
  InvolvementHeld: { form: all, groupsReached: all, groupsMissing: all, findings: point },
  AdviceRequested: {
    ...{ id: all, council: all, questions: all, draftVersion: all, term, dueOn: all },
    ...{ withoutInvolvementBecause: all, withoutTextBecause: all, urgentBecause: all },
  },
  AdviceTermExtended: { request: all, until: all, reason: all },
  AdviceSubmitted: {
    ...{ id: all, council: all, request: all, verdict: all, recommendations: recommendation, responseDueOn: all },
    ...{ with: all, requests: all, minority: all, pointsUnknown: all, onBehalf: all, replaces: all, oral: all },
    ...{ signals: all, file: all, annexes: { name: all, file: all } },
  },
  AdviceSupplemented: { advice: all, recommendations: recommendation },
  AdviceDeclined: { request: all, reason: all },
  AdviceConfirmed: { council: all, advice: all },
  AdviceWithdrawn: { council: all, advice: all, reason: all },
  AdviceTermLapsed: { request: all, dueOn: all },
  AnswerDrafted: { ...answer, commitments: { ...point, dueOn: all } },
  ResponseTermExtended: { advice: all, authority: all, until: all, reason: all },
  ResponseReady: { authority: 'internal', advice: 'internal' },
  ResponseReturned: {
    ...{ authority: 'internal', advice: 'internal', remarks: { recommendation: 'internal', remark: 'internal' } },
  },
  ResponseAdopted: {
    ...{ authority: all, advice: all, leavesOpen: { recommendation: all, why: all, until: all } },
    ...{ toTheWhole: all, oral: all },
  },
  RejoinderGiven: {
    ...{ council: all, advice: all, answers: { recommendation: all, authority: all, satisfied: all, comment: all } },
  },
  AnswerRevised: { ...answer, because: all },
  DecisionTaken: { authority: all, decidedBy: all, outcome: all, draftVersion: all, because: all },
  InfluenceTraced: {
    ...{ recommendation: all, authority: all, finding: all, effect: all, fromVersion: all, toVersion: all },
    ...{ passages: { before: all, after: all }, commitment: all, note: all },
  },
  ChangeExplained: { toVersion: all, passages: { before: all, after: all }, cause: all, because: all },
  InfluenceJudged: {
    ...{ council: all, recommendation: all, authority: all, finding: all, recognised: all, comment: all },
  },
  ProgressReported: { authority: all, recommendation: all, state: all, note: all },
  RaadActed: { kind: all, title: all, outcome: all, recommendations: all, text: all },
  SharedWithRaad: { advices: all, withResponse: all },
  ParticipantLeft: { council: all, authority: all, reason: all },
  AuthoritySucceeded: { from: all, to: { id: all, kind: all, name: all }, reason: all },
  InfluencePublished: { unexplained: all, unexplainedBecause: all },
  CommitmentFulfilled: { commitment: all, evidence: all },
  CommitmentPostponed: { commitment: all, dueOn: all, reason: all },
  DisputeRaised: { council: all, ground: all },
  DisputeSettled: { outcome: all },
  EvaluationGiven: {
    by: 'participant',
    scores: { condition: 'participant', score: 'participant', remark: 'participant' },
  },
  TrajectoryWithdrawn: { reason: all },
  TrajectoryClosed: { outcome: all, reason: all },
  TrajectoryMigrated: { toDefinition: all, reason: all },
  FactRetracted: { of: all, because: all },
  FactCorrected: {
    ...{ of: all, because: all, trueDate: all, fields: all, typingError: all },
    ...{ trueDay: all, dueOn: all, responseDueOn: all },
  },
  // Which event it was is told in the count of the reader.
  TextErased: ERASURE_LINES,
};
