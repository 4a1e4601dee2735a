import { createRoute } from '@tanstack/react-router';
import { work } from '../../action/work.ts';
import { rootRoute } from '../../app/root-route.tsx';

export const publication = createRoute({
  getParentRoute: () => rootRoute,
  path: '/dossiers/$dossier/publicatie',
  ...work('publication'),
}).lazy(() => import('./page.tsx').then(({ page }) => page));
