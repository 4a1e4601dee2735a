import { createRoute } from '@tanstack/react-router';
import { councilsQuery, dashboardQuery, earlinessQuery } from '../../api/queries.ts';
import { signedIn } from '../../app/before.ts';
import { rootRoute } from '../../app/root-route.tsx';
import { portfolioQueries } from '../../overview/portfolios.ts';
import { earlyOf } from './early.ts';
import { filterOf, searchOf } from './search.ts';

export const dashboard = createRoute({
  getParentRoute: () => rootRoute,
  path: '/overzicht',
  staticData: { served: 'dashboard' },
  validateSearch: searchOf,
  beforeLoad: signedIn('dashboard', 'overview'),
  loaderDeps: ({ search }) => search,
  loader: ({ context: { queries, session }, deps }) => {
    const filter = filterOf(deps, session);
    if (filter === undefined) return undefined;
    return Promise.all([
      queries.ensureQueryData(councilsQuery),
      queries.ensureQueryData(dashboardQuery(filter)),
      ...portfolioQueries(session, filter.municipality).map((offered) => queries.ensureQueryData(offered)),
      queries.ensureQueryData(earlinessQuery(earlyOf(filter))),
    ]);
  },
}).lazy(() => import('./page.tsx').then(({ page }) => page));
