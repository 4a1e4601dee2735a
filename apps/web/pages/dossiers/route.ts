import { createRoute } from '@tanstack/react-router';
import { councilsQuery, dossiersQuery } from '../../api/queries.ts';
import { signedIn } from '../../app/before.ts';
import { rootRoute } from '../../app/root-route.tsx';
import { portfolioQueries } from '../../lists/portfolios.ts';
import { searchOf } from './search.ts';

export const dossiers = createRoute({
  getParentRoute: () => rootRoute,
  path: '/dossiers',
  staticData: { served: 'dossiers' },
  validateSearch: searchOf,
  beforeLoad: signedIn('dossiers', 'lists'),
  loaderDeps: ({ search }) => search,
  loader: ({ context: { queries, session }, deps }) =>
    Promise.all([
      queries.ensureQueryData(dossiersQuery(deps)),
      queries.ensureQueryData(councilsQuery),
      ...portfolioQueries(session, deps.municipality).map((query) => queries.ensureQueryData(query)),
    ]),
}).lazy(() => import('./page.tsx').then(({ page }) => page));
