import { describe, expect, it } from '@jest/globals';
import type { FactType } from '#trajectory';
import type { Role } from '#vocabulary';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { policy } from '../../libs/trajectory/access/policy.js';
import { PROBLEMS } from '../../apps/api/http/problem.js';
import { GUIDE, PICTURES } from '../browser/pages/guide.js';
import { PAGES } from '../browser/pages/pages.js';
import { documents } from './documents.js';
import { SCREEN_TEXTS, textsIn } from './screen-texts.js';

// The user guide names what people see: its pictures are there, and what stands in bold stands on a screen.

// The list of words is printed from the screens (test/docs/explained.spec.ts), and puts nothing in bold.
const guide = documents.filter(
  ({ path }) => path.startsWith('docs/gebruikershandboek/') && !path.endsWith('/woorden.md'),
);
const MOST_KB = 150;
const PAGE_OF: Readonly<Record<Role, string>> = {
  civilServant: 'beleidsmedewerker',
  council: 'adviesraad',
  alderman: 'wethouder',
  clerk: 'griffier',
  administrator: 'beheerder',
  auditor: 'auditor',
};

// What stands in a blank on the screen, a name or a number, is three dots in the guide.
const dotted = (text: string) => text.replace(/\{\{\w+\}\}/g, '…');
// The title of a page is what somebody sees after they chose; what they look for is what leads there.
const texts = [...SCREEN_TEXTS.flatMap(([, found]) => found), ...textsIn('apps/api/told/follow-texts.ts')];
const onScreen = new Set([
  ...texts.filter(({ key }) => key !== 'title').map(({ nl }) => dotted(nl)),
  ...Object.values(PROBLEMS).map(({ title }) => title),
]);
const saidOnScreen = [...onScreen, ...texts.map(({ nl }) => dotted(nl))];

/** What the guide quotes that stands on no screen of ours: what people wrote, and what another program calls it. */
const ELSEWHERE: ReadonlySet<string> = new Set(['neemt over', 'Kop 2']);

describe('the user guide', () => {
  it('has a page for each role and each subject, and one that leads to them', () => {
    const roles = ['adviesraad', 'auditor', 'beheerder', 'beleidsmedewerker', 'bezoeker', 'griffier', 'wethouder'];
    const subjects = ['inloggen', 'op-de-hoogte', 'vervanging', 'voor-iedereen'];
    expect(guide.map(({ path }) => path.split('/').at(-1)).toSorted()).toEqual(
      ['README', ...roles, ...subjects].map((name) => `${name}.md`).toSorted(),
    );
  });

  it.each(guide)('$path puts in bold what stands on a screen, and nothing else', ({ text }) => {
    const named = [...text.matchAll(/\*\*(.+?)\*\*/g)].map(([, name = '']) => name);
    expect(named.length).toBeGreaterThan(3);
    expect(named.filter((name) => !onScreen.has(name))).toEqual([]);
  });

  it.each(guide)('$path quotes what stands on a screen, word by word', ({ text }) => {
    const quoted = [...text.matchAll(/[“‘"]([^“”‘’"]+)[”’"]/g)].map(([, words = '']) => words);
    const said = (words: string) => ELSEWHERE.has(words) || saidOnScreen.some((one) => one.includes(words));
    expect(quoted.filter((words) => !said(words))).toEqual([]);
  });

  it.each(guide)('$path has what somebody chooses, opens, ticks or fills in by its name in bold', ({ text }) => {
    // By its capital: "Kies Versturen", where the guide says **Versturen**. After a full stop a sentence begins.
    const plain = text.match(
      /\b(?:kies|kiest|open|opent|vink|vinkt) (?:(?:daarna|daar|dan|eerst|u|voor) )*[A-Z][^\s.]*/gi,
    );
    const named = (plain ?? []).filter((words) => /[A-Z]/.test(words.split(' ').at(-1)?.charAt(0) ?? ''));
    expect(named).toEqual([]);
  });

  it('tells of everything that can be done in a dossier, on the page of somebody who may do it', () => {
    const terms = new Map(SCREEN_TEXTS.flatMap(([, texts]) => texts.map(({ key, nl }) => [key, nl] as const)));
    const untold = (Object.keys(policy) as FactType[]).filter((fact) => {
      const pages = policy[fact].roles.map((role) => `docs/gebruikershandboek/${PAGE_OF[role]}.md`);
      const name = terms.get(`fact.${fact}`) ?? fact;
      return !guide.some(({ path, text }) => pages.includes(path) && text.includes(`**${name}**`));
    });
    expect(untold).toEqual([]);
  });

  it('shows every picture that is taken for it, and no other', () => {
    const shown = guide.flatMap(({ text }) =>
      [...text.matchAll(/!\[.+?\]\(beelden\/([\w-]+)\.png\)/g)].map(([, p]) => p),
    );
    expect(guide.flatMap(({ text }) => [...text.matchAll(/!\[/g)])).toHaveLength(shown.length);
    expect(shown.toSorted()).toEqual(Object.values(GUIDE).toSorted());
    expect(readdirSync(PICTURES).toSorted()).toEqual(shown.map((picture) => `${picture}.png`).toSorted());
  });

  it('has few pictures, and small ones, each of a page that the tests look at', () => {
    const pages = new Set(PAGES.map(({ name }) => name));
    expect(Object.keys(GUIDE).filter((name) => !pages.has(name))).toEqual([]);
    expect(Object.keys(GUIDE).length).toBeLessThanOrEqual(12);
    const large = readdirSync(PICTURES).filter((file) => statSync(`${PICTURES}/${file}`).size > MOST_KB * 1024);
    expect(large).toEqual([]);
    expect(existsSync(`${PICTURES}/mijn-werk.png`)).toBe(true);
  });
});
