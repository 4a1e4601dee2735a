import { createRoute } from '@tanstack/react-router';
import { work } from '../../action/work.ts';
import { rootRoute } from '../../app/root-route.tsx';

export const informationRequest = createRoute({
  getParentRoute: () => rootRoute,
  path: '/dossiers/$dossier/informatie-vragen',
  ...work('information-request'),
}).lazy(() => import('./page.tsx').then(({ page }) => page));
