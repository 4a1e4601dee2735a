import { createRoute } from '@tanstack/react-router';
import { keptCouncilsQuery } from '../../administration/queries.ts';
import { councilQuery, dossiersQuery } from '../../api/queries.ts';
import { signedIn } from '../../app/before.ts';
import { rootRoute } from '../../app/root-route.tsx';
import { isOf } from '../../lists/municipality.tsx';

export const council = createRoute({
  getParentRoute: () => rootRoute,
  path: '/adviesraden/$municipality/$council',
  staticData: { served: 'council' },
  beforeLoad: signedIn('council', 'lists'),
  loader: ({ context: { queries, session }, params: { municipality, council: id } }) =>
    Promise.all([
      queries.ensureQueryData(councilQuery(municipality, id)),
      queries.ensureQueryData(dossiersQuery({ municipality, council: id, limit: 50 })),
      isOf(session, municipality) && queries.ensureQueryData(keptCouncilsQuery(municipality)),
    ]),
}).lazy(() => import('./page.tsx').then(({ page }) => page));
