import type { AnyRouter, ParsedLocation } from '@tanstack/react-router';

const PATIENCE_MS = 5_000;

/** A page that still fetches a part of itself hides its title: then again, unless somebody went on by themselves. */
function focusTitle(within: boolean, from = document.activeElement, end = performance.now() + PATIENCE_MS): void {
  const here = document.activeElement;
  if (here !== from && here !== document.body) return;
  const part = within ? document.querySelector<HTMLElement>('main [data-arrival]') : null;
  const title = part ?? document.querySelector<HTMLElement>('main h1');
  title?.focus({ preventScroll: true });
  const arrived = title !== null && document.activeElement === title;
  if (!arrived && performance.now() < end) requestAnimationFrame(() => focusTitle(within, from, end));
}

/** From one part of a dossier to another: its head was read already. */
const isWithin = (from: ParsedLocation, to: ParsedLocation): boolean => {
  const dossierOf = ({ pathname }: ParsedLocation) => /^\/dossiers\/[^/]+/.exec(pathname)?.[0];
  return dossierOf(from) !== undefined && dossierOf(from) === dossierOf(to);
};

const cursorOf = ({ search }: ParsedLocation): unknown => (search as { cursor?: unknown }).cursor;

/**
 * After going to another page, or on in a long list, the focus stands on the title, so that it is read and Tab
 * goes on from there. The first page, a filter, or a place within a page: there the browser knows where to stand.
 */
export function focusOnArrival(router: AnyRouter): void {
  router.subscribe('onRendered', ({ fromLocation, toLocation, pathChanged }) => {
    if (!fromLocation || toLocation.hash !== '') return;
    const filters = document.activeElement?.closest('search') != null;
    if (pathChanged || (cursorOf(fromLocation) !== cursorOf(toLocation) && !filters))
      focusTitle(isWithin(fromLocation, toLocation));
  });
}
