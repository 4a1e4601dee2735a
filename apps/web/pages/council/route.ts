import { createRoute } from '@tanstack/react-router';
import { councilQuery, dossiersQuery } from '../../api/queries.ts';
import { signedIn } from '../../app/before.ts';
import { rootRoute } from '../../app/root-route.tsx';

export const council = createRoute({
  getParentRoute: () => rootRoute,
  path: '/adviesraden/$municipality/$council',
  beforeLoad: signedIn('council', 'overview'),
  loader: ({ context: { queries }, params: { municipality, council: id } }) =>
    Promise.all([
      queries.ensureQueryData(councilQuery(municipality, id)),
      queries.ensureQueryData(dossiersQuery({ municipality, council: id, limit: 50 })),
    ]),
}).lazy(() => import('./page.tsx').then(({ page }) => page));
