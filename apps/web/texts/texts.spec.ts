import { describe, expect, it } from '@jest/globals';
import { globSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { SCREEN_TEXTS } from '../../../test/docs/screen-texts.ts';

// That every text is there in both languages, the compiler checks.

const blanks = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();

/** Where a text of this file can be said: beside it, or anywhere when it stands in a folder that every page uses. */
const saidIn = (file: string) => {
  const folder = dirname(file);
  if (!folder.includes('/pages')) return 'apps/web/**/*.{ts,tsx}';
  return file.endsWith('/texts.ts') ? `${folder}/*.{ts,tsx}` : file;
};

describe('the texts of the screens', () => {
  it('are found', () => {
    expect(SCREEN_TEXTS.flatMap(([, texts]) => texts).length).toBeGreaterThan(1_000);
  });

  it.each(SCREEN_TEXTS)('%s leaves the same blanks in every language', (_, texts) => {
    expect(texts.filter(({ nl, en }) => blanks(nl).join() !== blanks(en).join())).toEqual([]);
  });

  it.each(SCREEN_TEXTS)('%s holds no empty text', (_, texts) => {
    expect(texts.filter(({ nl, en }) => nl.trim() === '' || en.trim() === '')).toEqual([]);
  });

  // Those that are said by their name. The words of the domain are there for every value that it has, whether a page
  // shows it yet or not; texts that are data have a type, which leaves no room for more.
  const named = SCREEN_TEXTS.filter(
    ([file]) => !file.endsWith('/terms.ts') && readFileSync(file, 'utf8').includes('textsOf('),
  );

  it.each(named)('%s is used: every text stands somewhere in the code', (file, texts) => {
    const code = globSync(saidIn(file))
      .map((name) => readFileSync(name, 'utf8'))
      .join('\n');
    const unused = texts
      .map(({ key }) => key.replace(/_(one|other)$/, ''))
      .filter((key) => !code.includes(`'${key}'`))
      // A key that ends in a value (`stage.${stage}`) stands there up to its last part, or around it.
      .filter(
        (key) => !key.split('.').some((_, i, parts) => code.includes(`\`${parts.slice(0, i + 1).join('.')}.\${`)),
      );
    expect(unused).toEqual([]);
  });
});
