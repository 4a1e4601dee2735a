import { createRoute } from '@tanstack/react-router';
import { work } from '../../action/work.ts';
import { rootRoute } from '../../app/root-route.tsx';

export const adviceTermExtension = createRoute({
  getParentRoute: () => rootRoute,
  path: '/dossiers/$dossier/adviestermijn',
  ...work('advice-term-extension'),
}).lazy(() => import('./page.tsx').then(({ page }) => page));
