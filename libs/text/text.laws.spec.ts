import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { differenceOf, findIn, isChange, passagesOf, topsOf, versionsOf, wholeOf } from './index.js';

const between = (before: string, after: string) => {
  const [was, is] = versionsOf([before, after]);
  return was && is ? differenceOf(was, is) : [];
};

const word = fc.constantFrom(
  'het',
  'college',
  'besluit',
  'binnen',
  'weken',
  'hulp',
  'gezin',
  'gesprek',
  'jongere',
  'vier',
);
const sentence = fc.array(word, { minLength: 3, maxLength: 12 }).map((words) => `${words.join(' ')}.`);
const paragraphs = fc.array(sentence, { minLength: 1, maxLength: 4 });
const ordinance = fc.array(paragraphs, { minLength: 1, maxLength: 8 });

/** Articles from 1 on, each with its numbered paragraphs, with items where a sentence is long. */
const written = (articles: readonly (readonly string[])[]): string =>
  articles
    .map((parts, i) => [`Artikel ${i + 1}`, ...parts.map((part, k) => `${k + 1}. ${part}`)].join('\n'))
    .join('\n\n');
const any = fc.oneof(
  ordinance.map(written),
  fc
    .array(
      fc.constantFrom('Artikel 3. Melding', '1. Een', 'a. iets', '', '- streep', 'Hoofdstuk II', '2 Twee', ' x', '\r'),
      {
        maxLength: 12,
      },
    )
    .map((lines) => lines.join('\n')),
  fc.string({ maxLength: 80 }),
);

describe('the passages of a text', () => {
  it('are together the text: each sign stands in exactly one, and each has an id of its own', () => {
    fc.assert(
      fc.property(any, (text) => {
        const passages = passagesOf(text);
        if (text.trim() === '') return passages.length === 0;
        const ids = new Set(passages.map(({ id }) => id));
        const inOrder = passages.every(({ from, to }, i) => from === (passages[i - 1]?.to ?? 0) && to > from);
        return passages.map((one) => one.text).join('') === text && ids.size === passages.length && inOrder;
      }),
    );
  });
});

describe('the difference of two texts', () => {
  it('applied to the old gives the new, and the other way round', () => {
    fc.assert(
      fc.property(any, any, (before, after) => {
        const all = between(before, after);
        const now = all.flatMap((one) => (one.after ? [one.after.text] : []));
        expect(now.join('')).toBe(after.trim() === '' ? '' : after);
        const was = all.flatMap((one) => (one.before ? [one.before] : [])).sort((a, b) => a.from - b.from);
        expect(was.map(({ text }) => text).join('')).toBe(before.trim() === '' ? '' : before);
        for (const { words, ...one } of all) {
          const pieces = words ?? [];
          if (words === undefined) continue;
          const [gone, come] = [pieces.filter(({ how }) => how !== 'new'), pieces.filter(({ how }) => how !== 'gone')];
          expect(gone.map(({ text, was: old = text }) => old).join('')).toBe(one.before?.text ?? '');
          expect(come.map(({ text }) => text).join('')).toBe(one.after?.text ?? '');
        }
      }),
    );
  });

  it('of a text with itself is none', () => {
    fc.assert(fc.property(any, (text) => !between(text, text).some(isChange)));
  });
});

const trails = (texts: string[]) => versionsOf(texts).map((one) => one.trails);

// Unlike any other, so that there is no doubt which became which.
const distinct = fc
  .uniqueArray(fc.array(fc.stringMatching(/^[a-z]{6,9}$/), { minLength: 6, maxLength: 10 }), {
    minLength: 4,
    maxLength: 8,
    selector: (words) => words[0],
  })
  .map((all) => all.map((words) => [`${words.join(' ')}.`]));

