import { createRoute } from '@tanstack/react-router';
import { work } from '../../action/work.ts';
import { rootRoute } from '../../app/root-route.tsx';

export const commitmentFulfilment = createRoute({
  getParentRoute: () => rootRoute,
  path: '/dossiers/$dossier/toezegging-nagekomen',
  ...work('commitment-fulfilment'),
}).lazy(() => import('./page.tsx').then(({ page }) => page));
