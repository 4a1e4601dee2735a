import type { TOptions } from 'i18next';
import { use } from 'react';
import { I18nContext, useTranslation } from 'react-i18next';
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

export type Say<Key extends string> = (key: Key, values?: TOptions) => string;

const isText = (value: Text | Texts): value is Text => typeof value['nl'] === 'string';
const inLanguage = (texts: Texts, language: Language): object =>
  Object.fromEntries(
    Object.entries(texts).map(([key, value]) => [key, isText(value) ? value[language] : inLanguage(value, language)]),
  );

let made = 0;

/** The hook that says these texts in the language of the reader. They stand beside what uses them. */
export function textsOf<T extends Texts>(texts: T): () => Say<KeyOf<T>> {
  const name = `texts-${(made += 1)}`;
  return function useTexts() {
    const i18n = use(I18nContext)?.i18n;
    if (!i18n) throw new TypeError('a text outside of the texts');
    const language = i18n.language as Language;
    if (!i18n.hasResourceBundle(language, name)) i18n.addResourceBundle(language, name, inLanguage(texts, language));
    // i18next's own types know one list of texts for all pages; ours are known where they stand.
    return useTranslation(name).t as unknown as Say<string>;
  };
}

export const useLanguage = (): Language => useTranslation().i18n.language as Language;

/** Says a text that has no blanks. */
export function useSay(): (text: Text) => string {
  const language = useLanguage();
  return (text) => text[language];
}
