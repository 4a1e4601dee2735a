import { createRoute } from '@tanstack/react-router';
import { trajectoryQuery } from '../../api/queries.ts';
import { signedIn } from '../../app/before.ts';
import { rootRoute } from '../../app/root-route.tsx';

export const influenceSpace = createRoute({
  getParentRoute: () => rootRoute,
  path: '/dossiers/$dossier/invloedsruimte',
  beforeLoad: signedIn('influence-space', 'trajectory'),
  loader: ({ context: { queries }, params }) => queries.ensureQueryData(trajectoryQuery(params.dossier)),
}).lazy(() => import('./page.tsx').then(({ page }) => page));
