import { createRoute } from '@tanstack/react-router';
import { work } from '../../action/work.ts';
import { rootRoute } from '../../app/root-route.tsx';

export const dispute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/dossiers/$dossier/geschil',
  ...work('dispute'),
}).lazy(() => import('./page.tsx').then(({ page }) => page));
