import type { TOptions } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Language } from './languages.ts';
import type shared from './shared/nl.json';
import type terms from './terms/nl.json';

type Singular<K extends string> = K extends `${infer Base}_one` | `${infer Base}_other` ? Base : K;

/** Every text in a language file, by its path: a text that is not there does not compile. */
export type KeyOf<Texts, Path extends string = ''> = {
  [K in keyof Texts & string]: Texts[K] extends string ? `${Path}${Singular<K>}` : KeyOf<Texts[K], `${Path}${K}.`>;
}[keyof Texts & string];

export type Say<Key extends string> = (key: Key, values?: TOptions) => string;

/**
 * The hook that reads one language file. Every page makes its own, beside its nl.json and en.json:
 * `export const useTexts = textsOf<typeof nl>('dossiers');`
 */
export function textsOf<Texts>(name: string) {
  return function useTexts(): Say<KeyOf<Texts>> {
    // i18next's own types know one list of texts for all pages; ours are known per page.
    return useTranslation(name).t as unknown as Say<string>;
  };
}

/** What stands on every page: the shell, the states, the forms. */
export const useShared = textsOf<typeof shared>('shared');
/** The words of the domain: stages, verdicts, facts, rules. */
export const useTerms = textsOf<typeof terms>('terms');

/** The name of the law that an advice rests on. */
export function useLawName(): (basis: string) => string {
  const terms = useTerms();
  // A dot in the name of a text would begin another level.
  return (basis) => terms(`legalBasis.${basis.replaceAll('.', '_') as 'local'}`);
}

export const useLanguage = (): Language => useTranslation().i18n.language as Language;
