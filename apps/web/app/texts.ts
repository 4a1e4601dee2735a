import type { ResourceKey } from 'i18next';
import type { TextSource } from '../texts/start.ts';

type File = () => Promise<{ default: ResourceKey }>;
const files = import.meta.glob<{ default: ResourceKey }>(['../pages/*/{nl,en}.json', '../texts/*/{nl,en}.json']);

/** The texts of a folder, each language a file of its own that is fetched when it is needed. */
export const fetchTexts: TextSource = async (language, name) => {
  const file: File | undefined =
    files[`../pages/${name}/${language}.json`] ?? files[`../texts/${name}/${language}.json`];
  if (!file) throw new TypeError(`no texts for ${name} in ${language}`);
  return (await file()).default;
};
