import type { Page } from 'playwright-core';
import { median } from '../table.js';

// Runs in the page from its beginning: when its title and all that it shows are there, and what held it up.
const WATCH = `
globalThis.__long = [];
new PerformanceObserver((list) => list.getEntries().forEach(({ duration }) => __long.push(duration)))
  .observe({ type: 'longtask', buffered: true });
globalThis.__usable = new Promise((is) => {
  const look = () => (document.querySelector('main h1') ? is(performance.now()) : requestAnimationFrame(look));
  look();
});`;

export const watch = (page: Page): Promise<unknown> => page.addInitScript(WATCH);

/** When the title of the page was there, in milliseconds after it was asked for. */
export async function usable(page: Page, address: string): Promise<number> {
  await page.goto(address, { waitUntil: 'commit' });
  return page.evaluate<number>('__usable');
}

/** How long the longest task of the page took since the last time that was asked; 0 when none took 50 ms. */
export const longest = (page: Page): Promise<number> =>
  page.evaluate<number>('new Promise((is) => setTimeout(() => is(Math.max(0, ...__long.splice(0))), 100))');

/** Scrolls to the end and back by steps of a wheel; how long each frame took. */
export const scrolled = (page: Page): Promise<number[]> =>
  page.evaluate<number[]>(`(async () => {
    const frames = [];
    const frame = () => new Promise((next) => requestAnimationFrame(next));
    let before = await frame();
    for (const step of [120, -120]) {
      const end = () => step > 0 ? scrollY + innerHeight >= document.documentElement.scrollHeight - 1 : scrollY <= 0;
      while (!end()) {
        scrollBy({ top: step, behavior: 'instant' });
        const now = await frame();
        frames.push(now - before);
        before = now;
      }
    }
    return frames;
  })()`);

/** How long it took until what an act leads to can be seen. */
export async function took(page: Page, shown: string, act: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await act();
  await page.evaluate(
    `new Promise((is) => { const look = () => ((${shown}) ? is() : requestAnimationFrame(look)); look(); })`,
  );
  return performance.now() - started;
}

/** The median of some rounds of the same. */
export async function rounds(count: number, once: () => Promise<number>): Promise<number> {
  const values: number[] = [];
  for (let i = 0; i < count; i++) values.push(await once());
  return median(values);
}
