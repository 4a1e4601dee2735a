import { createRoute } from '@tanstack/react-router';
import { keptCouncilsQuery, municipalityQuery, sheetMappingQuery } from '../administration/queries.ts';
import * as asked from '../api/queries.ts';
import { requireSession } from '../app/require-session.ts';
import { rootRoute } from '../app/root-route.tsx';
import { lazyPage } from '../app/lazy-page.ts';
import { onlyMunicipality } from '../lists/municipality.tsx';
import { ownWaysQuery } from '../own-ways/queries.ts';
import { portfolioQueries } from '../lists/portfolios.ts';
import { loadTrajectory } from '../trajectory/load.ts';
import { text } from '../ui/filter/address.ts';
import { counted } from './counted.ts';
import { earlinessFilterOf } from './dashboard/earliness-filter.ts';
import * as dashboardSearch from './dashboard/search.ts';
import * as deadlinesSearch from './deadlines/search.ts';
import * as dossiersSearch from './dossiers/search.ts';
import { administering } from './administering.ts';
import { auditPages } from './audit-pages.ts';
import { councilPages } from './council-pages.ts';
import { forms } from './forms.ts';
import { ownPages } from './own-pages.ts';
import { rooms } from './rooms.ts';
import { grantsOf } from '../api/opening-grants.ts';
import * as registerSearch from './register/search.ts';
import { auditedBy, bringersOf } from '../api/bringers.ts';
import * as startSearch from './start/alderman/four.ts';
import { lateQuery } from './start/late-query.ts';

/** Every page of the workplace: its address, what is asked before it is shown, and the file that shows it. */

type Given = Record<string, unknown>;
const getParentRoute = () => rootRoute;

/** Where to go back to: only a page of ours, never another site. */
const ownPage = (value: unknown): string | undefined =>
  typeof value === 'string' && /^\/(?![/\\])/.test(value) ? value : undefined;

const start = createRoute({
  getParentRoute,
  path: '/',
  staticData: { served: 'start' },
  validateSearch: startSearch.searchOf,
  loaderDeps: ({ search: { whose } }) => ({ whose }),
  loader: async ({ context: { queries }, deps: { whose = 'own' } }) => {
    const session = await queries.ensureQueryData(asked.sessionQuery);
    if (!session) return;
    if (startSearch.isAlderman(session)) {
      await startSearch.ask(queries, whose);
      return;
    }
    await Promise.all([queries.ensureQueryData(asked.worklistQuery()), queries.ensureQueryData(lateQuery(session))]);
  },
}).lazy(lazyPage(() => import('./start/page.tsx')));

const signIn = createRoute({
  getParentRoute,
  path: '/inloggen',
  // Named also when it is nothing: what is not named here stays as it came.
  validateSearch: ({ terug }: Given): { terug?: string | undefined } => ({ terug: ownPage(terug) }),
  loaderDeps: ({ search: { terug } }) => ({ terug }),
  loader: ({ context: { queries }, deps: { terug } }) =>
    Promise.all([
      queries.ensureQueryData(asked.demoAccountsQuery),
      queries.ensureQueryData(asked.signInServicesQuery),
      queries.ensureQueryData(asked.publicTwinQuery(terug)),
    ]),
}).lazy(lazyPage(() => import('./sign-in.tsx')));

const invitation = createRoute({ getParentRoute, path: '/uitnodiging' }).lazy(
  lazyPage(() => import('./invitation/page.tsx')),
);

const ownAccess = createRoute({
  getParentRoute,
  path: '/mijn-toegang',
  beforeLoad: requireSession,
  loader: ({ context: { queries } }) => queries.ensureQueryData(ownWaysQuery),
}).lazy(lazyPage(() => import('./own-access/page.tsx')));
const setup = createRoute({ getParentRoute, path: '/inrichten' }).lazy(lazyPage(() => import('./setup/page.tsx')));

const dossiers = createRoute({
  getParentRoute,
  path: '/dossiers',
  staticData: { served: 'dossiers' },
  validateSearch: dossiersSearch.searchOf,
  beforeLoad: requireSession,
  loaderDeps: ({ search }) => search,
  loader: ({ context: { queries, session }, deps }) =>
    Promise.all([
      queries.ensureQueryData(asked.trajectoriesQuery(deps)),
      queries.ensureQueryData(asked.councilsQuery),
      ...portfolioQueries(session, deps.municipality).map((query) => queries.ensureQueryData(query)),
    ]),
}).lazy(lazyPage(() => import('./dossiers/page.tsx')));

