import type { TrajectoryView } from '#projections';
import { placesIn, type Place } from '#text';
import { textsOf } from '../texts/texts-of.ts';

const useTexts = textsOf({
  numbered: {
    article: { nl: 'artikel {{number}}', en: 'article {{number}}' },
    paragraph: { nl: 'lid {{number}}', en: 'paragraph {{number}}' },
    item: { nl: 'onderdeel {{number}}', en: 'item {{number}}' },
  },
  under: { nl: 'een passage onder “{{heading}}”', en: 'a passage under “{{heading}}”' },
  some: { nl: 'een passage', en: 'a passage' },
});

type Draft = Pick<TrajectoryView['drafts'][number], 'version' | 'text'>;
type Passage = NonNullable<TrajectoryView['advices'][number]['recommendations'][number]['passage']>;

// A text is read once, for all that is asked of it.
const read = new WeakMap<Draft, ReturnType<typeof placesIn>>();

/** Where the words of a point stand in the version that they were taken from. */
export function placeIn({ drafts }: { readonly drafts: readonly Draft[] }, passage: Passage): Place | undefined {
  const draft = drafts.findLast(({ version, text }) => version === passage.version && text !== undefined);
  if (draft?.text === undefined) return undefined;
  const places = read.get(draft) ?? placesIn(draft.text);
  read.set(draft, places);
  return places(passage);
}

/** What a place in a text is called: "artikel 3, lid 2". */
export function usePlaceName(): (place: Place | undefined) => string {
  const t = useTexts();
  return (place) => {
    if (!place || (place.numbers.length === 0 && place.heading === undefined)) return t('some');
    if (place.numbers.length === 0) return t('under', { heading: place.heading ?? '' });
    return place.numbers.map(({ kind, number }) => t(`numbered.${kind}`, { number })).join(', ');
  };
}
