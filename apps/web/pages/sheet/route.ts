import { createRoute } from '@tanstack/react-router';
import { influenceQuery, trajectoryQuery } from '../../api/queries.ts';
import { signedIn } from '../../app/before.ts';
import { rootRoute } from '../../app/root-route.tsx';

export const sheet = createRoute({
  getParentRoute: () => rootRoute,
  path: '/dossiers/$dossier/blad',
  staticData: { served: 'sheet' },
  beforeLoad: signedIn('sheet', 'trajectory'),
  loader: ({ context: { queries }, params: { dossier } }) =>
    Promise.all([queries.ensureQueryData(trajectoryQuery(dossier)), queries.ensureQueryData(influenceQuery(dossier))]),
}).lazy(() => import('./page.tsx').then(({ page }) => page));
