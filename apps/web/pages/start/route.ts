import { createRoute } from '@tanstack/react-router';
import { sessionQuery, worklistQuery } from '../../api/queries.ts';
import { withTexts } from '../../app/before.ts';
import { lateQuery } from './late-query.ts';
import { rootRoute } from '../../app/root-route.tsx';

export const start = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  staticData: { served: 'start' },
  beforeLoad: withTexts('start'),
  loader: async ({ context: { queries } }) => {
    const session = await queries.ensureQueryData(sessionQuery);
    if (!session) return;
    await Promise.all([queries.ensureQueryData(worklistQuery()), queries.ensureQueryData(lateQuery(session))]);
  },
}).lazy(() => import('./page.tsx').then(({ page }) => page));
