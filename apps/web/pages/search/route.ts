import { createRoute } from '@tanstack/react-router';
import { searchQuery } from '../../api/queries.ts';
import { signedIn } from '../../app/before.ts';
import { rootRoute } from '../../app/root-route.tsx';
import { text } from '../../ui/filter/address.ts';

export interface Search {
  readonly q?: string;
}

export const search = createRoute({
  getParentRoute: () => rootRoute,
  path: '/zoeken',
  staticData: { served: 'search' },
  validateSearch: (given: Record<string, unknown>): Search => ({ q: text(given['q']) }),
  beforeLoad: signedIn('search'),
  loaderDeps: ({ search: { q } }) => ({ q }),
  loader: ({ context: { queries }, deps: { q } }) => queries.ensureQueryData(searchQuery(q)),
}).lazy(() => import('./page.tsx').then(({ page }) => page));
