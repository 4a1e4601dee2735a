import { beforeAll, expect, it } from '@jest/globals';
import { ACCOUNTS, as, type Client } from '../api/client.js';
import { go, sendOff } from './going.js';
import { opened } from './opened.js';

// Who speaks for whom, and whose point it is: what is recorded on the pages, and what anybody then reads.

const open = opened();
const ID = 'wiens-advies';
const SUCCESSION = 'herindeling';
let inside: Client;

beforeAll(async () => {
  inside = await as(open.server, ACCOUNTS.civilServant);
  const { status, text } = await inside.post('/v1/trajectories', {
    ...{ id: ID, title: 'Wiens advies', municipality: 'gm0000', kind: 'requested', subject: 'policy' },
    ...{ legalBases: [], date: '2026-01-05', councils: [{ id: 'asd', name: 'Adviesraad' }] },
    authorities: [
      { id: 'college', kind: 'college', name: 'College' },
      { id: 'raad', kind: 'raad', name: 'Gemeenteraad' },
    ],
  });
  if (status !== 201) throw new Error(text);
});

it('advice is asked without a text, with why', async () => {
  const page = await open.page({ account: ACCOUNTS.civilServant });
  await go(page, `/dossiers/${ID}/adviesaanvraag`);
  await page.getByLabel('Waarom sprak u niet eerst met mensen?').fill('De wet verandert.');
  await page.getByLabel('Waarom vraagt u advies zonder tekst?').fill('De tekst wordt nog geschreven.');
  await sendOff(page, 'Advies vragen');
  await page.getByText('Er was nog geen tekst: De tekst wordt nog geschreven.').waitFor();
});

it('a civil servant records an advice for a council, and that is shown until the council confirms it', async () => {
  const page = await open.page({ account: ACCOUNTS.civilServant });
  await go(page, `/dossiers/${ID}/advies`);
  await page.getByRole('heading', { level: 1, name: 'Advies vastleggen namens een adviesraad' }).waitFor();
  await page.getByLabel('Met een brief').check();
  await page.getByLabel('Negatief').check();
  await page.getByLabel('Punt 1').fill('Kort de wachttijd in.');
  await page.getByText('Nummer, minderheid en waarover').click();
  await page.getByLabel('Welk nummer heeft dit punt in uw advies?').fill('8b');
  await page.getByLabel('Gemeenteraad', { exact: true }).check();
  await page.getByLabel('Dit is de mening van een minderheid van de raad').check();
  await page.getByLabel('Wat vindt die minderheid?').fill('Twee leden willen wachten.');
  await sendOff(page, 'Advies indienen');
  await page.getByText('Nog niet bevestigd door de adviesraad').waitFor();
  await page.getByText('Gericht aan Gemeenteraad').waitFor();

  const anybody = await open.page();
  await go(anybody, `/openbaar/dossiers/${ID}`);
  const read = await anybody.locator('main').innerText();
  const minority = 'Mening van een minderheid: Twee leden willen wachten.';
  for (const said of ['8b', 'Gericht aan Gemeenteraad', minority, 'uit een brief', 'Nog niet bevestigd'])
    expect(read).toContain(said);

  const council = await open.page({ account: ACCOUNTS.asd });
  await go(council, `/dossiers/${ID}/advies-bevestigen`);
  await sendOff(council, 'Dit is ons advies');
  await council.getByText('Vastgelegd dat dit het advies van uw raad is.').waitFor();
  await go(anybody, `/openbaar/dossiers/${ID}`);
  expect(await anybody.locator('main').innerText()).not.toContain('Nog niet bevestigd');
});

it('the council withdraws it, and everybody reads that and why', async () => {
  const council = await open.page({ account: ACCOUNTS.asd });
  await go(council, `/dossiers/${ID}/advies-intrekken`);
  await council.getByLabel('Waarom trekt uw raad het advies in?').fill('Het is ingehaald.');
  await sendOff(council, 'Advies intrekken');
  await council.getByText('Het advies is ingetrokken. Het blijft leesbaar.').waitFor();
  const anybody = await open.page();
  await go(anybody, `/openbaar/dossiers/${ID}`);
  const read = await anybody.locator('main').innerText();
  for (const said of ['Ingetrokken op', 'Het is ingehaald.']) expect(read).toContain(said);
});

it('a civil servant records who goes on as which, new or there already; and anybody reads it', async () => {
  const asd = await as(open.server, ACCOUNTS.asd);
  const post = async (who: typeof inside, path: string, body: object) => {
    const { status, text } = await who.post(`/v1/trajectories${path}`, body);
    if (status !== 201) throw new Error(text);
  };
  await post(inside, '', {
    ...{ id: SUCCESSION, title: 'Herindeling', municipality: 'gm0000', kind: 'requested', subject: 'policy' },
    ...{ legalBases: [], date: '2026-01-05', councils: [{ id: 'asd', name: 'Adviesraad' }] },
    authorities: [
      { id: 'west', kind: 'college', name: 'College van West' },
      { id: 'oost', kind: 'college', name: 'College van Oost' },
    ],
  });
  await post(asd, `/${SUCCESSION}/advices`, {
    ...{ id: 'a1', council: 'asd', verdict: 'positive', date: '2026-02-02' },
    recommendations: [{ id: 'p1', text: 'Kort de wachttijd in.' }],
  });
  const page = await open.page({ account: ACCOUNTS.civilServant });
  await go(page, `/dossiers/${SUCCESSION}/opvolging`);
  await page.getByRole('heading', { level: 1, name: 'Vastleggen wie voortaan antwoordt' }).waitFor();
  await page.getByLabel('Wie gaat verder als een ander?').selectOption({ label: 'College van West' });
  await page.getByLabel('Naam', { exact: true }).fill('College van Nieuwstad');
  await page.getByLabel('College van burgemeester en wethouders', { exact: true }).check();
  await page.getByLabel('Waarom?').fill('De gemeenten gaan samen.');
  await sendOff(page, 'Vastleggen');
  await page.getByText('De opvolging is vastgelegd.').waitFor();

  await go(page, `/dossiers/${SUCCESSION}/opvolging`);
  await page.getByLabel('Wie gaat verder als een ander?').selectOption({ label: 'College van Oost' });
  await page.getByLabel('College van Nieuwstad', { exact: true }).check();
  await page.getByLabel('Waarom?').fill('De gemeenten gaan samen.');
  await sendOff(page, 'Vastleggen');
  await page.getByText('De opvolging is vastgelegd.').waitFor();

  const anybody = await open.page();
  await go(anybody, `/openbaar/dossiers/${SUCCESSION}`);
  const read = await anybody.locator('main').innerText();
  for (const name of ['West', 'Oost'])
    expect(read).toMatch(new RegExp(`College van ${name} \\(sinds .*: College van Nieuwstad\\)`));
  await go(page, `/dossiers/${SUCCESSION}/tijdlijn`);
  await page.getByText('College van West gaat verder als College van Nieuwstad.', { exact: true }).waitFor();
});
