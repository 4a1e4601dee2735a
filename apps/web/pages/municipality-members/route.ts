import { createRoute } from '@tanstack/react-router';
import { keptCouncilsQuery, membersQuery, municipalityQuery } from '../../administration/queries.ts';
import { councilsQuery } from '../../api/queries.ts';
import { signedIn } from '../../app/before.ts';
import { rootRoute } from '../../app/root-route.tsx';

export const municipalityMembers = createRoute({
  getParentRoute: () => rootRoute,
  path: '/beheer/$municipality/mensen',
  beforeLoad: signedIn('municipality-members', 'administration'),
  loader: ({ context: { queries }, params: { municipality } }) =>
    Promise.all([
      queries.ensureQueryData(municipalityQuery(municipality)),
      queries.ensureQueryData(membersQuery(municipality)),
      queries.ensureQueryData(keptCouncilsQuery(municipality)),
      queries.ensureQueryData(councilsQuery),
    ]),
}).lazy(() => import('./page.tsx').then(({ page }) => page));
