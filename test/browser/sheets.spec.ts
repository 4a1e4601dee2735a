import { expect, it } from '@jest/globals';
import { writeXlsx } from 'hucre/xlsx';
import type { Page } from 'playwright-core';
import { ACCOUNTS, as } from '../api/client.js';
import { AXE, FOUND } from './axe.js';
import { go } from './going.js';
import { opened } from './opened.js';

const HEAD = ['Dossier', 'Adviesraad', 'Adviesdatum', 'Nr', 'Aanbeveling', 'Antwoorddatum', 'Stand', 'Reden'];
const VERDICTS = ['overgenomen', 'nee', 'neemt over', 'kennisgenomen'];
const BROKEN: Readonly<Record<number, readonly [column: number, says: string]>> = {
  ...{ 3: [2, '31-2-2016'], 21: [5, 'vorig jaar'], 45: [6, 'misschien'], 60: [6, 'misschien'], 77: [4, ''] },
  ...{ 101: [7, 'n.v.t.'], 121: [0, ''], 133: [7, ''], 160: [1, ''], 199: [5, '1-1-2010'] },
};

/** Two hundred points of ten dossiers, ten of which have a cell that cannot be. */
const rows = Array.from({ length: 200 }, (_, n) => {
  const row = [
    ...[`Onderwerp ${Math.floor(n / 20)}`, 'Jongerenraad Voorbeeldstad', new Date('2016-02-16'), n % 20],
    ...[`Doe nummer ${n}.`, '1 maart 2016', VERDICTS[n % 4] ?? '', n % 2 === 1 ? 'Er is geen geld voor.' : ''],
  ];
  const [column, says] = BROKEN[n] ?? [];
  if (column !== undefined) row[column] = says ?? '';
  return row;
});

let page: Page;
const open = opened({
  ready: async (opening) => {
    await (await opening.context({ account: ACCOUNTS.civilServant })).addInitScript({ path: AXE });
    page = await opening.lasting({ account: ACCOUNTS.civilServant });
  },
});
const button = (name: string | RegExp) => page.getByRole('button', { name });
/** A button while nothing is going on: what is pressed meanwhile is not done. */
const enabled = (name: string) => page.getByRole('button', { name, disabled: false });
const table = (name: string | RegExp) => page.getByRole('group', { name }).getByRole('row');

