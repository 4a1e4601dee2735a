import { createRoute } from '@tanstack/react-router';
import { threadQuery, trajectoryQuery } from '../../api/queries.ts';
import { signedIn } from '../../app/before.ts';
import { rootRoute } from '../../app/root-route.tsx';

export const recommendation = createRoute({
  getParentRoute: () => rootRoute,
  path: '/dossiers/$dossier/aanbevelingen/$recommendation',
  staticData: { served: 'recommendation' },
  beforeLoad: signedIn('recommendation', 'trajectory'),
  loader: ({ context: { queries }, params }) =>
    Promise.all([
      queries.ensureQueryData(trajectoryQuery(params.dossier)),
      queries.ensureQueryData(threadQuery(params.dossier, params.recommendation)),
    ]),
}).lazy(() => import('./page.tsx').then(({ page }) => page));
