import { beforeAll, expect, it } from '@jest/globals';
import type { BrowserContext, Page } from 'playwright-core';
import { ACCOUNTS, as, type Client } from '../api/client.js';
import { councilPerson } from '../council-people.js';
import { AXE, CUT_OFF, FOUND } from './axe.js';
import { keepScreen } from './browser.js';
import { go, inRoom } from './going.js';
import { opened } from './opened.js';
import { holds, shows } from './several.js';
import { check, choose, field, fill, group } from './work/hand.js';

// Two people of one council write an advice together, each at their own screen.

const ID = 'samen-aan-het-werk';
const AT = `/dossiers/${ID}/advies`;
const NAME = 'Fatima Achterberg';
const COUNCILS = [
  { id: 'asd', name: 'Adviesraad Sociaal Domein Voorbeeldstad' },
  { id: 'jongerenraad', name: 'Jongerenraad Voorbeeldstad' },
];
const SAVED = 'Alles is bewaard voor uw raad.';

const open = opened({ expected: /ERR_INTERNET_DISCONNECTED/ });
let inside: Client;
let asd: Page;
let fatima: Page;
let hers: BrowserContext;

async function record(client: Client, path: string, body: object): Promise<void> {
  const { status, text } = await client.post(`/v1/trajectories${path}`, body);
  if (status !== 201 && status !== 200) throw new Error(`${path}: ${text}`);
}
async function readsWell(page: Page, name: string): Promise<void> {
  await keepScreen(page, `together/${name}`);
  expect(await page.evaluate(CUT_OFF)).toBe(false);
  expect(await page.evaluate(FOUND)).toEqual([]);
}
/** Once what was just typed is with the server: from the first letter on the page says nothing else. */
const saved = (page: Page) => page.getByText(SAVED).waitFor();

const point = (page: Page, number: number) =>
  group(page, 'Aanbevelingen')
    .getByRole('listitem')
    .filter({ has: page.getByLabel(`Punt ${number}`, { exact: true }) });

beforeAll(async () => {
  inside = await as(open.server, ACCOUNTS.civilServant);
  await record(inside, '', {
    ...{ id: ID, title: 'Vervoer', municipality: 'gm0000', kind: 'requested', subject: 'policy', legalBases: [] },
    ...{ date: '2026-01-05', councils: COUNCILS },
    authorities: [{ id: 'college', kind: 'college', name: 'College' }],
  });
  await record(inside, `/${ID}/drafts`, { version: 1, maturity: 'concept', text: 'Artikel 1. De bus\nDe bus rijdt.' });
  await record(inside, `/${ID}/involvements`, { form: 'keukentafelgesprekken', date: '2026-01-06' });
  await record(inside, `/${ID}/advice-requests`, {
    ...{ id: 'r1', council: 'asd', questions: ['Is het plan duidelijk?'], draftVersion: 1, term: { weeks: 12 } },
  });
  const { token } = await councilPerson(open.server.folder, NAME, 'asd', 'member');
  const [one, other] = await Promise.all([
    open.context({ account: ACCOUNTS.asd }),
    open.context({ at: 'fatima', width: 320 }),
  ]);
  hers = other;
  await other.addCookies([{ name: 'doorwerking_session', value: token, url: open.server.url }]);
  for (const context of [one, other]) await context.addInitScript({ path: AXE });
  asd = await open.lasting({ account: ACCOUNTS.asd });
  fatima = await open.lasting({ at: 'fatima', width: 320 });
});

