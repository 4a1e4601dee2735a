import { describe, expect, it } from '@jest/globals';
import { KINDS } from '#kinds';
import { FACTS } from '#trajectory';
import { readFileSync } from 'node:fs';
import { nounsOf } from '../../apps/api/facts/kinds.js';
import { trajectory } from '../../apps/api/facts/trajectory.js';
import { LISTS } from '../../apps/api/reading/lists.js';
import { TRAJECTORY_RESOURCES } from '../../apps/api/reading/trajectory-resources.js';
import { actions } from '../../apps/web/pages/actions.js';
import { ROOMS } from '../../apps/web/trajectory/room/rooms.js';
import { tableOf, textOf, uncoded } from './documents.js';
import { SCREEN_TEXTS } from './screen-texts.js';

// The glossary ties what the code, the API, the addresses and the screens call a thing: each as it is there.

const glossary = textOf('docs/glossary.md');
const texts = SCREEN_TEXTS.flatMap(([, found]) => found);
const terms = new Map(
  SCREEN_TEXTS.find(([file]) => file.endsWith('/fact-terms.ts'))?.[1].map(({ key, nl }) => [key, nl]),
);
/** The addresses of the workplace, as its tables of routes have them. */
const addresses = [
  ...Object.values<string>(ROOMS),
  ...['routes', 'rooms', 'council-pages', 'counted', 'audit-pages'].flatMap((table) =>
    [...readFileSync(`apps/web/pages/${table}.ts`, 'utf8').matchAll(/\bpath: '(\/[^']*)'/g)].map(
      ([, path = '']) => path,
    ),
  ),
];

describe('the glossary', () => {
  it('has each fact with its noun, the address of its page and its Dutch', () => {
    const nouns: Readonly<Record<string, string>> = Object.fromEntries(
      nounsOf(trajectory).map(([noun, fact]) => [fact, noun]),
    );
    const pages: Readonly<Record<string, string>> = actions;
    const facts = Object.keys(FACTS).map((fact) => [
      fact,
      nouns[fact] ?? 'trajectories',
      (pages[fact] ?? '/dossiers/nieuw').replace(/^.*\//, ''),
      terms.get(`fact.${fact}`),
    ]);
    expect(tableOf(glossary, 'class').map((row) => row.map(uncoded))).toEqual(facts);
  });

  it('has what can be said of a story of any kind', () => {
    const facts = KINDS.flatMap((kind) => Object.keys(kind.facts));
    expect(facts).toContain('CouncilFounded');
    expect(facts.filter((fact) => !glossary.includes(`\`${fact}\``))).toEqual([]);
  });

  it('has each resource that is read, and no other', () => {
    const resources = [
      ...LISTS.map(({ path }) => path),
      ...TRAJECTORY_RESOURCES.map(({ path }) => `trajectories/:trajectory${path && `/${path}`}`),
    ];
    const named = tableOf(glossary, 'resource').map(([resource]) => uncoded(resource));
    expect(named).toEqual(resources);
  });

  it('names pages and words of the screen that are there', () => {
    const rows = tableOf(glossary, 'resource').filter(([, , page]) => page !== '');
    expect(rows.length).toBeGreaterThan(10);
    const said = new Set(texts.map(({ nl }) => nl));
    const wrong = rows.filter(
      ([, , page, dutch = '']) => !addresses.includes(uncoded(page)) || !said.has(uncoded(dutch)),
    );
    expect(wrong).toEqual([]);
  });

  it('leaves out no page of the workplace', () => {
    expect(addresses.length).toBeGreaterThan(15);
    expect(addresses.filter((path) => !glossary.includes(`\`${path}\``))).toEqual([]);
  });
});
