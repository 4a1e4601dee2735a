import type { i18n, ResourceKey } from 'i18next';
import type { Language } from '../texts/languages.ts';
import { startTexts } from '../texts/start.ts';

const files = import.meta.glob<ResourceKey>(['../pages/*/{nl,en}.json', '../texts/*/{nl,en}.json'], {
  eager: true,
  import: 'default',
});

/** The texts of all pages, at hand. */
async function textsFor(language: Language): Promise<i18n> {
  const texts = await startTexts(language, (lng, name) => {
    const file = files[`../pages/${name}/${lng}.json`] ?? files[`../texts/${name}/${lng}.json`];
    return file ? Promise.resolve(file) : Promise.reject(new TypeError(`no texts for ${name} in ${lng}`));
  });
  await texts.loadNamespaces(['trajectory', 'public']);
  return texts;
}

export const texts = { nl: await textsFor('nl'), en: await textsFor('en') };
