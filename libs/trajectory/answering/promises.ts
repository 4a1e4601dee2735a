import { withEntries, withoutEntries } from '#facts';
import type { Trajectory } from '../state.js';
import type { Commitment } from '../tracing/state.js';
import { answerKey } from './state.js';

/** What was promised in these answers, without what is drafted anew: a promise may still stand in another one. */
export function withoutPromises(s: Trajectory, authority: string, points: readonly string[]) {
  const held = new Set(points.flatMap((id) => s.answers[answerKey(authority, id)]?.commitments ?? []));
  const left = [...held].map((id) => {
    const { recommendations } = s.commitments[id] as Commitment;
    return [id, recommendations.filter((one) => !points.includes(one))] as const;
  });
  const gone = left.filter(([, others]) => others.length === 0).map(([id]) => id);
  const kept = left.filter(([, others]) => others.length > 0);
  return withEntries<Commitment>(
    withoutEntries(s.commitments, gone),
    kept.map(([id, recommendations]) => [id, { ...(s.commitments[id] as Commitment), recommendations }]),
  );
}
