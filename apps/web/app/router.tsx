import { createRouter } from '@tanstack/react-router';
import { pages } from '../pages/index.ts';
import { Loading } from '../ui/states/states.tsx';
import { NotThere, Trouble } from '../ui/shell/trouble.tsx';
import { focusOnArrival } from './focus.ts';
import { rootRoute, type Reach } from './root-route.tsx';

const routeTree = rootRoute.addChildren([...pages]);

export function makeRouter(context: Reach) {
  const router = createRouter({
    routeTree,
    context,
    defaultPreload: 'intent',
    // TanStack Query decides what is fresh.
    defaultPreloadStaleTime: 0,
    // Until then the page before stays: what is shown while fetching takes the focus from a filter.
    defaultPendingMs: 1_000,
    // What is shown while fetching comes up softly by itself; keeping it longer than that is waiting for nothing.
    defaultPendingMinMs: 0,
    defaultPendingComponent: Loading,
    defaultErrorComponent: Trouble,
    defaultNotFoundComponent: NotThere,
    scrollRestoration: true,
  });
  focusOnArrival(router);
  return router;
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
