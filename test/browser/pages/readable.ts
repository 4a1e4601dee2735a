import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
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
  /** Whether the pictures of the user guide are taken here. */
  readonly guide?: boolean;
}

/** Every page, seen in one way: axe finds nothing, nothing is cut off, nothing went wrong unseen. */
export function readable({ theme, language, width, guide = false }: Looked): void {
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
    whose = account;
    tab = await context.newPage();
    wrong = watch(tab);
  };

  it.each(PAGES)('$name', async (page) => {
    await lookAs(page.account);
    const before = wrong.length;
    await go(tab, inLanguage(page, language));
    expect(await tab.evaluate('document.documentElement.className')).toBe(theme);
    expect(await tab.evaluate('document.documentElement.lang')).toBe(language);
    expect(await tab.title()).toMatch(/^.+ · Doorwerking$/);
    // No page has frames; the way that minds them takes three times as long.
    const { violations } = await new AxeBuilder({ page: tab }).setLegacyMode().analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target.join(' '))])).toEqual([]);
    expect(await tab.evaluate('document.documentElement.scrollWidth - window.innerWidth')).toBeLessThanOrEqual(0);
    expect(wrong.slice(before)).toEqual([]);
    await keepScreen(tab, `${theme}-${language}-${width}/${page.name}`);
    if (guide) await keepForGuide(tab, page.name);
  });
}
