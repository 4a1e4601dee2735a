import { createRoute } from '@tanstack/react-router';
import { councilsQuery } from '../../api/queries.ts';
import { signedIn } from '../../app/before.ts';
import { rootRoute } from '../../app/root-route.tsx';

export const councils = createRoute({
  getParentRoute: () => rootRoute,
  path: '/adviesraden',
  staticData: { served: 'councils' },
  beforeLoad: signedIn('councils', 'lists'),
  loader: ({ context: { queries } }) => queries.ensureQueryData(councilsQuery),
}).lazy(() => import('./page.tsx').then(({ page }) => page));
