import { createRoute } from '@tanstack/react-router';
import {
  keptCouncilsQuery,
  letterTemplateQuery,
  logoQuery,
  machinesQuery,
  membersQuery,
  municipalityQuery,
  sharedCouncilsQuery,
  standInsQuery,
} from '../administration/queries.ts';
import { mailStateQuery } from '../api/mail.ts';
import { municipalityTextsQuery } from '../api/standard-texts.ts';
import * as asked from '../api/queries.ts';
import { lazyPage } from '../app/lazy-page.ts';
import { requireSession } from '../app/require-session.ts';
import { rootRoute, type Reach } from '../app/root-route.tsx';

/** The pages on which a municipality sets what is its own. */

const getParentRoute = () => rootRoute;

const loadSettings = (queries: Reach['queries'], municipality: string) =>
  Promise.all([
    queries.ensureQueryData(municipalityQuery(municipality)),
    queries.ensureQueryData(keptCouncilsQuery(municipality)),
    queries.ensureQueryData(asked.councilsQuery),
  ]);

const loadMembers = ({ queries }: Reach, municipality: string) =>
  Promise.all([
    loadSettings(queries, municipality),
    queries.ensureQueryData(membersQuery(municipality)),
    queries.ensureQueryData(standInsQuery(municipality)),
  ]);

const municipalitySetup = createRoute({
  getParentRoute,
  path: '/beheer/$municipality/inrichten',
  beforeLoad: requireSession,
  loader: ({ context, params: { municipality } }) =>
    Promise.all([
      loadMembers(context, municipality),
      context.queries.ensureQueryData(asked.signInServicesQuery),
      context.queries.ensureQueryData(asked.trajectoriesQuery({ municipality, limit: 1 })),
      context.queries.ensureQueryData(logoQuery(municipality)),
    ]),
}).lazy(lazyPage(() => import('./municipality-setup/page.tsx')));

const administration = createRoute({ getParentRoute, path: '/beheer', beforeLoad: requireSession }).lazy(
  lazyPage(() => import('./administration.tsx')),
);

const municipalitySettings = createRoute({
  getParentRoute,
  path: '/beheer/$municipality/instellingen',
  beforeLoad: requireSession,
  loader: ({ context: { queries }, params: { municipality } }) => loadSettings(queries, municipality),
}).lazy(lazyPage(() => import('./municipality-settings/page.tsx')));

const municipalityOrdinance = createRoute({
  getParentRoute,
  path: '/beheer/$municipality/regeling',
  beforeLoad: requireSession,
  loader: ({ context: { queries }, params: { municipality } }) => loadSettings(queries, municipality),
}).lazy(lazyPage(() => import('./municipality-ordinance/page.tsx')));

const municipalityAnswering = createRoute({
  getParentRoute,
  path: '/beheer/$municipality/afspraken',
  beforeLoad: requireSession,
  loader: ({ context: { queries }, params: { municipality } }) =>
    Promise.all([loadSettings(queries, municipality), queries.ensureQueryData(letterTemplateQuery(municipality))]),
}).lazy(lazyPage(() => import('./municipality-answering/page.tsx')));

const municipalityLooks = createRoute({
  getParentRoute,
  path: '/beheer/$municipality/uiterlijk',
  beforeLoad: requireSession,
  loader: ({ context: { queries }, params: { municipality } }) =>
    Promise.all([loadSettings(queries, municipality), queries.ensureQueryData(logoQuery(municipality))]),
}).lazy(lazyPage(() => import('./municipality-looks/page.tsx')));

const municipalityStatements = createRoute({
  getParentRoute,
  path: '/beheer/$municipality/openbaar',
  beforeLoad: requireSession,
  loader: ({ context: { queries }, params: { municipality } }) => loadSettings(queries, municipality),
}).lazy(lazyPage(() => import('./municipality-statements/page.tsx')));

const municipalityCouncils = createRoute({
  getParentRoute,
  path: '/beheer/$municipality/adviesraden',
  beforeLoad: requireSession,
  loader: ({ context: { queries }, params: { municipality } }) =>
    Promise.all([loadSettings(queries, municipality), queries.ensureQueryData(sharedCouncilsQuery(municipality))]),
}).lazy(lazyPage(() => import('./municipality-councils/page.tsx')));

const municipalityMembers = createRoute({
  getParentRoute,
  path: '/beheer/$municipality/mensen',
  beforeLoad: requireSession,
  loader: ({ context, params: { municipality } }) =>
    Promise.all([loadMembers(context, municipality), context.queries.ensureQueryData(asked.signInServicesQuery)]),
}).lazy(lazyPage(() => import('./municipality-members/page.tsx')));

const member = createRoute({
  getParentRoute,
  path: '/beheer/$municipality/mensen/$person',
  beforeLoad: requireSession,
  loader: ({ context, params: { municipality } }) => loadMembers(context, municipality),
}).lazy(lazyPage(() => import('./member/page.tsx')));

const municipalityTexts = createRoute({
  getParentRoute,
  path: '/beheer/$municipality/standaardteksten',
  beforeLoad: requireSession,
  loader: ({ context: { queries }, params: { municipality } }) =>
    queries.ensureQueryData(municipalityTextsQuery(municipality)),
}).lazy(lazyPage(() => import('./municipality-texts/page.tsx')));

const municipalityMail = createRoute({
  getParentRoute,
  path: '/beheer/$municipality/mail',
  beforeLoad: requireSession,
  loader: ({ context: { queries }, params: { municipality } }) =>
    Promise.all([
      queries.ensureQueryData(mailStateQuery(municipality)),
      queries.ensureQueryData(membersQuery(municipality)),
    ]),
}).lazy(lazyPage(() => import('./municipality-mail/page.tsx')));
const municipalityMachines = createRoute({
  getParentRoute,
  path: '/beheer/$municipality/programmas',
  beforeLoad: requireSession,
  loader: ({ context: { queries }, params: { municipality } }) =>
    Promise.all([loadSettings(queries, municipality), queries.ensureQueryData(machinesQuery(municipality))]),
}).lazy(lazyPage(() => import('./municipality-machines/page.tsx')));

export const administering = [
  administration,
  municipalitySetup,
  municipalityOrdinance,
  municipalitySettings,
  municipalityAnswering,
  municipalityLooks,
  municipalityStatements,
  municipalityTexts,
  municipalityCouncils,
  municipalityMembers,
  municipalityMachines,
  member,
  municipalityMail,
] as const;
