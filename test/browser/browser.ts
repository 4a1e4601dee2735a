import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import type { Server } from '../api/server.js';
import { chromiumPath } from './chromium.js';

const SCREENS = 'test-output/screens';

/** A browser that speaks to nobody but our server, and needs no sandbox where it runs as root. */
export function openBrowser(): Promise<Browser> {
  const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];
  const args = process.getuid?.() === 0 ? [...quiet, '--no-sandbox'] : quiet;
  return chromium.launch({ executablePath: chromiumPath(), args });
}

export interface Visit {
  /** Signs in first; without it nobody does. */
  readonly account?: string;
  readonly language?: 'nl' | 'en';
  readonly width?: number;
  readonly script?: boolean;
}

/** A window on the server, as somebody has it open. */
export async function visit(browser: Browser, server: Server, how: Visit = {}): Promise<BrowserContext> {
  const { account, language = 'nl', width = 1280, script = true } = how;
  const context = await browser.newContext({
    baseURL: server.url,
    viewport: { width, height: 900 },
    locale: 'nl-NL',
    reducedMotion: 'reduce',
    javaScriptEnabled: script,
  });
  // Well before the test gives up, so that it says what it waited for.
  context.setDefaultTimeout(10_000);
  if (script) await context.addInitScript(`localStorage.setItem('doorwerking.language', '${language}')`);
  if (account !== undefined) {
    const answer = await context.request.post('/v1/sessions', { data: { account } });
    if (!answer.ok()) throw new Error(`${account} cannot sign in: ${await answer.text()}`);
  }
  return context;
}

// What the browser itself writes when an address answers 401 or 404: not an error of the page.
const EXPECTED = /Failed to load resource: the server responded with a status of 40[14]/;

/** Collects what goes wrong on a page without anybody seeing it: errors, refusals by the security policy. */
export function watch(page: Page): readonly string[] {
  const wrong: string[] = [];
  page.on('pageerror', (error) => wrong.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !EXPECTED.test(message.text())) wrong.push(message.text());
  });
  return wrong;
}

/** Goes to an address and waits until it shows its title. */
export async function go(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.locator('main h1').waitFor();
  await page.evaluate('document.fonts.ready.then(() => undefined)');
}

/** Keeps a picture of the whole page, for people to look at. */
export async function keepScreen(page: Page, name: string): Promise<void> {
  const path = `${SCREENS}/${name}.png`;
  mkdirSync(dirname(path), { recursive: true });
  await page.screenshot({ path, fullPage: true });
}
