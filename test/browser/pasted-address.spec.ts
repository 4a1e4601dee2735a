import { beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { parse, stringify } from 'yaml';
import { actions } from '../../apps/web/pages/actions.js';
import { ACCOUNTS, as } from '../api/client.js';
import { go, goOn } from './going.js';
import { opened } from './opened.js';

// An address that somebody pasted has no spaces, and widens no page: wherever a text of people stands, on a phone.

const ADDRESS = `https://www.voorbeeldstad.example/documenten/${'bijlage-bij-het-raadsvoorstel_'.repeat(5)}definitief.pdf`;
const [DONE, UNDER_WAY] = ['geplakt-klaar', 'geplakt-bezig'];
// Texts of people, as the format of a dossier file names them; of names there are shorter ones too.
const TEXTS: ReadonlySet<string> = new Set(
  (
    'title purpose open what why form groupsReached groupsMissing text questions question description reason ' +
    'plainReason adoptedPart because comment remark note before after about portfolio'
  ).split(' '),
);

function pasted(value: unknown, name = ''): unknown {
  if (Array.isArray(value)) return value.map((one) => pasted(one, name));
  if (typeof value === 'string') return TEXTS.has(name) ? `${value} ${ADDRESS}` : value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, pasted(one, key)]));
}

interface Fact {
  readonly date: string;
  readonly fact: string;
}

/** The example with an address in each of its texts, up to a day. */
function dossier(id: string, until: string): string {
  const file = parse(readFileSync('test/cases/voorbeeld-verordening-2026.yaml', 'utf8')) as { facts: readonly Fact[] };
  const facts = file.facts.filter(({ date }) => date <= until);
  return stringify({ ...(pasted({ ...file, facts }) as object), id, note: 'Met geplakte adressen.' });
}

const open = opened();
beforeAll(async () => {
  const inside = await as(open.server, ACCOUNTS.civilServant);
  for (const file of [dossier(DONE, '2026-12-31'), dossier(UNDER_WAY, '2026-05-26')]) {
    const { status, text } = await inside.bringIn(file);
    if (status !== 201) throw new Error(text);
  }
});

/** What is wider than the page, named by what it is; what scrolls by itself holds what is in it. */
const WIDE = `(() => {
  const wide = document.documentElement.scrollWidth - innerWidth;
  if (wide <= 0) return [];
  const scrolls = (one) => one && one !== document.body && (['auto', 'scroll', 'hidden', 'clip'].includes(getComputedStyle(one).overflowX) || scrolls(one.parentElement));
  const all = [...document.querySelectorAll('body *')].filter((one) => one.getBoundingClientRect().right > innerWidth + 0.5 && !scrolls(one.parentElement));
  return [wide + ' px', ...all.slice(-4).map((one) => one.tagName + '.' + one.className)];
})()`;

async function expectNarrow(page: Page, address: string): Promise<void> {
  // Without its style it is wider.
  await page.waitForLoadState('load');
  expect([address, await page.evaluate(WIDE)]).toEqual([address, []]);
}

/** One page after another, as by links: each loaded anew takes three times as long. */
async function expectAllNarrow(who: Who, addresses: readonly string[]): Promise<void> {
  const page = await open.page({ account: ACCOUNTS[who], width: 320 });
  for (const [i, address] of addresses.entries()) {
    await (i === 0 ? go : goOn)(page, address);
    await expectNarrow(page, address);
  }
}
type Who = 'civilServant' | 'alderman' | 'clerk' | 'asd';

const rooms = [
  ...['', '/tekst', '/gesprekken-en-aanvragen', '/besluit-en-toezeggingen', '/tijdlijn', '/blad'],
  ...['/adviezen/a-asd', '/aanbevelingen/asd-1', '/aanbevelingen/asd-2', '/aanbevelingen/jr-2'],
].map((path) => `/dossiers/${DONE}${path}`);
const lists = [
  ...['/', '/dossiers', '/termijnen', '/niet-overgenomen', '/overzicht', '/adviesraden', '/adviesraden/gm0000/asd'],
  '/zoeken?q=raadsvoorstel',
];
const published = [
  ...['/openbaar', '/openbaar?q=raadsvoorstel', '/openbaar/niet-overgenomen', '/openbaar/adviesraden/gm0000/asd'],
  ...['', '/blad', '/aanbevelingen/asd-1', '/aanbevelingen/asd-2'].map((path) => `/openbaar/dossiers/${DONE}${path}`),
];
const forms = Object.values(actions).map((path) => path.replace('$dossier', UNDER_WAY));

describe('on a phone nothing is wider than the page', () => {
  it('in the rooms of a dossier', () => expectAllNarrow('civilServant', rooms));

  it('in the lists', () => expectAllNarrow('civilServant', lists));

  it.each(['alderman', 'clerk', 'asd'] as const)('in the work of the %s', (who) => expectAllNarrow(who, ['/']));

  // Whoever may not do it is told so: on a page that is narrow.
  it('in the forms', () => expectAllNarrow('civilServant', forms));
  it('in the forms of a council', () =>
    expectAllNarrow(
      'asd',
      [actions.AdviceSubmitted, actions.RejoinderGiven].map((path) => path.replace('$dossier', UNDER_WAY)),
    ));

  it.each(published)('%s', async (address) => {
    const page = await open.page({ width: 320 });
    await go(page, address);
    await expectNarrow(page, address);
  });

  it('in what is shown whole before it is sent', async () => {
    const page = await open.page({ account: ACCOUNTS.civilServant, width: 320 });
    await go(page, `/dossiers/${UNDER_WAY}/intrekken`);
    await page
      .getByLabel(/^Waarom/)
      .first()
      .fill(`Zie ${ADDRESS}`);
    await page.locator('form button[type=submit]').click();
    await page.getByRole('dialog').waitFor();
    const fits = `(() => { const one = document.querySelector('dialog');
      return [one.scrollWidth <= one.clientWidth, one.getBoundingClientRect().right <= innerWidth]; })()`;
    expect(await page.evaluate(fits)).toEqual([true, true]);
    expect(await page.evaluate(WIDE)).toEqual([]);
  });

  it('nor on paper', async () => {
    const page = await open.page({ account: ACCOUNTS.civilServant, width: 640 });
    for (const address of [`/dossiers/${DONE}`, `/dossiers/${DONE}/blad`, `/dossiers/${DONE}/tijdlijn`]) {
      await go(page, address);
      await page.emulateMedia({ media: 'print' });
      expect([address, await page.evaluate(WIDE)]).toEqual([address, []]);
      await page.emulateMedia({ media: null });
    }
  });
});
