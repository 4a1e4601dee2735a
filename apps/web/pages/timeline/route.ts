import { createRoute } from '@tanstack/react-router';
import { influenceQuery, timelineQuery, trajectoryQuery } from '../../api/queries.ts';
import { signedIn } from '../../app/before.ts';
import { rootRoute } from '../../app/root-route.tsx';
import { day } from '../../ui/filter/address.ts';

export interface Search {
  /** The day as of which the dossier is shown; without it today. */
  readonly op?: string;
}

export const timeline = createRoute({
  getParentRoute: () => rootRoute,
  path: '/dossiers/$dossier/tijdlijn',
  staticData: { served: 'timeline' },
  validateSearch: (given: Record<string, unknown>): Search => ({ op: day(given['op']) }),
  beforeLoad: signedIn('timeline', 'trajectory'),
  // As it is now; how it stood is asked on the page, which stays as it is while that is on its way.
  loader: ({ context: { queries }, params: { dossier } }) =>
    Promise.all([
      queries.ensureQueryData(trajectoryQuery(dossier)),
      queries.ensureQueryData(influenceQuery(dossier)),
      queries.ensureQueryData(timelineQuery(dossier)),
    ]),
}).lazy(() => import('./page.tsx').then(({ page }) => page));
