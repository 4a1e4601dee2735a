import { sees, type Sight } from '#access';
import type { TrajectoryEvent } from '../events.js';
import { answerKeyOf, makesPublic, seenBy } from './visible.js';

function addTo<T>(lists: Map<string, T[]>, key: string, ...more: readonly T[]): void {
  const list = lists.get(key);
  if (list) list.push(...more);
  else lists.set(key, [...more]);
}

/** The fact that an event speaks of in the end: a correction can itself be retracted, and a text of it erased. */
function origin(events: readonly TrajectoryEvent[], i: number): number | undefined {
  const event = events[i];
  if (event?.type === 'FactRetracted' || event?.type === 'FactCorrected') return origin(events, event.data.of);
  if (event?.type !== 'TextErased') return i;
  // Of an erasure no text is erased.
  const { revision: of } = event.data;
  return events[of]?.type === 'TextErased' ? undefined : origin(events, of);
}

/**
 * For each event of one whole history, the revision that it made to somebody when it was recorded: how many of the
 * events up to it they saw then, counted from 0; undefined for one that they did not see then. The same as asking
 * `visible` of the history up to each event, in one pass: of a large dossier that would take the square of it.
 */
export function revisionsAlong(events: readonly TrajectoryEvent[], sight: Sight): readonly (number | undefined)[] {
  if (sight === 'internal') return events.map((_, i) => i);
  const points = new Map<string, string[]>();
  const [drafts, published] = [new Map<string, number>(), new Map<string, number | undefined>()];
  const traces = new Map<string, number[]>();
  /** How many erasures and corrections there are of each event: they are seen exactly when it is. */
  const spokenOf = new Map<number, number>();
  const shown = new Set<number>();
  let [count, isOpen] = [0, sight !== 'public'];
  const show = (i: number, now: boolean): void => {
    if (shown.has(i) === now) return;
    if (now) shown.add(i);
    else shown.delete(i);
    count += (now ? 1 : -1) * (1 + (spokenOf.get(i) ?? 0));
  };
  const publish = (key: string): void => {
    const [first, draft, before] = [!published.has(key), drafts.get(key), published.get(key)];
    published.set(key, draft);
    if (before !== undefined && before !== draft) show(before, false);
    if (draft !== undefined) show(draft, true);
    if (first) traces.get(key)?.forEach((trace) => show(trace, true));
  };
  const add = (event: TrajectoryEvent, i: number): boolean => {
    const line = Object.hasOwn(seenBy, event.type) ? seenBy[event.type] : undefined;
    if (typeof line === 'string') show(i, sees(sight, line));
    switch (event.type) {
      case 'AdviceSubmitted':
      case 'AdviceSupplemented': {
        const advice = event.type === 'AdviceSubmitted' ? event.data.id : event.data.advice;
        addTo(points, advice, ...event.data.recommendations.map(({ id }) => id));
        break;
      }
      case 'AnswerDrafted':
        drafts.set(answerKeyOf(event.data), i);
        break;
      case 'ResponseAdopted': {
        const { authority, advice } = event.data;
        points.get(advice)?.forEach((recommendation) => publish(answerKeyOf({ authority, recommendation })));
        break;
      }
      case 'InfluenceTraced': {
        const key = answerKeyOf(event.data);
        if (event.data.finding === undefined) addTo(traces, key, i);
        show(i, event.data.finding !== undefined || published.has(key));
        break;
      }
      case 'FactRetracted':
      case 'FactCorrected':
      case 'TextErased': {
        const of = origin(events, i);
        if (of === undefined) return false;
        spokenOf.set(of, (spokenOf.get(of) ?? 0) + 1);
        if (!shown.has(of)) return false;
        count++;
        return true;
      }
      default:
    }
    return shown.has(i);
  };
  return events.map((event, i) => {
    const seen = add(event, i);
    isOpen ||= makesPublic(event);
    return seen && isOpen ? count - 1 : undefined;
  });
}
