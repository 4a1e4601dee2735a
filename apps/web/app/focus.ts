import type { AnyRouter } from '@tanstack/react-router';

/** After going to another page the focus stands on its title, so that it is read and Tab goes on from there. */
export function focusOnArrival(router: AnyRouter): void {
  router.subscribe('onRendered', ({ fromLocation, toLocation, pathChanged }) => {
    // The first page, a filter, or a place within a page: the browser knows where to stand.
    if (!fromLocation || !pathChanged || toLocation.hash !== '') return;
    document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
  });
}
