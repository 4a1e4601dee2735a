import { createRoute } from '@tanstack/react-router';
import { work } from '../../action/work.ts';
import { rootRoute } from '../../app/root-route.tsx';

export const adviceSupplement = createRoute({
  getParentRoute: () => rootRoute,
  path: '/dossiers/$dossier/aanvulling',
  ...work('advice-supplement'),
}).lazy(() => import('./page.tsx').then(({ page }) => page));
