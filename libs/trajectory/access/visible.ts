import type { Corrected, History, Sight } from '#access';
import { pointsIn } from '../answering/status.js';
import { effective, isCorrection, type Placed } from '../correcting/effective.js';
import type { EventType, TrajectoryEvent } from '../events.js';
import type { Trajectory } from '../state.js';
import { isAboutAnother, origin, saidOfAnother } from './of-another.js';

/** What the rules look at: the answers that a response published, and the drafts that were adopted. */
export interface Published {
  readonly published: ReadonlySet<string>;
  /** Each with the answers that it was adopted as: one text can answer several points. */
  readonly drafts: ReadonlyMap<TrajectoryEvent | undefined, ReadonlySet<string>>;
  /** Of drafts that were corrected before they came out: what came out. */
  readonly cameOutAs: ReadonlyMap<TrajectoryEvent | undefined, TrajectoryEvent>;
  /** The corrections from before that: of a text that nobody outside ever had. */
  readonly internal: ReadonlySet<TrajectoryEvent>;
}

type Rule<T extends EventType> = (event: TrajectoryEvent<T>, history: History<TrajectoryEvent, Published>) => boolean;

/**
 * Who sees what of a dossier: the one table, exhaustive by its type. Nothing is seen by others that has no
 * line here; what is neither seen nor hidden as such has a rule, for everybody outside the municipality.
 */
