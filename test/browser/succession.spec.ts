import { beforeAll, expect, it } from '@jest/globals';
import { ACCOUNTS, as } from '../api/client.js';
import { go, sendOff } from './going.js';
import { opened } from './opened.js';

// An authority that goes on as another: recorded on its page, and then read by anybody.

const open = opened();
const ID = 'herindeling';

beforeAll(async () => {
  const inside = await as(open.server, ACCOUNTS.civilServant);
  const asd = await as(open.server, ACCOUNTS.asd);
  const post = async (who: typeof inside, path: string, body: object) => {
    const { status, text } = await who.post(`/v1/trajectories${path}`, body);
    if (status !== 201) throw new Error(text);
  };
  await post(inside, '', {
    ...{ id: ID, title: 'Herindeling', municipality: 'gm0000', kind: 'requested', subject: 'policy' },
    ...{ legalBases: [], date: '2026-01-05', councils: [{ id: 'asd', name: 'Adviesraad' }] },
    authorities: [
      { id: 'west', kind: 'college', name: 'College van West' },
      { id: 'oost', kind: 'college', name: 'College van Oost' },
    ],
  });
  await post(asd, `/${ID}/advices`, {
    ...{ id: 'a1', council: 'asd', verdict: 'positive', date: '2026-02-02' },
    recommendations: [{ id: 'p1', text: 'Kort de wachttijd in.' }],
  });
});

it('a civil servant records who goes on as which, new or there already', async () => {
  const page = await open.page({ account: ACCOUNTS.civilServant });
  await go(page, `/dossiers/${ID}/opvolging`);
  await page.getByRole('heading', { level: 1, name: 'Vastleggen wie voortaan antwoordt' }).waitFor();
  await page.getByLabel('Wie gaat verder als een ander?').selectOption({ label: 'College van West' });
  await page.getByLabel('Naam', { exact: true }).fill('College van Nieuwstad');
  await page.getByLabel('College van burgemeester en wethouders', { exact: true }).check();
  await page.getByLabel('Waarom?').fill('De gemeenten gaan samen.');
  await sendOff(page, 'Vastleggen');
  await page.getByText('De opvolging is vastgelegd.').waitFor();

  await go(page, `/dossiers/${ID}/opvolging`);
  await page.getByLabel('Wie gaat verder als een ander?').selectOption({ label: 'College van Oost' });
  await page.getByLabel('College van Nieuwstad', { exact: true }).check();
  await page.getByLabel('Waarom?').fill('De gemeenten gaan samen.');
  await sendOff(page, 'Vastleggen');
  await page.getByText('De opvolging is vastgelegd.').waitFor();

  const anybody = await open.page();
  await go(anybody, `/openbaar/dossiers/${ID}`);
  const read = await anybody.locator('main').innerText();
  for (const name of ['West', 'Oost'])
    expect(read).toMatch(new RegExp(`College van ${name} \\(sinds .*: College van Nieuwstad\\)`));
  await go(page, `/dossiers/${ID}/tijdlijn`);
  await page.getByText('College van West gaat verder als College van Nieuwstad.', { exact: true }).waitFor();
});
