import { createRoute } from '@tanstack/react-router';
import { work } from '../../action/work.ts';
import { rootRoute } from '../../app/root-route.tsx';

export const trace = createRoute({
  getParentRoute: () => rootRoute,
  path: '/dossiers/$dossier/doorwerking',
  ...work('trace'),
}).lazy(() => import('./page.tsx').then(({ page }) => page));
