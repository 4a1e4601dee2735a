import { createRoute } from '@tanstack/react-router';
import { keptCouncilsQuery, municipalityQuery } from '../../administration/queries.ts';
import { councilsQuery } from '../../api/queries.ts';
import { signedIn } from '../../app/before.ts';
import { rootRoute } from '../../app/root-route.tsx';
import { grantsOf } from './grants.ts';

export const opening = createRoute({
  getParentRoute: () => rootRoute,
  path: '/dossiers/nieuw',
  beforeLoad: signedIn('opening', 'action', 'trajectory'),
  loader: ({ context: { queries, session } }) =>
    Promise.all([
      queries.ensureQueryData(councilsQuery),
      ...grantsOf(session).flatMap(({ municipality }) => [
        queries.ensureQueryData(municipalityQuery(municipality)),
        queries.ensureQueryData(keptCouncilsQuery(municipality)),
      ]),
    ]),
}).lazy(() => import('./page.tsx').then(({ page }) => page));
