import { createContext, use } from 'react';
import type { Language } from './languages.ts';

/** A text in every language: one that is missing does not compile. */
export type Text = Readonly<Record<Language, string>>;
export interface Texts {
  readonly [key: string]: Text | Texts;
}

type Singular<K extends string> = K extends `${infer Base}_one` | `${infer Base}_other` ? Base : K;

/** Every text by its path: a text that is not there does not compile. */
export type KeyOf<T, Path extends string = ''> = {
  [K in keyof T & string]: T[K] extends Text ? `${Path}${Singular<K>}` : KeyOf<T[K], `${Path}${K}.`>;
}[keyof T & string];

export type Values = Readonly<Record<string, string | number | undefined>>;
export type Say<Key extends string> = (key: Key, values?: Values) => string;

const isText = (value: Text | Texts): value is Text => typeof value['nl'] === 'string';
const byPath = (texts: Texts, path = ''): [string, Text][] =>
  Object.entries(texts).flatMap(([key, value]) =>
    isText(value) ? [[`${path}${key}`, value]] : byPath(value, `${path}${key}.`),
  );

const PLURALS: Readonly<Record<Language, Intl.PluralRules>> = {
  nl: new Intl.PluralRules('nl'),
  en: new Intl.PluralRules('en'),
};

/** `{{name}}` is a blank. What fills it stays as it is: React escapes what it shows. */
const filled = (text: string, values: Values): string =>
  text.includes('{{') ? text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? '')) : text;

/** Says texts, by their path, in a language: a form of plural where a count is given and there is one. */
export function saying(texts: ReadonlyMap<string, Text>, language: Language): Say<string> {
  const formOf = (key: string, { count }: Values) =>
    typeof count === 'number' ? texts.get(`${key}_${PLURALS[language].select(count)}`) : undefined;
  return (key, values = {}) => {
    const text = formOf(key, values) ?? texts.get(key);
    return text ? filled(text[language], values) : key;
  };
}

/** What a page is read in, and how somebody chooses another language. */
export interface Spoken {
  readonly language: Language;
  readonly choose: (language: Language) => void;
}
export const SpokenContext = createContext<Spoken | undefined>(undefined);

export function useSpoken(): Spoken {
  const spoken = use(SpokenContext);
  if (!spoken) throw new TypeError('a text outside of the texts');
  return spoken;
}

export const useLanguage = (): Language => useSpoken().language;

/** The hook that says these texts in the language of the reader. They stand beside what uses them. */
interface TextsHook<Key extends string> {
  (): Say<Key>;
  /** The same, where there is no reader yet, as in a file. */
  readonly in: (language: Language) => Say<Key>;
}

export function textsOf<T extends Texts>(texts: T): TextsHook<KeyOf<T>> {
  let paths: ReadonlyMap<string, Text> | undefined;
  const said: Partial<Record<Language, Say<string>>> = {};
  const sayIn = (language: Language) => (said[language] ??= saying((paths ??= new Map(byPath(texts))), language));
  return Object.assign(
    function useTexts() {
      return sayIn(useLanguage());
    },
    { in: sayIn },
  );
}

/** Says a text that has no blanks. */
export function useSay(): (text: Text) => string {
  const language = useLanguage();
  return (text) => text[language];
}
