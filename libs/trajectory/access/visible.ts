import type { Corrected, History, Sight } from '#access';
import { effective, isCorrection } from '../correcting/effective.js';
import type { EventType, TrajectoryEvent } from '../events.js';
import type { Trajectory } from '../state.js';

/** What the rules look at: the answers that a response published, each with the draft that was adopted. */
export interface Published {
  readonly published: ReadonlyMap<string, TrajectoryEvent | undefined>;
}

type Rule<T extends EventType> = (event: TrajectoryEvent<T>, history: History<TrajectoryEvent, Published>) => boolean;

/**
 * Who sees what of a dossier: the one table, exhaustive by its type. Nothing is seen by others that has no
 * line here; what is neither seen nor hidden as such has a rule, for everybody outside the municipality.
 */
export const seenBy: { readonly [T in EventType]: Sight | Rule<T> } = {
  TrajectoryOpened: 'public',
  InfluenceSpaceSet: 'public',
  DraftPublished: 'public',
  InformationRequested: 'participant',
  InformationProvided: 'participant',
  InvolvementHeld: 'public',
  AdviceRequested: 'public',
  AdviceTermExtended: 'public',
  AdviceSubmitted: 'public',
  AdviceSupplemented: 'public',
  AdviceDeclined: 'public',
  AdviceTermLapsed: 'public',
  // Internal until that authority has adopted its response to that advice; of several drafts the last comes out.
  AnswerDrafted: (event, { context: { published } }) => published.get(answerKeyOf(event.data)) === event,
  ResponseTermExtended: 'public',
  ResponseAdopted: 'public',
  RejoinderGiven: 'public',
  AnswerRevised: 'public',
  DecisionTaken: 'public',
  // Of an answer: what is traced before the answer is given would give it away.
  InfluenceTraced: ({ data }, { context: { published } }) =>
    data.finding !== undefined || published.has(answerKeyOf(data)),
  SharedWithRaad: 'public',
  ParticipantLeft: 'public',
  InfluencePublished: 'public',
  CommitmentFulfilled: 'public',
  CommitmentPostponed: 'public',
  DisputeRaised: 'public',
  DisputeSettled: 'public',
  EvaluationGiven: 'participant',
  TrajectoryWithdrawn: 'public',
  TrajectoryClosed: 'public',
  TrajectoryMigrated: 'public',
  // Exactly when what it corrects is seen.
  FactRetracted: ({ data: { of } }, history) => history.sees(history.events[of]),
  FactCorrected: ({ data: { of } }, history) => history.sees(history.events[of]),
  // Exactly when what the text stood in is seen; of an erasure no text is erased.
  TextErased: ({ data: { revision } }, history) =>
    history.events[revision]?.type !== 'TextErased' && history.sees(history.events[revision]),
};

/** From the first advice, decision or end on, a dossier is for everybody; before that it is unknown to others. */
export const makesPublic = (event: TrajectoryEvent) =>
  event.type === 'AdviceSubmitted' ||
  (event.type === 'DecisionTaken' && event.data.outcome !== 'postponed') ||
  event.type === 'InfluencePublished' ||
  event.type === 'TrajectoryClosed' ||
  event.type === 'TrajectoryWithdrawn';

/** The same, of a state. */
export const isPublic = (s: Trajectory): boolean =>
  Object.keys(s.advices).length > 0 || s.decisions.some((d) => d.outcome !== 'postponed') || s.end !== undefined;

export const answerKeyOf = (data: { authority?: string; recommendation?: string }) =>
  `${data.authority ?? ''} ${data.recommendation ?? ''}`;

/** The answers that a response published, each with the draft that was adopted. */
export function publishedAnswers(events: readonly TrajectoryEvent[]): ReadonlyMap<string, TrajectoryEvent | undefined> {
  const points = new Map<string, string[]>();
  const drafts = new Map<string, TrajectoryEvent>();
  const published = new Map<string, TrajectoryEvent | undefined>();
  for (const event of events) {
    if (event.type === 'AdviceSubmitted' || event.type === 'AdviceSupplemented') {
      const advice = event.type === 'AdviceSubmitted' ? event.data.id : event.data.advice;
      points.set(advice, [...(points.get(advice) ?? []), ...event.data.recommendations.map(({ id }) => id)]);
    } else if (event.type === 'AnswerDrafted') {
      drafts.set(answerKeyOf(event.data), event);
    } else if (event.type === 'ResponseAdopted') {
      const { authority, advice } = event.data;
      for (const recommendation of points.get(advice) ?? []) {
        const key = answerKeyOf({ authority, recommendation });
        published.set(key, drafts.get(key));
      }
    }
  }
  return published;
}

/** See Visibility: its corrections, which are told whatever the day and tell the places of what they correct. */
export function correctedIn(events: readonly TrajectoryEvent[]): Corrected<TrajectoryEvent> | undefined {
  if (!events.some(isCorrection)) return undefined;
  const days = new Map(effective(events).map(({ event, seq }) => [events[seq], event.day]));
  return {
    dayOf: (event) => (isCorrection(event) ? undefined : (days.get(event) ?? event.day)),
    placed: (event, placeOf) => {
      if (!isCorrection(event)) return event;
      const of = placeOf(event.data.of) ?? event.data.of;
      return of === event.data.of ? event : { ...event, data: { ...event.data, of } };
    },
  };
}
