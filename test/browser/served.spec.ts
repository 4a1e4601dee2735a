import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { watch } from './browser.js';
import { opened } from './opened.js';

const open = opened();
const sanne = { account: 'beleidsmedewerker' };

/** A tab that does not wait until it can be acted on. */
async function fresh(): Promise<Page> {
  const page = await (await open.context(sanne)).newPage();
  watch(page, open.wrong);
  return page;
}

/** A page of which the script is held back until it is let go. */
async function waiting(address: string): Promise<{ page: Page; letGo: () => void }> {
  const page = await fresh();
  let letGo = () => {};
  const free = new Promise<void>((resolve) => (letGo = resolve));
  await page.route(/\/assets\/(index|runtime|shared)-.*\.js$/, async (route) => {
    await free;
    await route.continue();
  });
  await page.goto(address, { waitUntil: 'commit' });
  await page.locator('#app[data-served] main h1').waitFor();
  await page.waitForFunction(() =>
    performance.getEntriesByType('resource').some(({ name }) => name.includes('preHydration-')),
  );
  return { page, letGo };
}

describe('a page for reading', () => {
  it.each([
    ['/', 'Mijn werk'],
    ['/dossiers', 'Dossiers'],
    ['/dossiers/voorbeeld-verordening-2026', 'Verordening maatschappelijke ondersteuning Voorbeeldstad 2026'],
    [
      '/dossiers/voorbeeld-verordening-2026/aanbevelingen/asd-2',
      'Verordening maatschappelijke ondersteuning Voorbeeldstad 2026',
      'Aanbeveling 2: Verordening maatschappelijke ondersteuning Voorbeeldstad 2026',
      'Aanbeveling 2 van Adviesraad Sociaal Domein Voorbeeldstad',
    ],
    ['/overzicht', 'Wat er met advies gebeurt'],
    ['/adviesraden', 'Adviesraden'],
  ])('can be read without a script: %s', async (address, title, tab = title, part = '') => {
    const page = await open.page({ ...sanne, script: false });
    await page.goto(address);
    expect(await page.locator('main h1').textContent()).toBe(title);
    expect(await page.title()).toBe(`${tab} · Doorwerking`);
    if (part !== '') await page.getByRole('heading', { level: 2, name: part, exact: true }).waitFor();
    const text = (await page.locator('main').textContent()) ?? '';
    expect(text.length).toBeGreaterThan(300);
    // What there is none of has a sentence of its own.
    expect(text).not.toMatch(/waarvan 0\b|\b0 keer\b/);
  });

  it('says of a dossier that it was copied from paper, below its title and in its timeline', async () => {
    const page = await open.page(sanne);
    await page.goto('/dossiers/voorbeeld-verordening-2026');
    await page.getByText(/^Overgeschreven van papier op \d{1,2} [a-z]+ \d{4}$/).waitFor();
    await page.goto('/dossiers/voorbeeld-verordening-2026/tijdlijn');
    await page.getByText(/^Een deel hiervan is op \d{1,2} [a-z]+ \d{4} overgeschreven van papier\.$/).waitFor();
    await page.close();
  });

  it('leads on by its links before its script is there', async () => {
    const { page } = await waiting('/dossiers');
    await page.getByRole('link', { name: 'Verordening maatschappelijke ondersteuning Voorbeeldstad 2026' }).click();
    await page.waitForURL('**/dossiers/voorbeeld-verordening-2026', { waitUntil: 'commit' });
    await page.close();
  });

  it('does what was pressed before its script was there, once it is', async () => {
    const { page, letGo } = await waiting('/dossiers');
    await page.getByRole('button', { name: 'English' }).click();
    letGo();
    await page.getByRole('heading', { level: 1, name: 'Dossiers' }).waitFor();
    await page.getByRole('link', { name: 'My work' }).first().waitFor();
    await page.getByRole('button', { name: 'Nederlands' }).click();
    await page.close();
  });

  it('filters by what was chosen and typed before its script was there', async () => {
    const first = await waiting('/dossiers');
    await first.page.getByLabel('Fase').selectOption({ label: 'Doorwerking' });
    first.letGo();
    await first.page.waitForURL(/stage=influence/);
    await first.page.close();
    const second = await waiting('/dossiers');
    await second.page.getByRole('searchbox').fill('busverbinding');
    second.letGo();
    await second.page.waitForURL(/busverbinding/);
    await second.page.close();
  });

  it('is taken over as it stands: nothing is asked again, and nothing is drawn anew', async () => {
    // With its script held back: what stands there for a moment only could pass before anybody looks.
    const { page, letGo } = await waiting('/dossiers/voorbeeld-verordening-2026');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.waitForSelector('#app[data-served] main h1', { state: 'attached' });
    await page.evaluate(`document.querySelector('main h1').id = 'from-the-server'`);
    letGo();
    await page.waitForSelector('#app:not([data-served])');
    expect(await page.locator('main h1#from-the-server').count()).toBe(1);
    expect(asked.filter((path) => path.startsWith('/v1/') && path !== '/v1/changes')).toEqual([]);
    await page.close();
  });

  it('holds for nobody else what one may see: without a session, and with a refusal, it comes bare', async () => {
    const bare = async (address: string, cookie = '') =>
      (await fetch(`${open.server.url}${address}`, { headers: { accept: 'text/html', cookie } })).text();
    expect(await bare('/dossiers')).toContain('<div id="app"></div>');
    const cookies = await (await open.context(sanne)).cookies();
    const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
    expect(await bare('/dossiers/bestaat-niet', cookie)).toContain('<div id="app"></div>');
    // Nobody is asked after where nobody is: that would be refused, and stand in red in the console of a visitor.
    expect(await bare('/inloggen')).toContain('data-nobody');
    expect(await bare('/dossiers/bestaat-niet', cookie)).not.toContain('data-nobody');
    expect(await bare('/dossiers', cookie)).toContain('Sanne Bakker');
  });
});
