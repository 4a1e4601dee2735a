import { createRoute } from '@tanstack/react-router';
import { work } from '../../action/work.ts';
import { rootRoute } from '../../app/root-route.tsx';

export const withdrawal = createRoute({
  getParentRoute: () => rootRoute,
  path: '/dossiers/$dossier/intrekken',
  ...work('withdrawal'),
}).lazy(() => import('./page.tsx').then(({ page }) => page));