it('brings in a sheet of two hundred rows of which ten are broken, with the keyboard', async () => {
  await go(page, '/dossiers');
  await page.getByRole('link', { name: 'Een werkblad of dossierbestand inlezen' }).click();
  await page.waitForURL('**/dossiers/inlezen');
  await button('Bekijk wat ervan komt').press('Enter');
  await page.getByRole('alert').getByText('kies eerst een bestand').waitFor();
  await page.getByLabel('Bestand', { exact: true }).setInputFiles({
    name: 'lijst.xlsx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(await writeXlsx({ sheets: [{ name: 'Blad1', rows: [HEAD, ...rows] }] })),
  });
  await button('Bekijk wat ervan komt').press('Enter');
  await page.getByText(/\d+ van 200 rijen passen/).waitFor();
  // Nothing says yet in which column the answers stand.
  await page
    .getByRole('group', { name: 'Kolommen' })
    .getByLabel('Antwoord (overgenomen of niet)')
    .selectOption({ label: 'G: Stand' });
  await button('Bewaar dit en bekijk opnieuw').press('Enter');
  await page.getByLabel(/^‘neemt over’/).selectOption({ label: 'Overgenomen' });
  // It said so before as well, of points without an answer: what it says now is there once it can be recorded.
  const judgedAnew = page.waitForResponse('**/v1/imports?*');
  await button('Bewaar dit en bekijk opnieuw').press('Enter');
  await judgedAnew;
  await enabled('Leg de 190 rijen vast die passen').waitFor();
  await page.getByText('190 van 200 rijen passen.').waitFor();
  const cells = await table('Rijen die niet passen').getByRole('rowheader').allInnerTexts();
  expect(cells).toEqual(['C5', 'F23', 'G47', 'G62', 'E79', 'H103', 'A123', 'H135', 'B162', 'F201']);
  await table('Rijen die niet passen')
    .filter({ hasText: 'G47' })
    .getByText('‘misschien’ is geen bekend oordeel')
    .waitFor();
  expect(await table('10 dossiers').count()).toBe(11);
  expect(await page.evaluate(FOUND)).toEqual([]);

  const someone = await as(open.server, ACCOUNTS.civilServant);
  expect((await someone.get('/v1/trajectories/onderwerp-0-2016')).status).toBe(404);
  await enabled('Leg de 190 rijen vast die passen').press('Enter');
  await page.getByText('Vastgelegd. 190 van 200 rijen passen.').waitFor({ timeout: 60_000 });
  await page.getByRole('link', { name: 'Onderwerp 1', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Onderwerp 1' }).waitFor();
  expect((await someone.get('/v1/trajectories/onderwerp-0-2016/report')).body).toMatchObject({
    tally: { college: { adopted: 10, notAdopted: 5, noted: 4, total: 19 } },
  });
}, 120_000);

it('fits on a small screen, and takes a dossier file as well', async () => {
  const small = await open.page({ account: ACCOUNTS.administrator, width: 390 });
  await go(small, '/beheer');
  await small.getByRole('link', { name: 'Werkbladen en dossierbestanden inlezen' }).first().click();
  const file = (name: string, text: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
  await small
    .getByLabel('Bestand', { exact: true })
    .setInputFiles(file('lijst.csv', 'Onderwerp;Datum besluit;Aanbeveling\nWonen;16-2-2016;Bouw.\n'));
  await small.getByRole('button', { name: 'Bekijk wat ervan komt' }).click();
  await small.getByText('0 van 1 rijen passen. Geen enkele rij past nog.').waitFor();
  expect(await small.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
  // A sheet whose columns nobody knows: what is missing is said once, and not row by row above where it is mended.
  const lines = Array.from({ length: 30 }, (_, n) => `Wonen;16-2-2016;Bouw ${n}.`).join('\n');
  await small
    .getByLabel('Bestand', { exact: true })
    .setInputFiles(file('vreemd.csv', `Onderwerp;Datum advies;Wat zij zeiden\n${lines}\n`));
  await small.getByRole('button', { name: 'Bekijk wat ervan komt' }).click();
  await small.getByText(/in geen kolom gevonden: Adviesraad \(30 rijen\) en Aanbeveling \(30 rijen\)/).waitFor();
  expect(await small.getByRole('group', { name: 'Rijen die niet passen' }).count()).toBe(0);
  await small.setViewportSize({ width: 320, height: 844 });
  expect(await small.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
  const box = await small.getByLabel('Bestand', { exact: true }).boundingBox();
  expect(box?.height).toBeGreaterThanOrEqual(44);
  const dossier = {
    ...{
      format: 'doorwerking-dossier/1',
      id: 'los',
      title: 'Los dossier',
      municipality: 'gm0000',
      kind: 'unsolicited',
    },
    ...{ authorities: [{ id: 'college', kind: 'college', name: 'College' }], councils: [{ id: 'a', name: 'Raad A' }] },
    ...{ subject: 'policy', legalBases: ['local'], openedOn: '2024-01-01', facts: [] },
  };
  await small
    .getByLabel('Bestand', { exact: true })
    .setInputFiles(file('los.json', JSON.stringify({ ...dossier, facts: [{ fact: 'Niets' }] })));
  await small.getByRole('button', { name: 'Leg het dossier vast' }).click();
  await small.getByRole('alert').waitFor();
  await small.getByLabel('Bestand', { exact: true }).setInputFiles(file('los.json', JSON.stringify(dossier)));
  await small.getByRole('button', { name: 'Leg het dossier vast' }).click();
  await small.waitForURL('**/dossiers/los');
});
