import type { ReactNode } from 'react';
import type { Found } from '../../api/answers.ts';
import { useTerms } from '../../texts/terms.ts';
import { articleAnchor } from '../../trajectory/articles.tsx';
import { ROOM_OF, ROOMS, type RoomChapter } from '../../trajectory/room/rooms.ts';
import { Link } from '../../ui/link.tsx';
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
  if (point !== undefined)
    return (
      <Link to="/dossiers/$dossier/aanbevelingen/$recommendation" params={{ dossier, recommendation: point }}>
        {children}
      </Link>
    );
  if (advice !== undefined)
    return (
      <Link to="/dossiers/$dossier/adviezen/$advice" params={{ dossier, advice }}>
        {children}
      </Link>
    );
  const chapter = CHAPTER_OF[what];
  const hash = version === undefined ? (id ?? chapter) : articleAnchor(version, article);
  const room = version === undefined ? (chapter ? ROOM_OF[chapter] : 'timeline') : 'text';
  return (
    <Link to={ROOMS[room]} params={{ dossier }} {...(hash !== undefined && { hash })}>
      {children}
    </Link>
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
