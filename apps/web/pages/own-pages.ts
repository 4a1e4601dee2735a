import { createRoute, notFound } from '@tanstack/react-router';
import { keptCouncilsQuery, standInsQuery } from '../administration/queries.ts';
import { calendarsQuery, mailChoiceQuery, newsQuery } from '../api/news.ts';
import { newsAsked } from './news/asked.ts';
import * as asked from '../api/queries.ts';
import { standardTextsQuery } from '../api/standard-texts.ts';
import { lazyPage } from '../app/lazy-page.ts';
import { requireSession } from '../app/require-session.ts';
import { rootRoute } from '../app/root-route.tsx';
import { municipalitiesOf } from '../lists/municipality.tsx';
import { fellowMembersQuery, speaksIn } from '../own-ways/queries.ts';
import { text } from '../ui/filter/address.ts';

/** The pages of somebody's own: their texts, their roles, and what is new for them. */

type Given = Record<string, unknown>;
const getParentRoute = () => rootRoute;

const standardTexts = createRoute({
  getParentRoute,
  path: '/standaardteksten',
  beforeLoad: requireSession,
  loader: ({ context: { queries, session } }) => {
    // Whoever is an auditor alone answers nothing, and so keeps nothing to answer with.
    if (session.memberships.every(({ role }) => role === 'auditor')) notFound({ throw: true });
    return queries.ensureQueryData(standardTextsQuery);
  },
}).lazy(lazyPage(() => import('./standard-texts/page.tsx')));

const ownRoles = createRoute({
  getParentRoute,
  path: '/uw-rollen',
  beforeLoad: requireSession,
  loader: ({ context: { queries, session } }) =>
    Promise.all([
      queries.ensureQueryData(asked.councilsQuery),
      ...municipalitiesOf(session).flatMap((code) => [
        queries.ensureQueryData(keptCouncilsQuery(code)),
        queries.ensureQueryData(standInsQuery(code)),
        ...(speaksIn(session.memberships, code) ? [queries.ensureQueryData(fellowMembersQuery(code))] : []),
      ]),
    ]),
}).lazy(lazyPage(() => import('./own-roles/page.tsx')));

interface NewsSearch {
  readonly ongelezen?: 'yes' | undefined;
  readonly collegas?: 'ja' | undefined;
  readonly cursor?: string | undefined;
}
const news = createRoute({
  getParentRoute,
  path: '/nieuw',
  validateSearch: ({ ongelezen, collegas, cursor }: Given): NewsSearch => ({
    ongelezen: ongelezen === 'yes' ? 'yes' : undefined,
    collegas: collegas === 'ja' ? 'ja' : undefined,
    cursor: text(cursor),
  }),
  beforeLoad: requireSession,
  loaderDeps: ({ search }) => search,
  loader: ({ context: { queries }, deps }) =>
    Promise.all([
      queries.ensureQueryData(newsQuery(newsAsked(deps))),
      queries.ensureQueryData(mailChoiceQuery),
      queries.ensureQueryData(calendarsQuery),
      queries.ensureQueryData(asked.councilsQuery),
    ]),
}).lazy(lazyPage(() => import('./news/page.tsx')));

export const ownPages = [standardTexts, ownRoles, news] as const;
