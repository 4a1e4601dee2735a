import { createRoute } from '@tanstack/react-router';
import { work } from '../../action/work.ts';
import { rootRoute } from '../../app/root-route.tsx';

export const advice = createRoute({
  getParentRoute: () => rootRoute,
  path: '/dossiers/$dossier/advies',
  ...work('advice'),
}).lazy(() => import('./page.tsx').then(({ page }) => page));
