import { bagOf } from './alike.js';
import type { PassageDifference } from './difference.js';
import { saysLittle } from './little.js';

/** Something that was said, which can be why a text changed. */
export interface Said {
  readonly key: string;
  readonly text: string;
  /** The trails of the articles that it names. */
  readonly names?: readonly string[];
  /** The trails of the passages that it is about. */
  readonly passages?: readonly string[];
}

// A word that stands in more than this part of what was said, or of what changed, tells nothing of either.
const COMMON = 0.3;
const LEAST = 0.15;
const MOST = 3;
/** That something names the article counts as much as that many times the least that is said. */
const NAMED = 2;
/** And that it is about the very passage, more than all else. */
const ABOUT = 2;

const ARTICLE = /art(?:ikel|\.)\s*(\d+[a-z]?(?:[.:]\d+[a-z]?)*)/giu;
/** The numbers of the articles that a text names. */
export const articlesNamed = (text: string): readonly string[] => [
  ...new Set([...text.matchAll(ARTICLE)].map(([, number = '']) => number.toLowerCase())),
];

/** How rare each word is in texts: the logarithm of how many do not have it; common ones are left out. */
function rarity(texts: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const having = new Map<string, number>();
  for (const words of texts) for (const word of new Set(words)) having.set(word, (having.get(word) ?? 0) + 1);
  const most = Math.max(1, texts.length * COMMON);
  return new Map([...having].filter(([, n]) => n <= most).map(([word, n]) => [word, Math.log(1 + texts.length / n)]));
}

/** The beginning of a word, so that "jongeren" is like "jongere" and "weken" like "week" where it is long enough. */
const stem = (word: string) => (word.length > 5 ? word.slice(0, Math.max(5, word.length - 3)) : word);

/** The stems of the words that tell what a text is about: that two texts both have "door" or "wordt" tells nothing. */
const tellingIn = (text: string) =>
  bagOf(text)
    .filter((word) => word.length > 3 && !saysLittle(word))
    .map(stem);

/**
 * Of each change what can be why, likeliest first: what is about that passage or about its whole article, what shares rare
 * words with what changed, or names its article. Only a suggestion: nobody said so.
 */
export function suggestionsFor(
  changes: readonly (Pick<PassageDifference, 'trail' | 'words'> & {
    readonly heading?: string | undefined;
    /** The trail of its article. */
    readonly under?: string | undefined;
  })[],
  said: readonly Said[],
): ReadonlyMap<string, readonly string[]> {
  const of = changes.map(({ words = [], heading = '' }) => {
    const changed = words.filter(({ how }) => how !== 'same').map(({ text }) => text);
    return tellingIn([...changed, heading].join(' '));
  });
  const points = said.map(({ key, text, names = [], passages = [] }) => ({
    ...{ key, words: new Set(tellingIn(text)), names, passages },
  }));
  const rare = rarity([...of, ...points.map(({ words }) => [...words])]);
  const weigh = (words: Iterable<string>) => {
    let sum = 0;
    for (const word of words) sum += rare.get(word) ?? 0;
    return sum;
  };
  return new Map(
    changes.map(({ trail, under }, i) => {
      const words = new Set(of[i]);
      const weight = weigh(words);
      const scored = points.map(({ key, words: theirs, names, passages }) => {
        const shared = weigh([...words].filter((word) => theirs.has(word)));
        const both = Math.sqrt(weight * weigh(theirs));
        const named = names.includes(under ?? trail) ? NAMED : 0;
        const about = passages.includes(trail) || (under !== undefined && passages.includes(under)) ? ABOUT : 0;
        return { key, score: (both === 0 ? 0 : shared / both) + named * LEAST + about };
      });
      const likely = scored.filter(({ score }) => score >= LEAST).sort((a, b) => b.score - a.score);
      return [trail, likely.slice(0, MOST).map(({ key }) => key)];
    }),
  );
}
