import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { ACCOUNTS, as } from '../api/client.js';
import { go } from './going.js';
import { opened } from './opened.js';
import { choose, field, fill, group } from './work/hand.js';

const HERE = '/beheer/gm0000';

let page: Page;
const open = opened({
  ready: async (opening) => {
    page = await opening.lasting({ account: ACCOUNTS.administrator });
  },
});
const button = (name: string | RegExp) => page.getByRole('button', { name });
const said = (text: string) => page.getByRole('status').getByText(text).waitFor();

describe('an administrator', () => {
  it('settles the terms, and a dossier that is opened then takes them over', async () => {
    await go(page, '/beheer');
    await page.getByRole('link', { name: 'Gemeente en verordening' }).first().click();
    await page.waitForURL(`**${HERE}/regeling`);
    await fill(page, 'Naam van de gemeente', 'Voorbeeldstad');
    await button('Instellingen bewaren').click();
    await said('De instellingen zijn bewaard.');
    await go(page, '/beheer');
    await page.getByRole('link', { name: 'Termijnen en reces' }).first().click();
    await page.waitForURL(`**${HERE}/instellingen`);
    await fill(page, 'Tijd om te adviseren', 'acht');
    await button('Instellingen bewaren').click();
    await page
      .getByRole('alert')
      .getByRole('link', { name: /^Tijd om te adviseren/ })
      .click();
    await fill(page, 'Tijd om te adviseren', '8');
    await fill(page, 'Tijd om te antwoorden', '30');
    await group(page, 'In weken of dagen (antwoorden)').getByLabel('Dagen').check();
    const recess = group(page, 'Recesweken');
    await recess.getByRole('button', { name: 'Nog een toevoegen' }).click();
    await button('Instellingen bewaren').click();
    const day = 'vul een dag in';
    for (const [label, missing] of [
      ['Naam van reces 1', 'schrijf hier uw antwoord'],
      ['Eerste dag van reces 1', day],
      ['Laatste dag van reces 1', day],
    ] as const) {
      await page
        .getByRole('alert')
        .getByRole('link', { name: `${label}: ${missing}` })
        .waitFor();
      expect(await field(recess, label).getAttribute('aria-invalid')).toBe('true');
    }
    await fill(recess, 'Naam van reces 1', 'Zomerreces');
    await fill(recess, 'Eerste dag', '2027-07-10');
    await fill(recess, 'Laatste dag', '2027-08-22');
    await button('Instellingen bewaren').dblclick();
    await said('De instellingen zijn bewaard.');
    const now = page.getByRole('region', { name: 'Zo is het nu' });
    await now.getByText('8 weken').waitFor();
    expect(await now.innerText()).toContain('Zomerreces, 10 juli 2027 tot en met 22 augustus 2027');

    const other = await open.page({ account: ACCOUNTS.civilServant });
    await go(other, '/dossiers/nieuw');
    await choose(other, 'Voor welke gemeente?', 'Voorbeeldstad');
    await fill(other, 'Hoe heet het onderwerp?', 'Nota vervoer');
    await other.getByRole('radio', { name: 'Beleid' }).first().check();
    await fill(other, 'Naam', 'College van B&W');
    await other.getByText('nu 8 weken om te adviseren en 30 dagen om te antwoorden').click();
    await other.getByText('Laat leeg voor 8 weken').waitFor();
    // The contact is whoever opens it, unless another is chosen by name.
    expect(await other.getByLabel('Bij wie kan men terecht met vragen?').inputValue()).toBe(ACCOUNTS.civilServant);
    await choose(other, 'Bij wie kan men terecht met vragen?', 'griffier');
    await choose(other, 'Welke wethouder gaat erover?', 'wethouder');
    await other.getByRole('button', { name: 'Dossier openen' }).click();
    await other.waitForURL(/\/dossiers\/nota-vervoer-[a-z0-9]+$/);
    const inside = await as(open.server, ACCOUNTS.civilServant);
    const { text } = await inside.get(
      `/v1/trajectories/${new URL(other.url()).pathname.slice('/dossiers/'.length)}/events`,
    );
    expect((JSON.parse(text.split('\n')[0] ?? '') as { data: object }).data).toMatchObject({
      settings: { adviceTerm: { weeks: 8 }, responseTerm: { days: 30 }, termijnenwet: true },
      ...{ contact: ACCOUNTS.clerk, portfolioHolder: ACCOUNTS.alderman },
    });
  });

  it('is told when another was first, and sees how it is now', async () => {
    await go(page, `${HERE}/instellingen`);
    const other = await as(open.server, ACCOUNTS.administrator);
    const stored = (await other.get('/v1/municipalities/gm0000')).body as object;
    const { municipality: _, revision: __, ...before } = stored as { municipality: string; revision: number };
    const body = JSON.stringify({ ...before, name: 'Nieuwstad', adviceTerm: { weeks: 5 }, urgentTerm: { weeks: 1 } });
    await other.send('PUT', '/v1/municipalities/gm0000', body, { 'content-type': 'application/json' });
    await fill(page, 'Tijd om te adviseren', '7');
    await button('Instellingen bewaren').click();
    await page.getByRole('heading', { name: 'Iemand anders was u voor' }).waitFor();
    await page.getByRole('region', { name: 'Zo is het nu' }).getByText('5 weken').waitFor();
    expect(await page.getByRole('row', { name: /Tijd om te adviseren/ }).innerText()).toMatch(/5 weken[^]*7 weken/);
    expect(await page.getByRole('row').count()).toBe(2);
    expect(await field(page, 'Tijd om te adviseren').inputValue()).toBe('7');
    expect(await field(page, 'Tijd om te adviseren bij spoed').inputValue()).toBe('1');
    await button('Instellingen bewaren').click();
    await said('De instellingen zijn bewaard.');
    expect(await page.getByRole('row').count()).toBe(0);
    expect((await other.get('/v1/municipalities/gm0000')).body).toMatchObject({
      ...before,
      name: 'Nieuwstad',
      urgentTerm: { weeks: 1 },
      adviceTerm: { weeks: 7 },
    });
    await go(page, `${HERE}/regeling`);
    await fill(page, 'Naam van de gemeente', 'Voorbeeldstad');
    await button('Instellingen bewaren').click();
    await page.getByRole('region', { name: 'Zo is het nu' }).getByText('Voorbeeldstad').waitFor();
  });

  it('puts councils on the list and takes them off', async () => {
    await go(page, `${HERE}/adviesraden`);
    await button(/^Op de lijst zetten.*Jongerenraad Voorbeeldstad/).click();
    await said('Jongerenraad Voorbeeldstad staat nu op de lijst.');
    await page.getByText('Jongerenraad Voorbeeldstad wijzigen').click();
    const listed = page.getByRole('region', { name: 'Op de lijst' });
    await listed.getByLabel('Jeugdwet, artikel 2.10').check();
    await listed.getByRole('button', { name: 'Wijziging bewaren' }).click();
    await said('Jongerenraad Voorbeeldstad is gewijzigd.');
    const member = await open.page({ account: ACCOUNTS.jongerenraad });
    await go(member, '/adviesraden/gm0000/jongerenraad');
    await member.getByText('Adviseert volgens').waitFor();
    await member.getByText(/Jeugdwet, artikel 2\.10$/).waitFor();
    const fresh = page.getByRole('region', { name: 'Adviesraad toevoegen' });
    await fill(fresh, 'Naam van de adviesraad', 'Cliëntenraad Werk');
    await fresh.getByRole('button', { name: 'Toevoegen', exact: true }).click();
    await said('De adviesraad staat nu op de lijst.');
    await page.getByText('Cliëntenraad Werk wijzigen').click();
    await button(/^Van de lijst halen ….*Cliëntenraad Werk/).click();
    await page.getByText('Cliëntenraad Werk verdwijnt van de lijst.').waitFor();
    await button('Op de lijst laten staan').click();
    expect(await button('Cliëntenraad Werk van de lijst halen').count()).toBe(0);
    await button(/^Van de lijst halen ….*Cliëntenraad Werk/).click();
    await button('Cliëntenraad Werk van de lijst halen').click();
    await said('Cliëntenraad Werk staat niet meer op de lijst.');
  });

  it('puts no council on the list twice, and takes one that dossiers know under its id there', async () => {
    await go(page, `${HERE}/adviesraden`);
    const fresh = page.getByRole('region', { name: 'Adviesraad toevoegen' });
    const add = async (name: string) => {
      await fill(fresh, 'Naam van de adviesraad', name);
      await fresh.getByRole('button', { name: 'Toevoegen', exact: true }).click();
    };
    await add(' adviesraad sociaal  domein VOORBEELDSTAD');
    await said('De adviesraad staat nu op de lijst.');
    await add('Adviesraad Sociaal Domein Voorbeeldstad');
    await fresh
      .getByRole('alert')
      .getByRole('link', { name: /^Naam van de adviesraad: de gemeente heeft al/ })
      .waitFor();
    await add('...');
    await fresh
      .getByRole('alert')
      .getByRole('link', { name: /^Naam van de adviesraad: heeft geen letter/ })
      .waitFor();
    const inside = await as(open.server, ACCOUNTS.administrator);
    const { items } = (await inside.get('/v1/municipalities/gm0000/councils')).body as { items: { id: string }[] };
    expect(items.map(({ id }) => id).toSorted()).toEqual(['asd', 'jongerenraad']);
  });

  it('adds somebody, lets them stop and erases them, after a warning of what stays', async () => {
    await go(page, `${HERE}/mensen`);
    const add = page.getByRole('region', { name: 'Iemand toevoegen' });
    await add.getByRole('button', { name: 'Toevoegen', exact: true }).click();
    for (const name of ['Naam van de persoon: schrijf hier uw antwoord', 'Rol 1: kies wat past'])
      await add.getByRole('alert').getByRole('link', { name }).waitFor();
    await fill(add, 'Naam van de persoon', 'Eva de Wit');
    await fill(add, 'Inlognaam', 'griffier');
    await choose(add, 'Rol 1', 'Adviesraad');
    await choose(add, 'Voor welke adviesraad?', 'Jongerenraad');
    await choose(add, 'Functie in de adviesraad', 'Lid');
    await add.getByRole('button', { name: 'Toevoegen', exact: true }).click();
    await page.getByRole('alert').getByText('er is hier al iemand met deze inlognaam').waitFor();
    await fill(add, 'Inlognaam', 'eva');
    await add.getByRole('button', { name: 'Toevoegen', exact: true }).click();
    // No service knows that name here: they come in by a link, which is made on their own page.
    await said('Eva de Wit is toegevoegd. Maak hieronder een link waarmee Eva de Wit kan inloggen.');
    await page.getByText('Adviesraad: Jongerenraad Voorbeeldstad, lid. Inlognaam: eva.').waitFor();
    await button('Laten stoppen …').click();
    await page.getByText('Voor alles wat deze persoon doet, zijn er nog anderen.').waitFor();
    await button('Alle rollen hier beëindigen').click();
    await said('Eva de Wit is gestopt.');
    // What was ended does not come back with the next change.
    await fill(page, 'Naam', 'Eva Bos');
    await fill(page, 'E-mailadres', 'eva.bos@voorbeeldstad.nl');
    await button('Gegevens bewaren').click();
    await said('De gegevens van Eva Bos zijn bewaard.');
    await page.getByText('Gestopt. Inlognaam: eva.').waitFor();
    await button('Deze persoon wissen …').click();
    await page.getByText(/^Wat blijft: alles wat deze persoon deed/).waitFor();
    await button('Eva Bos voorgoed wissen').click();
    await page.getByRole('alert').getByText('Zet eerst een vinkje').waitFor();
    await page.getByLabel('Ik weet dat dit niet terug te draaien is').check();
    await button('Eva Bos voorgoed wissen').click();
    await page.waitForURL(`**${HERE}/mensen`);
    await said('De persoon is gewist.');
    expect(await page.getByRole('link', { name: 'Eva Bos' }).count()).toBe(0);
  });

  it('is told what nobody can do any more before the only one for it stops', async () => {
    await go(page, `${HERE}/mensen/${ACCOUNTS.clerk}`);
    await button('Laten stoppen …').click();
    await page.getByText(/^Niemand anders is dit: Griffier/).waitFor();
    await button('Niet laten stoppen').click();
    await choose(page, 'Rol 1', 'Beleidsmedewerker');
    await button('Wijziging bewaren').click();
    await page.getByRole('alert').getByText('Zet eerst een vinkje als u het zo wilt').waitFor();
    await page.getByText(/^Niemand anders is dit: Griffier/).waitFor();
  });

  it('sets how it looks for people of this municipality alone', async () => {
    await go(page, `${HERE}/uiterlijk`);
    await page.getByLabel('Mooi & Anders').check();
    await button('Instellingen bewaren').click();
    await said('De instellingen zijn bewaard.');
    const member = await open.page({ account: ACCOUNTS.asd });
    await go(member, '/');
    await member.locator('html.ma-theme').waitFor();
    await member.getByRole('button', { name: 'Uitloggen' }).click();
    await member.locator('html.voorbeeld-theme').waitFor();
  });

  it('alone finds these pages', async () => {
    const other = await open.page({ account: ACCOUNTS.civilServant });
    await go(other, '/beheer');
    await other.getByText('Met uw rol kunt u niets beheren').waitFor();
    await go(other, `${HERE}/mensen`);
    await other.getByRole('heading', { name: 'U mag deze pagina niet zien' }).waitFor();
    await go(page, '/beheer/gm9999/instellingen');
    await page.getByRole('heading', { name: 'Dit is niet gevonden' }).waitFor();
  });
});
