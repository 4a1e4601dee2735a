import { mkdirSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import type { Server } from '../../api/server.js';
import { openBrowser } from '../browser.js';

const OUTPUT = 'test-output/work';
const PATIENCE_MS = 15_000;

export const ACCOUNTS = {
  civilServant: 'Sanne Bakker, beleidsmedewerker',
  alderman: 'Karim El Amrani, wethouder',
  clerk: 'Marijke de Boer, griffier',
  asd: 'Lid van Adviesraad Sociaal Domein Voorbeeldstad',
  jongerenraad: 'Lid van Jongerenraad Voorbeeldstad',
} as const;
export type Role = keyof typeof ACCOUNTS;

/** Everybody at their own computer: a browser context each, signed in through the page. */
export class People {
  readonly #browser: Browser;
  readonly #server: Server;
  readonly #pages = new Map<Role, Page>();
  #pictures = 0;

  private constructor(browser: Browser, server: Server) {
    this.#browser = browser;
    this.#server = server;
  }

  static async arrive(server: Server): Promise<People> {
    mkdirSync(OUTPUT, { recursive: true });
    return new People(await openBrowser(), server);
  }

  async as(role: Role): Promise<Page> {
    const known = this.#pages.get(role);
    if (known) return known;
    const context = await this.#browser.newContext({
      baseURL: this.#server.url,
      locale: 'nl-NL',
      reducedMotion: 'reduce',
    });
    context.setDefaultTimeout(PATIENCE_MS);
    const page = await context.newPage();
    await page.goto('/inloggen');
    await page.getByRole('button', { name: ACCOUNTS[role] }).click();
    await page.getByRole('heading', { level: 1, name: /.+/ }).waitFor();
    await page.waitForURL((url) => !url.pathname.includes('inloggen'));
    this.#pages.set(role, page);
    return page;
  }

  /** Keeps how it looks: wide and at 320 pixels. */
  async picture(page: Page, name: string): Promise<void> {
    const path = `${OUTPUT}/${String(++this.#pictures).padStart(2, '0')}-${name}`;
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 900 });
      await page.screenshot({ path: `${path}-${width}.png`, fullPage: true });
    }
    await page.setViewportSize({ width: 1280, height: 900 });
  }

  leave = () => this.#browser.close();
}
