import type { Page } from 'playwright-core';

/** The page on which answers are written: a list of points, and the one that is open beside it. */
export const lines = (page: Page) => page.locator('.dw-answering__list .dw-line');
export const heading = (page: Page) => page.locator('.dw-answering__said h2');
export const told = (page: Page) => page.locator('.dw-told__text');
export const reason = (page: Page, label: string | RegExp = 'Waarom neemt u dit niet over?') =>
  page.locator('.dw-answering__said').getByLabel(label);

/** Opens a point by its line, as `Aanbeveling 3a`. */
export async function openPoint(page: Page, name: string): Promise<void> {
  await lines(page)
    .filter({ hasText: `${name}:` })
    .first()
    .click();
  await heading(page).getByText(`${name} van`).waitFor();
}

/** What is written about a point, and not sent yet. */
export async function writeAnswer(page: Page, verdict: string, why?: string, label?: string): Promise<void> {
  await page.locator('.dw-answering__said').getByRole('radio', { name: verdict, exact: true }).check();
  if (why !== undefined) await reason(page, label).fill(why);
}

/** Saves what is open, and waits until it is told. */
export async function saveAnswer(page: Page, number: string | number): Promise<void> {
  await page.getByRole('button', { name: `Antwoord ${number} bewaren`, exact: true }).click();
  await told(page).getByText(`Bewaard: `).waitFor();
}
