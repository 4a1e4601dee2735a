import { createRoute } from '@tanstack/react-router';
import { municipalityQuery } from '../../administration/queries.ts';
import { signedIn } from '../../app/before.ts';
import { rootRoute } from '../../app/root-route.tsx';

export const municipalitySettings = createRoute({
  getParentRoute: () => rootRoute,
  path: '/beheer/$municipality/instellingen',
  beforeLoad: signedIn('municipality-settings', 'administration'),
  loader: ({ context: { queries }, params: { municipality } }) =>
    queries.ensureQueryData(municipalityQuery(municipality)),
}).lazy(() => import('./page.tsx').then(({ page }) => page));
