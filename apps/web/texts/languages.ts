export const LANGUAGES = ['nl', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

export const isLanguage = (value: unknown): value is Language => value === 'nl' || value === 'en';

const KEPT = 'doorwerking.language';

/** The language that somebody chose before; Dutch until then. */
export function chosenLanguage(): Language {
  const kept = localStorage.getItem(KEPT);
  return isLanguage(kept) ? kept : 'nl';
}

export const keepLanguage = (language: Language) => localStorage.setItem(KEPT, language);
