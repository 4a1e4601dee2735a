import type { Stance } from '#vocabulary';
import { useTerms } from '../texts/terms.ts';
import { useTrajectoryTexts } from './texts.ts';

/** What a council thinks of the part of the proposal that its point is about: beside a point it says so. */
export function useStance(): (stance: Stance) => string {
  const t = useTrajectoryTexts();
  const terms = useTerms();
  return (stance) => t('advice.stance', { stance: terms(`stance.${stance}`).toLowerCase() });
}
