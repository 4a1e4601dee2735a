import { anchorOf, EXPLAINED, type Word } from '../texts/explained.ts';
import { useDates } from '../texts/dates.ts';
import { handbookIn } from '../texts/languages.ts';
import { textsOf, useLanguage } from '../texts/texts-of.ts';

const useTexts = textsOf({
  what_one: { nl: 'Wat betekent “{{words}}”?', en: 'What does “{{words}}” mean?' },
  what_other: { nl: 'Wat betekenen {{words}}?', en: 'What do {{words}} mean?' },
  all: { nl: 'Meer woorden in het handboek', en: 'More words in the handbook' },
});

/** Says of words what they mean, below what they stand in: with the keyboard, and without script. */
export function Explained({ words }: { readonly words: readonly [Word, ...Word[]] }) {
  const t = useTexts();
  const language = useLanguage();
  const { list } = useDates();
  const [first] = words;
  const names = words.map((word) => EXPLAINED[word].word[language]);
  const said = names.length === 1 ? (names[0] ?? '') : list(names.map((name) => `“${name}”`));
  return (
    <details className="dw-more dw-no-print">
      <summary>{t('what', { count: words.length, words: said })}</summary>
      {words.map((word, i) => (
        <p key={word} className="utrecht-paragraph">
          <dfn>{names[i]}</dfn>: {EXPLAINED[word].says[language]}
        </p>
      ))}
      <p className="utrecht-paragraph">
        <a className="utrecht-link" href={handbookIn(language, `/handboek/woorden#${anchorOf(first)}`)}>
          {t('all')}
        </a>
      </p>
    </details>
  );
}

const WORDS = Object.keys(EXPLAINED) as Word[];

/** Says what those words mean that stand in these texts, which are made as they come. */
export function WordsIn({ texts }: { readonly texts: readonly string[] }) {
  const language = useLanguage();
  const said = texts.map((text) => ` ${text.toLowerCase()}`);
  const [first, ...more] = WORDS.filter((word) =>
    said.some((text) => text.includes(` ${EXPLAINED[word].word[language].toLowerCase()}`)),
  );
  return first === undefined ? null : <Explained words={[first, ...more]} />;
}
