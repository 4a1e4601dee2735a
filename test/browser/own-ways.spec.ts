import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openDirectory } from '#directory';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core';
import { codeAt, PASSWORD } from '../api/own-ways-by-hand.js';
import { away, hosted, temporary, type Server } from '../api/server.js';
import { freePort } from '../api/signing-in.js';
import { keepScreen, openBrowser, visit, watch } from './browser.js';

// What a device says that does not hold: test/api/own-ways.spec.ts.

let server: Server;
let origin: string;
let browser: Browser;
let noor: string;
const wrong: string[] = [];
let administrator: Page;

beforeAll(async () => {
  const folder = temporary();
  const port = await freePort();
  origin = `http://localhost:${port}`;
  const directory = await openDirectory({ file: join(folder, 'directory.sqlite'), now: () => new Date() });
  const { administration } = directory;
  const tim = { name: 'Tim Visser', login: 'tim', roles: [{ role: 'administrator' }] } as const;
  const { id } = await administration.by('system').addMember('gm0014', tim);
  const roles = [{ role: 'civilServant' }] as const;
  ({ id: noor } = await administration.by('system').addMember('gm0014', { name: 'Noor Wiersma', roles }));
  const token = (await directory.signIn(id))?.token ?? '';
  await directory.close();
  const own = { strength: { civilServant: ['phr'] } };
  writeFileSync(join(folder, 'sign-in.json'), JSON.stringify({ services: [], own }));
  server = await hosted(folder, {
    ...{ DOORWERKING_DEMO: 'off', PORT: String(port), DOORWERKING_ADDRESS: origin },
    DOORWERKING_SIGN_IN: join(folder, 'sign-in.json'),
  });
  browser = await openBrowser();
  const context = await at({ width: 1280 });
  await context.addCookies([{ name: 'doorwerking_session', value: token, url: origin }]);
  administrator = await windowOf(context);
});
afterAll(async () => {
  await browser?.close();
  await away(server);
});

const at = (how: { width?: number; language?: 'nl' | 'en' } = {}) =>
  visit(browser, { url: origin }, { width: 390, ...how });
async function windowOf(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  watch(page, wrong);
  return page;
}

/** A device that keeps passkeys, and knows who holds it. */
async function withDevice(page: Page): Promise<{ cdp: CDPSession; id: string }> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('WebAuthn.enable');
  const { authenticatorId: id } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      ...({ protocol: 'ctap2', transport: 'internal' } as const),
      ...{ hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true },
    },
  });
  return { cdp, id };
}

let hasLink = false;
/** As an administrator does it, and hands over what it says. */
async function link(): Promise<string> {
  await administrator.goto(`/beheer/gm0014/mensen/${noor}`);
  await administrator.getByRole('button', { name: /^Link maken om in te loggen/ }).click();
  // The first ends nothing, so nothing is asked.
  if (hasLink) await administrator.getByRole('button', { name: 'Link maken', exact: true }).click();
  hasLink = true;
  return administrator.getByLabel('Link voor Noor Wiersma').inputValue();
}

async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('button', { name: 'Uitloggen' }).click();
  await page.getByRole('link', { name: 'Inloggen' }).first().waitFor({ state: 'attached' });
}
const isIn = async (page: Page) => (await page.request.get('/v1/sessions/current')).status() === 200;
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor();

