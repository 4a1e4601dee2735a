import { expect, it } from '@jest/globals';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { loadWebBuild } from '../../apps/api/web/web-build.js';
import { anchorOf, EXPLAINED, type Word } from '../../apps/web/texts/explained.js';
import { SCREEN_TEXTS } from './screen-texts.js';

// The words that are explained where they stand: said once, shown, called as the screens call them, and in the handbook.

const LIST = 'docs/gebruikershandboek/woorden.md';
const SAID = 'apps/web/texts/explained.ts';
const WORDS = (Object.keys(EXPLAINED) as Word[]).toSorted((a, b) =>
  EXPLAINED[a].word.nl.localeCompare(EXPLAINED[b].word.nl, 'nl'),
);

it('stand in the list of words of the handbook as on the screens, printed from there', () => {
  const head = `# Woorden

Woorden van de wet en van het gemeentehuis, die u op de schermen tegenkomt. Waar zo’n woord staat, kunt u openen wat het betekent; dat is dezelfde tekst als hier.
`;
  const told = WORDS.map((word) => {
    const { word: name, says } = EXPLAINED[word];
    return `\n## ${name.nl.charAt(0).toUpperCase()}${name.nl.slice(1)}\n\n${says.nl}\n`;
  });
  const list = head + told.join('');
  if (process.env['UPDATE_DOCS']) writeFileSync(LIST, list);
  expect(readFileSync(LIST, 'utf8')).toBe(list);
});

it('are each shown somewhere, and called what the screens call them', () => {
  const sources = globSync('apps/web/**/*.tsx').map((file) => readFileSync(file, 'utf8'));
  const shown = sources
    .filter((source) => source.includes('ui/explained.tsx'))
    .flatMap((source) => [...source.matchAll(/(?:words=\{|: )\[((?:'\w+'(?:, )?)+)\]/g)])
    .flatMap(([, words = '']) => [...words.matchAll(/'(\w+)'/g)].map(([, word]) => word));
  expect(WORDS.filter((word) => !shown.includes(word))).toEqual([]);
  const others = SCREEN_TEXTS.filter(([file]) => file !== SAID).flatMap(([, texts]) => texts.map(({ nl }) => nl));
  const isSaid = ({ nl }: { nl: string }) => others.some((text) => text.toLowerCase().includes(nl.toLowerCase()));
  expect(WORDS.filter((word) => !isSaid(EXPLAINED[word].word))).toEqual([]);
});

it('lead to their place in the handbook', async () => {
  const built = await loadWebBuild('', 'dist-web');
  const parts = built?.handbook.find(({ name }) => name === 'woorden')?.parts ?? [];
  const anchors = parts.flatMap((part) => (part.type === 'heading' ? [part.anchor] : []));
  expect(anchors).toEqual(WORDS.map(anchorOf));
});
