import { describe, expect, it } from '@jest/globals';
import { globSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { LANGUAGES } from './languages.ts';

type Texts = { readonly [key: string]: string | Texts };

const folders = globSync('apps/web/{pages,texts}/*/nl.json').map(dirname).sort();
const read = (folder: string, language: string) =>
  JSON.parse(readFileSync(`${folder}/${language}.json`, 'utf8')) as Texts;

const flat = (texts: Texts, path = ''): [string, string][] =>
  Object.entries(texts).flatMap(([key, text]) =>
    typeof text === 'string' ? [[`${path}${key}`, text] as [string, string]] : flat(text, `${path}${key}.`),
  );
const blanks = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();

describe('the language files', () => {
  it('are found', () => {
    expect(folders.length).toBeGreaterThan(6);
  });

  it.each(folders)('%s says the same things in every language', (folder) => {
    const [first, ...others] = LANGUAGES.map((language) => flat(read(folder, language)));
    for (const texts of others) expect(texts.map(([key]) => key).sort()).toEqual(first?.map(([key]) => key).sort());
  });

  it.each(folders)('%s leaves the same blanks in every language', (folder) => {
    const [first, ...others] = LANGUAGES.map((language) => new Map(flat(read(folder, language))));
    for (const texts of others) {
      for (const [key, text] of texts) expect([key, blanks(text)]).toEqual([key, blanks(first?.get(key) ?? '')]);
    }
  });

  it.each(folders)('%s holds no empty text', (folder) => {
    const empty = LANGUAGES.flatMap((language) =>
      flat(read(folder, language)).filter(([, text]) => text.trim() === ''),
    );
    expect(empty).toEqual([]);
  });

  // The words of the domain are there for every value that it has, whether a page shows it yet or not.
  const ofPages = folders.filter((folder) => !folder.endsWith('/terms'));

  it.each(ofPages)('%s is used: every text stands somewhere in the code', (folder) => {
    const files = folder.includes('/pages/') ? `${folder}/*.{ts,tsx}` : 'apps/web/**/*.{ts,tsx}';
    const code = globSync(files)
      .map((file) => readFileSync(file, 'utf8'))
      .join('\n');
    const unused = flat(read(folder, 'nl'))
      .map(([key]) => key.replace(/_(one|other)$/, ''))
      .filter((key) => !code.includes(`'${key}'`))
      // A key that ends in a value (`stage.${stage}`) stands there up to its last part, or around it.
      .filter(
        (key) => !key.split('.').some((_, i, parts) => code.includes(`\`${parts.slice(0, i + 1).join('.')}.\${`)),
      );
    expect(unused).toEqual([]);
  });
});
