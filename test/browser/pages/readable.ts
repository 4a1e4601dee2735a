import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createRequire } from 'node:module';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { away, serve, temporary, type Server } from '../../api/server.js';
import { go, keepScreen, openBrowser, visit, watch } from '../browser.js';
import { keepForGuide } from './guide.js';
import { inLanguage, PAGES } from './pages.js';

export interface Looked {
  readonly theme: string;
  readonly language: 'nl' | 'en';
  /** In CSS pixels; 320 is 1280 at 400 % (WCAG 1.4.10). */
  readonly width: number;
  /** Also the forms that are alike, and with a picture of each page. */
  readonly all?: boolean;
}

// In each page from its beginning: sent along with each question it takes four times as long.
const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const FOUND = `axe.run({ resultTypes: ['violations'] }).then(({ violations }) =>
  violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => id + ': ' + target.join(' '))))`;

async function keepPictures(tab: Page, name: string): Promise<void> {
  await keepScreen(tab, `pages/${name}`);
  await keepForGuide(tab, name);
}

/** Pages, seen in one way: axe finds nothing, nothing is cut off, nothing went wrong unseen. */
export function readable({ theme, language, width, all = false }: Looked): void {
  let browser: Browser;
  let server: Server;
  let context: BrowserContext | undefined;
  let tab: Page;
  let wrong: readonly string[] = [];
  let whose: string | undefined;
  beforeAll(async () => {
    browser = await openBrowser();
    server = await serve(temporary(), { DOORWERKING_THEME: theme });
  }, 300_000);
  afterAll(async () => {
    await browser.close();
    await away(server);
  });

  const lookAs = async (account: string | undefined): Promise<void> => {
    if (context && whose === account) return;
    await context?.close();
    context = await visit(browser, server, { language, width, ...(account !== undefined && { account }) });
    await context.addInitScript({ path: AXE });
    whose = account;
    tab = await context.newPage();
    wrong = watch(tab);
  };

  it.each(PAGES.filter(({ alike = false }) => all || !alike))('$name', async (page) => {
    await lookAs(page.account);
    const before = wrong.length;
    await go(tab, inLanguage(page, language));
    expect(await tab.evaluate('document.documentElement.className')).toBe(theme);
    expect(await tab.evaluate('document.documentElement.lang')).toBe(language);
    expect(await tab.title()).toMatch(/^.+ · Doorwerking$/);
    expect(await tab.evaluate(FOUND)).toEqual([]);
    expect(await tab.evaluate('document.documentElement.scrollWidth - window.innerWidth')).toBeLessThanOrEqual(0);
    expect(wrong.slice(before)).toEqual([]);
    if (all) await keepPictures(tab, page.name);
  });
}
