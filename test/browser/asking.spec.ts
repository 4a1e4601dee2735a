import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { ACCOUNTS, as, type Client } from '../api/client.js';
import { go, inRoom, sendOff } from './going.js';
import { opened } from './opened.js';
import { group } from './work/hand.js';

// Several councils are asked at once; for which of them somebody speaks is never left to chance.

const open = opened();
const COUNCILS = [
  { id: 'asd', name: 'Adviesraad Zorg' },
  { id: 'jr', name: 'Jongerenraad' },
  { id: 'wmo', name: 'Wmo-raad' },
];
let page: Page;
let inside: Client;
let at: string;
let number = 0;

interface Asked {
  readonly requests: readonly {
    readonly council: string;
    readonly questions: readonly string[];
    readonly dueOn: string;
  }[];
  readonly advices: readonly { readonly council: string }[];
}
const told = async () => (await inside.get(`/v1/trajectories/${at}`)).body as Asked;

async function record(noun: string, body: object): Promise<void> {
  const { status, text } = await inside.post(`/v1/trajectories/${at}/${noun}`, body);
  if (status !== 201) throw new Error(text);
}

beforeEach(async () => {
  page = await open.page({ account: ACCOUNTS.civilServant });
  inside = await as(open.server, ACCOUNTS.civilServant);
  at = `meer-raden-${number++}`;
  const { status, text } = await inside.post('/v1/trajectories', {
    ...{ id: at, title: 'Meer raden', municipality: 'gm0000', kind: 'requested', subject: 'policy' },
    ...{ legalBases: [], date: '2026-01-05', councils: COUNCILS },
    authorities: [{ id: 'college', kind: 'college', name: 'College' }],
  });
  if (status !== 201) throw new Error(text);
  await record('drafts', { version: 1, maturity: 'idea', text: 'Een begin.', date: '2026-01-05' });
  await record('involvements', { form: 'keukentafelgesprekken', date: '2026-01-06' });
});

const day = (on: string) => group(page, 'Is dit van een eerdere dag?').getByLabel('Dag', { exact: true }).fill(on);
const tick = (name: string) => page.getByLabel(name, { exact: true }).check();

describe('advice of several councils', () => {
  it('is asked at once, with the same questions, and a due date that was shown and explained before', async () => {
    await record('influence-spaces', {
      ...{ purpose: 'Weten wat er speelt.', level: 'advise', date: '2026-01-06', fixed: [], open: ['de bijdrage'] },
    });
    await go(page, `/dossiers/${at}/adviesaanvraag`);
    await tick('Adviesraad Zorg');
    await tick('Wmo-raad');
    await page.getByRole('button', { name: 'Vraag naar 1 punt dat nog kan veranderen' }).click();
    // Six weeks later is the second day of Easter.
    await day('2026-02-23');
    await page.getByText('Uiterlijk 7 april 2026', { exact: true }).waitFor();
    await page.getByText('Waarom deze datum?').first().click();
    await page.getByText(/6 april 2026 is Tweede Paasdag; .*artikel 1 lid 1/).waitFor();
    await page.getByRole('button', { name: 'Advies vragen', exact: true }).click();
    const shown = page.getByRole('dialog');
    for (const council of ['Adviesraad Zorg', 'Wmo-raad'])
      await shown.getByText(`${council}: uiterlijk 7 april 2026`).waitFor();
    await shown.getByRole('button', { name: 'Versturen' }).click();
    await page.getByText('Het advies is gevraagd aan: Adviesraad Zorg, Wmo-raad.').waitFor();
    const { requests } = await told();
    const questions = ['Wat vindt uw raad van: de bijdrage?'];
    expect(requests).toMatchObject([
      { council: 'asd', dueOn: '2026-04-07', questions },
      { council: 'wmo', dueOn: '2026-04-07', questions },
    ]);
  });

  it('is asked with a term for each, where that differs', async () => {
    await go(page, `/dossiers/${at}/adviesaanvraag`);
    await tick('Adviesraad Zorg');
    await tick('Jongerenraad');
    await day('2026-02-02');
    await page.getByLabel('Niet elke adviesraad krijgt evenveel tijd').check();
    const youth = page.getByRole('region', { name: 'Jongerenraad' });
    await youth.getByLabel('Een aantal weken').check();
    await youth.getByLabel(/^Hoeveel weken/).fill('8');
    await page.getByText('Adviesraad Zorg: uiterlijk 16 maart 2026').waitFor();
    await page.getByText('Jongerenraad: uiterlijk 30 maart 2026').waitFor();
    await sendOff(page, 'Advies vragen');
    await inRoom(page, at);
    expect((await told()).requests).toMatchObject([
      { council: 'asd', dueOn: '2026-03-16' },
      { council: 'jr', dueOn: '2026-03-30' },
    ]);
  });

  it('is asked of none when one of them cannot be, says which and why, and of the others when that is left out', async () => {
    await go(page, `/dossiers/${at}/adviesaanvraag`);
    await tick('Adviesraad Zorg');
    await tick('Jongerenraad');
    // Somebody else was first.
    await record('departures', { council: 'jr', reason: 'De raad is opgeheven.' });
    await sendOff(page, 'Advies vragen');
    const alert = page.getByRole('alert');
    await alert.getByText('Er is niets verstuurd, ook niet aan de andere raden.', { exact: false }).waitFor();
    expect(await alert.innerText()).toContain('Jongerenraad: ');
    expect((await told()).requests).toEqual([]);
    await page.getByLabel(/^Jongerenraad/).uncheck();
    await sendOff(page, 'Advies vragen');
    await page.getByText('Het advies is gevraagd aan: Adviesraad Zorg.').waitFor();
    expect((await told()).requests).toMatchObject([{ council: 'asd' }]);
  });

  it('is not done twice when the answer was lost', async () => {
    await go(page, `/dossiers/${at}/adviesaanvraag`);
    await tick('Adviesraad Zorg');
    await tick('Wmo-raad');
    let lost = 0;
    await page.route('**/batches', async (route) => {
      if (route.request().headers()['validate-only'] === 'true' || lost > 0) return route.continue();
      lost++;
      await route.fetch();
      return route.abort();
    });
    await sendOff(page, 'Advies vragen');
    await page.getByRole('alert').waitFor();
    expect(lost).toBe(1);
    open.wrong.length = 0;
    await sendOff(page, 'Advies vragen');
    await inRoom(page, at);
    expect((await told()).requests).toHaveLength(2);
  });

  it('is asked of nobody when nobody was chosen', async () => {
    await go(page, `/dossiers/${at}/adviesaanvraag`);
    await page.getByRole('button', { name: 'Advies vragen', exact: true }).click();
    await page.getByRole('alert').getByText('Kies minstens één adviesraad.', { exact: false }).waitFor();
  });
});

