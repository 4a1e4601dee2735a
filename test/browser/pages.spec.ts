import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { away, serve, temporary, type Server } from '../api/server.js';
import { go, keepScreen, openBrowser, visit, watch } from './browser.js';
import { inLanguage, PAGES } from './pages.js';

const WIDTHS = [1280, 320];
const LANGUAGES = ['nl', 'en'] as const;

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
}, 300_000);
afterAll(() => browser.close());

describe.each(['voorbeeld-theme', 'ma-theme'])('with %s, by configuration alone', (theme) => {
  let server: Server;
  beforeAll(async () => {
    server = await serve(temporary(), { DOORWERKING_THEME: theme });
  });
  afterAll(() => away(server));

  const shown = LANGUAGES.flatMap((language) =>
    WIDTHS.flatMap((width) =>
      PAGES.map((page) => ({ ...page, language, width, as: `${page.name}-${language}-${width}` })),
    ),
  );
  it.each(shown)('$as can be read by everybody, and nothing is cut off', async (page) => {
    const { account, language, width, as } = page;
    const context = await visit(browser, server, { language, width, ...(account !== undefined && { account }) });
    try {
      const tab = await context.newPage();
      const wrong = watch(tab);
      await go(tab, inLanguage(page, language));
      expect(await tab.evaluate('document.documentElement.className')).toBe(theme);
      expect(await tab.evaluate('document.documentElement.lang')).toBe(language);
      expect(await tab.title()).toMatch(/^.+ · Doorwerking$/);
      const { violations } = await new AxeBuilder({ page: tab }).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target.join(' '))])).toEqual([]);
      expect(await tab.evaluate('document.documentElement.scrollWidth - window.innerWidth')).toBeLessThanOrEqual(0);
      expect(wrong).toEqual([]);
      await keepScreen(tab, `${theme}/${as}`);
    } finally {
      await context.close();
    }
  });
});
