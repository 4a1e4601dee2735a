import { createRoute } from '@tanstack/react-router';
import { councilsQuery, dashboardQuery, earlinessQuery } from '../../api/queries.ts';
import { signedIn } from '../../app/before.ts';
import { rootRoute } from '../../app/root-route.tsx';
import { portfolioQueries } from '../../lists/portfolios.ts';
import { earlinessFilterOf } from './earliness-filter.ts';
import { filterOf, searchOf } from './search.ts';

export const dashboard = createRoute({
  getParentRoute: () => rootRoute,
  path: '/overzicht',
  staticData: { served: 'dashboard' },
  validateSearch: searchOf,
  beforeLoad: signedIn('dashboard', 'lists'),
  loaderDeps: ({ search }) => search,
  loader: ({ context: { queries, session }, deps }) => {
    const filter = filterOf(deps, session);
    if (filter === undefined) return undefined;
    return Promise.all([
      queries.ensureQueryData(councilsQuery),
      queries.ensureQueryData(dashboardQuery(filter)),
      ...portfolioQueries(session, filter.municipality).map((offered) => queries.ensureQueryData(offered)),
      queries.ensureQueryData(earlinessQuery(earlinessFilterOf(filter))),
    ]);
  },
}).lazy(() => import('./page.tsx').then(({ page }) => page));
