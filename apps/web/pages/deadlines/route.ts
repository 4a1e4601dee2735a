import { createRoute } from '@tanstack/react-router';
import { councilsQuery, deadlinesQuery } from '../../api/queries.ts';
import { signedIn } from '../../app/before.ts';
import { rootRoute } from '../../app/root-route.tsx';
import { onlyMunicipality } from '../../lists/municipality.tsx';
import { inMonth, inState, searchOf } from './search.ts';

export const deadlines = createRoute({
  getParentRoute: () => rootRoute,
  path: '/termijnen',
  staticData: { served: 'deadlines' },
  validateSearch: searchOf,
  beforeLoad: signedIn('deadlines', 'lists', 'trajectory'),
  loaderDeps: ({ search }) => search,
  loader: ({ context: { queries, session }, deps }) => {
    const only = onlyMunicipality(session);
    const wanted =
      deps.maand === undefined
        ? (deps.state ? [deps.state] : (['overdue', 'open'] as const)).map((state) => inState(deps, only, state))
        : [inMonth(deps, only, deps.maand)];
    return Promise.all([
      queries.ensureQueryData(councilsQuery),
      ...wanted.map((filter) => queries.ensureQueryData(deadlinesQuery(filter))),
    ]);
  },
}).lazy(() => import('./page.tsx').then(({ page }) => page));