describe('somebody without an account at the municipality', () => {
  let page: Page;
  let device: Awaited<ReturnType<typeof withDevice>>;

  it('makes a passkey by a link, signs out, and in again to where they were', async () => {
    const address = await link();
    await keepScreen(administrator, 'own-link');
    page = await windowOf(await at());
    device = await withDevice(page);
    await page.goto(address);
    await heading(page, 'Welkom, Noor Wiersma');
    await keepScreen(page, 'own-invitation');
    await page.getByLabel('Hoe noemt u dit apparaat?').fill('Mijn telefoon');
    await page.getByRole('button', { name: 'Maak een passkey' }).click();
    await page.waitForURL(`${origin}/`);
    expect(await isIn(page)).toBe(true);
    await signOut(page);
    expect(await isIn(page)).toBe(false);
    await page.goto('/termijnen?q=jeugd');
    await page.getByRole('button', { name: 'Inloggen met een passkey' }).waitFor();
    await keepScreen(page, 'own-sign-in');
    await page.getByRole('button', { name: 'Inloggen met een passkey' }).click();
    await page.waitForURL(/\/termijnen\?q=jeugd$/);
    expect(await isIn(page)).toBe(true);
    // The link is taken.
    const other = await windowOf(await at({ language: 'en' }));
    await other.goto(address);
    await heading(other, 'This link does not work any more');
  });

  it('has more than one, calls each as they like, and keeps the last', async () => {
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.getByRole('link', { name: 'Noor Wiersma' }).click();
    await page.getByRole('link', { name: 'Waarmee u inlogt' }).click();
    await page.getByText(/^Tim Visser gaf u op .* toegang met een link\.$/).waitFor();
    await page.getByRole('button', { name: 'Mijn telefoon verwijderen' }).click();
    await page.getByText('voeg eerst een andere manier toe').waitFor();
    await page.getByRole('button', { name: 'Andere naam' }).click();
    await page.getByLabel('Naam van deze passkey').fill('Telefoon van Noor');
    await page.getByRole('button', { name: 'Naam bewaren' }).click();
    await page.getByRole('heading', { level: 3, name: 'Telefoon van Noor' }).waitFor();
    // This device has one.
    await page.getByRole('button', { name: 'Maak een passkey' }).click();
    await page.getByText('Op dit apparaat staat al een passkey van u.').waitFor();
    await device.cdp.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId: device.id });
    await withDevice(page);
    await page.getByLabel('Hoe noemt u dit apparaat?').fill('Laptop');
    await page.getByRole('button', { name: 'Maak een passkey' }).click();
    await page.getByRole('heading', { level: 3, name: 'Laptop' }).waitFor();
    await keepScreen(page, 'own-access');
    await page.getByRole('button', { name: 'Telefoon van Noor verwijderen' }).click();
    await page.getByRole('heading', { level: 3, name: 'Telefoon van Noor' }).waitFor({ state: 'detached' });
  });

  it('shows that it is them once more when they signed in a while ago, and what they filled in is there', async () => {
    const then = () => new Date(Date.now() - 11 * 60_000);
    const directory = await openDirectory({ file: join(server.folder, 'directory.sqlite'), now: then });
    const through = { service: ':passkey', subject: noor, municipalities: ['gm0014'], without: [] };
    const value = (await directory.signIn(noor, through))?.token ?? '';
    await directory.close();
    await page.context().addCookies([{ name: 'doorwerking_session', value, url: origin, httpOnly: true }]);
    await page.goto('/mijn-toegang');
    await page.getByLabel('Hoe noemt u dit apparaat?').fill('Tablet');
    await page.getByRole('button', { name: 'Maak een passkey' }).click();
    await page.getByRole('heading', { name: 'Log eerst opnieuw in' }).waitFor();
    await keepScreen(page, 'own-again');
    await page.getByRole('button', { name: 'Inloggen met een passkey' }).click();
    await page.getByText('U bent opnieuw ingelogd.').waitFor();
    expect(await page.getByLabel('Hoe noemt u dit apparaat?').inputValue()).toBe('Tablet');
    expect(await page.getByRole('heading', { name: 'Log eerst opnieuw in' }).count()).toBe(0);
    // It goes on now, as far as the device that has one.
    await page.getByRole('button', { name: 'Maak een passkey' }).click();
    await page.getByText('Op dit apparaat staat al een passkey van u.').waitFor();
  });

  it('who lost it comes in by a new link, and what was before has ended', async () => {
    const address = await link();
    expect(await isIn(page)).toBe(false);
    await page.goto('/inloggen');
    // Nobody has an account at the municipality here: then it is not for members of councils alone.
    await page.getByRole('heading', { name: 'Met wat u zelf koos' }).waitFor();
    await page.getByRole('button', { name: 'Inloggen met een passkey' }).click();
    await page.getByText('Deze passkey is hier niet bekend').waitFor();
    page = await windowOf(await at());
    await page.goto(address);
    await page.getByText('Waarmee u eerder inlogde, werkt niet meer.').waitFor();
    await page.getByRole('button', { name: 'Liever een wachtwoord met een code' }).click();
    const secret = ((await page.locator('.dw-secret').textContent()) ?? '').replaceAll(' ', '');
    await page.getByRole('img', { name: /QR/ }).waitFor();
    await page.getByLabel('Inlognaam').fill('noor@example.nl');
    await page.getByLabel('Wachtwoord', { exact: true }).fill('kort');
    await page.getByLabel('Code uit de app').fill(codeAt(secret));
    await page.getByRole('button', { name: 'Wachtwoord bewaren' }).click();
    await page.getByText('moet ten minste 12 tekens hebben').first().waitFor();
    await keepScreen(page, 'own-password');
    await page.getByLabel('Wachtwoord', { exact: true }).fill(PASSWORD);
    await page.getByRole('button', { name: 'Wachtwoord bewaren' }).click();
    await page.waitForURL(`${origin}/`);
    const kept = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
    expect(kept).not.toContain(PASSWORD);
    await page.goto('/mijn-toegang');
    await page.getByText(/^Tim Visser maakte op .* een nieuwe link voor u\./).waitFor();
    // With a wrong code, and then with the one after it.
    await signOut(page);
    await page.goto('/inloggen');
    await page.getByText('Of met wachtwoord en code').click();
    const enter = async (code: string) => {
      await page.getByLabel('Inlognaam').fill('noor@example.nl');
      await page.getByLabel('Wachtwoord', { exact: true }).fill(PASSWORD);
      await page.getByLabel('Code uit de app').fill(code);
      await page.getByRole('button', { name: 'Inloggen', exact: true }).click();
    };
    await enter('000000');
    await page.getByText('Inlognaam, wachtwoord en code horen niet bij elkaar.').waitFor();
    await enter(codeAt(secret, 1));
    await page.waitForURL(`${origin}/`);
    expect(await isIn(page)).toBe(true);
  });

  it('who came too weakly for what they want keeps what they typed over a step more', async () => {
    // In this session a password; to open a dossier asks for a passkey, which they add first.
    await withDevice(page);
    await page.goto('/mijn-toegang');
    await page.getByRole('button', { name: 'Maak een passkey' }).click();
    await page.getByRole('heading', { level: 3, name: 'Mijn apparaat' }).waitFor();
    await page.goto('/dossiers/nieuw');
    await page.getByLabel('Hoe heet het onderwerp?').fill('Nota vervoer');
    await page.getByRole('radio', { name: 'Beleid' }).first().check();
    await page.getByLabel('Naam', { exact: true }).fill('College van B&W');
    await page.getByRole('button', { name: 'Dossier openen' }).click();
    await page.getByRole('link', { name: 'Inloggen met een extra stap' }).waitFor();
    await keepScreen(page, 'own-step-more');
    await page.getByRole('link', { name: 'Inloggen met een extra stap' }).click();
    await page.getByRole('button', { name: 'Inloggen met een passkey' }).click();
    await page.waitForURL(/\/dossiers\/nieuw$/);
    expect(await page.getByLabel('Hoe heet het onderwerp?').inputValue()).toBe('Nota vervoer');
    await page.getByRole('button', { name: 'Dossier openen' }).click();
    await page.waitForURL(/\/dossiers\/nota-vervoer-[a-z0-9]+$/);
  });

  it('opens the link that an administrator makes for themselves where it is made', async () => {
    const tim = await administrator.evaluate<string>(
      "fetch('/v1/sessions/current').then((answer) => answer.json()).then(({ person }) => person.id)",
    );
    await administrator.goto(`/beheer/gm0014/mensen/${tim}`);
    await administrator.getByRole('button', { name: 'Link maken om in te loggen', exact: true }).click();
    await administrator.getByText('Deze link is van uzelf.', { exact: false }).waitFor();
    await administrator.getByRole('link', { name: 'Open uw link' }).click();
    await administrator.getByRole('heading', { name: 'Welkom, Tim Visser', level: 1 }).waitFor();
  });

  it('nothing went wrong that nobody saw', () => {
    expect(wrong).toEqual([]);
  });
});
