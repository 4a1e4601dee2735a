import type { Locator, Page } from 'playwright-core';
import { inRoom } from '../going.js';

type Scope = Page | Locator;

const starting = (text: string) => new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`);

/** A field by how its label begins: what may be left empty says so behind it. */
export const field = (scope: Scope, label: string) => scope.getByLabel(starting(label)).first();
export const group = (scope: Scope, label: string) => scope.getByRole('group', { name: starting(label) }).first();

export const fill = (scope: Scope, label: string, text: string) => field(scope, label).fill(text);
export const check = (scope: Scope, label: string) => scope.getByRole('radio', { name: label, exact: true }).check();

/** Chooses the option that holds this text. */
export async function choose(scope: Scope, label: string, holds: string): Promise<void> {
  const select = field(scope, label);
  await select.waitFor();
  const options = await select.locator('option').allTextContents();
  const option = options.find((text) => text.includes(holds));
  if (option === undefined) throw new Error(`${label}: no option with ${holds} in ${options.join(' | ')}`);
  await select.selectOption({ label: option });
}

/** As many rows as there are texts, each filled in. */
export async function rows(scope: Scope, label: string, texts: readonly string[], name: (n: number) => string) {
  const list = group(scope, label);
  for (const [i, text] of texts.entries()) {
    if ((await list.getByRole('listitem').count()) <= i)
      await list.getByRole('button', { name: 'Nog een toevoegen' }).last().click();
    await fill(list, name(i + 1), text);
  }
}

export const on = (scope: Scope, day: string, label = 'Is dit van een eerdere dag?') =>
  group(scope, label).getByLabel('Dag', { exact: true }).fill(day);

let actedLast: Page | undefined;

/** From the dossier to the page of one thing to do, as a person finds it: a button, or what is folded away. */
export async function begin(page: Page, dossier: string, path: string): Promise<void> {
  // The one who acted last has the dossier in front of them, as it is now.
  if (page !== actedLast || new URL(page.url()).pathname !== `/dossiers/${dossier}`)
    await page.goto(`/dossiers/${dossier}`);
  const card = page.getByRole('region', { name: 'Dit kunt u nu doen' });
  await card.waitFor();
  const folded = card.locator('details:not([open]) > summary');
  while ((await folded.count()) > 0) await folded.first().click();
  await card.locator(`a[href="/dossiers/${dossier}/${path}"]`).click();
  await page.waitForURL(`**/${path}`);
}

/** Sends the form, confirms what becomes public, and sees the dossier again; otherwise what the page says is wrong. */
export async function submit(page: Page, button: string | RegExp, dossier: string): Promise<void> {
  await page.getByRole('button', { name: button }).click();
  const wrong = page.getByRole('alert');
  const send = page.getByRole('button', { name: 'Versturen', exact: true });
  const back = inRoom(page, dossier).then(() => undefined);
  const sent = send.waitFor().then(() => send.click());
  // One of them is waited for in vain: nothing becomes public, or nothing is wrong.
  sent.catch(() => undefined);
  const said = await Promise.race([back, wrong.waitFor().then(() => wrong.innerText())]);
  actedLast = page;
  if (said !== undefined) throw new Error(`${String(button)}: ${said}`);
}
