import type { TrajectoryView } from '#projections';

export type Handover = NonNullable<TrajectoryView['advices'][number]['responses'][number]['handover']>;

/** Whose turn it is with a response, where it was handed over or sent back. */
export const handoverIn = (
  { advices }: Pick<TrajectoryView, 'advices'>,
  advice: string | undefined,
  authority: string | undefined,
): Handover | undefined =>
  advices.find(({ id }) => id === advice)?.responses.find((response) => response.authority === authority)?.handover;
