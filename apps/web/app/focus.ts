import type { AnyRouter } from '@tanstack/react-router';

const PATIENCE_MS = 5_000;

/** A page that still fetches a part of itself hides its title: then again, unless somebody went on by themselves. */
function focusTitle(from = document.activeElement, end = performance.now() + PATIENCE_MS): void {
  const here = document.activeElement;
  if (here !== from && here !== document.body) return;
  const title = document.querySelector<HTMLElement>('main h1');
  title?.focus({ preventScroll: true });
  const arrived = title !== null && document.activeElement === title;
  if (!arrived && performance.now() < end) requestAnimationFrame(() => focusTitle(from, end));
}

/** After going to another page the focus stands on its title, so that it is read and Tab goes on from there. */
export function focusOnArrival(router: AnyRouter): void {
  router.subscribe('onRendered', ({ fromLocation, toLocation, pathChanged }) => {
    // The first page, a filter, or a place within a page: the browser knows where to stand.
    if (!fromLocation || !pathChanged || toLocation.hash !== '') return;
    focusTitle();
  });
}
