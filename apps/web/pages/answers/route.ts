import { createRoute } from '@tanstack/react-router';
import { work } from '../../action/work.ts';
import { rootRoute } from '../../app/root-route.tsx';

export const answers = createRoute({
  getParentRoute: () => rootRoute,
  path: '/dossiers/$dossier/antwoorden',
  ...work('answers'),
}).lazy(() => import('./page.tsx').then(({ page }) => page));
