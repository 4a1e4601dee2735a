import { createRoute } from '@tanstack/react-router';
import { work } from '../../action/work.ts';
import { rootRoute } from '../../app/root-route.tsx';

export const adviceRefusal = createRoute({
  getParentRoute: () => rootRoute,
  path: '/dossiers/$dossier/geen-advies',
  ...work('advice-refusal'),
}).lazy(() => import('./page.tsx').then(({ page }) => page));
