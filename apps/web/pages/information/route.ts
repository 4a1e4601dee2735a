import { createRoute } from '@tanstack/react-router';
import { work } from '../../action/work.ts';
import { rootRoute } from '../../app/root-route.tsx';

export const information = createRoute({
  getParentRoute: () => rootRoute,
  path: '/dossiers/$dossier/informatie',
  ...work('information'),
}).lazy(() => import('./page.tsx').then(({ page }) => page));
