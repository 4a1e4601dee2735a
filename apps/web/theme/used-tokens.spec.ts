import { describe, expect, it } from '@jest/globals';
import { globSync, readFileSync } from 'node:fs';
import postcss from 'postcss';

const read = (pattern: string) => globSync(pattern).map((file) => readFileSync(file, 'utf8'));
const matches = (texts: readonly string[], pattern: RegExp) =>
  new Set(texts.flatMap((text) => [...text.matchAll(pattern)].map(([, name]) => name as string)));

describe('the tokens that the build leaves', () => {
  const built = read('dist-web/client/assets/*.css');
  const used = matches(built, /var\(\s*(--[\w-]+)/g);

  it.each([
    ['voorbeeld', 'node_modules/@nl-design-system-unstable/voorbeeld-design-tokens/dist/theme.css'],
    ['ma', 'node_modules/@nl-design-system-community/ma-design-tokens/dist/theme.css'],
  ])('are all that the built sheets use of the theme %s', (name, file) => {
    const theme = read(file);
    const declared = matches(theme, /(?<![\w-])(--[\w-]+)\s*:/g);
    const kept = new Set<string>();
    for (const sheet of built)
      postcss.parse(sheet).walkRules(new RegExp(`\\.${name}-theme`), (rule) => {
        rule.walkDecls(/^--/, ({ prop }) => void kept.add(prop));
      });
    const missing = [...used].filter((token) => declared.has(token) && !kept.has(token));
    expect(missing).toEqual([]);
    expect(kept.size).toBeGreaterThan(300);
    expect(kept.size).toBeLessThan(declared.size);
  });
});
