import { createRoute } from '@tanstack/react-router';
import { work } from '../../action/work.ts';
import { rootRoute } from '../../app/root-route.tsx';

export const raadSubmission = createRoute({
  getParentRoute: () => rootRoute,
  path: '/dossiers/$dossier/gemeenteraad',
  ...work('raad-submission'),
}).lazy(() => import('./page.tsx').then(({ page }) => page));
