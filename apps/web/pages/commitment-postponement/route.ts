import { createRoute } from '@tanstack/react-router';
import { work } from '../../action/work.ts';
import { rootRoute } from '../../app/root-route.tsx';

export const commitmentPostponement = createRoute({
  getParentRoute: () => rootRoute,
  path: '/dossiers/$dossier/toezegging-uitstellen',
  ...work('commitment-postponement'),
}).lazy(() => import('./page.tsx').then(({ page }) => page));
