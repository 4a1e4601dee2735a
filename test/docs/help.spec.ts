import { describe, expect, it } from '@jest/globals';
import { globSync, readFileSync } from 'node:fs';
import { ROLES } from '#vocabulary';
import { PUBLIC } from '../../apps/api/web/screens.js';
import { loadWebBuild } from '../../apps/api/web/web-build.js';
import { actions } from '../../apps/web/pages/actions.js';
import { policy } from '../../libs/trajectory/access/policy.js';
import { CHAPTERS, HELP, HELP_WITH_FORMS, helpFor, helpOf } from '../../apps/web/pages/help.js';
import { PUBLIC_HELP, publicHelp } from '../../apps/web/pages/public/help.js';
import { SCREEN_TEXTS } from './screen-texts.js';

// Each page of the workplace leads to what the handbook tells of it, and what it leads to is there.

const built = await loadWebBuild('', 'dist-web');
if (!built) throw new Error('the screens are built before this runs');
const { handbook, renderer } = built;
const routes = renderer.addresses.map((address) => address.replace(/:(\w+)/g, '$$$1'));
const anchorsOf = ({ parts }: (typeof handbook)[number]) =>
  parts.flatMap((part) => (part.type === 'heading' ? [part.anchor] : []));
const there = new Set(
  handbook.flatMap((chapter) => {
    const address = chapter.name === '' ? '/handboek' : `/handboek/${chapter.name}`;
    return [address, ...anchorsOf(chapter).map((anchor) => `${address}#${anchor}`)];
  }),
);

const NAMES = new Map(SCREEN_TEXTS.flatMap(([, texts]) => texts.map(({ key, nl }) => [key, nl] as const)));

/** What stands at an address of the handbook: from its heading to the next of that kind. */
function sectionAt(address: string): string {
  const [, name = '', anchor = ''] = /^\/handboek\/([^#]+)#?(.*)$/.exec(address) ?? [];
  const parts = handbook.find((chapter) => chapter.name === name)?.parts ?? [];
  const from = anchor === '' ? 0 : parts.findIndex((part) => part.type === 'heading' && part.anchor === anchor);
  const rest = parts.slice(from + 1);
  const until = rest.findIndex(({ type }) => type === 'heading');
  return JSON.stringify(until === -1 ? rest : rest.slice(0, until));
}

describe('help where somebody is', () => {
  it('is there for every page of the workplace, and for no other', () => {
    expect(routes.length).toBeGreaterThan(70);
    expect(routes.filter((route) => helpOf(route) === undefined)).toEqual([]);
    expect(Object.keys(HELP).filter((route) => !routes.includes(route))).toEqual([]);
    const forms = Object.values<string>(actions).map((path) => path.replace(/^.*\//, ''));
    expect(Object.keys(HELP_WITH_FORMS).toSorted()).toEqual(forms.toSorted());
  });

  it('leads each role, and who has none, to a heading that is there: never to a chapter from its beginning', () => {
    const led = routes.flatMap((route) => [helpFor(route, []), ...ROLES.map((role) => helpFor(route, [role]))]);
    expect(led.filter((address) => !there.has(address) || !address.includes('#'))).toEqual([]);
    expect(handbook.map(({ name }) => name)).toEqual(expect.arrayContaining(Object.values(CHAPTERS)));
  });

  it('follows what somebody is: of several roles the one that has something there', () => {
    const route = '/beheer/$municipality/mensen';
    expect(helpFor(route, ['civilServant', 'administrator'])).toBe('/handboek/beheerder#mensen');
    expect(helpFor(route, ['civilServant'])).toBe('/handboek/beheerder#mensen');
    expect(helpFor('/bestaat-niet', ['civilServant'])).toBe('/handboek');
    expect(helpFor('/nieuw', [])).toBe('/handboek/op-de-hoogte#nieuw-voor-u');
    expect(there.has('/handboek')).toBe(true);
  });

  it('is there for every public page too, and tells nobody of a heading that is not', () => {
    const shown = PUBLIC.filter((path) => path.startsWith('openbaar') && !/\.[\w-]+$|logo$/.test(path));
    expect(shown.length).toBeGreaterThan(8);
    expect(shown.map((path) => publicHelp(`/${path}`)).filter((address) => !there.has(address))).toEqual([]);
    const led = new Set(shown.map((path) => publicHelp(`/${path}`)));
    expect(PUBLIC_HELP.filter(([, heading]) => !led.has(`/handboek/bezoeker#${heading}`))).toEqual([]);
    expect(publicHelp('/handboek/woorden')).toBe('/handboek');
  });

  it('is there for the pages of a few lines too, which are made apart', () => {
    const sources = globSync('apps/api/**/*.ts').map((file) => readFileSync(file, 'utf8'));
    const led = sources.flatMap((source) => [...source.matchAll(/\bhelp = '([\w-]+#[^']+)'/g)].map(([, at]) => at));
    expect(led).toHaveLength(3);
    expect(led.filter((at) => !there.has(`/handboek/${at}`))).toEqual([]);
  });

  it('is about what a form records: the heading tells of it by its name, to each who may', () => {
    const elsewhere = Object.entries(actions).flatMap(([fact, path]) => {
      const called = NAMES.get(`fact.${fact}`) ?? fact;
      return policy[fact as keyof typeof policy].roles.flatMap((role) => {
        const address = helpFor(path, [role]);
        return sectionAt(address).includes(`"text":"${called}"`) ? [] : [`${role} ${path} (${called}): ${address}`];
      });
    });
    expect(elsewhere).toEqual([]);
  });

  it('has its links within the handbook lead to what is there', () => {
    const links = JSON.stringify(handbook).matchAll(/"href":"(\/handboek[^"]*)"/g);
    const led = [...links].map(([, href = '']) => href);
    expect(led.length).toBeGreaterThan(5);
    expect(led.filter((href) => !there.has(href))).toEqual([]);
  });
});
