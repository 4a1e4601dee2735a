import type { Page } from 'playwright-core';
import { keepScreen, SCREENS } from '../browser.js';
import type { Opened } from '../opened.js';

export const ACCOUNTS = {
  civilServant: 'Sanne Bakker, beleidsmedewerker',
  alderman: 'Karim El Amrani, wethouder',
  clerk: 'Marijke de Boer, griffier',
  asd: 'Lid van Adviesraad Sociaal Domein Voorbeeldstad',
  jongerenraad: 'Lid van Jongerenraad Voorbeeldstad',
} as const;
export type Role = keyof typeof ACCOUNTS;

/** Everybody at their own computer, signed in through the page. */
export class People {
  readonly #open: Opened;
  readonly #pages = new Map<Role, Page>();
  #last: Page | undefined;
  #pictures = 0;

  constructor(open: Opened) {
    this.#open = open;
  }

  async as(role: Role): Promise<Page> {
    const page = this.#pages.get(role) ?? (await this.#arrive(role));
    // Whoever waits for others has put the page away: otherwise everybody's reads along with each step.
    if (this.#last !== page) await this.#last?.goto('/health/live');
    this.#last = page;
    return page;
  }

  async #arrive(role: Role): Promise<Page> {
    const page = await this.#open.lasting({ at: role });
    this.#pages.set(role, page);
    await page.goto('/inloggen');
    await page.getByRole('button', { name: ACCOUNTS[role] }).click();
    await page.waitForURL((url) => !url.pathname.includes('inloggen'));
    await page.getByRole('heading', { level: 1, name: /.+/ }).waitFor();
    return page;
  }

  /** Keeps how it looks: wide and at 320 pixels. */
  async picture(page: Page, name: string): Promise<void> {
    if (!SCREENS) return;
    const number = String(++this.#pictures).padStart(2, '0');
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      await keepScreen(page, `work/${number}-${name}-${width}`);
    }
  }
}