it('has what one writes on the screen of the other, divided and talked about', async () => {
  // A member sends nothing, and reads all the same where they begin what the council was asked.
  await go(fatima, '/');
  await fatima.getByText('U hoeft niets te versturen').waitFor();
  const asked = fatima.getByRole('region', { name: 'Dit is uw raad gevraagd' });
  await asked.getByRole('link', { name: /^Samen aan het advies werken.*Vervoer/ }).waitFor();
  await readsWell(fatima, 'asked-320');
  await go(asd, AT);
  await asd.getByText('Er is nog niets geschreven.', { exact: false }).waitFor();
  await readsWell(asd, 'empty');
  await check(asd, 'Positief');
  await fill(asd, 'Punt 1', 'Rijd ook op zondag.');
  await saved(asd);
  // A member writes along, and finds it where the council reads what it was asked.
  await go(fatima, `/dossiers/${ID}`);
  await fatima.getByRole('link', { name: 'Samen aan het advies werken' }).click();
  await fatima.waitForURL(`**${AT}?over=r1`);
  await holds(field(fatima, 'Punt 1'), 'Rijd ook op zondag.');
  // By name who sends it: she herself speaks for nobody.
  const sends = await fatima.getByText(/^Versturen doet .* van uw raad: ./).textContent();
  expect(sends).not.toContain(NAME);
  await group(fatima, 'Aanbevelingen').getByRole('button', { name: 'Nog een toevoegen' }).click();
  await field(fatima, 'Punt 2').fill('Zeg wat een rit kost.');
  await saved(fatima);
  await choose(point(fatima, 1), 'Wie neemt dit op zich?', NAME);
  // The one that is waited for: nothing has the page look but its own clock.
  await field(asd, 'Punt 2').waitFor();
  // Who is at which part shows to the other.
  await field(asd, 'Punt 1').focus();
  await shows(point(fatima, 1).getByText('is hier nu mee bezig', { exact: false }), { from: [asd] });
  await point(asd, 2).getByText('Opmerkingen').click();
  await fill(point(asd, 2), 'Uw opmerking over Punt 2', 'Weten we wat het kost?');
  await choose(point(asd, 2), 'Vraagt u iemand', NAME);
  await point(asd, 2).getByRole('button', { name: 'Plaats de opmerking' }).press('Enter');
  await point(asd, 2).getByText('Weten we wat het kost?').waitFor();
  await shows(point(fatima, 2).getByText('Opmerkingen (1 open)'));
  await fatima.getByText('Uw mening is gevraagd over:').waitFor();
  await point(fatima, 2).getByText(`gevraagd aan ${NAME}`).waitFor();
  await readsWell(fatima, 'comment-320');
  await point(fatima, 2)
    .getByRole('button', { name: /^Afhandelen/ })
    .click();
  await asd.getByText('De punten en wie ze heeft').click();
  await shows(asd.getByText(`Wie: ${NAME}`));
  await readsWell(asd, 'divided');
});

it('lays both texts side by side where both changed the same, and loses neither whatever is chosen', async () => {
  // What both change of a point, but not the same of it, is put together.
  await hers.setOffline(true);
  await field(fatima, 'Punt 1').fill('Rijd op zondag ook.');
  await fatima.getByText('Nog niet bewaard voor uw raad.', { exact: false }).waitFor();
  await point(asd, 1).getByText('Nummer, minderheid en waarover').click();
  await fill(point(asd, 1), 'Over welk artikel', 'artikel 1');
  await field(asd, 'Punt 2').fill('Zeg van elke rit wat hij kost.');
  await saved(asd);
  await field(fatima, 'Punt 2').fill('Zet de prijs erbij.');
  // What was typed without a network is there after the page was loaded anew, also when nothing of it was sent.
  await hers.setOffline(false);
  await shows(fatima.getByText(/veranderde dit ook, terwijl u typte/));
  // What is typed and not settled is not said to be kept.
  expect(await fatima.getByText(SAVED).count()).toBe(0);
  await fatima.getByRole('status').getByRole('link', { name: 'Punt 2' }).waitFor();
  const clash = point(fatima, 2).getByRole('alert');
  await clash.getByText('Zeg van elke rit wat hij kost.').waitFor();
  await clash.getByText('Zet de prijs erbij.').waitFor();
  await readsWell(fatima, 'conflict-320');
  await holds(field(asd, 'Punt 1'), 'Rijd op zondag ook.');
  expect(await field(asd, 'Punt 2').inputValue()).toBe('Zeg van elke rit wat hij kost.');
  await clash.getByRole('button', { name: 'Houd mijn tekst' }).press('Enter');
  await saved(fatima);
  await holds(field(asd, 'Punt 2'), 'Zet de prijs erbij.');
  // The keyboard goes on where it is typed, and what was overwritten is said to whoever wrote it.
  expect(await fatima.locator('textarea:focus').inputValue()).toBe('Zet de prijs erbij.');
  await shows(point(asd, 2).getByText('Het bleef niet staan: Zeg van elke rit wat hij kost.', { exact: false }));
  await point(asd, 2)
    .getByRole('button', { name: /^Afhandelen/ })
    .last()
    .click();
  await asd.getByText('Uw mening is gevraagd over:').waitFor({ state: 'detached' });
  await hers.setOffline(true);
  await field(fatima, 'Punt 2').fill('Zet de prijs erbij. Doe dat op de halte.');
  await fatima.getByText('Nog niet bewaard voor uw raad.', { exact: false }).waitFor();
  await field(asd, 'Punt 2').fill('Beste gemeente: zet de prijs erbij.');
  await saved(asd);
  await hers.setOffline(false);
  await clash.getByRole('button', { name: 'Voeg beide samen' }).press('Enter');
  await holds(field(asd, 'Punt 2'), 'Beste gemeente: zet de prijs erbij. Doe dat op de halte.');
  await field(asd, 'Punt 2').fill('Zet de prijs erbij.');
  await saved(asd);
  expect(await field(point(asd, 1), 'Over welk artikel').inputValue()).toBe('artikel 1');
});

