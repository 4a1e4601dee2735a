import { createRoute } from '@tanstack/react-router';
import { work } from '../../action/work.ts';
import { rootRoute } from '../../app/root-route.tsx';

export const adviceRequest = createRoute({
  getParentRoute: () => rootRoute,
  path: '/dossiers/$dossier/adviesaanvraag',
  ...work('advice-request'),
}).lazy(() => import('./page.tsx').then(({ page }) => page));
