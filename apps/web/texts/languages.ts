import { LANGUAGES } from '#vocabulary';

export { LANGUAGES };
export type Language = (typeof LANGUAGES)[number];

export const isLanguage = (value: unknown): value is Language => value === 'nl' || value === 'en';

const YEAR_S = 365 * 24 * 3_600;

/** The language that somebody chose before, of the cookies that they have; Dutch until then. */
export function languageIn(cookies: string): Language {
  const [, kept] = /(?:^|;\s*)doorwerking_language=(\w+)/.exec(cookies) ?? [];
  return isLanguage(kept) ? kept : 'nl';
}

/** In a cookie, since the server shows pages too. */
export function keepLanguage(language: Language): void {
  document.cookie = `doorwerking_language=${language}; path=/; max-age=${YEAR_S}; samesite=lax`;
}

/** An address of the handbook, with its page around it in this language; its own words are Dutch, save its list of words. */
export const handbookIn = (language: Language, address: string): string =>
  language === 'nl' ? address : address.replace(/(?=#|$)/, `?taal=${language}`);
