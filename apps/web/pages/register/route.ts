import { createRoute } from '@tanstack/react-router';
import { councilsQuery, registerQuery } from '../../api/queries.ts';
import { signedIn } from '../../app/before.ts';
import { rootRoute } from '../../app/root-route.tsx';
import { onlyMunicipality } from '../../lists/municipality.tsx';
import { filterOf, searchOf } from './search.ts';

export const register = createRoute({
  getParentRoute: () => rootRoute,
  path: '/niet-overgenomen',
  staticData: { served: 'register' },
  validateSearch: searchOf,
  beforeLoad: signedIn('register', 'lists', 'trajectory'),
  loaderDeps: ({ search }) => search,
  loader: ({ context: { queries, session }, deps }) =>
    Promise.all([
      queries.ensureQueryData(councilsQuery),
      queries.ensureQueryData(registerQuery(filterOf(deps, onlyMunicipality(session)))),
    ]),
}).lazy(() => import('./page.tsx').then(({ page }) => page));
