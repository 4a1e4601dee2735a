import type { EventType, Trajectory, TrajectoryEvent } from '#trajectory';
import type { Sight } from './read.js';

type Seen = Sight | 'withItsAnswer';

/**
 * Who sees what of a dossier: the one table, exhaustive by its type. `withItsAnswer` is internal until
 * that authority has adopted its response to that advice, and of several drafts only the last comes out.
 */
export const seenBy: { readonly [T in EventType]: Seen } = {
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
  AnswerDrafted: 'withItsAnswer',
  ResponseTermExtended: 'public',
  ResponseAdopted: 'public',
  RejoinderGiven: 'public',
  AnswerRevised: 'public',
  DecisionTaken: 'public',
  // Of an answer: what is traced before the answer is given would give it away.
  InfluenceTraced: 'withItsAnswer',
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
  TextErased: 'internal',
};

/** From the first advice, decision or end on, a dossier is for everybody; before that it is unknown to others. */
const makesPublic = (event: TrajectoryEvent) =>
  event.type === 'AdviceSubmitted' ||
  (event.type === 'DecisionTaken' && event.data.outcome !== 'postponed') ||
  event.type === 'InfluencePublished' ||
  event.type === 'TrajectoryClosed' ||
  event.type === 'TrajectoryWithdrawn';

/** The same, of a state. */
export const isPublic = (s: Trajectory): boolean =>
  Object.keys(s.advices).length > 0 || s.decisions.some((d) => d.outcome !== 'postponed') || s.end !== undefined;

const keyOf = (data: { authority?: string; recommendation?: string }) =>
  `${data.authority ?? ''} ${data.recommendation ?? ''}`;

/** The answers that a response published, each with the draft that was adopted. */
function publishedAnswers(events: readonly TrajectoryEvent[]): ReadonlyMap<string, TrajectoryEvent | undefined> {
  const points = new Map<string, string[]>();
  const drafts = new Map<string, TrajectoryEvent>();
  const published = new Map<string, TrajectoryEvent | undefined>();
  for (const event of events) {
    if (event.type === 'AdviceSubmitted' || event.type === 'AdviceSupplemented') {
      const advice = event.type === 'AdviceSubmitted' ? event.data.id : event.data.advice;
      points.set(advice, [...(points.get(advice) ?? []), ...event.data.recommendations.map(({ id }) => id)]);
    } else if (event.type === 'AnswerDrafted') {
      drafts.set(keyOf(event.data), event);
    } else if (event.type === 'ResponseAdopted') {
      const { authority, advice } = event.data;
      for (const recommendation of points.get(advice) ?? []) {
        const key = keyOf({ authority, recommendation });
        published.set(key, drafts.get(key));
      }
    }
  }
  return published;
}

/**
 * What somebody may see of one whole history, in its order. Taken out before anything is derived from
 * it, so that no count and no date gives away what is left out. Nothing, when the dossier is not theirs to know.
 */
export function visible<E extends TrajectoryEvent>(events: readonly E[], sight: Sight): readonly E[] {
  if (sight === 'internal') return events;
  if (sight === 'public' && !events.some(makesPublic)) return [];
  const published = publishedAnswers(events);
  return events.filter((event: TrajectoryEvent) => {
    const seen = seenBy[event.type];
    if (seen !== 'withItsAnswer') return seen === 'public' || seen === sight;
    if (event.type === 'AnswerDrafted') return published.get(keyOf(event.data)) === event;
    return event.type !== 'InfluenceTraced' || event.data.finding !== undefined || published.has(keyOf(event.data));
  });
}