const deadlines = createRoute({
  getParentRoute,
  path: '/termijnen',
  staticData: { served: 'deadlines' },
  validateSearch: deadlinesSearch.searchOf,
  beforeLoad: requireSession,
  loaderDeps: ({ search }) => search,
  loader: ({ context: { queries, session }, deps }) =>
    Promise.all([
      queries.ensureQueryData(asked.councilsQuery),
      ...deadlinesSearch
        .wantedIn(deps, onlyMunicipality(session))
        .map((filter) => queries.ensureQueryData(asked.deadlinesQuery(filter))),
    ]),
}).lazy(lazyPage(() => import('./deadlines/page.tsx')));

const register = createRoute({
  getParentRoute,
  path: '/niet-overgenomen',
  staticData: { served: 'register' },
  validateSearch: registerSearch.searchOf,
  beforeLoad: requireSession,
  loaderDeps: ({ search }) => search,
  loader: ({ context: { queries, session }, deps }) =>
    Promise.all([
      queries.ensureQueryData(asked.councilsQuery),
      queries.ensureQueryData(asked.registerQuery(registerSearch.filterOf(deps, onlyMunicipality(session)))),
    ]),
}).lazy(lazyPage(() => import('./register/page.tsx')));

const dashboard = createRoute({
  getParentRoute,
  path: '/overzicht',
  staticData: { served: 'dashboard' },
  validateSearch: dashboardSearch.searchOf,
  beforeLoad: requireSession,
  loaderDeps: ({ search }) => search,
  loader: ({ context: { queries, session }, deps }) => {
    const filter = dashboardSearch.filterOf(deps, session);
    if (filter === undefined) return undefined;
    return Promise.all([
      queries.ensureQueryData(asked.councilsQuery),
      queries.ensureQueryData(asked.dashboardQuery(filter)),
      ...portfolioQueries(session, filter.municipality).map((offered) => queries.ensureQueryData(offered)),
      queries.ensureQueryData(asked.earlinessQuery(earlinessFilterOf(filter))),
    ]);
  },
}).lazy(lazyPage(() => import('./dashboard/page.tsx')));

const search = createRoute({
  getParentRoute,
  path: '/zoeken',
  staticData: { served: 'search' },
  validateSearch: ({
    q,
    dossier,
  }: Given): { readonly q?: string | undefined; readonly dossier?: string | undefined } => ({
    ...{ q: text(q), dossier: text(dossier) },
  }),
  beforeLoad: requireSession,
  loaderDeps: ({ search: { q, dossier } }) => ({ q, dossier }),
  loader: ({ context: { queries }, deps: { q, dossier } }) =>
    queries.ensureQueryData(asked.searchQuery(q, { dossier })),
}).lazy(lazyPage(() => import('./search/page.tsx')));

const opening = createRoute({
  getParentRoute,
  path: '/dossiers/nieuw',
  beforeLoad: requireSession,
  loader: ({ context: { queries, session } }) =>
    Promise.all([
      queries.ensureQueryData(asked.councilsQuery),
      ...grantsOf(session).flatMap(({ municipality }) => [
        queries.ensureQueryData(municipalityQuery(municipality)),
        queries.ensureQueryData(keptCouncilsQuery(municipality)),
      ]),
    ]),
}).lazy(lazyPage(() => import('./opening/page.tsx')));

const sheets = createRoute({
  getParentRoute,
  path: '/dossiers/inlezen',
  validateSearch: ({ gemeente }: Given): { readonly gemeente?: string | undefined } => ({ gemeente: text(gemeente) }),
  beforeLoad: requireSession,
  loader: ({ context: { queries, session } }) =>
    Promise.all(
      [...bringersOf(session), ...auditedBy(session)].map((code) => queries.ensureQueryData(sheetMappingQuery(code))),
    ),
}).lazy(lazyPage(() => import('./sheets/page.tsx')));

const sheet = createRoute({
  getParentRoute,
  path: '/dossiers/$dossier/blad',
  staticData: { served: 'sheet' },
  beforeLoad: requireSession,
  loader: loadTrajectory,
}).lazy(lazyPage(() => import('./sheet.tsx')));

export const routes = [
  start,
  signIn,
  invitation,
  ownAccess,
  setup,
  dossiers,
  deadlines,
  register,
  ...counted,
  dashboard,
  ...councilPages,
  search,
  opening,
  sheets,
  ...rooms,
  sheet,
  ...ownPages,
  ...administering,
  ...auditPages,
  ...forms,
] as const;
