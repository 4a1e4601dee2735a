import { createRoute } from '@tanstack/react-router';
import { work } from '../../action/work.ts';
import { rootRoute } from '../../app/root-route.tsx';

export const closure = createRoute({
  getParentRoute: () => rootRoute,
  path: '/dossiers/$dossier/afsluiten',
  ...work('closure'),
}).lazy(() => import('./page.tsx').then(({ page }) => page));
