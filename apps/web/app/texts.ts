import type { ResourceKey } from 'i18next';
import type { Language } from '../texts/languages.ts';
import type { TextSource } from '../texts/start.ts';

type Files = Readonly<Record<string, ResourceKey>>;

/** All texts of a language are one file: what is asked for one by one costs a page more than what it does not need. */
const FILES: Readonly<Record<Language, () => Promise<{ files: Files }>>> = {
  nl: () => import('./texts-nl.ts'),
  en: () => import('./texts-en.ts'),
};

/** The texts of a folder. */
export const fetchTexts: TextSource = async (language, name) => {
  const { files } = await FILES[language as Language]();
  const texts = files[`../pages/${name}/${language}.json`] ?? files[`../texts/${name}/${language}.json`];
  if (!texts) throw new TypeError(`no texts for ${name} in ${language}`);
  return texts;
};
