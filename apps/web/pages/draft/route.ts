import { createRoute } from '@tanstack/react-router';
import { work } from '../../action/work.ts';
import { rootRoute } from '../../app/root-route.tsx';

export const draft = createRoute({
  getParentRoute: () => rootRoute,
  path: '/dossiers/$dossier/concept',
  ...work('draft'),
}).lazy(() => import('./page.tsx').then(({ page }) => page));
