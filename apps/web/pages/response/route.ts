import { createRoute } from '@tanstack/react-router';
import { work } from '../../action/work.ts';
import { rootRoute } from '../../app/root-route.tsx';

export const response = createRoute({
  getParentRoute: () => rootRoute,
  path: '/dossiers/$dossier/reactie',
  ...work('response'),
}).lazy(() => import('./page.tsx').then(({ page }) => page));
