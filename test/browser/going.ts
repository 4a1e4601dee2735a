import type { Page } from 'playwright-core';

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
  await page.evaluate(`document.querySelector('main h1')?.blur(); history.pushState({}, '', ${there})`);
  await seen(page, `document.activeElement?.matches('main h1')`, address);
}