it('is agreed on, and says what was changed afterwards and that the text is another by now', async () => {
  await fatima.getByRole('button', { name: 'Ik ga akkoord met deze tekst' }).click();
  await fatima.getByRole('button', { name: 'Trek mijn akkoord in' }).waitFor();
  await fill(asd, 'Op welke vergadering?', 'Vergadering van mei');
  await asd.getByRole('button', { name: /^Leg vast dat/ }).click();
  await asd.getByText(/stelde dit vast: Vergadering van mei/).waitFor();
  await field(asd, 'Punt 1').fill('Rijd elke zondag ook.');
  await asd.getByText('Daarna is nog veranderd: Punt 1.').waitFor();
  await record(inside, `/${ID}/drafts`, {
    version: 2,
    maturity: 'proposal',
    text: 'Artikel 1. De bus\nDe bus rijdt elk uur.',
  });
  await shows(asd.getByText('De gemeente plaatste intussen versie 2 van de tekst.', { exact: false }));
  await readsWell(asd, 'agreed');
});

it('is sent once, and tells the other where it went', async () => {
  await hers.setOffline(true);
  await point(fatima, 2).getByText('Punt 2', { exact: true }).first().waitFor();
  await group(fatima, 'Aanbevelingen').getByRole('button', { name: 'Nog een toevoegen' }).click();
  await field(fatima, 'Punt 3').fill('Rijd ook op feestdagen.');
  await asd.getByRole('button', { name: 'Advies indienen' }).click();
  const dialog = asd.getByRole('dialog');
  await dialog.getByText(/stelde dit vast: Vergadering van mei/).waitFor();
  await dialog.getByText('Daarna is nog veranderd: Punt 1.').waitFor();
  await dialog.getByText('Alleen voor uw raad, dit wordt niet openbaar').waitFor();
  await readsWell(asd, 'review');
  await dialog.getByRole('button', { name: 'Versturen', exact: true }).click();
  await inRoom(asd, ID);
  await hers.setOffline(false);
  await asd.getByText('Rijd elke zondag ook.').waitFor();
  // Nothing can be typed into what was sent, and what was still being typed is there to be taken over.
  await shows(fatima.getByRole('heading', { name: 'Dit advies is verstuurd.' }));
  expect(await fatima.getByRole('textbox').count()).toBe(0);
  await fatima.getByText('Rijd ook op feestdagen.').waitFor();
  await readsWell(fatima, 'sent-320');
  await fatima.getByRole('link', { name: 'Bekijk het advies' }).click();
  await fatima.waitForURL(`**/adviezen/a-asd`);
  await fatima.getByText('Adviesraad Sociaal Domein Voorbeeldstad: Vergadering van mei', { exact: false }).waitFor();
  await fatima.getByText(`Akkoord met een eerdere tekst: ${NAME}`).waitFor();
  await readsWell(fatima, 'agreed-320');
  const told = (await inside.get(`/v1/trajectories/${ID}`)).body as {
    advices: { recommendations: { text: string }[] }[];
  };
  expect(told.advices.map(({ recommendations }) => recommendations.map(({ text }) => text))).toEqual([
    ['Rijd elke zondag ook.', 'Zet de prijs erbij.'],
  ]);
});

it('is begun by a member who finds it on the page of the council, and says what is missing before it can be sent', async () => {
  await go(fatima, '/adviesraden/gm0000/asd');
  const unasked = fatima.getByRole('region', { name: 'Uit uzelf adviseren' });
  await unasked.getByText('begint de voorzitter of de secretaris', { exact: false }).waitFor();
  await readsWell(fatima, 'council-320');
  await unasked.getByRole('link', { name: 'Een advies bij Vervoer' }).click();
  await fatima.waitForURL(`**${AT}?over=asd&van=asd`);
  await fatima.getByText('Versturen doet de voorzitter of de secretaris van uw raad.').waitFor();
  expect(await fatima.getByRole('button', { name: 'Advies indienen' }).count()).toBe(0);
});

