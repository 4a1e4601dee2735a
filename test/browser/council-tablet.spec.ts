import { beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { ACCOUNTS, as, type Client } from '../api/client.js';
import { AXE, CUT_OFF, FOUND } from './axe.js';
import { keepScreen } from './browser.js';
import { go, inRoom, sendOff } from './going.js';
import { opened } from './opened.js';
import { check, fill, group, rows } from './work/hand.js';

// What the secretary of a council does on a tablet: 768 px wide, of which one sees some 1,000 px at once.

const TABLET = { width: 768, height: 1024 };

const open = opened();
const ASKED = 'op-de-tablet';
const OWN = 'eigen-advies';
const OWN_TITLE = 'Brieven van de gemeente';
const COUNCILS = [
  { id: 'asd', name: 'Adviesraad Sociaal Domein Voorbeeldstad' },
  { id: 'jongerenraad', name: 'Jongerenraad Voorbeeldstad' },
];
const COLLEGE = [{ id: 'college', kind: 'college', name: 'College' }];
const SENTENCE = 'Wie belt, wordt gehaald.';
const TEXT = `Artikel 1. De bus\n1. De bus rijdt elk uur. ${SENTENCE}\n2. Het college stelt de route vast.\n\nArtikel 2. Kosten\n1. De rit is gratis.`;
const SIGNAL = 'Mensen begrijpen de brieven niet.';
let inside: Client;
let alderman: Client;
let asd: Client;

async function record(client: Client, path: string, body: object): Promise<void> {
  const { status, text } = await client.post(`/v1/trajectories${path}`, body);
  if (status !== 201 && status !== 200) throw new Error(`${path}: ${text}`);
}

/** The page as it stands reads well: to axe, and without anything cut off. */
async function readsWell(page: Page, name: string): Promise<void> {
  await keepScreen(page, `council-tablet/${name}`);
  expect(await page.evaluate(CUT_OFF)).toBe(false);
  expect(await page.evaluate(FOUND)).toEqual([]);
}

async function tablet(): Promise<Page> {
  const how = { account: ACCOUNTS.asd, width: TABLET.width };
  await (await open.context(how)).addInitScript({ path: AXE });
  const page = await open.page(how);
  await page.setViewportSize(TABLET);
  return page;
}

beforeAll(async () => {
  [inside, alderman, asd] = await Promise.all([
    as(open.server, ACCOUNTS.civilServant),
    as(open.server, ACCOUNTS.alderman),
    as(open.server, ACCOUNTS.asd),
  ]);
  await record(inside, '', {
    ...{ id: ASKED, title: 'Vervoer', municipality: 'gm0000', kind: 'requested', subject: 'policy' },
    ...{ legalBases: [], date: '2026-01-05', councils: COUNCILS, authorities: COLLEGE },
  });
  await record(inside, `/${ASKED}/drafts`, { version: 1, maturity: 'idea', text: TEXT, date: '2026-01-05' });
  await record(inside, `/${ASKED}/involvements`, { form: 'keukentafelgesprekken', date: '2026-01-06' });
  // The other is not done yet: the dossier stays where advice is given.
  for (const { id } of COUNCILS)
    await record(inside, `/${ASKED}/advice-requests`, {
      ...{ id: `r-${id}`, council: id, questions: ['Is het plan duidelijk?'], draftVersion: 1 },
      ...{ term: { weeks: 12 } },
    });
  await record(asd, '', {
    ...{ id: OWN, title: OWN_TITLE, municipality: 'gm0000', kind: 'unsolicited', subject: 'implementation' },
    ...{ legalBases: [], date: '2026-01-05', councils: COUNCILS.slice(0, 1), authorities: COLLEGE },
  });
});

const lowest = async (page: Page, text: string | RegExp): Promise<number> => {
  const box = await page.getByText(text).first().boundingBox();
  if (!box) throw new Error(`${String(text)} is not shown`);
  return box.y + box.height;
};
const can = (page: Page) => page.getByRole('region', { name: 'Dit kunt u nu doen' });

it('shows the question and until when before all else, in the dossier and where it is answered', async () => {
  const page = await tablet();
  await go(page, `/dossiers/${ASKED}`);
  for (const text of ['Is het plan duidelijk?', /^Advies uiterlijk/])
    expect(await lowest(page, text)).toBeLessThan((await can(page).boundingBox())?.y ?? 0);
  // Where there is nothing, nothing is headed.
  expect(await page.getByRole('heading', { name: 'Punten' }).count()).toBe(1);
  expect(await page.locator('.dw-section').count()).toBe(0);
  await readsWell(page, 'asked');
  await go(page, `/dossiers/${ASKED}/tekst`);
  expect(await page.getByRole('heading', { name: 'Wat kan nog veranderen?' }).count()).toBe(0);
  await go(page, `/dossiers/${ASKED}/advies`);
  for (const text of ['Is het plan duidelijk?', /^Advies uiterlijk/])
    expect(await lowest(page, text)).toBeLessThan(TABLET.height);
  await readsWell(page, 'advice');
});

it('tells after sending what was sent, and does not ask for it once more', async () => {
  const page = await tablet();
  await go(page, `/dossiers/${ASKED}`);
  await can(page).getByRole('link', { name: 'Advies geven' }).waitFor();
  await go(page, `/dossiers/${ASKED}/advies`);
  await check(page, 'Positief');
  await fill(page, 'Punt 1', 'Zet er een telefoonnummer bij.');
  // By the keyboard: to the text, an article of it, and a sentence; then one writes on where one was.
  await page.getByRole('button', { name: 'Kies een passage uit de tekst voor punt 1' }).press('Enter');
  await page.locator('summary:focus').getByText('Kies een passage uit de tekst (versie 1)').waitFor();
  await page.getByText('Kies de passage voor punt 1.').waitFor();
  await page.locator('summary').filter({ hasText: 'Artikel 1. De bus' }).press('Enter');
  await page.getByRole('button', { name: SENTENCE, exact: true }).press('Enter');
  expect(await page.locator('textarea:focus').inputValue()).toBe('Zet er een telefoonnummer bij.');
  await page.getByText('Over artikel 1, lid 1, in versie 1').waitFor();
  // What is chosen next is a point of its own.
  await page.getByRole('button', { name: 'Kies dit hele artikel' }).press('Enter');
  await page.locator('textarea:focus').fill('Zeg ook wat het kost.');
  await page.getByText('Hierover gaat punt 1 en 2').waitFor();
  await readsWell(page, 'advice-on-passage');
  await page.reload();
  await page.getByText('Over artikel 1, in versie 1').waitFor();
  await sendOff(page, 'Advies indienen');
  await inRoom(page, ASKED);
  await page.locator('.dw-told__text:focus').getByText('Het advies is ingediend').waitFor();
  await page.getByText('Zet er een telefoonnummer bij.').waitFor();
  expect(await page.getByText('Dit is gevraagd aan').count()).toBe(0);
  expect(await can(page).getByRole('link', { name: 'Advies geven' }).count()).toBe(0);
  for (const summary of ['Alles wat u kunt doen', 'Wat niet vaak nodig is'])
    await can(page).getByText(summary, { exact: true }).click();
  await can(page).getByRole('link', { name: 'Nog een advies geven, uit uzelf' }).waitFor();
});

it('shows a point beside the passage that it is about, in the text as it has become', async () => {
  const text = `Artikel 1. Doel\nDit is er bij gekomen.\n\n${TEXT.replace('Artikel 2', 'Artikel 3').replace('Artikel 1', 'Artikel 2').replace('elk uur', 'elk half uur')}`;
  await record(inside, `/${ASKED}/drafts`, { version: 2, maturity: 'concept', text });
  const page = await tablet();
  await go(page, `/dossiers/${ASKED}/aanbevelingen/asd-1`);
  await page.getByText('Over artikel 1, lid 1, in versie 1').waitFor();
  await page.getByText(SENTENCE, { exact: true }).waitFor();
  await readsWell(page, 'point-on-passage');
  await go(page, `/dossiers/${ASKED}/tekst/lezen`);
  const at = page.locator('#artikel-1-lid-1');
  await at
    .getByRole('link', { name: /^Aanbeveling 1 van .* \(op versie 1, toen dit artikel 1, lid 1 was\)$/ })
    .waitFor();
  await readsWell(page, 'reading');
  const municipality = await open.page({ account: ACCOUNTS.civilServant, width: TABLET.width });
  await go(municipality, `/dossiers/${ASKED}/antwoorden?over=asd-1`);
  await municipality.getByText('Nu, in versie 2 (artikel 2, lid 1)').waitFor();
  await municipality.getByText(/De bus rijdt elk half uur\./).waitFor();
});

it('asks why a council is not satisfied, and does not ask again for what it passed over', async () => {
  await record(asd, `/${ASKED}/advice-supplements`, {
    ...{ advice: 'a-asd', recommendations: [{ id: 'asd-3', text: 'Rijd ook op zondag.' }] },
  });
  for (const recommendation of ['asd-1', 'asd-2', 'asd-3'])
    await record(inside, `/${ASKED}/answers`, { authority: 'college', recommendation, verdict: 'adopted' });
  await record(alderman, `/${ASKED}/responses`, { authority: 'college', advice: 'a-asd' });
  const page = await tablet();
  await go(page, `/dossiers/${ASKED}/weerwoord`);
  const question = group(page, 'Is uw raad tevreden met het antwoord op punt 1?');
  expect(await page.getByLabel(/^Waarom niet/).count()).toBe(0);
  await check(question, 'Deels tevreden');
  await page.getByLabel('Waarom niet helemaal?').waitFor();
  await check(question, 'Nee, niet tevreden');
  await page.getByText('Met uw reden erbij kan de gemeente haar antwoord nog herzien.', { exact: false }).waitFor();
  await readsWell(page, 'why');
  await page.getByLabel(/^Waarom niet/).fill('Wij vroegen ook om een chat.');
  await sendOff(page, 'Laten weten aan de gemeente');
  await inRoom(page, ASKED);
  await go(page, '/');
  expect(await page.getByRole('link', { name: 'Zeggen of u tevreden bent' }).count()).toBe(0);
});

it('speaks of an advice that nobody asked for as the own advice of the council, with what led to it', async () => {
  const page = await tablet();
  await go(page, `/dossiers/${OWN}/advies`);
  await page.getByRole('button', { name: 'Nog een toevoegen' }).first().waitFor();
  const led = group(page, 'Wat leidde tot dit advies?');
  await led.getByRole('button', { name: 'Nog een toevoegen' }).click();
  await rows(page, 'Wat leidde tot dit advies?', [SIGNAL], (n) => `Aanleiding ${n}`);
  await check(page, 'Geen oordeel over het geheel');
  await fill(page, 'Punt 1', 'Schrijf korter.');
  await sendOff(page, 'Advies indienen');
  await inRoom(page, OWN);
  for (const at of ['', '/tijdlijn', '/aanbevelingen/asd-1']) {
    await go(page, `/dossiers/${OWN}${at}`);
    await page.getByText(`Eigen advies van ${COUNCILS[0]?.name ?? ''}`, { exact: true }).waitFor();
    await page.getByText(SIGNAL).first().waitFor();
    expect(await page.getByText(/gevraagd advies/i).count()).toBe(0);
    await readsWell(page, `own${at.replaceAll('/', '-')}`);
  }
  await go(page, '/niet-overgenomen');
  await page
    .getByText(`${COUNCILS[0]?.name ?? ''} beval uit zichzelf aan`)
    .first()
    .waitFor();
  await go(page, '/adviesraden/gm0000/asd');
  await page.getByText(/waarvan 1 uit zichzelf|uit zichzelf$/).waitFor();
  await page.goto(`/openbaar/dossiers/${OWN}`);
  await page.getByText(SIGNAL).first().waitFor();
});

it('tells by when what a council asked to know is due, and that it came, until the council goes on', async () => {
  await record(asd, `/${OWN}/information-requests`, {
    id: 'i1',
    council: 'asd',
    question: 'Hoeveel brieven gaan er uit?',
  });
  const page = await tablet();
  await go(page, `/dossiers/${OWN}/gesprekken-en-aanvragen`);
  await page.getByText(/^Informatie uiterlijk/).waitFor();
  await readsWell(page, 'information');
  await go(page, '/termijnen');
  await page.locator('.dw-deadline').filter({ hasText: 'Gevraagde informatie' }).getByText(OWN_TITLE).waitFor();
  await record(inside, `/${OWN}/information`, { request: 'i1', description: 'Twaalfduizend per jaar.' });
  await go(page, '/');
  const heard = page.getByRole('listitem').filter({ hasText: 'Informatie gekregen' });
  await heard.getByText('Hoeveel brieven gaan er uit?').waitFor();
  await readsWell(page, 'heard');
  await heard.getByRole('link').click();
  await page.waitForURL(`**/dossiers/${OWN}/gesprekken-en-aanvragen#i1`);
  await page.getByText('Twaalfduizend per jaar.').waitFor();
});

it('explains the conditions for taking part, and lays the scores of both sides side by side', async () => {
  const page = await tablet();
  await go(page, `/dossiers/${OWN}/evaluatie`);
  await page.getByText('Vooraf is duidelijk waarover de raad meepraat').waitFor();
  await page.getByText('1 is slecht', { exact: false }).waitFor();
  await readsWell(page, 'conditions');
  await record(asd, `/${OWN}/evaluations`, {
    by: 'asd',
    scores: [
      { condition: 1, score: 2 },
      { condition: 7, score: 4 },
    ],
  });
  await record(inside, `/${OWN}/evaluations`, { by: 'college', scores: [{ condition: 1, score: 5 }] });
  await go(page, `/dossiers/${OWN}/besluit-en-toezeggingen`);
  const row = (name: string | RegExp) => page.getByRole('row', { name });
  expect(await row(/^1\. De relatie/).innerText()).toMatch(/2\s+5\s+-3$/);
  expect(await row(/^2\. Verwachtings/).innerText()).toMatch(/niet ingevuld\s+niet ingevuld\s+–$/);
  expect(await row(/^Samen/).innerText()).toMatch(/6 van 10\s+5 van 5/);
  expect(await row(/^Gemiddeld/).innerText()).toMatch(/3\s+5\s+-3 \(over 1 voorwaarde\)/);
  await readsWell(page, 'scores');
});

it('tells of a year of the council: in figures, in a sheet, and in a text to begin its report with', async () => {
  const page = await tablet();
  await go(page, '/adviesraden/gm0000/asd');
  await page.getByRole('link', { name: /met een tekst voor het jaarverslag$/ }).click();
  await page.getByRole('heading', { name: 'Om uw jaarverslag mee te beginnen' }).waitFor();
  await page.getByText(/^Adviesraad Sociaal Domein Voorbeeldstad is in \d{4} .* om advies gevraagd\./).waitFor();
  for (const title of ['Hoe vaak en hoe vroeg gevraagd', 'Kwam het advies op tijd?', 'Wat er van het advies werd'])
    await page.getByRole('heading', { name: title, exact: true }).waitFor();
  await readsWell(page, 'year');
  const at = new URL(page.url()).pathname;
  const text = await page.getByRole('link', { name: 'Als tekstbestand' }).getAttribute('href');
  expect(decodeURIComponent(text ?? '')).toMatch(/^data:text\/markdown;charset=utf-8,# Adviesraad Sociaal Domein/);
  const sheet = await page.getByRole('link', { name: 'Als CSV' }).getAttribute('href');
  const csv = await (await page.request.get(sheet ?? '')).text();
  expect(csv).toContain(OWN_TITLE);
  expect(csv.split('\n')[0]).toContain('Om advies gevraagd: keren');
  // What anybody may see of it, without the words that are between those who take part.
  await page.goto(`/openbaar${at}`);
  await page.getByRole('heading', { name: 'Hoe vaak en hoe vroeg gevraagd', exact: true }).waitFor();
  await page.getByRole('heading', { name: 'Kwam gevraagde informatie op tijd?' }).waitFor();
  expect(await page.content()).not.toContain('Hoeveel brieven');
  await readsWell(page, 'year-public');
});