it('whoever records for one of several councils chooses for which, and what is sent says it', async () => {
  await go(page, `/dossiers/${at}/advies`);
  expect(await page.getByLabel('Punt 1').count()).toBe(0);
  await page.getByRole('button', { name: 'Advies indienen' }).click();
  await page.getByRole('alert').getByText('Kies eerst waar het om gaat.', { exact: false }).waitFor();
  await page.getByLabel(/^Waarop is dit het advies/).selectOption({ label: 'Uit onszelf, zonder aanvraag (Wmo-raad)' });
  await page.getByLabel('Met een brief').check();
  await page.getByLabel('Negatief').check();
  await page.getByLabel('Punt 1').fill('Kort de wachttijd in.');
  await page.getByRole('button', { name: 'Advies indienen' }).click();
  await page.getByRole('dialog').getByText('Wmo-raad', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Versturen', exact: true }).click();
  await page.getByText('Het gaat om: Uit onszelf, zonder aanvraag (Wmo-raad).', { exact: false }).waitFor();
  expect((await told()).advices).toMatchObject([{ council: 'wmo' }]);
});

it('whoever opened a dossier without a council is told why nobody can be asked, and has one take part that can be', async () => {
  at = 'zonder-raad';
  const { status, text } = await inside.post('/v1/trajectories', {
    ...{ id: at, title: 'Zonder raad', municipality: 'gm0000', kind: 'requested', subject: 'policy' },
    ...{ legalBases: [], date: '2026-01-05', councils: [] },
    authorities: [{ id: 'college', kind: 'college', name: 'College' }],
  });
  if (status !== 201) throw new Error(text);
  await go(page, `/dossiers/${at}/adviesaanvraag`);
  await page.getByText('Aan dit dossier doet nog geen adviesraad mee.', { exact: false }).waitFor();
  await go(page, `/dossiers/${at}`);
  await page.getByRole('link', { name: 'Een adviesraad laten meedoen' }).click();
  await page.waitForURL('**/wijzigen');
  // Those that its municipality knows, by the id by which their people see the dossier.
  expect(await page.getByLabel(/Moerdijk|Oirschot/).count()).toBe(0);
  await tick('Jongerenraad Voorbeeldstad');
  await page.getByLabel('Waarom verandert dit?').fill('Het gaat over jongeren.');
  await sendOff(page, 'Wijzigen');
  // In the room where it can be asked, which is what comes next.
  await page.waitForURL(`**/dossiers/${at}/gesprekken-en-aanvragen`);
  expect((await told()) as unknown).toMatchObject({ councils: [{ id: 'jongerenraad' }] });
  expect(await page.getByRole('link', { name: 'Een adviesraad laten meedoen' }).count()).toBe(0);
  await go(page, `/dossiers/${at}/adviesaanvraag`);
  await page.getByText('Jongerenraad Voorbeeldstad', { exact: true }).waitFor();
});
