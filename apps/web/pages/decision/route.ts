import { createRoute } from '@tanstack/react-router';
import { work } from '../../action/work.ts';
import { rootRoute } from '../../app/root-route.tsx';

export const decision = createRoute({
  getParentRoute: () => rootRoute,
  path: '/dossiers/$dossier/besluit',
  ...work('decision'),
}).lazy(() => import('./page.tsx').then(({ page }) => page));
