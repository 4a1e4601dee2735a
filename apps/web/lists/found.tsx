import type { FoundIn } from '#vocabulary';
import type { ReactNode } from 'react';
import type { Found } from '../api/answers.ts';
import { useTerms } from '../texts/terms.ts';
import { textsOf, type Text } from '../texts/texts-of.ts';
import { articleAnchor } from '../trajectory/articles.tsx';
import type { RoomChapter } from '../trajectory/room/rooms.ts';
import { marked } from './marked.ts';

const useTexts = textsOf({
  /** What it is in which the words stand. */
  place: {
    recommendation: { nl: 'Aanbeveling', en: 'Recommendation' },
    answer: { nl: 'Antwoord', en: 'Answer' },
    rejoinder: { nl: 'Of de adviesraad tevreden is', en: 'Rejoinder' },
    trace: { nl: 'Wat er veranderde', en: 'What changed' },
    judgement: { nl: 'Of de adviesraad het herkent', en: 'Whether the council recognises it' },
    progress: { nl: 'Hoe ver het is', en: 'How far it is' },
    commitment: { nl: 'Toezegging', en: 'Commitment' },
    advice: { nl: 'Advies als geheel', en: 'Advice as a whole' },
    response: { nl: 'Reactie op het geheel', en: 'Response to the whole' },
    request: { nl: 'Adviesaanvraag', en: 'Advice request' },
    finding: { nl: 'Wat inwoners zeiden', en: 'What residents said' },
    involvement: { nl: 'Met wie is gesproken', en: 'Early involvement' },
    information: { nl: 'Gevraagde informatie', en: 'Information asked' },
    article: { nl: 'Tekst', en: 'Text' },
    space: { nl: 'Wat kan nog veranderen?', en: 'Influence space' },
    decision: { nl: 'Besluit', en: 'Decision' },
    raad: { nl: 'De gemeenteraad', en: 'The municipal council' },
    dispute: { nl: 'Geschil', en: 'Dispute' },
    course: { nl: 'Wat er verder gebeurde', en: 'What else happened' },
  } satisfies Record<FoundIn, Text>,
  about: { nl: '{{what}}, bij aanbeveling {{number}}', en: '{{what}}, of recommendation {{number}}' },
  by: { nl: '{{what}}: {{by}}', en: '{{what}}: {{by}}' },
  version: { nl: '{{article}} (versie {{version}})', en: '{{article}} (version {{version}})' },
  more_one: { nl: 'En nog op {{count}} plek in dit dossier', en: 'And in {{count}} more place of this dossier' },
  more_other: {
    nl: 'En nog op {{count}} plekken in dit dossier',
    en: 'And in {{count}} more places of this dossier',
  },
});

type FoundItem = Found['items'][number];
export type FoundPlace = FoundItem['places'][number];

/** What is not about one recommendation stands in a chapter; what has an id stands at that. */
export const CHAPTER_OF: Partial<Readonly<Record<FoundPlace['what'], RoomChapter>>> = {
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

/** What stands for a place in the address of the page that it is on: its article, what it is of, or its chapter. */
export const anchorOf = ({ what, id, version, article }: FoundPlace): string | undefined =>
  version === undefined ? (id ?? CHAPTER_OF[what]) : articleAnchor(version, article);

/** A text with the words marked by which it was found. */
export const Marked = ({ text, q = '' }: { text: string; q: string | undefined }) =>
  marked(text, q).map((part, i) => (part.hit ? <mark key={i}>{part.text}</mark> : part.text));

/** What it is in which the words stand, and whose. */
function usePlaceName(): (place: FoundPlace) => string {
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

interface PlacesProps {
  readonly q: string | undefined;
  readonly item: Pick<FoundItem, 'excerpt' | 'places' | 'morePlaces'>;
  /** To where the words stand. */
  readonly link: (place: FoundPlace, name: ReactNode) => ReactNode;
  /** To all of the places in this dossier. */
  readonly all: (name: string) => ReactNode;
}

/** Where the words stand in a dossier that was found, each with what is said there. */
export function Places({ q, item: { excerpt, places, morePlaces }, link, all }: PlacesProps) {
  const t = useTexts();
  const nameOf = usePlaceName();
  const said = (text: string) => (
    <p className="utrecht-paragraph dw-text" lang="nl">
      <Marked text={text} q={q} />
    </p>
  );
  return (
    <>
      {places.length === 0 ? (
        said(excerpt)
      ) : (
        <ul className="dw-list dw-stack dw-stack--tight dw-found__places">
          {places.map((place, i) => (
            <li key={i}>
              {link(place, <Marked text={nameOf(place)} q={q} />)}
              {said(place.excerpt)}
            </li>
          ))}
        </ul>
      )}
      {morePlaces !== undefined && (
        <p className="utrecht-paragraph dw-small">{all(t('more', { count: morePlaces }))}</p>
      )}
    </>
  );
}
