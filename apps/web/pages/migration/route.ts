import { createRoute } from '@tanstack/react-router';
import { work } from '../../action/work.ts';
import { rootRoute } from '../../app/root-route.tsx';

export const migration = createRoute({
  getParentRoute: () => rootRoute,
  path: '/dossiers/$dossier/werkwijze',
  ...work('migration'),
}).lazy(() => import('./page.tsx').then(({ page }) => page));
