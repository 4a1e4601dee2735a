import { expect, it } from '@jest/globals';
import { openDirectory } from '#directory';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { ACCOUNTS, as } from '../api/client.js';
import { go } from './going.js';
import { opened } from './opened.js';
import { choose, fill } from './work/hand.js';

const HERE = '/beheer/gm0000';
const WHO = ACCOUNTS.civilServant;

let page: Page;
const open = opened({
  ready: async (opening) => {
    page = await opening.lasting({ account: ACCOUNTS.administrator });
  },
});
const button = (name: string | RegExp) => page.getByRole('button', { name });
const said = (text: string) => page.getByRole('status').getByText(text).waitFor();
const overflows = () => page.evaluate('document.documentElement.scrollWidth > innerWidth');

it('moves what names somebody to somebody else, reads what they did and what is held of them, and signs off who may what', async () => {
  const inside = await as(open.server, WHO);
  for (const id of ['gaat-over', 'ook-over']) {
    const { status } = await inside.post('/v1/trajectories', {
      ...{ id, title: `Beleid ${id}`, municipality: 'gm0000', kind: 'requested', subject: 'policy', legalBases: [] },
      councils: [{ id: 'asd', name: 'Adviesraad' }],
      authorities: [{ id: 'college', kind: 'college', name: 'College' }],
      contact: WHO,
    });
    expect(status).toBe(201);
  }
  await go(page, `${HERE}/mensen/${WHO}`);
  await page.getByRole('link', { name: 'Dossiers overdragen' }).click();
  await page.getByRole('link', { name: 'Beleid ook-over' }).waitFor();
  await fill(page, 'Waarom?', 'Het werk is anders verdeeld.');
  await button('Overdragen').click();
  await page
    .getByRole('alert')
    .getByRole('link', { name: /^Nieuwe contactpersoon/ })
    .waitFor();
  await choose(page, 'Nieuwe contactpersoon', 'Marijke de Boer, griffier');
  await page.getByLabel('Beleid gaat-over gaat mee').uncheck();
  await button('Overdragen').click();
  await said('Overgedragen: 1. Nog over te dragen: 1.');
  await page.getByRole('rowheader', { name: 'Beleid gaat-over' }).waitFor();
  expect(await page.getByRole('rowheader', { name: 'Beleid ook-over' }).count()).toBe(0);

  // Whoever is about to end somebody sees what is left, and hands it over there.
  await go(page, `${HERE}/mensen/${WHO}`);
  await button('Laten stoppen …').click();
  await page.getByText(/^Deze lopende dossiers noemen Sanne Bakker.* nog\./).waitFor();
  await page.setViewportSize({ width: 320, height: 800 });
  expect(await overflows()).toBe(false);
  await page.setViewportSize({ width: 1280, height: 900 });
  await choose(page, 'Nieuwe contactpersoon', 'Tim Visser, beheerder');
  await fill(page, 'Waarom?', 'Het werk is anders verdeeld.');
  await button('Overdragen').click();
  await said('Overgedragen: 1. Nog over te dragen: 0.');
  await page.getByText(/^Geen lopend dossier noemt Sanne Bakker/).waitFor();
  await button('Niet laten stoppen').click();

  await go(page, `${HERE}/mensen/${WHO}/gedaan`);
  await page.getByRole('link', { name: 'Beleid gaat-over' }).click();
  await page.getByText('Alleen van Sanne Bakker, beleidsmedewerker.').waitFor();
  await page.getByRole('link', { name: 'Laat alles zien' }).click();
  await page.getByRole('row', { name: /Tim Visser, beheerder Beheerder gegevens gewijzigd/ }).waitFor();

  await go(page, `${HERE}/mensen/${WHO}`);
  await page.getByRole('link', { name: 'Wat er van deze persoon is bewaard' }).click();
  await page.getByRole('heading', { level: 1, name: /^Wat er van Sanne Bakker.* is bewaard$/ }).waitFor();
  await page.getByText(/^Beleid gaat-over: 1 keer iets vastgelegd$/).waitFor();
  // In words, and nothing as the directory calls it.
  await page.getByText('gemeente: Voorbeeldstad; rol: Beleidsmedewerker').waitFor();
  expect(await page.getByRole('main').innerText()).not.toMatch(/_|\dT\d|gm0000/);
  const saved = await page.getByRole('link', { name: /JSON/ }).getAttribute('href');
  expect(await (await page.request.get(saved ?? '')).json()).toMatchObject({ id: WHO });

  // A year after the first line of the journal the start page says that it is due.
  const due = /het is een jaar of langer geleden dat is nagelopen wie wat mag/;
  await go(page, '/');
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(await page.getByText(due).count()).toBe(0);
  const file = join(open.server.folder, 'directory.sqlite');
  const before = await openDirectory({ file, now: () => new Date(Date.now() - 366 * 86_400_000) });
  await before.administration.by('beheerder').settle('gm0000', {});
  await before.close();
  await page.setViewportSize({ width: 320, height: 800 });
  await go(page, '/');
  await page.getByText(due).waitFor();
  expect(await overflows()).toBe(false);
  await page.getByRole('link', { name: 'Rechten nalopen' }).first().click();
  await page.getByText('Dit is hier nog niet eerder gedaan.').waitFor();
  await page.getByLabel('Sanne Bakker, beleidsmedewerker stopt').check();
  await button('Lijst ondertekenen').click();
  await page.getByText(/houden hun rollen, 1 verliezen ze\.$/).waitFor();
  expect(await overflows()).toBe(false);
  await button('Ondertekenen').click();
  await said('De lijst is ondertekend.');
  await page.getByText(/^Het laatst gedaan op .* door Tim Visser, beheerder/).waitFor();
  await go(page, '/');
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(await page.getByText(due).count()).toBe(0);
  await go(page, `${HERE}/rechten`);
  expect(await page.getByRole('rowheader', { name: /^Sanne Bakker/ }).count()).toBe(0);

  await go(page, '/beheer');
  await page
    .getByRole('link', { name: /^Wie wat wijzigde/ })
    .first()
    .click();
  for (const what of [
    'Rechten nagelopen en ondertekend',
    'Alle rollen beëindigd: Sanne Bakker',
    'Opgevraagd wat er is bewaard van: Sanne',
  ])
    await page.getByText(what).first().waitFor();
  await page.getByText('Was: Beleidsmedewerker').waitFor();
  expect(await overflows()).toBe(false);
});

