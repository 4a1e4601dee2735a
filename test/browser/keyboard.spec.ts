import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { ACCOUNTS } from '../api/client.js';
import { go } from './going.js';
import { opened } from './opened.js';

const inside = opened();
async function open(address: string, width = 1280): Promise<Page> {
  const page = await inside.page({ account: ACCOUNTS.civilServant, width });
  await go(page, address);
  return page;
}
const focused = (page: Page) => page.evaluate('document.activeElement.id || document.activeElement.textContent.trim()');

describe('with the keyboard alone', () => {
  it('somebody can skip to the content, and goes on from there', async () => {
    const page = await open('/dossiers');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await focused(page)).toBe('inhoud');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Mijn werk');
  });

  it('the focus goes to the title of a page that is gone to, and a filter leaves it where it is', async () => {
    const page = await open('/dossiers');
    await page.getByRole('link', { name: 'Flankerend armoedebeleid' }).press('Enter');
    await page.waitForURL('**/dossiers/oirschot-armoedebeleid-2015');
    await page.locator('h1:focus').waitFor();
    expect(await focused(page)).toBe('Flankerend armoedebeleid');

    await go(page, '/dossiers');
    const stage = page.getByLabel('Fase');
    await stage.focus();
    await stage.selectOption('closed');
    await page.waitForURL('**/dossiers?stage=closed');
    expect(await page.evaluate('document.activeElement.tagName')).toBe('SELECT');
  });

  it('a filter keeps the focus, and its list, however long the answer takes', async () => {
    const page = await open('/dossiers');
    const { promise: held, resolve: letGo } = Promise.withResolvers<void>();
    await page.route('**/v1/trajectories?*stage=closed*', async (route) => {
      await held;
      await route.continue();
    });
    const before = await page.locator('.dw-dossier__title').allTextContents();
    const stage = page.getByLabel('Fase');
    await stage.focus();
    await stage.selectOption('closed');
    await page.locator('.dw-filter__busy').waitFor();
    // Longer than another page would be waited for before it is said that it is coming.
    await page.waitForTimeout(1_200);
    expect(await page.locator('.dw-dossier__title').allTextContents()).toEqual(before);
    letGo();
    await page.getByRole('link', { name: 'Filters wissen' }).waitFor();
    expect(await page.evaluate('document.activeElement.tagName')).toBe('SELECT');
  });

  it('the focus goes to the title of another part of a long list, and a filter leaves it where it is', async () => {
    const page = await open('/dossiers');
    const { next } = (await (await page.request.get('/v1/trajectories?limit=2')).json()) as { next: string };
    await go(page, `/dossiers?cursor=${next}`);
    await page.getByRole('link', { name: 'Naar het begin' }).press('Enter');
    await page.locator('h1:focus').waitFor();
    await go(page, `/dossiers?cursor=${next}`);
    const stage = page.getByLabel('Fase');
    await stage.focus();
    await stage.selectOption('closed');
    await page.waitForURL('**/dossiers?stage=closed');
    await page.getByRole('link', { name: 'Filters wissen' }).waitFor();
    expect(await page.evaluate('document.activeElement.tagName')).toBe('SELECT');
  });

  it('every stop can be seen', async () => {
    const page = await open('/dossiers/voorbeeld-verordening-2026');
    const stops = new Set<unknown>();
    for (let i = 0; i < 40; i++) {
      await page.keyboard.press('Tab');
      const [name, outline] = await page.evaluate<[string, string]>(
        '[document.activeElement.outerHTML.slice(0, 200), getComputedStyle(document.activeElement).outlineStyle]',
      );
      if (!name.startsWith('<body')) expect([name, outline]).toEqual([name, 'solid']);
      stops.add(name);
    }
    expect(stops.size).toBeGreaterThan(20);
  });

  it('the menu of a narrow screen opens, says so, and closes when a page was chosen', async () => {
    const page = await open('/', 320);
    const menu = page.getByRole('button', { name: 'Menu' });
    const folded = [
      page.getByRole('link', { name: 'Dossiers', exact: true }),
      page.getByRole('button', { name: 'Uitloggen' }),
    ];
    for (const one of folded) expect(await one.isVisible()).toBe(false);
    // 1280 by 1024 at 400 % is 256 pixels high: the page itself must begin in it.
    expect((await page.locator('header').first().boundingBox())?.height).toBeLessThan(100);
    await menu.press('Enter');
    for (const one of folded) expect(await one.isVisible()).toBe(true);
    expect(await menu.getAttribute('aria-expanded')).toBe('true');
    await page.getByRole('link', { name: 'Dossiers', exact: true }).press('Enter');
    await page.waitForURL('**/dossiers');
    expect(await menu.getAttribute('aria-expanded')).toBe('false');
  });
});
