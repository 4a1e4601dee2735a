import type { NewsItem, OpenNews } from '#projections';
import type { Letter, LetterPart } from '#mail';
import type { NewsKind } from '#vocabulary';
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

/** What is new for somebody of a municipality: at once, or of a day. */
export function newsLetter(all: readonly NewsItem[], links: Links, of: string): Letter {
  const items = once(all);
  const [first] = items;
  const dossiers = new Set(items.map(({ dossier }) => dossier));
  const subject =
    items.length === 1 && first
      ? `${sentenceNl(first)}: ${first.title}`
      : dossiers.size === 1
        ? `${items.length} nieuwe berichten: ${first?.title ?? ''}`
        : `${items.length} nieuwe berichten over ${dossiers.size} dossiers`;
  const kinds = [...new Set(items.map(({ kind }) => kind))];
  return {
    subject,
    parts: [...newsParts(items, links.to), { link: links.to('/nieuw'), says: 'Alles wat nieuw is voor u' }],
    foot: [
      `U krijgt dit omdat u in Doorwerking werkt voor of adviseert aan ${of}.`,
      { list: kinds.map((kind) => ({ link: links.without(kind), says: `Geen mail meer over ${KIND_NL[kind]}` })) },
      { link: links.without(), says: 'Geen mail meer over wat nieuw is' },
    ],
  };
}

/** What is new of what somebody of the public follows: of public texts only. */
export function followedLetter(all: readonly OpenNews[], to: Links['to'], of: string, out: string): Letter {
  const items = once(all);
  const [first] = items;
  const subject =
    items.length === 1 && first ? `${sentenceNl(first)}: ${first.title}` : `${items.length} nieuwe berichten van ${of}`;
  return {
    subject,
    parts: newsParts(items, to),
    foot: [
      `U volgt dit bij ${of}, met dit mailadres. Het wordt nergens anders voor gebruikt.`,
      { link: out, says: 'Stoppen met volgen' },
      {
        english: [
          `You follow this at ${of}, with this mail address. It is used for nothing else.`,
          { link: `${out}&taal=en`, says: 'Stop following' },
        ],
      },
    ],
  };
}
