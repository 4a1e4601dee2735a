import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { ACCOUNTS } from '../api/client.js';
import { go, inRoom, sendOff } from './going.js';
import { opened } from './opened.js';
import { fill } from './work/hand.js';

// The dossier that is as long as a real ordinance: 24 articles, two councils, 21 points, six findings.
const ID = 'voorbeeld-jeugdhulp-2027';
const AT = `/dossiers/${ID}`;
const MOST_HIGH = 2_650;

const inside = opened();
async function open(address: string, width = 1280): Promise<Page> {
  const page = await inside.page({ account: ACCOUNTS.civilServant, width });
  await go(page, address);
  return page;
}
const points = (page: Page) => page.locator('.dw-line');
const title = (page: Page) => page.locator('h2[data-arrival]');

describe('a dossier in rooms', () => {
  it.each(['', '/tekst', '/gesprekken-en-aanvragen', '/besluit-en-toezeggingen', '/tijdlijn', '/aanbevelingen/asd-3a'])(
    'fits the room on a few screens, with the same head and one room marked: %s',
    async (room) => {
      const page = await open(AT + room);
      await page
        .getByRole('group', { name: 'Stand van de punten' })
        .getByText(/^College.*20 punten/)
        .waitFor();
      await page.getByRole('region', { name: 'Dit kunt u nu doen' }).getByRole('link').first().waitFor();
      const rooms = page.getByRole('navigation', { name: 'Delen van dit dossier' });
      expect(await rooms.locator('[aria-current]').count()).toBe(1);
      if (room !== '/gesprekken-en-aanvragen')
        expect(await page.evaluate('document.querySelector("main").scrollHeight')).toBeLessThan(MOST_HIGH);
    },
  );

  it('narrows its points, and goes from one to the next of those by key and by link', async () => {
    const page = await open(AT);
    expect(await points(page).count()).toBe(21);
    await page.getByLabel('Nog te doen').selectOption('Nog aan te wijzen');
    await page.waitForURL('**awaits=trace');
    expect(await points(page).count()).toBe(3);
    await points(page).first().click();
    await title(page).getByText('Aanbeveling 3a van').waitFor();
    await page.keyboard.press('j');
    await title(page).getByText('Aanbeveling 3b van').waitFor();
    await page.keyboard.press('j');
    await title(page).getByText('Aanbeveling 9 van').waitFor();
    expect(await page.locator('.dw-line[aria-current]').innerText()).toMatch(/^Aanbeveling 9:/);
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    await title(page).getByText('Aanbeveling 3b van').waitFor();
    const html = await page.getByRole('link', { name: 'HTML, voor een browser' }).getAttribute('href');
    expect(await (await page.request.get(html ?? '')).text()).toContain('<h1>Aanbeveling 3b van');
    await page.getByRole('link', { name: 'Alle punten' }).click();
    await page.waitForURL(`**${AT}?awaits=trace`);
    await page.getByRole('link', { name: 'Alle punten tonen' }).click();
    await page.waitForURL(`**${AT}`);
  });

  it('is still found by an address from when all of it stood on one page', async () => {
    const page = await open(AT);
    await page.goto(`${AT}#commitments`);
    await page.waitForURL(`**${AT}/besluit-en-toezeggingen#commitments`);
  });

  it('says after a save what was done, above the page and with the focus on it, until one goes on', async () => {
    const page = await open(`${AT}/betrokkenheid`);
    await fill(page, 'Wat deed u?', 'een avond in het buurthuis');
    await sendOff(page, 'Vastleggen');
    await inRoom(page, ID);
    expect(new URL(page.url()).pathname).toBe(`${AT}/gesprekken-en-aanvragen`);
    await page.locator('.dw-told__text:focus').waitFor();
    await page.getByRole('heading', { name: 'Een avond in het buurthuis' }).waitFor();
    await page.getByRole('link', { name: 'Tekst', exact: true }).click();
    await page.waitForURL('**/tekst');
    expect(await page.locator('.dw-told').count()).toBe(0);
  });

  it('shows one of both on a narrow screen: the points, or the one that is open', async () => {
    const page = await open(`${AT}/aanbevelingen/asd-3a`, 390);
    await title(page).waitFor();
    expect(await points(page).first().isVisible()).toBe(false);
    await page.getByRole('link', { name: 'Alle punten' }).click();
    await points(page).first().waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
  });

  it('is one column on the sheet of a phone, and still a table to somebody who hears it', async () => {
    const page = await open(`${AT}/blad`, 390);
    const tables = page.getByRole('table');
    expect(await tables.count()).toBe(2);
    expect(
      await page.evaluate('[...document.querySelectorAll(".dw-table")].map((t) => t.scrollWidth - t.clientWidth)'),
    ).toEqual([0, 0]);
    expect(await page.getByRole('rowheader').count()).toBe(21);
    expect(await page.getByRole('columnheader').count()).toBe(6);
  });
});
