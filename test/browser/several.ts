import { expect } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';

/**
 * A page looks every few seconds what the others did, and at once when the network is back: a spec waits for the
 * first once, and has the others by the second.
 */
const looks = (...pages: readonly Page[]) =>
  Promise.all(pages.map((page) => page.evaluate("window.dispatchEvent(new Event('online'))")));
const SOON_MS = 300;

/** Waits until a page shows what was done on another, on which somebody may be too. */
export async function shows(
  one: Locator,
  { state = 'visible', from = [] }: { readonly state?: 'visible' | 'attached'; readonly from?: readonly Page[] } = {},
): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    const isThere = await one.waitFor({ state, timeout: SOON_MS }).then(
      () => true,
      () => false,
    );
    if (isThere) return;
    await looks(...from, one.page());
  }
  await one.waitFor({ state, timeout: SOON_MS });
}

/** Waits until a field says what another wrote. */
export async function holds(one: Locator, text: string): Promise<void> {
  await one.waitFor();
  for (let tries = 0; tries < 100 && (await one.inputValue()) !== text; tries++) {
    await looks(one.page());
    await one.page().waitForTimeout(SOON_MS);
  }
  expect(await one.inputValue()).toBe(text);
}
