import { sees, type Sight } from '#access';
import { isCorrection } from '../correcting/effective.js';
import type { TrajectoryEvent } from '../events.js';
import { origin } from './of-another.js';
import { answerKeyOf, makesPublic, publications, seenBy, type Publication } from './visible.js';

function addTo<T>(lists: Map<string, T[]>, key: string, ...more: readonly T[]): void {
  const list = lists.get(key);
  if (list) list.push(...more);
  else lists.set(key, [...more]);
}

/**
 * For each event of one whole history, the revision that it made to somebody when it was recorded: how many of the
 * events up to it they saw then, counted from 0; undefined for one that they did not see then. The same as asking
 * `visible` of the history up to each event, in one pass: of a large dossier that would take the square of it.
 */
export function revisionsAlong(events: readonly TrajectoryEvent[], sight: Sight): readonly (number | undefined)[] {
  if (sight === 'internal') return events.map((_, i) => i);
  const published = new Set<string>();
  const publishedBy = Map.groupBy(publications(events), ({ by }) => by);
  const traces = new Map<string, number[]>();
  /** How many erasures and corrections there are of each event: they are seen exactly when it is. */
  const spokenOf = new Map<number, number>();
  const shown = new Set<number>();
  /** The corrections of drafts from before those came out, and what speaks of such a correction. */
  const internal = new Set<number>();
  let [count, isOpen] = [0, sight !== 'public'];
  const show = (i: number, now: boolean): void => {
    if (shown.has(i) === now) return;
    if (now) shown.add(i);
    else shown.delete(i);
    count += (now ? 1 : -1) * (1 + (spokenOf.get(i) ?? 0));
  };
  const publish = ({ key, draft }: Publication): void => {
    const first = !published.has(key);
    published.add(key);
    if (draft !== undefined) show(draft, true);
    if (first) traces.get(key)?.forEach((trace) => show(trace, true));
  };
  const isInternal = (event: TrajectoryEvent, i: number): boolean => {
    if (event.type === 'TextErased') return internal.has(event.data.revision);
    if (!isCorrection(event)) return false;
    const of = origin(events, i) ?? -1;
    return internal.has(event.data.of) || (events[of]?.type === 'AnswerDrafted' && !shown.has(of));
  };
  const add = (event: TrajectoryEvent, i: number): boolean => {
    const line = Object.hasOwn(seenBy, event.type) ? seenBy[event.type] : undefined;
    if (typeof line === 'string') show(i, sees(sight, line));
    if (isInternal(event, i)) internal.add(i);
    publishedBy.get(i)?.forEach(publish);
    switch (event.type) {
      case 'InfluenceTraced':
      case 'InfluenceJudged': {
        const key = answerKeyOf(event.data);
        if (event.data.finding === undefined) addTo(traces, key, i);
        show(i, event.data.finding !== undefined || published.has(key));
        break;
      }
      case 'FactRetracted':
      case 'FactCorrected':
      case 'TextErased': {
        const of = origin(events, i);
        if (of === undefined || internal.has(i)) return false;
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
