import { createRoute } from '@tanstack/react-router';
import * as asked from '../api/queries.ts';
import { requireSession } from '../app/require-session.ts';
import { rootRoute, type Reach } from '../app/root-route.tsx';
import { lazyPage } from '../app/lazy-page.ts';
import { onlyMunicipality } from '../lists/municipality.tsx';
import { portfolioQueries } from '../lists/portfolios.ts';
import * as changesSearch from './changes/search.ts';
import * as pointsSearch from './points/search.ts';
import * as raadSearch from './raad-topics/search.ts';
import * as responsesSearch from './responses/search.ts';

/** The lists behind figures: of points and responses, of what changed, and of what the raad can ask. */

const getParentRoute = () => rootRoute;

/** What the lists of points and of responses are narrowed by. */
const choices = (queries: Reach['queries'], ...of: Parameters<typeof portfolioQueries>) => [
  queries.ensureQueryData(asked.councilsQuery),
  ...portfolioQueries(...of).map((offered) => queries.ensureQueryData(offered)),
];

const points = createRoute({
  getParentRoute,
  path: '/punten',
  staticData: { served: 'points' },
  validateSearch: pointsSearch.searchOf,
  beforeLoad: requireSession,
  loaderDeps: ({ search }) => search,
  loader: ({ context: { queries, session }, deps }) =>
    Promise.all([
      ...choices(queries, session, deps.municipality),
      queries.ensureQueryData(asked.pointsQuery(pointsSearch.filterOf(deps, onlyMunicipality(session)))),
    ]),
}).lazy(lazyPage(() => import('./points/page.tsx')));

const responses = createRoute({
  getParentRoute,
  path: '/reacties',
  staticData: { served: 'responses' },
  validateSearch: responsesSearch.searchOf,
  beforeLoad: requireSession,
  loaderDeps: ({ search }) => search,
  loader: ({ context: { queries, session }, deps }) =>
    Promise.all([
      ...choices(queries, session, deps.municipality),
      queries.ensureQueryData(asked.responsesQuery(responsesSearch.filterOf(deps, onlyMunicipality(session)))),
    ]),
}).lazy(lazyPage(() => import('./responses/page.tsx')));

const changes = createRoute({
  getParentRoute,
  path: '/veranderd',
  staticData: { served: 'changes' },
  validateSearch: changesSearch.searchOf,
  beforeLoad: requireSession,
  loaderDeps: ({ search }) => search,
  loader: ({ context: { queries, session }, deps }) =>
    Promise.all([
      queries.ensureQueryData(asked.councilsQuery),
      queries.ensureQueryData(asked.changesQuery(changesSearch.filterOf(deps, onlyMunicipality(session)))),
    ]),
}).lazy(lazyPage(() => import('./changes/page.tsx')));

const raadTopics = createRoute({
  getParentRoute,
  path: '/vragen-van-de-raad',
  staticData: { served: 'raad-topics' },
  validateSearch: raadSearch.searchOf,
  beforeLoad: requireSession,
  loaderDeps: ({ search }) => search,
  loader: ({ context: { queries, session }, deps }) =>
    queries.ensureQueryData(asked.raadTopicsQuery(raadSearch.filterOf(deps, onlyMunicipality(session)))),
}).lazy(lazyPage(() => import('./raad-topics/page.tsx')));

export const counted = [points, responses, changes, raadTopics] as const;
