import type { Page } from 'playwright-core';
import { ROOMS } from '../../apps/web/trajectory/room/rooms.js';

// Asked again at each frame: a locator asks ever more rarely, and then is half a second late.
const until = (condition: string) =>
  `new Promise((found) => { const look = () => ((${condition}) ? found() : requestAnimationFrame(look)); look(); })`;
const FONTS = 'document.fonts.ready.then(() => undefined)';
const PATIENCE_MS = 15_000;

async function seen(page: Page, condition: string, what: string): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what} was not shown: ${page.url()}`)), PATIENCE_MS);
  });
  try {
    await Promise.race([page.evaluate(until(condition)), late]);
    await page.evaluate(FONTS);
  } finally {
    clearTimeout(timer);
  }
}

/** Loads an address as for the first time, and waits until it shows its title. */
export async function go(page: Page, address: string): Promise<void> {
  await page.goto(address, { waitUntil: 'commit' });
  await seen(page, `document.querySelector('main h1') && !document.querySelector('[data-served]')`, address);
}

/** Goes on to another page of the workplace without loading it anew, as by a link; its title gets the focus. */
export async function goOn(page: Page, address: string): Promise<void> {
  const there = JSON.stringify(address);
  await page.evaluate(`document.activeElement?.blur(); history.pushState({}, '', ${there})`);
  await seen(page, `document.activeElement?.matches('main h1, main [data-arrival]')`, address);
}

/** Waits until a room of the dossier is there, whichever: after a save it is the one where that is told. */
export const inRoom = (page: Page, dossier: string): Promise<void> => {
  const rooms = new Set(Object.values(ROOMS).map((path) => path.replace('$dossier', dossier)));
  return page.waitForURL(({ pathname }) => rooms.has(pathname));
};

/** Presses the button of a form, and sends what becomes public once it was judged and is shown. */
export async function sendOff(page: Page, button: string | RegExp): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).click();
  await page.locator('form[aria-busy="true"]').waitFor({ state: 'detached' });
  const send = page.getByRole('button', { name: 'Versturen', exact: true });
  if (await send.isVisible()) await send.click();
}