it('says before somebody is erased what nobody can do then, and gives an auditor a page to begin on', async () => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await go(page, `${HERE}/mensen/${ACCOUNTS.alderman}`);
  await button('Deze persoon wissen …').click();
  await page.getByText(/^Niemand anders is dit: Wethouder\./).waitFor();
  await button('Niet wissen').click();

  const directory = await openDirectory({ file: join(open.server.folder, 'directory.sqlite'), now: () => new Date() });
  const auditor = { name: 'Anja Auditor', roles: [{ role: 'auditor' as const }] };
  const { id } = await directory.administration.by('beheerder').addMember('gm0000', auditor);
  const value = (await directory.signIn(id))?.token ?? '';
  await directory.close();
  await page.context().addCookies([{ name: 'doorwerking_session', value, url: open.server.url }]);
  await page.goto(`${open.server.url}/`);
  await page.getByRole('heading', { name: 'Onderzoek in Voorbeeldstad' }).waitFor();
  expect(await page.getByText('Zodra er iets voor u te doen is').count()).toBe(0);
  await page.setViewportSize({ width: 320, height: 800 });
  expect(await overflows()).toBe(false);
  await page.getByRole('link', { name: 'Hoe worden werkbladen ingelezen?' }).click();
  await page.getByText('Er is niets anders aangewezen.').waitFor();
  await page.goBack();
  await page.getByRole('link', { name: 'Wat heeft de gemeente afgesproken?' }).click();
  await page.getByRole('heading', { level: 1, name: 'Gemeente en verordening' }).waitFor();
  await page.goBack();
  await page.getByRole('link', { name: 'antwoorden en geschillen' }).click();
  await page.getByRole('heading', { level: 1, name: 'Antwoorden en geschillen' }).waitFor();
  await page.goBack();
  await page.getByRole('link', { name: 'termijnen en reces' }).click();
  await page.getByText(/^Wat betekenen “Algemene termijnenwet”/).waitFor();
  await page.goto(`${open.server.url}/standaardteksten`);
  await page.getByRole('heading', { name: 'Deze pagina bestaat niet' }).waitFor();
  await page.goto(`${open.server.url}/beheer/gm0000/inrichten`);
  await page.getByRole('link', { name: 'Termijnen bekijken' }).waitFor();
  expect(await page.getByRole('link', { name: /invullen|toevoegen|kiezen/ }).count()).toBe(0);
  await page.goto(`${open.server.url}/`);
  await page.getByRole('link', { name: 'Wie mag nu wat?' }).click();
  await page.getByText('Er werkt geen programma met deze gemeente.').waitFor();
  expect(await page.getByRole('checkbox').count()).toBe(0);
});
