import { createRoute } from '@tanstack/react-router';
import { keptCouncilsQuery } from '../administration/queries.ts';
import * as asked from '../api/queries.ts';
import { lazyPage } from '../app/lazy-page.ts';
import { requireSession } from '../app/require-session.ts';
import { rootRoute } from '../app/root-route.tsx';
import { isOf } from '../lists/municipality.tsx';

/** The councils, one of them, and one of its years. */

const getParentRoute = () => rootRoute;

const councils = createRoute({
  getParentRoute,
  path: '/adviesraden',
  staticData: { served: 'councils' },
  beforeLoad: requireSession,
  loader: ({ context: { queries } }) => queries.ensureQueryData(asked.councilsQuery),
}).lazy(lazyPage(() => import('./councils.tsx')));

const council = createRoute({
  getParentRoute,
  path: '/adviesraden/$municipality/$council',
  staticData: { served: 'council' },
  beforeLoad: requireSession,
  loader: ({ context: { queries, session }, params: { municipality, council: id } }) =>
    Promise.all([
      queries.ensureQueryData(asked.councilQuery(municipality, id)),
      queries.ensureQueryData(asked.trajectoriesQuery({ municipality, council: id, limit: 50 })),
      isOf(session, municipality) && queries.ensureQueryData(keptCouncilsQuery(municipality)),
    ]),
}).lazy(lazyPage(() => import('./council.tsx')));

const councilYear = createRoute({
  getParentRoute,
  path: '/adviesraden/$municipality/$council/jaren/$year',
  staticData: { served: 'council-year' },
  beforeLoad: requireSession,
  loader: ({ context: { queries }, params: { municipality, council: id, year } }) =>
    queries.ensureQueryData(asked.councilYearQuery(municipality, id, year)),
}).lazy(lazyPage(() => import('./council-year/page.tsx')));

export const councilPages = [councils, council, councilYear] as const;
