import type { TrajectoryView } from '#projections';
import { useDates } from '../texts/dates.ts';
import { useTerms } from '../texts/terms.ts';
import { useTrajectoryTexts } from './texts.ts';

type Kinded = Pick<TrajectoryView, 'kind' | 'requests' | 'advices' | 'councils' | 'amendments'>;
type Begun = Pick<TrajectoryView, 'councils' | 'amendments'>;

/** The councils that a dossier began with, and so those that began it where nobody asked. */
export function beginnersOf({ councils, amendments = [] }: Begun): Begun['councils'] {
  const later = new Set(amendments.flatMap(({ addCouncils = [] }) => addCouncils.map(({ id }) => id)));
  return councils.filter(({ id }) => !later.has(id));
}

/**
 * What kind of advice a dossier is about. What a council began is its own advice, and called by its name; that a dossier
 * was opened to ask for advice does not make it asked for.
 */
export function useKind(): (trajectory: Kinded) => string {
  const t = useTrajectoryTexts();
  const terms = useTerms();
  const { list } = useDates();
  return ({ kind, requests, advices, ...begun }) => {
    if (kind === 'unsolicited') return t('about.own', { who: list(beginnersOf(begun).map(({ name }) => name)) });
    return requests.length === 0 && advices.length > 0 ? t('about.neverAsked') : terms(`kind.${kind}`);
  };
}
