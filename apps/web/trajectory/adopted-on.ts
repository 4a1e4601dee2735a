import type { TrajectoryView } from '#projections';

type Response = TrajectoryView['advices'][number]['responses'][number];

/** On which days a response was adopted: what was left open the first time may have followed later. Empty before that. */
export function adoptedOnDays({ adoptedOn, adoptions }: Pick<Response, 'adoptedOn' | 'adoptions'>): readonly string[] {
  if (adoptedOn === undefined) return [];
  const first = adoptions.findIndex(({ on }) => on === adoptedOn);
  const later = first < 0 ? [] : adoptions.slice(first).map(({ on }) => on);
  return [...new Set([adoptedOn, ...later])];
}
