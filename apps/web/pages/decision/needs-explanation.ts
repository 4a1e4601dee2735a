import type { TrajectoryView } from '#projections';

type Told = Pick<TrajectoryView, 'kind' | 'requests' | 'advices'>;

/**
 * Whether deciding today asks for an explanation: an advice is awaited, was not answered, or was never
 * asked. For an earlier day the API judges; this only spares somebody a refusal.
 */
export const needsExplanation = ({ kind, requests, advices }: Told, authority: string): boolean =>
  requests.some(({ state }) => state === 'open') ||
  advices.some(({ responses }) => !responses.some((r) => r.authority === authority && r.adoptedOn !== undefined)) ||
  (kind === 'requested' && requests.length === 0);
