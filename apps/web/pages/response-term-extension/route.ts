import { createRoute } from '@tanstack/react-router';
import { work } from '../../action/work.ts';
import { rootRoute } from '../../app/root-route.tsx';

export const responseTermExtension = createRoute({
  getParentRoute: () => rootRoute,
  path: '/dossiers/$dossier/reactietermijn',
  ...work('response-term-extension'),
}).lazy(() => import('./page.tsx').then(({ page }) => page));
