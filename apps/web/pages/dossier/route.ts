import { createRoute } from '@tanstack/react-router';
import { deadlinesQuery, influenceQuery, trajectoryQuery } from '../../api/queries.ts';
import { signedIn } from '../../app/before.ts';
import { rootRoute } from '../../app/root-route.tsx';

export const dossier = createRoute({
  getParentRoute: () => rootRoute,
  path: '/dossiers/$dossier',
  staticData: { served: 'dossier' },
  beforeLoad: signedIn('dossier', 'trajectory'),
  loader: ({ context: { queries }, params }) =>
    Promise.all([
      queries.ensureQueryData(trajectoryQuery(params.dossier)),
      queries.ensureQueryData(influenceQuery(params.dossier)),
      queries.ensureQueryData(deadlinesQuery({ dossier: params.dossier, limit: 200 })),
    ]),
}).lazy(() => import('./page.tsx').then(({ page }) => page));
