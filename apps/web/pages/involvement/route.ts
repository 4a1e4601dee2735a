import { createRoute } from '@tanstack/react-router';
import { work } from '../../action/work.ts';
import { rootRoute } from '../../app/root-route.tsx';

export const involvement = createRoute({
  getParentRoute: () => rootRoute,
  path: '/dossiers/$dossier/betrokkenheid',
  ...work('involvement'),
}).lazy(() => import('./page.tsx').then(({ page }) => page));
