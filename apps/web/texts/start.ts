import i18next, { type i18n, type ResourceKey } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from './languages.ts';

/** Gives the texts of one page (its folder's name) in one language. */
export type TextSource = (language: string, name: string) => Promise<ResourceKey>;

/** Texts that stand on every page. */
export const EVERYWHERE = ['shared', 'terms'];

/** Starts the texts in one language; those of a page are fetched when the page is (see app/page-route.ts). */
export async function startTexts(language: Language, source: TextSource): Promise<i18n> {
  const texts = i18next.createInstance();
  const backend = {
    type: 'backend' as const,
    init: () => undefined,
    read: (lng: string, name: string, done: (error: unknown, data?: ResourceKey) => void) => {
      source(lng, name).then((data) => done(null, data), done);
    },
  };
  await texts
    .use(backend)
    .use(initReactI18next)
    .init({
      lng: language,
      fallbackLng: false,
      ns: EVERYWHERE,
      defaultNS: 'shared',
      // React escapes what it shows.
      interpolation: { escapeValue: false },
      react: { useSuspense: false },
    });
  return texts;
}
