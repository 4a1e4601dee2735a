import { createRoute } from '@tanstack/react-router';
import { work } from '../../action/work.ts';
import { rootRoute } from '../../app/root-route.tsx';

export const disputeSettlement = createRoute({
  getParentRoute: () => rootRoute,
  path: '/dossiers/$dossier/geschil-afronden',
  ...work('dispute-settlement'),
}).lazy(() => import('./page.tsx').then(({ page }) => page));
