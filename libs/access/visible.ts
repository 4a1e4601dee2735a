import type { EventType, Trajectory, TrajectoryEvent } from '#trajectory';
import { sees, type Sight } from './read.js';
import { shown } from './shown.js';

/** What a rule of its own can look at: one whole history, in its order. */
interface History {
  readonly events: readonly TrajectoryEvent[];
  /** The answers that a response published, each with the draft that was adopted. */
  readonly published: ReadonlyMap<string, TrajectoryEvent | undefined>;
  /** Whether another event of it is seen. */
  readonly sees: (other: TrajectoryEvent | undefined) => boolean;
}
type Rule<T extends EventType> = (event: TrajectoryEvent<T>, history: History) => boolean;

/**
 * Who sees what of a dossier: the one table, exhaustive by its type. Nothing is seen by others that has no
 * line here; what is neither seen nor hidden as such has a rule, for all who are not of the municipality.
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
  AnswerDrafted: (event, { published }) => published.get(answerKeyOf(event.data)) === event,
  ResponseTermExtended: 'public',
  ResponseAdopted: 'public',
  RejoinderGiven: 'public',
  AnswerRevised: 'public',
  DecisionTaken: 'public',
  // Of an answer: what is traced before the answer is given would give it away.
  InfluenceTraced: ({ data }, { published }) => data.finding !== undefined || published.has(answerKeyOf(data)),
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
  // Exactly when what the text stood in is seen; of an erasure no text is erased.
  TextErased: ({ data: { revision } }, { events, sees }) =>
    events[revision]?.type !== 'TextErased' && sees(events[revision]),
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
function publishedAnswers(events: readonly TrajectoryEvent[]): ReadonlyMap<string, TrajectoryEvent | undefined> {
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

/** Which events of a whole history somebody sees who is not of the municipality; `then` tells which answers were out. */
function seenIn(events: readonly TrajectoryEvent[], sight: Sight, then = events): (event: TrajectoryEvent) => boolean {
  const published = publishedAnswers(then);
  const seen = (event: TrajectoryEvent | undefined): boolean => {
    // The types know every kind; a log that a newer version wrote, or a forgotten line, may hold another.
    if (!event || !Object.hasOwn(seenBy, event.type)) return false;
    const line: Sight | Rule<EventType> = seenBy[event.type] as Sight | Rule<EventType>;
    return typeof line === 'string' ? sees(sight, line) : line(event, { events, published, sees: seen });
  };
  return seen;
}

/**
 * What somebody may see of one whole history, in its order, and of each event its fields that they may see:
 * the event itself when that is all of it. Taken out before anything is derived from it, so that no count and
 * no date gives away what is left out. Nothing, when the dossier is not theirs to know. With a day: as it
 * stood then, so that what came out later was internal still.
 */
export function visible<E extends TrajectoryEvent>(events: readonly E[], sight: Sight, asOf?: string): readonly E[] {
  const then = asOf === undefined ? events : events.filter(({ day }) => day <= asOf);
  if (sight === 'internal') return then;
  if (sight === 'public' && !events.some(makesPublic)) return [];
  const [now, before] = [seenIn(events, sight), seenIn(events, sight, then)];
  return then.filter((event) => now(event) && before(event)).map((event) => shown(event, sight));
}

/** How many events of one whole history somebody sees: what their revision counts. */
export const seenCount = (events: readonly TrajectoryEvent[], sight: Sight): number => visible(events, sight).length;
