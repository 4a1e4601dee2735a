import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { hosted } from '../api/server.js';
import { go } from './going.js';
import { opened } from './opened.js';
import { choose, field, fill } from './work/hand.js';

const LOGO = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);
const open = opened({ server: () => hosted(undefined, { DOORWERKING_DEMO: 'off' }) });
const HERE = '/beheer/gm0014';

/** What somebody presses and fills in, counted: what a machine does in seconds, people do in minutes. */
let acts = 0;
const did = <T>(done: Promise<T>) => ((acts += 1), done);

const save = async (page: Page) => {
  await did(page.getByRole('button', { name: 'Instellingen bewaren' }).click());
  await page.getByRole('status').getByText('De instellingen zijn bewaard.').waitFor();
};
const step = (page: Page, link: string) => did(page.getByRole('link', { name: link, exact: true }).click());
const steps = async (page: Page) => {
  await step(page, 'Naar alle stappen');
  await page.getByRole('heading', { name: 'Inrichten', level: 1 }).waitFor();
};

it('leads from the link of an empty server to the first dossier, with terms that name their article', async () => {
  const page = await open.page();
  const [, link = ''] = /(\/inrichten#[\w-]+)/.exec(open.server.said()) ?? [];
  await go(page, link);
  await did(choose(page, 'Welke gemeente?', 'Groningen'));
  await did(fill(page, 'Hoe heet u?', 'Eva de Wit'));
  await did(page.getByRole('button', { name: 'Beginnen' }).click());
  await page.waitForURL(`**${HERE}/inrichten`);
  await page.getByText('0 van 8 stappen gedaan').waitFor();

  // No sign-in service: the only way back after this session is one of their own, which begins on their own page.
  const own = await open.page();
  await go(own, `${HERE}/inrichten`);
  await own.getByRole('link', { name: 'Een link maken voor uzelf' }).click();
  await own.getByRole('heading', { name: 'Eva de Wit', level: 1 }).waitFor();
  await own.getByRole('button', { name: 'Link maken om in te loggen', exact: true }).waitFor();

  await step(page, 'Verordening invullen');
  await did(choose(page, 'Wat voor regeling is het?', 'Verordening'));
  await did(fill(page, 'Hoe heet de regeling?', 'Verordening inspraak 2025'));
  await save(page);
  await steps(page);
  await step(page, 'Termijnen invullen');
  await did(fill(page, 'Tijd om te adviseren', '8'));
  await did(fill(page, 'In welk artikel? (adviseren)', 'artikel 5 lid 1'));
  await save(page);
  await page.getByRole('region', { name: 'Zo is het nu' }).getByText('8 weken, artikel 5 lid 1').waitFor();
  await steps(page);

  await step(page, 'Adviesraden toevoegen');
  await did(fill(page, 'Naam van de adviesraad', 'Cliëntenraad Werk'));
  await did(page.getByRole('button', { name: 'Toevoegen', exact: true }).click());
  await page.getByRole('status').getByText('De adviesraad staat nu op de lijst.').waitFor();
  await steps(page);

  // What is stopped here goes on later, in another window: from where whoever signs in arrives.
  const later = await open.page();
  await go(later, '/dossiers');
  await later.getByText('Er is nog geen dossier').waitFor();
  await go(later, '/');
  await later.getByRole('link', { name: 'Bekijk wat er is ingericht, en wat nog niet' }).click();
  await later.getByText('3 van 8 stappen gedaan').waitFor();
  await step(later, 'Het eerste dossier openen');
  await did(fill(later, 'Hoe heet het onderwerp?', 'Nota vervoer'));
  await did(later.getByRole('radio', { name: 'Beleid' }).first().check());
  await did(later.getByLabel('Cliëntenraad Werk').check());
  await did(later.getByRole('button', { name: 'Dossier openen' }).click());
  await later.waitForURL(/\/dossiers\/nota-vervoer/);
  // Half a minute for each of them, reading included, is well within ten minutes.
  expect(acts).toBeLessThan(25);

  const dossier = new URL(later.url()).pathname;
  await go(later, `${dossier}/adviesaanvraag`);
  await later.getByText('Waarom deze datum?').click();
  await later.getByText(/volgens Verordening inspraak 2025, artikel 5 lid 1\./).waitFor();
  await go(page, link);
  await page.getByRole('alert').getByText('deze link is al gebruikt').waitFor();
});

it('refuses a colour that cannot be read, and lets the pages of the municipality wear what was chosen', async () => {
  const page = await open.page();
  await go(page, `${HERE}/uiterlijk`);
  await fill(page, 'Kleur van links en knoppen', '#f0c000');
  await page.getByRole('button', { name: 'Instellingen bewaren' }).click();
  await page
    .getByRole('alert')
    .getByText(/een contrast van 1,6, en 4,5 is nodig/)
    .waitFor();
  await fill(page, 'Kleur van links en knoppen', '#154273');
  await fill(page, 'Kleur van de balk boven de pagina', '#FFE000');
  await save(page);
  await page.locator('link#dw-look').waitFor({ state: 'attached' });
  await field(page, 'Kies een logo').setInputFiles({
    name: 'logo.svg',
    mimeType: 'image/svg+xml',
    buffer: Buffer.from('<svg/>'),
  });
  await page
    .getByRole('alert')
    .getByText(/neem PNG, JPEG of WebP/)
    .waitFor();
  await field(page, 'Kies een logo').setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: LOGO });
  await page.getByText('Het logo is bewaard.').waitFor();
  await go(page, `${HERE}/openbaar`);
  await fill(page, 'Telefoonnummer', '14 050');
  await fill(page, 'Privacyverklaring', 'https://gemeente.groningen.nl/privacy');
  await save(page);

  // A page that gets its own styles after those of the municipality.
  await go(page, '/');
  await page.locator('link#dw-look').waitFor({ state: 'attached' });
  await page.waitForLoadState('networkidle');
  const BAR =
    "(({ backgroundColor, color }) => [backgroundColor, color])(getComputedStyle(document.querySelector('.dw-nav')))";
  expect(await page.evaluate<unknown>(BAR)).toEqual(['rgb(255, 224, 0)', 'rgb(11, 12, 12)']);

  const anybody = await open.page({ script: false, at: 'elsewhere' });
  await anybody.goto('/openbaar?municipality=gm0014');
  expect(await anybody.getByRole('banner').innerText()).toContain('Groningen');
  const seen = (what: string) => anybody.evaluate<unknown>(what);
  expect(await seen("document.querySelector('.dw-header__logo').naturalWidth")).toBe(1);
  expect(await seen(BAR)).toEqual(['rgb(255, 224, 0)', 'rgb(11, 12, 12)']);
  const foot = anybody.getByRole('contentinfo');
  expect(await foot.getByRole('link', { name: 'Privacyverklaring van Groningen' }).getAttribute('href')).toBe(
    'https://gemeente.groningen.nl/privacy',
  );
  expect(await foot.getByRole('link', { name: '14 050' }).getAttribute('href')).toBe('tel:14050');
  await anybody.goto('/openbaar');
  expect(await anybody.getByRole('banner').innerText()).not.toContain('Groningen');
});
