import { createRouter, type RouterHistory } from '@tanstack/react-router';
import { routes } from '../pages/routes.ts';
import { Loading } from '../ui/states/states.tsx';
import { NotThere, Trouble } from '../ui/shell/trouble.tsx';
import { focusOnArrival } from './focus.ts';
import { rootRoute, type Reach } from './root-route.tsx';

// Until then the page before stays.
const PENDING_MS = 1_000;

const routeTree = rootRoute.addChildren([...routes]);

/** @param history where a server is asked to be; a browser knows. */
export function makeRouter(context: Reach, history?: RouterHistory) {
  const router = createRouter({
    routeTree,
    context,
    ...(history && { history }),
    defaultPreload: 'intent',
    // TanStack Query decides what is fresh.
    defaultPreloadStaleTime: 0,
    defaultPendingMs: PENDING_MS,
    // What is shown while fetching comes up softly by itself; keeping it longer than that is waiting for nothing.
    defaultPendingMinMs: 0,
    defaultPendingComponent: Loading,
    defaultErrorComponent: Trouble,
    defaultNotFoundComponent: NotThere,
    // On a server it would put a script in the page.
    scrollRestoration: !history,
  });
  if (history) return router;
  focusOnArrival(router);
  // What is shown while fetching would take the focus from a filter: its list stays until there is another one.
  router.subscribe('onBeforeNavigate', ({ pathChanged }) => {
    router.options.defaultPendingMs = pathChanged ? PENDING_MS : Infinity;
  });
  return router;
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
  interface StaticDataRouteOption {
    /** The folder of a page for reading, which comes as HTML (docs/decisions/0011-served-pages.md). */
    readonly served?: string;
  }
}
