import { beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { ACCOUNTS, as, type Client } from '../api/client.js';
import { AXE, CUT_OFF, FOUND } from './axe.js';
import { keepScreen } from './browser.js';
import { go, inRoom, sendOff } from './going.js';
import { opened } from './opened.js';

// What comes back before it is adopted, what the council itself makes of the outcome, and what stands at the head of a
// dossier that ended.

const open = opened();
const ID = 'oordeel-van-de-raad';
const OWN = 'uit-eigen-beweging';
const REMARK = 'Noem hier het bedrag erbij.';
const COLLEGE = [{ id: 'college', kind: 'college', name: 'College' }];
let inside: Client;
let alderman: Client;
let asd: Client;

async function record(client: Client, path: string, body: object): Promise<void> {
  const { status, text } = await client.post(`/v1/trajectories${path}`, body);
  if (status !== 201 && status !== 200) throw new Error(`${path}: ${text}`);
}

/** The page as it stands reads well: to axe, and without anything cut off. */
async function readsWell(page: Page, name: string): Promise<void> {
  await keepScreen(page, `council-verdict/${name}`);
  expect(await page.evaluate(CUT_OFF)).toBe(false);
  expect(await page.evaluate(FOUND)).toEqual([]);
}

/** Of somebody at a desk, or with a narrow screen. */
async function pageOf(account: string, width = 1280): Promise<Page> {
  const how = { account, width };
  await (await open.context(how)).addInitScript({ path: AXE });
  return open.page(how);
}

beforeAll(async () => {
  [inside, alderman, asd] = await Promise.all([
    as(open.server, ACCOUNTS.civilServant),
    as(open.server, ACCOUNTS.alderman),
    as(open.server, ACCOUNTS.asd),
  ]);
  const common = {
    municipality: 'gm0000',
    subject: 'policy',
    legalBases: [],
    councils: [{ id: 'asd', name: 'Adviesraad' }],
  };
  await record(inside, '', {
    ...common,
    ...{ id: ID, title: 'Het oordeel van de raad', kind: 'requested', date: '2026-01-05', authorities: COLLEGE },
  });
  await record(inside, `/${ID}/advice-requests`, {
    ...{ id: 'r1', council: 'asd', questions: ['Wat vindt u?'], date: '2026-01-12' },
    ...{ withoutTextBecause: 'De tekst volgt.', withoutInvolvementBecause: 'De wet verandert al snel.' },
  });
  await record(asd, `/${ID}/advices`, {
    ...{ id: 'a1', council: 'asd', request: 'r1', verdict: 'positiveWithConditions', date: '2026-02-02' },
    recommendations: [
      { id: 'p1', text: 'Kort de wachttijd in.', question: false, number: '8b' },
      { id: 'p2', text: 'Vergoed de reiskosten.', question: false },
    ],
  });
  for (const [recommendation, reason] of [
    ['p1', 'De wachttijd wordt vier weken.'],
    ['p2', 'Er komt een regeling.'],
  ]) {
    const answer = { authority: 'college', recommendation, verdict: 'adopted', reason, date: '2026-02-10' };
    await record(inside, `/${ID}/answers`, answer);
  }
  await record(inside, `/${ID}/response-submissions`, { authority: 'college', advice: 'a1', date: '2026-02-11' });
  await record(asd, '', {
    ...common,
    ...{ id: OWN, title: 'Uit eigen beweging', kind: 'unsolicited', date: '2026-01-05', authorities: COLLEGE },
  });
});

it('an alderman finds what lies ready, and sends it back with a remark at a point', async () => {
  const page = await pageOf(ACCOUNTS.alderman);
  await go(page, '/');
  // Its term was over long before today.
  const late = page.getByRole('region', { name: 'Te laat' });
  const task = late.getByRole('listitem').filter({ hasText: 'Het oordeel van de raad' });
  await task.getByText('Ligt klaar').waitFor();
  await task.getByRole('link').click();
  await page.getByText('ligt sinds 11 februari 2026 klaar om vast te stellen').waitFor();
  await page.getByRole('link', { name: 'Stuur de reactie terug met opmerkingen' }).click();
  await page.getByRole('heading', { level: 1, name: 'Reactie terugsturen' }).waitFor();
  await readsWell(page, 'sending-back');
  await page.getByRole('button', { name: 'Terugsturen' }).click();
  await page.getByText('Zet bij minstens één punt, of bij het geheel, wat er anders moet.').first().waitFor();
  await page.getByLabel('Wat moet er anders aan dit antwoord?').nth(1).fill(REMARK);
  await page.getByLabel('Wat moet er anders aan de reactie als geheel?').fill('Schrijf het korter.');
  await page.getByRole('button', { name: 'Terugsturen' }).click();
  await page.getByText('De reactie is teruggestuurd.').waitFor();
});

it('a civil servant finds first what came back, reads the remark at its point, and hands it over again', async () => {
  const page = await pageOf(ACCOUNTS.civilServant, 320);
  await go(page, '/');
  // It stands above the list to begin with, and in that no more.
  const task = page.getByRole('region', { name: 'Begin hiermee' });
  await task.getByText('Teruggestuurd, met opmerkingen').waitFor();
  await task.getByRole('link', { name: 'Nu doen' }).click();
  await page.getByText('Schrijf het korter.').waitFor();
  // What came back stands first. On a phone the point takes the place of the list once it is chosen.
  await page.getByRole('link', { name: /^Aanbeveling 2: / }).click();
  await page.getByText(REMARK).waitFor();
  await readsWell(page, 'came-back-320');
  await page.getByLabel('Toelichting').first().fill('Er komt een regeling van 50.000 euro.');
  await page.getByRole('button', { name: /^Antwoord 2 / }).click();
  await page.getByRole('button', { name: 'Leg de reactie klaar voor de wethouder' }).click();
  await page.getByText('Klaargelegd om vast te stellen:').waitFor();
});

it('nobody on another side reads the remark', async () => {
  const [clerk, youth] = await Promise.all([as(open.server, ACCOUNTS.clerk), as(open.server, ACCOUNTS.jongerenraad)]);
  for (const client of [clerk, asd, youth]) {
    for (const told of ['', '/timeline', '/influence', '/dossier-file']) {
      const { text } = await client.get(`/v1/trajectories/${ID}${told}`);
      expect([told, text.includes(REMARK)]).toEqual([told, false]);
    }
  }
  const { text } = await alderman.get(`/v1/trajectories/${ID}/timeline`);
  expect(text).toContain(REMARK);
});

it('a council says in its own words what it makes of the answer and of what was traced', async () => {
  await record(alderman, `/${ID}/responses`, { authority: 'college', advice: 'a1' });
  for (const [recommendation, effect] of [
    ['p1', 'text'],
    ['p2', 'practice'],
  ]) {
    const note = effect === 'practice' ? { note: 'De balie vergoedt nu de reis.' } : {};
    await record(inside, `/${ID}/traces`, { recommendation, authority: 'college', effect, ...note });
  }
  await record(inside, `/${ID}/progress-reports`, {
    ...{ recommendation: 'p1', authority: 'college', state: 'underway', note: 'De eerste stap is gezet.' },
  });
  const page = await pageOf(ACCOUNTS.asd);
  await go(page, '/');
  await page
    .locator('.dw-task, .dw-next', { hasText: 'oorwerking' })
    .filter({ hasText: 'Het oordeel van de raad' })
    .getByRole('link')
    .first()
    .click();
  await page.getByRole('heading', { level: 1, name: 'Herkent u de doorwerking?' }).waitFor();
  await page.getByText('Waar in de tekst, is niet bekend.').waitFor();
  await sendOff(page, 'Oordeel geven');
  await page.getByText('Kies bij minstens één punt of u het herkent.').first().waitFor();
  const first = page.locator('.dw-beside__row').first();
  await first.getByLabel('Deels').check();
  await first.getByLabel('Toelichting').fill('De wachttijd is nog zes weken.');
  await readsWell(page, 'judging');
  await sendOff(page, 'Oordeel geven');
  await page.getByText('Uw oordeel staat bij het punt.').waitFor();

  await go(page, `/dossiers/${ID}/weerwoord`);
  await page.locator('.dw-beside__row').first().getByLabel('Deels tevreden').check();
  await page.locator('.dw-beside__row').nth(1).getByLabel('Daar kunnen wij nu nog niets van zeggen').check();
  await sendOff(page, 'Laten weten aan de gemeente');
  await page.getByText('Uw weerwoord staat bij de antwoorden.').waitFor();

  for (const width of [1280, 320]) {
    const anybody = await pageOf(ACCOUNTS.jongerenraad, width);
    await go(anybody, `/openbaar/dossiers/${ID}/aanbevelingen/p1`);
    const read = await anybody.locator('main').innerText();
    for (const said of [
      ...[
        'Fase: doorwerking',
        'Wat de gemeente aanwijst',
        'Wat de adviesraad ervan vindt',
        'Adviesraad herkent dit deels',
      ],
      ...['De wachttijd is nog zes weken.', 'Adviesraad is deels tevreden', 'De eerste stap is gezet.'],
    ])
      expect(read).toContain(said);
    await readsWell(anybody, `point-${width}`);
  }
});

it('the dashboard counts what councils recognise by itself, of how many', async () => {
  const page = await pageOf(ACCOUNTS.alderman);
  await go(page, '/overzicht');
  await page
    .getByText(/herkend \d+, deels [1-9]\d*, niet \d+ van [1-9]\d* te beoordelen/)
    .first()
    .waitFor();
  await readsWell(page, 'dashboard');
});

it('why a council withdrew its own dossier stands at the head of each of its pages', async () => {
  const council = await pageOf(ACCOUNTS.asd);
  await go(council, `/dossiers/${OWN}`);
  await council.getByText('Fase: advies').waitFor();
  await go(council, `/dossiers/${OWN}/intrekken`);
  await council.getByLabel('Waarom').fill('Het is elders geregeld.');
  await sendOff(council, /intrekken/);
  await inRoom(council, OWN);
  for (const [account, address, width] of [
    [ACCOUNTS.asd, `/dossiers/${OWN}`, 1280],
    [ACCOUNTS.civilServant, `/dossiers/${OWN}/tijdlijn`, 1280],
    [ACCOUNTS.civilServant, `/dossiers/${OWN}`, 320],
    [ACCOUNTS.jongerenraad, `/openbaar/dossiers/${OWN}`, 320],
    [ACCOUNTS.jongerenraad, `/openbaar/dossiers/${OWN}/blad`, 1280],
  ] as const) {
    const page = await pageOf(account, width);
    await go(page, address);
    const head = await page.locator('main .dw-page__head').innerText();
    expect([address, head]).toEqual([address, expect.stringContaining('ingetrokken door Adviesraad')]);
    expect(head).toContain('Het is elders geregeld.');
    await readsWell(page, `ended-${width}-${address.split('/').at(-1) ?? ''}`);
  }
});