export const seenBy: { readonly [T in EventType]: Sight | Rule<T> } = {
  TrajectoryOpened: 'public',
  TrajectoryAmended: 'public',
  InfluenceSpaceSet: 'public',
  DraftPublished: 'public',
  // That it was asked, and whether it came: with what words, only those who take part read (FIELDS).
  InformationRequested: 'public',
  InformationProvided: 'public',
  InvolvementHeld: 'public',
  AdviceRequested: 'public',
  AdviceTermExtended: 'public',
  AdviceSubmitted: 'public',
  AdviceSupplemented: 'public',
  AdviceDeclined: 'public',
  AdviceConfirmed: 'public',
  AdviceWithdrawn: 'public',
  AdviceTermLapsed: 'public',
  // Internal until that authority has adopted its response to that advice; of several drafts the last comes out.
  AnswerDrafted: (event, { context: { drafts } }) => drafts.has(event),
  ResponseTermExtended: 'public',
  ResponseReady: 'internal',
  ResponseReturned: 'internal',
  ResponseAdopted: 'public',
  RejoinderGiven: 'public',
  AnswerRevised: 'public',
  DecisionTaken: 'public',
  // Of an answer: what is traced before the answer is given would give it away.
  InfluenceTraced: ({ data }, { context: { published } }) =>
    data.finding !== undefined || published.has(answerKeyOf(data)),
  InfluenceJudged: ({ data }, { context: { published } }) =>
    data.finding !== undefined || published.has(answerKeyOf(data)),
  ChangeExplained: 'public',
  ProgressReported: 'public',
  RaadActed: 'public',
  SharedWithRaad: 'public',
  ParticipantLeft: 'public',
  AuthoritySucceeded: 'public',
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
  FactRetracted: (event, history) => seesOrigin(event, history),
  FactCorrected: (event, history) => seesOrigin(event, history),
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

/** Of each point that one text answers. */
const answerKeysOf = (data: TrajectoryEvent<'AnswerDrafted'>['data']) =>
  pointsIn(data).map((recommendation) => answerKeyOf({ authority: data.authority, recommendation }));

/** The points of an advice of which an adoption publishes the answer. */
function adoptedBy(
  { leavesOpen = [] }: TrajectoryEvent<'ResponseAdopted'>['data'],
  points: readonly string[],
): readonly string[] {
  const left = new Set(leavesOpen.map(({ recommendation }) => recommendation));
  return points.filter((id) => !left.has(id));
}

type Whole = Pick<History<TrajectoryEvent, Published>, 'events' | 'context'>;

/**
 * Of an answer: what came out of it. Of a text that answers several points: for those alone of which it is published. Of
 * what was said of another event: what is for those who do not see all of that.
 */
export function publishedPartOf(recorded: TrajectoryEvent, { events, context }: Whole, sight: Sight): TrajectoryEvent {
  if (isAboutAnother(recorded)) return saidOfAnother(recorded, events, sight);
  const { drafts, cameOutAs } = context;
  const cameOut = cameOutAs.get(recorded);
  // What else is known of it, such as where it stands in the log, is as it was.
  const event = cameOut ? { ...recorded, ...cameOut } : recorded;
  if (event.type !== 'AnswerDrafted' || !event.data.recommendations) return event;
  const { authority, recommendations } = event.data;
  const keys = drafts.get(recorded);
  const out = recommendations.filter((recommendation) => keys?.has(answerKeyOf({ authority, recommendation })));
  return out.length === recommendations.length ? event : { ...event, data: { ...event.data, recommendations: out } };
}

/** An answer that a response published, and the place of the draft that was adopted. */
export interface Publication {
  readonly key: string;
  readonly draft: number | undefined;
  /** The place of what published it. */
  readonly by: number;
}

/** What is published by the responses of a history as it is to be read, by the drafts before each. */
function publishedIn(told: readonly Placed[], by?: number): Publication[] {
  const points = new Map<string, string[]>();
  const drafts = new Map<string, number>();
  /** By authority: those that go on as it. */
  const before = new Map<string, readonly string[]>();
  const out = new Set<string>();
  const published: Publication[] = [];
  for (const { event, seq } of told) {
    if (event.type === 'AdviceSubmitted' || event.type === 'AdviceSupplemented') {
      const advice = event.type === 'AdviceSubmitted' ? event.data.id : event.data.advice;
      points.set(advice, [...(points.get(advice) ?? []), ...event.data.recommendations.map(({ id }) => id)]);
    } else if (event.type === 'AnswerDrafted') {
      for (const key of answerKeysOf(event.data)) drafts.set(key, seq);
    } else if (event.type === 'AuthoritySucceeded') {
      const { from, to } = event.data;
      before.set(to.id, [...(before.get(to.id) ?? []), from, ...(before.get(from) ?? [])]);
    } else if (event.type === 'ResponseAdopted') {
      const { authority, advice } = event.data;
      for (const recommendation of adoptedBy(event.data, points.get(advice) ?? [])) {
        const key = answerKeyOf({ authority, recommendation });
        published.push({ key, draft: drafts.get(key), by: by ?? seq });
        // What those had not published that go on as it, it publishes as its own.
        const inherited = (before.get(authority) ?? [])
          .map((one) => answerKeyOf({ authority: one, recommendation }))
          .filter((one) => !out.has(one));
        const drafted = drafts.has(key) ? undefined : inherited.find((one) => drafts.has(one));
        for (const one of inherited)
          published.push({ key: one, draft: one === drafted ? drafts.get(one) : undefined, by: by ?? seq });
        for (const one of [key, ...inherited]) out.add(one);
      }
    }
  }
  return published;
}

const ANSWERING: ReadonlySet<string> = new Set([
  ...['AdviceSubmitted', 'AdviceSupplemented', 'AnswerDrafted', 'ResponseAdopted', 'AuthoritySucceeded'],
]);

/**
 * What the responses of a history published, in the order in which they did. What came out stays out, also when its
 * response was taken back; and what was taken back before a response was adopted never came out.
 */
export function publications(events: readonly TrajectoryEvent[]): readonly Publication[] {
  const first = events.findIndex(isCorrection);
  const asRecorded = events.map((event, seq) => ({ event, seq }));
  if (first === -1) return publishedIn(asRecorded);
  const published = publishedIn(asRecorded.slice(0, first));
  const known = new Set(published.map(({ key, draft }) => `${key} ${draft}`));
  for (let i = first; i < events.length; i++) {
    const event = events[i] as TrajectoryEvent;
    const of = isCorrection(event) ? origin(events, i) : undefined;
    const moves = of === undefined ? event.type === 'ResponseAdopted' : ANSWERING.has(events[of]?.type ?? '');
    if (!moves) continue;
    for (const one of publishedIn(effective(events.slice(0, i + 1)), i)) {
      const name = `${one.key} ${one.draft}`;
      if (known.has(name)) continue;
      known.add(name);
      published.push(one);
    }
  }
  return published;
}

/** Whether what a correction is about in the end is seen. */
function seesOrigin(event: TrajectoryEvent, history: History<TrajectoryEvent, Published>): boolean {
  const { events } = history;
  if (history.context.internal.has(event)) return false;
  const of = origin(events, events.indexOf(event));
  return of !== undefined && history.sees(events[of]);
}

/** The answers that a response published, and the drafts that were adopted. */
export function publishedAnswers(events: readonly TrajectoryEvent[]): Published {
  const published = publications(events);
  const drafts = Map.groupBy(published, ({ draft }) => draft);
  return {
    published: new Set(published.map(({ key }) => key)),
    drafts: new Map([...drafts].map(([draft, all]) => [events[draft ?? -1], new Set(all.map(({ key }) => key))])),
    ...correctedBefore(events, published),
  };
}

/** What was corrected of drafts up to the event that first brought them out. */
function correctedBefore(events: readonly TrajectoryEvent[], published: readonly Publication[]) {
  const cameOutAs = new Map<TrajectoryEvent | undefined, TrajectoryEvent>();
  const internal = new Set<TrajectoryEvent>();
  const hidden = new Set<number>();
  const by = new Map<number, number>();
  for (const { draft, by: at } of published) if (draft !== undefined && !by.has(draft)) by.set(draft, at);
  for (const [i, event] of events.entries()) {
    if (!isCorrection(event)) continue;
    const draft = origin(events, i) ?? -1;
    const out = by.get(draft) ?? -1;
    if (i > out && !hidden.has(event.data.of)) continue;
    hidden.add(i);
    internal.add(event);
    if (cameOutAs.has(events[draft])) continue;
    const cameOut = effective(events.slice(0, out + 1)).find(({ seq }) => seq === draft)?.event;
    if (cameOut) cameOutAs.set(events[draft], cameOut);
  }
  return { cameOutAs, internal };
}

/** See Visibility: its corrections, which are told whatever the day and tell the places of what they correct. */
export function correctedIn(events: readonly TrajectoryEvent[]): Corrected<TrajectoryEvent> | undefined {
  if (!events.some(isCorrection)) return undefined;
  // What is corrected stays beside its correction, which speaks of it; when it is told by day it is passed over.
  const spokenOf = new Set(events.flatMap((event) => (isCorrection(event) ? [events[event.data.of]] : [])));
  return {
    dayOf: (event) => (isCorrection(event) || spokenOf.has(event) ? undefined : event.day),
    placed: (event, placeOf) => {
      if (!isCorrection(event)) return event;
      const of = placeOf(event.data.of) ?? event.data.of;
      return of === event.data.of ? event : { ...event, data: { ...event.data, of } };
    },
  };
}
