import { createRoute } from '@tanstack/react-router';
import { work } from '../../action/work.ts';
import { rootRoute } from '../../app/root-route.tsx';

export const departure = createRoute({
  getParentRoute: () => rootRoute,
  path: '/dossiers/$dossier/vertrek',
  ...work('departure'),
}).lazy(() => import('./page.tsx').then(({ page }) => page));
