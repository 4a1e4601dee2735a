import type { Page } from 'playwright-core';
import { median } from '../table.js';

// Runs in the page from its beginning: when it could be read and acted on, and what held it up.
const WATCH = `
globalThis.__long = [];
new PerformanceObserver((list) => list.getEntries().forEach(({ duration }) => __long.push(duration)))
  .observe({ type: 'longtask', buffered: true });
const when = (there) => new Promise((is) => {
  const look = () => (document.querySelector('main h1') && there() ? is(performance.now()) : requestAnimationFrame(look));
  look();
});
// A frame in which it was drawn has passed then.
globalThis.__shown = when(() => performance.getEntriesByName('first-contentful-paint').length > 0);
globalThis.__usable = when(() => !document.querySelector('[data-served]'));`;

export const watch = (page: Page): Promise<unknown> => page.addInitScript(WATCH);

/** When a page could be read, and when all of it could be acted on, in milliseconds after it was asked for. */
export interface Visited {
  readonly shown: number;
  readonly usable: number;
}

export async function visited(page: Page, address: string): Promise<Visited> {
  await page.goto(address, { waitUntil: 'commit' });
  return page.evaluate<Visited>('Promise.all([__shown, __usable]).then(([shown, usable]) => ({ shown, usable }))');
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

export interface Rounds extends Visited {
  /** How much longer it took than what was visited by turns with it. */
  readonly ratio: number;
}

/** The medians of some rounds of a visit, and of another by turns with it: what else the machine does hits both. */
export async function rounds(
  count: number,
  once: () => Promise<Visited>,
  other: () => Promise<Visited>,
): Promise<Rounds> {
  const [values, others]: [Visited[], Visited[]] = [[], []];
  for (let i = 0; i < count; i++) {
    values.push(await once());
    others.push(await other());
  }
  return {
    shown: median(values.map(({ shown }) => shown)),
    usable: median(values.map(({ usable }) => usable)),
    ratio: median(values.map(({ shown }, i) => shown / (others[i]?.shown ?? Number.NaN))),
  };
}
