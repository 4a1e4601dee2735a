import type { Following } from '#directory';
import type { NewsItem, OpenNews } from '#projections';
import type { Letter, LetterPart } from '#mail';
import type { NewsKind } from '#vocabulary';
import { placeOfFollowed } from './follow-texts.js';
import { sentenceEn } from './sentences-en.js';
import { KIND_NL, sentenceNl } from './sentences.js';

export interface Links {
  /** An address within this product, as it stands in a letter. */
  readonly to: (path: string) => string;
  /** Where somebody says that they want no more of this; without a kind, of anything. */
  readonly without: (kind?: NewsKind) => string;
}

const MOST_LISTED = 30;

/** What is new of each dossier, under its title. */
export function newsParts(items: readonly OpenNews[] | readonly NewsItem[], to: Links['to']): LetterPart[] {
  const shown: readonly (OpenNews | NewsItem)[] = items.slice(0, MOST_LISTED);
  const parts = [...Map.groupBy(shown, ({ dossier }) => dossier).values()].flatMap((of): LetterPart[] => [
    { heading: of[0]?.title ?? '' },
    { list: of.map((item) => ({ link: to(item.place), says: sentenceNl(item) })) },
  ]);
  const more = items.length - shown.length;
  return more > 0 ? [...parts, `En nog ${more} andere berichten; u leest ze in Doorwerking.`] : parts;
}

/** What reads the same and leads to the same place, such as two questions about one draft, is said once. */
const once = <Item extends OpenNews | NewsItem>(items: readonly Item[]): readonly Item[] => [
  ...new Map(items.map((item) => [JSON.stringify([item.dossier, item.place, sentenceNl(item)]), item])).values(),
];

const subjectOf = (items: readonly (OpenNews | NewsItem)[], several: string): string => {
  const [first] = items;
  return items.length === 1 && first ? `${sentenceNl(first)}: ${first.title}` : several;
};

/** One thing is said by itself, with where to read it; several in a list, with where all of it stands. */
function saying(
  items: readonly OpenNews[] | readonly NewsItem[],
  to: Links['to'],
  all: { readonly path: string; readonly says: string; readonly one: string },
): Pick<Letter, 'heading' | 'parts'> {
  const [first] = items;
  if (items.length !== 1 || !first)
    return {
      heading: `${items.length} nieuwe berichten`,
      parts: [...newsParts(items, to), { action: to(all.path), says: all.says }],
    };
  const { title, place } = first;
  return {
    heading: sentenceNl(first),
    parts: [`Dossier: ${title}`, { action: to(place), says: all.one }, { link: to(all.path), says: all.says }],
  };
}

/** What is new for somebody of a municipality: at once, or of a day. */
export function newsLetter(news: readonly NewsItem[], links: Links, of: string): Letter {
  const items = once(news);
  const dossiers = new Set(items.map(({ dossier }) => dossier));
  const about = dossiers.size === 1 ? `: ${items[0]?.title ?? ''}` : ` over ${dossiers.size} dossiers`;
  const kinds = [...new Set(items.map(({ kind }) => kind))];
  const all = { path: '/nieuw', says: 'Alles wat nieuw is voor u', one: 'Bekijk dit in Doorwerking' };
  return {
    subject: subjectOf(items, `${items.length} nieuwe berichten${about}`),
    ...saying(items, links.to, all),
    foot: [
      `U krijgt dit omdat u in Doorwerking werkt voor of adviseert aan ${of}.`,
      { link: links.to('/nieuw#mail'), says: 'Kies zelf wanneer u mail krijgt, en waarover' },
      { list: kinds.map((kind) => ({ link: links.without(kind), says: `Geen mail meer over ${KIND_NL[kind]}` })) },
      { link: links.without(), says: 'Helemaal geen mail meer over wat nieuw is' },
    ],
  };
}

interface Followed {
  readonly to: Links['to'];
  /** Where somebody stops following. */
  readonly out: string;
  readonly followed: Following;
}

const inEnglish = (path: string) => `${path}${path.includes('?') ? '&' : '?'}taal=en`;

/** What is new of what somebody of the public follows: of public texts only, in Dutch and once more in English. */
export function followedLetter(news: readonly OpenNews[], { to, out, followed }: Followed, of: string): Letter {
  const items = once(news);
  const isOne = new Set(items.map(({ dossier }) => dossier)).size === 1;
  const all = { path: placeOfFollowed(followed), says: 'Bekijk wat u volgt', one: 'Lees dit op de openbare pagina' };
  return {
    subject: subjectOf(items, `${items.length} nieuwe berichten van ${of}`),
    ...saying(items, to, all),
    foot: [
      `U volgt dit bij ${of}, met dit mailadres. Het wordt nergens anders voor gebruikt.`,
      { link: out, says: 'Stoppen met volgen' },
      {
        english: [
          { heading: 'In English' },
          { list: items.slice(0, MOST_LISTED).map((item) => `${sentenceEn(item)}${isOne ? '' : ` (${item.title})`}`) },
          { link: to(inEnglish(all.path)), says: 'See in English what you follow' },
          `You follow this at ${of}, with this mail address. It is used for nothing else.`,
          { link: `${out}&taal=en`, says: 'Stop following' },
        ],
      },
    ],
  };
}
