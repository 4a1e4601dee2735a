import { createRoute } from '@tanstack/react-router';
import { work } from '../../action/work.ts';
import { rootRoute } from '../../app/root-route.tsx';

export const rejoinder = createRoute({
  getParentRoute: () => rootRoute,
  path: '/dossiers/$dossier/weerwoord',
  ...work('rejoinder'),
}).lazy(() => import('./page.tsx').then(({ page }) => page));
