import { createRoute } from '@tanstack/react-router';
import { demoAccountsQuery } from '../../api/queries.ts';
import { withTexts } from '../../app/before.ts';
import { rootRoute } from '../../app/root-route.tsx';

/** Where to go back to: only a page of ours, never another site. */
const ownPage = (value: unknown): string | undefined =>
  typeof value === 'string' && /^\/(?![/\\])/.test(value) ? value : undefined;

export const signIn = createRoute({
  getParentRoute: () => rootRoute,
  path: '/inloggen',
  // Named also when it is nothing: what is not named here stays as it came.
  validateSearch: (search: Record<string, unknown>): { terug?: string | undefined } => ({
    terug: ownPage(search['terug']),
  }),
  beforeLoad: withTexts('sign-in'),
  loader: ({ context: { queries } }) => queries.ensureQueryData(demoAccountsQuery),
}).lazy(() => import('./page.tsx').then(({ page }) => page));
