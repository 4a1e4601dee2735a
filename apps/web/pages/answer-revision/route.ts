import { createRoute } from '@tanstack/react-router';
import { work } from '../../action/work.ts';
import { rootRoute } from '../../app/root-route.tsx';

export const answerRevision = createRoute({
  getParentRoute: () => rootRoute,
  path: '/dossiers/$dossier/herziening',
  ...work('answer-revision'),
}).lazy(() => import('./page.tsx').then(({ page }) => page));
