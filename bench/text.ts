import { differenceOf, isChange, versionsOf } from '#text';
import { diffWords } from 'diff';
import { median, seconds, type Part } from './table.js';

const ARTICLES = 500;
const TIMES = 15;
const MOST_S = 0.3;

/** The same at every run. */
function dice(seed: number) {
  let state = seed;
  return (most: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff;
    return (state >> 8) % most;
  };
}

/** Words as a text has them: few of them often, most of them seldom. */
function wordsBy(roll: (most: number) => number): () => string {
  return () => `woord${Math.floor((roll(1_000) / 1_000) ** 4 * 3_000).toString(36)}`;
}

const write = (articles: readonly (readonly string[])[]) =>
  articles
    .map((parts, i) =>
      [`Artikel ${i + 1}. Titel ${parts[0]?.slice(0, 12)}`, ...parts.map((part, k) => `${k + 1}. ${part}`)].join('\n'),
    )
    .join('\n\n');

/** An ordinance of some hundred pages, and a later version: a quarter of it changed, one article more, two fewer, one moved. */
function twoVersions(): readonly [string, string] {
  const roll = dice(7);
  const word = wordsBy(roll);
  const sentence = () => `${Array.from({ length: 12 + roll(20) }, word).join(' ')}.`;
  const before = Array.from({ length: ARTICLES }, () => Array.from({ length: 3 + roll(3) }, sentence));
  const after = before.map((parts) =>
    parts.map((part) =>
      roll(4) > 0
        ? part
        : part
            .split(' ')
            .map((one) => (roll(6) > 0 ? one : word()))
            .join(' '),
    ),
  );
  after.splice(40, 0, [sentence()]);
  after.splice(100, 2);
  after.push(after.shift() ?? []);
  return [write(before), write(after)];
}

/** Two texts of a hundred pages compared by passage and word, beside a library that compares them word by word as a whole. */
export const text: Part = async () => {
  const [before, after] = twoVersions();
  const [own, whole]: [number[], number[]] = [[], []];
  let changes = 0;
  for (let i = 0; i < TIMES; i++) {
    own.push(
      await seconds(() => {
        const [was, is] = versionsOf([before, after]);
        if (was && is) changes = differenceOf(was, is).filter(isChange).length;
      }),
    );
    // It takes long, and each time as long.
    if (i < 3) whole.push(await seconds(() => void diffWords(before, after)));
  }
  if (changes === 0) throw new Error('nothing changed between the two');
  const compared = 'text: 100 pages by passage and word';
  const alone = 'text: the same word by word as a whole, by diff';
  return [
    { what: compared, value: median(own), unit: 's', atMost: MOST_S },
    {
      what: alone,
      value: median(whole),
      unit: 's',
      ratio: median(own) / median(whole),
      against: 'by passage, of that',
    },
  ];
};