describe('an article through the versions of a text', () => {
  it('keeps its trail when another is put before it, and is renumbered by that', () => {
    fc.assert(
      fc.property(distinct, fc.nat(), (articles, place) => {
        const at = place % articles.length;
        const [before = [], after = []] = trails([
          written(articles),
          written([
            ...articles.slice(0, at),
            ['Dit is een heel nieuw artikel dat er nog niet was.'],
            ...articles.slice(at),
          ]),
        ]);
        expect(after.filter((id) => before.includes(id))).toEqual(before);
      }),
    );
  });

  it('keeps its trail when another goes', () => {
    fc.assert(
      fc.property(distinct, fc.nat(), (articles, place) => {
        const at = place % articles.length;
        const [before = [], after = []] = trails([written(articles), written(articles.filter((_, i) => i !== at))]);
        expect(after).toEqual(before.filter((_, i) => Math.floor(i / 2) !== at));
      }),
    );
  });

  it('keeps its trail when it is moved, and nothing else is said to have moved', () => {
    fc.assert(
      fc.property(distinct, (articles) => {
        const [first = [], ...others] = articles;
        const [texts, moved] = [written(articles), written([...others, first])];
        const [before = [], after = []] = trails([texts, moved]);
        expect([...after].sort()).toEqual([...before].sort());
        const places = between(texts, moved).filter((one) => one.moved);
        expect(places.map(({ before: one }) => one?.id)).toEqual(['artikel-1', 'artikel-1-lid-1']);
      }),
    );
  });
});

/** What can become of an ordinance from one version to the next, where one of its articles lives on. */
const edit = fc.record({ how: fc.constantFrom('insert', 'take out', 'move'), place: fc.nat(), to: fc.nat() });
type Articles = readonly (readonly string[])[];
function edited(
  articles: Articles,
  kept: readonly string[],
  { how, place, to }: { how: string; place: number; to: number },
): Articles {
  const at = place % articles.length;
  const fresh = [`Dit is nieuw onder nummer ${place} en ${to}, en stond er nog niet.`];
  if (how === 'insert') return [...articles.slice(0, at), fresh, ...articles.slice(at)];
  const [one = fresh, others] = [articles[at], articles.filter((_, i) => i !== at)];
  if (how === 'take out') return one === kept || others.length === 0 ? articles : others;
  const goes = to % (others.length + 1);
  return [...others.slice(0, goes), one, ...others.slice(goes)];
}

describe('words that somebody pointed at in a version', () => {
  it('are of the passages of which they were taken, wherever they begin and end', () => {
    fc.assert(
      fc.property(any, fc.nat(), fc.nat(), (text, from, many) => {
        const passages = passagesOf(text);
        if (passages.length === 0) return;
        const first = from % passages.length;
        const taken = passages.slice(first, first + 1 + (many % 4));
        const found = findIn(text)({ text: taken.map((one) => one.text).join('') });
        // The same words can stand there twice; of a passage that is a mark alone there are none.
        if (found === 'several' || found === 'nowhere') {
          const words = taken
            .map((one) => one.text)
            .join('')
            .trim();
          expect(words === '' ? 'nowhere' : found).toBe(words === '' ? found : 'several');
          return;
        }
        expect(found.map((i) => passages[i]?.id)).toEqual(taken.map(({ id }) => id));
      }),
    );
  });

  it('are found again at the trail of their passage in each later version in which it lives on', () => {
    fc.assert(
      fc.property(distinct, fc.nat(), fc.array(edit, { minLength: 1, maxLength: 4 }), (articles, place, edits) => {
        const kept = articles[place % articles.length] as readonly string[];
        const all = edits.reduce<Articles[]>(
          (told, one) => [...told, edited(told.at(-1) ?? articles, kept, one)],
          [articles],
        );
        const texts = all.map(written);
        const versions = versionsOf(texts);
        const [first] = versions;
        for (const words of [kept[0] ?? '', kept[0]?.split(' ').slice(1, 4).join(' ') ?? '']) {
          const found = findIn(texts[0] ?? '')({ text: words });
          if (!first || typeof found === 'string') throw new Error(`${words}: ${String(found)}`);
          const tops = topsOf(first.passages, found).map((i) => first.trails[i]);
          for (const { passages, trails: now } of versions) {
            const there = tops.map((trail) => now.indexOf(trail as string));
            expect(there.map((i) => passages[i]?.text.includes(words))).toEqual([true]);
          }
        }
      }),
    );
  });

  it('of a whole article are at its trail, and at those of all that is in it', () => {
    fc.assert(
      fc.property(distinct, fc.nat(), (articles, place) => {
        const text = written(articles);
        const passages = passagesOf(text);
        const at = passages.findIndex(({ id }) => id === `artikel-${(place % articles.length) + 1}`);
        const whole = wholeOf(passages, at);
        const found = findIn(text)({ text: whole.map((i) => passages[i]?.text).join('') });
        expect(found).toEqual(whole);
        expect(topsOf(passages, whole)).toEqual([at]);
      }),
    );
  });
});
