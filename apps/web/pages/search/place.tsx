import type { ReactNode } from 'react';
import type { Found } from '../../api/answers.ts';
import { InDossier } from '../../lists/in-dossier.tsx';
import { useTerms } from '../../texts/terms.ts';
import { articleAnchor } from '../../trajectory/articles.tsx';
import { ROOM_OF, type RoomChapter } from '../../trajectory/room/rooms.ts';
import { useTexts } from './texts.ts';

export type FoundPlace = Found['items'][number]['places'][number];

/** What is not about one recommendation stands in a chapter of its room; what has an id stands at that. */
const CHAPTER_OF: Partial<Readonly<Record<FoundPlace['what'], RoomChapter>>> = {
  request: 'requests',
  finding: 'involvements',
  involvement: 'involvements',
  information: 'information',
  space: 'space',
  decision: 'decisions',
  raad: 'raad',
  dispute: 'disputes',
  commitment: 'commitments',
};

/** To where the words stand. */
export function PlaceLink({ dossier, place, children }: { dossier: string; place: FoundPlace; children: ReactNode }) {
  const { what, id, point, advice, version, article } = place;
  const chapter = CHAPTER_OF[what];
  const hash = version === undefined ? (id ?? chapter) : articleAnchor(version, article);
  const room = version === undefined ? (chapter ? ROOM_OF[chapter] : 'timeline') : 'text';
  return (
    <InDossier dossier={dossier} point={point} advice={advice} room={room} hash={hash}>
      {children}
    </InDossier>
  );
}

/** What it is in which the words stand, and whose. */
export function usePlaceName(): (place: FoundPlace) => string {
  const t = useTexts();
  const terms = useTerms();
  return ({ what, number, by, version, heading }) => {
    if (what === 'article') return t('version', { article: heading ?? t('place.article'), version });
    const called =
      number === undefined
        ? t(`place.${what}`)
        : what === 'recommendation'
          ? terms('recommendation', { number })
          : t('about', { what: t(`place.${what}`), number });
    return by === undefined ? called : t('by', { what: called, by });
  };
}
