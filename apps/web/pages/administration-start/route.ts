import { createRoute } from '@tanstack/react-router';
import { signedIn } from '../../app/before.ts';
import { rootRoute } from '../../app/root-route.tsx';

export const administrationStart = createRoute({
  getParentRoute: () => rootRoute,
  path: '/beheer',
  beforeLoad: signedIn('administration-start', 'administration'),
}).lazy(() => import('./page.tsx').then(({ page }) => page));
