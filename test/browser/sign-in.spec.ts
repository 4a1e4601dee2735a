import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { away, type Server } from '../api/server.js';
import { freePort, servedWith } from '../api/signing-in.js';
import { keepScreen, openBrowser, visit, watch } from './browser.js';
import { RealProvider } from './real-provider.js';

// With a sign-in service as there are. What one says that does not hold: test/api/sign-in.spec.ts.

let server: Server;
let provider: RealProvider;
let browser: Browser;
const wrong: string[] = [];
const contexts: BrowserContext[] = [];

beforeAll(async () => {
  const [port, at] = await Promise.all([freePort(), freePort()]);
  provider = new RealProvider(at, `http://127.0.0.1:${port}`, 'groningen');
  await provider.open();
  const { issuer } = provider;
  const services = [
    {
      ...{ id: 'groningen', issuer, municipalities: ['gm0014'], domains: ['groningen.example'] },
      strength: { administrator: ['loa3'] },
    },
    { id: 'oirschot', issuer: 'http://127.0.0.1:9', municipalities: ['gm0823'], domains: ['oirschot.example'] },
  ];
  const member = (name: string, login: string, role: 'civilServant' | 'administrator') => ({
    name,
    login,
    roles: [{ role }],
  });
  ({ server } = await servedWith(
    services,
    [
      ['gm0014', member('Eva de Wit', 'eva', 'civilServant')],
      ['gm0014', member('Karim El Amrani', 'karim', 'administrator')],
    ],
    port,
  ));
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await provider.close();
  await away(server);
});

/** A computer of its own, that goes to a page of the workplace. */
async function arriving(path: string, how: { language?: 'nl' | 'en'; width?: number } = {}): Promise<Page> {
  const context = await visit(browser, server, how);
  contexts.push(context);
  const page = await context.newPage();
  watch(page, wrong);
  await page.goto(path);
  return page;
}
async function at(page: Page, login: string, acr = ''): Promise<void> {
  await page.getByLabel('Naam').fill(login);
  await page.getByLabel('Stap').fill(acr);
  await page.getByRole('button', { name: 'Log in' }).click();
}
const inAs = async (login: string, acr?: string) => {
  const page = await arriving('/termijnen');
  await page.getByRole('link', { name: 'Groningen' }).click();
  await at(page, login, acr);
  return page;
};
const isIn = async (page: Page) => (await page.request.get('/v1/sessions/current')).status() === 200;

describe('with a sign-in service', () => {
  it('somebody comes in by their mail address, goes on to where they were, and out', async () => {
    const page = await arriving('/termijnen?q=jeugd', { width: 390 });
    await page.getByRole('heading', { name: 'Kies uw gemeente' }).waitFor();
    await keepScreen(page, 'sign-in-services');
    const field = page.getByRole('textbox', { name: 'E-mailadres' });
    await field.fill('eva@elders.example');
    await page.getByRole('button', { name: 'Verder' }).click();
    await page.getByText('Bij dit adres hoort geen gemeente').waitFor();
    expect(await page.locator('input:focus').getAttribute('type')).toBe('email');
    await field.fill('Eva@Groningen.example');
    await page.getByRole('button', { name: 'Verder' }).click();
    await at(page, 'eva');
    await page.waitForURL(/\/termijnen\?q=jeugd$/);
    await page.getByText('Eva de Wit').first().waitFor({ state: 'attached' });
    const kept = (await page.context().cookies(server.url)).filter(({ name }) => !name.includes('language'));
    expect(kept.map(({ name, sameSite, httpOnly }) => [name, sameSite, httpOnly])).toEqual([
      ['doorwerking_session', 'Strict', true],
    ]);
    // And signs out here and there, and is asked again.
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.getByRole('button', { name: 'Uitloggen' }).click();
    await page.waitForURL(`${provider.issuer}/session/end**`);
    expect(await isIn(page)).toBe(false);
    await page.getByRole('button', { name: 'Log uit' }).click();
    await page.waitForURL(/\/inloggen$/);
    await page.getByRole('link', { name: 'Groningen' }).click();
    await page.getByLabel('Naam').waitFor();
  });

  it('whose session ends there is out here, and nobody else', async () => {
    // Who publishes is in with the step that was asked.
    const [one, other] = [await inAs('eva'), await inAs('karim', 'loa3')];
    await Promise.all([one, other].map((page) => page.waitForURL(/\/termijnen$/)));
    await one.goto(`${provider.issuer}/session/end`);
    await one.getByRole('button', { name: 'Log uit' }).click();
    await one.waitForURL('**/session/end/success');
    expect([await isIn(one), await isIn(other)]).toEqual([false, true]);
  });

  it('who came without the step that was asked takes it when they need it, and loses nothing of what they typed', async () => {
    const page = await inAs('karim', 'loa2');
    await page.waitForURL(/\/termijnen$/);
    await page.goto('/beheer/gm0014/mensen');
    await page.getByRole('link', { name: 'Inloggen met een extra stap' }).waitFor();
    await keepScreen(page, 'sign-in-step-more');
    await page.goto('/beheer/gm0014/regeling');
    const name = page.getByLabel('Naam van de gemeente');
    await name.fill('Stad Groningen');
    const save = page.getByRole('button', { name: 'Instellingen bewaren' });
    await save.click();
    await page.getByRole('link', { name: 'Inloggen met een extra stap' }).click();
    await at(page, 'karim', 'loa3');
    await page.waitForURL(/\/beheer\/gm0014\/regeling$/);
    expect(await name.inputValue()).toBe('Stad Groningen');
    // A session that ends while somebody types is the same.
    await name.fill('Gemeente Groningen');
    await page.request.delete('/v1/sessions/current');
    await save.click();
    await page.getByRole('alert').getByRole('link', { name: 'Inloggen' }).click();
    await page.getByRole('link', { name: 'Groningen' }).click();
    await page.waitForURL(/\/beheer\/gm0014\/regeling$/);
    expect(await name.inputValue()).toBe('Gemeente Groningen');
    await save.click();
    await page.getByText('De instellingen zijn bewaard.').first().waitFor();
  });

  it('who is not known reads whom to turn to; and a service that is down says so', async () => {
    const page = await inAs('nobody');
    await page.getByText('Vraag het de beheerder van Doorwerking in uw gemeente.').waitFor();
    await page.getByRole('link', { name: 'Naar de inlogpagina' }).click();
    await page.getByRole('link', { name: 'Oirschot' }).click();
    await page.getByRole('heading', { level: 1, name: 'De inlogdienst is niet bereikbaar' }).waitFor();
  });

  it('nothing went wrong that nobody saw', () => {
    expect(wrong.filter((one) => !one.includes('503'))).toEqual([]);
  });
});
