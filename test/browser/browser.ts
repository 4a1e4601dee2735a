import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { chromiumPath } from './chromium.js';

/** Pictures are for people to look at, and each takes as long as its page itself: only when somebody asks for them. */
export const SCREENS = process.env['SCREENS'] === '1';
const FOLDER = 'test-output/screens';

// Pages last for seconds: what V8 makes faster is not repaid. And all tabs of one person are one process.
const LEAN = ['--js-flags=--no-opt --no-maglev', '--process-per-site', '--renderer-process-limit=1'];

/** A browser that speaks to nobody but our server, and needs no sandbox where it runs as root. */
export function openBrowser(): Promise<Browser> {
  const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];
  const args = [...quiet, ...LEAN, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];
  return chromium.launch({ executablePath: chromiumPath(), args });
}

export interface Visit {
  /** Signs in first; without it nobody does. */
  readonly account?: string;
  readonly language?: 'nl' | 'en';
  readonly width?: number;
  readonly script?: boolean;
  /** Whose computer it is, where several people look in the same way. */
  readonly at?: string;
}

/** A window on the server, as somebody has it open. */
export async function visit(
  browser: Browser,
  { url }: { readonly url: string },
  how: Visit = {},
): Promise<BrowserContext> {
  const { account, language = 'nl', width = 1280, script = true } = how;
  const context = await browser.newContext({
    baseURL: url,
    viewport: { width, height: 900 },
    locale: 'nl-NL',
    reducedMotion: 'reduce',
    javaScriptEnabled: script,
  });
  // Well before the test gives up, so that it says what it waited for.
  context.setDefaultTimeout(15_000);
  await context.addCookies([{ name: 'doorwerking_language', value: language, url }]);
  if (account !== undefined) await signIn(context, account);
  return context;
}

/** From now on it is somebody else who looks; what the browser fetched before, it still has. */
export async function signIn(context: BrowserContext, account: string): Promise<void> {
  const answer = await context.request.post('/v1/sessions', { data: { account } });
  if (!answer.ok()) throw new Error(`${account} cannot sign in: ${await answer.text()}`);
}

// What the browser itself writes when the API refuses something: not an error of the page.
const REFUSED = /Failed to load resource: the server responded with a status of 4\d\d/;

/** Collects what goes wrong on a page without anybody seeing it: errors, refusals by the security policy. */
export function watch(page: Page, wrong: string[]): void {
  page.on('pageerror', (error) => wrong.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !REFUSED.test(message.text())) wrong.push(message.text());
  });
}

/** Keeps a picture of the whole page. */
export async function keepScreen(page: Page, name: string): Promise<void> {
  if (!SCREENS) return;
  const path = `${FOLDER}/${name}.png`;
  mkdirSync(dirname(path), { recursive: true });
  await page.screenshot({ path, fullPage: true });
}
