import type { TrajectoryView } from '#projections';

type Advice = TrajectoryView['advices'][number];

/** Whether the gemeenteraad is still to get a copy of an advice: now, or once there is a response to it. */
export function copyOwed(
  { settings, authorities, end }: Pick<TrajectoryView, 'settings' | 'authorities' | 'end'>,
  { sharedWithRaadOn, gone, responses }: Advice,
): 'due' | 'later' | undefined {
  const { copyToRaad = false } = settings ?? {};
  const raad = new Set(authorities.filter(({ kind }) => kind === 'raad').map(({ id }) => id));
  // What it answers itself it has.
  const has = sharedWithRaadOn !== undefined || responses.some(({ authority }) => raad.has(authority));
  if (copyToRaad === false || has || gone || end) return undefined;
  return responses.some(({ adoptions }) => adoptions.length > 0) ? 'due' : 'later';
}