it('keeps what somebody types while another throws the draft away', async () => {
  await go(asd, AT);
  await field(asd, 'Punt 1').fill('Zet er bankjes bij.');
  await saved(asd);
  await asd.getByText('wat uw raad van het geheel vindt').waitFor();
  // The start page of a member leads to what their council is writing; the dossier does too.
  await go(fatima, `/dossiers/${ID}`);
  await fatima.getByText('schrijft aan een advies.', { exact: false }).waitFor();
  await fatima.getByRole('link', { name: /^Een aanvulling op het advies van/ }).waitFor();
  await go(fatima, '/');
  await readsWell(fatima, 'start-320');
  // What is begun stands once.
  expect(await fatima.getByRole('region', { name: 'Dit is uw raad gevraagd' }).count()).toBe(0);
  await fatima
    .getByRole('region', { name: 'Waar uw raad aan schrijft' })
    .getByRole('link', { name: /^Advies.*Vervoer/ })
    .click();
  await holds(field(fatima, 'Punt 1'), 'Zet er bankjes bij.');
  await shows(asd.getByText(`Nu ook hier: ${NAME}`), { from: [fatima] });
  await asd.getByRole('button', { name: 'Gooi dit concept weg' }).click();
  await asd.getByText(`${NAME} heeft het nu open.`).waitFor();
  await field(fatima, 'Punt 1').fill('Zet er bankjes bij, in de schaduw.');
  await asd.getByRole('button', { name: 'Ja, gooi het concept weg' }).click();
  await asd.getByText('Er is nog niets geschreven.', { exact: false }).waitFor();
  await shows(fatima.getByRole('heading', { name: 'Dit concept is er niet meer' }));
  await fatima.getByText('Zet er bankjes bij, in de schaduw.').waitFor();
  await readsWell(fatima, 'gone-320');
  await fatima.reload();
  await fatima.getByText('Zet er bankjes bij, in de schaduw.').waitFor();
  await fatima.getByRole('button', { name: 'Begin een nieuw concept met deze tekst' }).press('Enter');
  await saved(fatima);
  await holds(field(asd, 'Punt 1'), 'Zet er bankjes bij, in de schaduw.');
});

it('is written by one council and agreed on by another that gives it too', async () => {
  const youth = await open.page({ account: ACCOUNTS.jongerenraad });
  await asd.getByText('Samen met anderen').click();
  await asd.getByRole('checkbox', { name: 'Jongerenraad Voorbeeldstad' }).check();
  await saved(asd);
  await go(youth, '/');
  await youth
    .getByRole('region', { name: 'Waar uw raad aan schrijft' })
    .getByRole('link', { name: /^Advies.*Vervoer/ })
    .click();
  const along = youth.getByRole('region', { name: /schrijft een advies waaraan uw raad meedoet/ });
  await along.getByText('Zet er bankjes bij, in de schaduw.').waitFor();
  await along.getByText('Opmerkingen').last().click();
  await fill(along, 'Uw opmerking over Het hele advies', 'Goed zo.');
  await along.getByRole('button', { name: 'Plaats de opmerking' }).last().press('Enter');
  await along.getByText('Goed zo.').waitFor();
  await along.getByRole('button', { name: 'Ik ga akkoord met deze tekst' }).click();
  // A meeting that is not named says so at its field.
  await along.getByRole('button', { name: 'Leg vast dat Jongerenraad Voorbeeldstad dit vaststelde' }).click();
  await along.getByText('Vul in op welke vergadering.').waitFor();
  await fill(along, 'Op welke vergadering?', 'Jongerenoverleg');
  await along.getByRole('button', { name: 'Leg vast dat Jongerenraad Voorbeeldstad dit vaststelde' }).click();
  await along.getByText(/Jongerenraad Voorbeeldstad stelde dit vast: Jongerenoverleg/).waitFor();
  await keepScreen(youth, 'together/along');
  await shows(asd.getByText('Goed zo.'), { state: 'attached' });
  await check(asd, 'Positief');
  await saved(asd);
  await asd.getByRole('button', { name: 'Advies indienen' }).click();
  await asd.getByRole('dialog').getByRole('button', { name: 'Versturen', exact: true }).click();
  await inRoom(asd, ID);
  const told = (await inside.get(`/v1/trajectories/${ID}`)).body as { advices: { with?: string[] }[] };
  expect(told.advices.at(-1)?.with).toEqual(['jongerenraad']);
});
