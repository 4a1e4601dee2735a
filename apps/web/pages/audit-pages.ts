import { createRoute } from '@tanstack/react-router';
import { keptCouncilsQuery, membersQuery } from '../administration/queries.ts';
import {
  auditQuery,
  handoversQuery,
  heldQuery,
  involvementQuery,
  journalQuery,
  rightsReviewQuery,
} from '../api/audit.ts';
import { councilsQuery } from '../api/queries.ts';
import { lazyPage } from '../app/lazy-page.ts';
import { requireSession } from '../app/require-session.ts';
import { rootRoute, type Reach } from '../app/root-route.tsx';
import { loadTrajectory } from '../trajectory/load.ts';
import { text } from '../ui/filter/address.ts';

/** What people did, what is held of them, and the yearly look at who may what. */

const getParentRoute = () => rootRoute;

interface Of {
  readonly van?: string | undefined;
  readonly cursor?: string | undefined;
}
const validateSearch = ({ van, cursor }: Record<string, unknown>): Of => ({ van: text(van), cursor: text(cursor) });
const partOf = ({ van: person, cursor }: Of) => ({ person, cursor });

/** What roles are called asks for the councils. */
const councilsOf = ({ queries }: Reach, municipality: string) => [
  queries.ensureQueryData(keptCouncilsQuery(municipality)),
  queries.ensureQueryData(councilsQuery),
];

const journal = createRoute({
  getParentRoute,
  path: '/beheer/$municipality/wie-wat-wijzigde',
  validateSearch,
  beforeLoad: requireSession,
  loaderDeps: ({ search }) => search,
  loader: ({ context, params: { municipality }, deps }) =>
    Promise.all([
      context.queries.ensureQueryData(journalQuery(municipality, partOf(deps))),
      ...councilsOf(context, municipality),
    ]),
}).lazy(lazyPage(() => import('./audit/journal.tsx')));

const rights = createRoute({
  getParentRoute,
  path: '/beheer/$municipality/rechten',
  beforeLoad: requireSession,
  loader: ({ context, params: { municipality } }) =>
    Promise.all([
      context.queries.ensureQueryData(rightsReviewQuery(municipality)),
      ...councilsOf(context, municipality),
    ]),
}).lazy(lazyPage(() => import('./audit/rights.tsx')));

const person = createRoute({
  getParentRoute,
  path: '/beheer/$municipality/mensen/$person/gedaan',
  beforeLoad: requireSession,
  loader: ({ context, params: { municipality, person: id } }) =>
    Promise.all([
      context.queries.ensureQueryData(membersQuery(municipality)),
      context.queries.ensureQueryData(involvementQuery(municipality, id)),
      context.queries.ensureQueryData(journalQuery(municipality, { person: id })),
      ...councilsOf(context, municipality),
    ]),
}).lazy(lazyPage(() => import('./audit/person.tsx')));

const handover = createRoute({
  getParentRoute,
  path: '/beheer/$municipality/mensen/$person/overdragen',
  beforeLoad: requireSession,
  loader: ({ context: { queries }, params: { municipality, person: id } }) =>
    Promise.all([
      queries.ensureQueryData(membersQuery(municipality)),
      queries.ensureQueryData(handoversQuery(municipality, id)),
    ]),
}).lazy(lazyPage(() => import('./audit/handover.tsx')));

const held = createRoute({
  getParentRoute,
  path: '/wat-is-bewaard/$person',
  beforeLoad: requireSession,
  loader: async ({ context: { queries }, params: { person: id } }) => {
    await queries.ensureQueryData(heldQuery(id));
    return { person: id };
  },
}).lazy(lazyPage(() => import('./audit/held.tsx')));

const dossier = createRoute({
  getParentRoute,
  path: '/dossiers/$dossier/wie-wat-vastlegde',
  validateSearch,
  beforeLoad: requireSession,
  loaderDeps: ({ search }) => search,
  loader: ({ context, params, deps }) =>
    Promise.all([
      loadTrajectory({ context, params }),
      context.queries.ensureQueryData(auditQuery(params.dossier, partOf(deps))),
    ]),
}).lazy(lazyPage(() => import('./audit/dossier.tsx')));

export const auditPages = [journal, rights, person, handover, held, dossier] as const;
