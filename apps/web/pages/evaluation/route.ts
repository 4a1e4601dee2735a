import { createRoute } from '@tanstack/react-router';
import { work } from '../../action/work.ts';
import { rootRoute } from '../../app/root-route.tsx';

export const evaluation = createRoute({
  getParentRoute: () => rootRoute,
  path: '/dossiers/$dossier/evaluatie',
  ...work('evaluation'),
}).lazy(() => import('./page.tsx').then(({ page }) => page));
