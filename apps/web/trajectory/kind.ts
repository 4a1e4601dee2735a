import type { TrajectoryView } from '#projections';
import { useTerms } from '../texts/terms.ts';
import { useTrajectoryTexts } from './texts.ts';

type Kinded = Pick<TrajectoryView, 'kind' | 'requests' | 'advices'>;

/** What kind of advice a dossier is about. That it was opened to ask for advice does not make it asked for. */
export function useKind(): (trajectory: Kinded) => string {
  const t = useTrajectoryTexts();
  const terms = useTerms();
  return ({ kind, requests, advices }) =>
    kind === 'requested' && requests.length === 0 && advices.length > 0 ? t('about.neverAsked') : terms(`kind.${kind}`);
}
