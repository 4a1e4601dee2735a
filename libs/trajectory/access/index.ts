import {
  knownAfter as knownOfEvents,
  mayBring,
  seenCountOf,
  visibleOf,
  type Actor,
  type AccessRules,
  type History,
  type Known,
  type KnownSoFar,
  type Sight,
} from '#access';
import type { Problem } from '#facts';
import { isCorrectionType } from '../correcting/effective.js';
import type { EventType, TrajectoryEvent } from '../events.js';
import { isFactType, type FactType, type Facts } from '../facts/index.js';
import type { Trajectory } from '../state.js';
import { FIELDS } from './fields.js';
import { ownerOf, owning } from './owner.js';
import { policy } from './policy.js';
import {
  correctedIn,
  isPublic,
  makesPublic,
  publishedAnswers,
  publishedPartOf,
  seenBy,
  type Published,
} from './visible.js';

/** What is known of a trajectory, of its state. */
export const knownOf = (s: Trajectory): Known => ({ ...ownerOf(s.opened), public: isPublic(s) });

const isEventType = (type: string): type is EventType => Object.hasOwn(seenBy, type);

type Line = Sight | ((event: TrajectoryEvent, history: History<TrajectoryEvent, Published>) => boolean) | undefined;

/** Who may do and see what in a trajectory. */
export const guarded: AccessRules<Trajectory, TrajectoryEvent, Published> = {
  opening: 'TrajectoryOpened',
  notThere: 'dit traject bestaat niet',
  // Each rule is asked of its own fact alone: what it is asked of has the shape of that fact.
  rule: (fact) => (isFactType(fact) ? policy[fact] : undefined),
  ownerIn: (opening) => ownerOf(opening as Facts['TrajectoryOpened']),
  owning,
  knownOf,
  visibility: {
    seenBy: (event, history) => {
      // The types know every kind; a log that a newer version wrote, or a forgotten line, may hold another.
      const line = isEventType(event.type) ? (seenBy[event.type] as Line) : undefined;
      return typeof line === 'function' ? line(event, history) : line;
    },
    fieldsOf: (type) => (isEventType(type) ? FIELDS[type] : undefined),
    makesPublic,
    contextOf: publishedAnswers,
    correctedIn,
    partOf: publishedPartOf,
  },
};

/** Whether somebody may make this happen; if not, who may. `id` is that of the trajectory. */
export const mayDo = <T extends FactType>(
  actor: Actor,
  type: T,
  data: Facts[T],
  state: Trajectory | undefined,
  id?: string,
): Problem | undefined => mayBring(guarded, actor, { type, data }, state, id);

/** What is known of a trajectory after these events, which follow upon those before. */
export const knownAfter = (
  before: KnownSoFar<TrajectoryEvent> | undefined,
  events: readonly TrajectoryEvent[],
): KnownSoFar<TrajectoryEvent> | undefined => knownOfEvents(guarded, before, events);

/** What somebody may see of one whole history (libs/access/visible.ts). */
export const visible = <E extends TrajectoryEvent>(events: readonly E[], sight: Sight, asOf?: string): readonly E[] =>
  visibleOf(guarded, events, sight, asOf);

/** What a correction is about, in the count of what somebody sees: its place in the log (see Kind). */
export function placedInLog(
  s: Trajectory,
  { type, data }: { readonly type: string; readonly data: unknown },
  sight: Sight,
): unknown {
  if (!isCorrectionType(type) || sight === 'internal' || typeof data !== 'object' || data === null || !('of' in data))
    return data;
  const { of } = data;
  if (!Number.isInteger(of)) return data;
  const place = placesSeen(s.log, sight)[Number(of)];
  return { ...data, of: place ?? NOTHING_THERE };
}
const NOTHING_THERE = 1_000_000;

/** The places in the log of all that somebody sees of it, in their order. */
export function placesSeen(log: readonly TrajectoryEvent[], sight: Sight): readonly number[] {
  const numbered = log.map((event, place) => ({ ...event, place }));
  return visible(numbered, sight).map(({ place }) => place);
}

export const seenCount = (events: readonly TrajectoryEvent[], sight: Sight): number =>
  seenCountOf(guarded, events, sight);

export { ownerOf } from './owner.js';
export { revisionsAlong } from './revisions-along.js';
export { ACTS_FOR, policy } from './policy.js';
export { forSideOf } from './sides.js';
export { isToldInWords } from './of-another.js';
export { isPublic } from './visible.js';
