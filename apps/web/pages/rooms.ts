import { createRoute } from '@tanstack/react-router';
import { deadlinesQuery, textQuery, threadQuery, timelineQuery, trajectoryQuery } from '../api/queries.ts';
import { requireSession } from '../app/require-session.ts';
import { rootRoute, type Reach } from '../app/root-route.tsx';
import { lazyPage } from '../app/lazy-page.ts';
import { loadTrajectory } from '../trajectory/load.ts';
import { ROOMS } from '../trajectory/room/rooms.ts';
import { day } from '../ui/filter/address.ts';
import * as compareSearch from './compare/search.ts';
import { searchOf } from './dossier/search.ts';

/** The rooms of a dossier, and what opens in them. */

type Given = Record<string, unknown>;
const getParentRoute = () => rootRoute;

/** What every room needs: where it stands, what became of each point, and what is due in it. */
const loadRoom = ({ context, params }: { readonly context: Reach; readonly params: { readonly dossier: string } }) =>
  Promise.all([
    loadTrajectory({ context, params }),
    context.queries.ensureQueryData(deadlinesQuery({ dossier: params.dossier, limit: 200 })),
  ]);

const points = createRoute({
  getParentRoute,
  path: ROOMS.points,
  staticData: { served: 'dossier' },
  validateSearch: searchOf,
  beforeLoad: requireSession,
  loader: loadRoom,
}).lazy(lazyPage(() => import('./dossier/page.tsx')));

const text = createRoute({
  getParentRoute,
  path: ROOMS.text,
  staticData: { served: 'dossier' },
  beforeLoad: requireSession,
  loader: loadRoom,
}).lazy(lazyPage(() => import('./dossier/text.tsx')));

const compare = createRoute({
  getParentRoute,
  // Not served: it holds what is filled in there.
  path: '/dossiers/$dossier/tekst/vergelijken',
  validateSearch: compareSearch.searchOf,
  beforeLoad: requireSession,
  loaderDeps: ({ search: { van, naar } }) => ({ van, naar }),
  loader: async ({ context, params, deps }) => {
    await loadRoom({ context, params });
    const pair = compareSearch.pairOf(await context.queries.ensureQueryData(trajectoryQuery(params.dossier)), deps);
    if (pair) await context.queries.ensureQueryData(textQuery(params.dossier, compareSearch.written(pair)));
  },
}).lazy(lazyPage(() => import('./compare/page.tsx')));

const read = createRoute({
  getParentRoute,
  path: '/dossiers/$dossier/tekst/lezen',
  staticData: { served: 'dossier' },
  beforeLoad: requireSession,
  loader: ({ context, params }) =>
    Promise.all([loadRoom({ context, params }), context.queries.ensureQueryData(textQuery(params.dossier))]),
}).lazy(lazyPage(() => import('./read/page.tsx')));

const talks = createRoute({
  getParentRoute,
  path: ROOMS.talks,
  staticData: { served: 'dossier' },
  beforeLoad: requireSession,
  loader: loadRoom,
}).lazy(lazyPage(() => import('./dossier/talks.tsx')));

const outcome = createRoute({
  getParentRoute,
  path: ROOMS.outcome,
  staticData: { served: 'dossier' },
  beforeLoad: requireSession,
  loader: loadRoom,
}).lazy(lazyPage(() => import('./dossier/outcome.tsx')));

const advice = createRoute({
  getParentRoute,
  path: '/dossiers/$dossier/adviezen/$advice',
  staticData: { served: 'dossier' },
  beforeLoad: requireSession,
  loader: ({ context, params }) => loadRoom({ context, params }),
}).lazy(lazyPage(() => import('./dossier/advice.tsx')));

const point = createRoute({
  getParentRoute,
  path: '/dossiers/$dossier/aanbevelingen/$recommendation',
  staticData: { served: 'dossier' },
  validateSearch: searchOf,
  beforeLoad: requireSession,
  loader: ({ context, params }) =>
    Promise.all([
      loadRoom({ context, params }),
      context.queries.ensureQueryData(threadQuery(params.dossier, params.recommendation)),
    ]),
}).lazy(lazyPage(() => import('./dossier/point.tsx')));

const timeline = createRoute({
  getParentRoute,
  path: ROOMS.timeline,
  staticData: { served: 'timeline' },
  // The day as of which the dossier is shown, and by which it had been recorded; without them today, and all of it.
  validateSearch: ({
    op,
    bekend,
  }: Given): { readonly op?: string | undefined; readonly bekend?: string | undefined } => ({
    op: day(op),
    bekend: day(bekend),
  }),
  beforeLoad: requireSession,
  // As it is now; how it stood is asked on the page, which stays as it is while that is on its way.
  loader: ({ context, params }) =>
    Promise.all([loadTrajectory({ context, params }), context.queries.ensureQueryData(timelineQuery(params.dossier))]),
}).lazy(lazyPage(() => import('./timeline/page.tsx')));

export const rooms = [points, point, advice, text, read, compare, talks, outcome, timeline] as const;
