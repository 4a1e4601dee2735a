import { queryOptions } from '@tanstack/react-query';
import type {
  DashboardFilter,
  DeadlineFilter,
  TrajectoryFilter,
  EarlinessFilter,
  InfluenceFilter,
  PointsFilter,
  RaadTopicsFilter,
  RegisterFilter,
  ResponsesFilter,
  WorklistFilter,
} from '#projections';
import { atLeast, read, segment } from './client.ts';
import type {
  Changes,
  AdviceTerm,
  Council,
  CouncilYear,
  Councils,
  Dashboard,
  Deadlines,
  DemoAccounts,
  SignInServices,
  Trajectories,
  Earliness,
  EntryAnswer,
  Found,
  InfluenceAnswer,
  MovedDeadlines,
  Points,
  Portfolios,
  RaadTopics,
  Register,
  Responses,
  SessionAnswer,
  TextAnswer,
  Thread,
  TimelineAnswer,
  TrajectoryAnswer,
  Worklist,
} from './answers.ts';
import { isRefused } from './problem.ts';
import { publicTwin } from './public-twin.ts';

/** What can be asked. The first parts of a key say what has to be asked again after a command (see record.ts). */

type Params = Readonly<Record<string, string | number | undefined>>;
const list = <Answer>(path: string, params: object = {}) =>
  queryOptions({
    queryKey: ['lists', path, params],
    queryFn: ({ signal }) => read<Answer>(path, { params: params as Params, signal }),
  });

/** When it happened, and by when it was recorded; without them all of it. */
export interface Times {
  readonly asOf?: string | undefined;
  readonly knownOn?: string | undefined;
}

const told = <Answer>(trajectory: string, path = '', { asOf, knownOn }: Times = {}) =>
  queryOptions({
    queryKey: ['trajectory', trajectory, path, asOf ?? 'now', knownOn ?? 'all'],
    queryFn: ({ signal }) =>
      read<Answer>(`/trajectories/${segment(trajectory)}${path}`, { params: { asOf, knownOn }, signal }),
  });

export const trajectoriesQuery = (filter: TrajectoryFilter) => list<Trajectories>('/trajectories', filter);
export const deadlinesQuery = (filter: DeadlineFilter) => list<Deadlines>('/deadlines', filter);
export const worklistQuery = (filter: WorklistFilter = {}) => list<Worklist>('/worklist', { ...filter, limit: 200 });
export const pointsQuery = (filter: PointsFilter) => list<Points>('/points', filter);
export const responsesQuery = (filter: ResponsesFilter) => list<Responses>('/responses', filter);
/** What changed by what residents said, over dossiers. */
export const changesQuery = (filter: InfluenceFilter) => list<Changes>('/influence', filter);
export const raadTopicsQuery = (filter: RaadTopicsFilter) => list<RaadTopics>('/raad-topics', filter);

export const portfoliosQuery = (municipality: string) => list<Portfolios>('/portfolios', { municipality });

export const registerQuery = (filter: RegisterFilter) => list<Register>('/register', filter);
export const dashboardQuery = (filter: DashboardFilter) => list<Dashboard>('/dashboard', filter);
export const earlinessQuery = (filter: EarlinessFilter) => list<Earliness>('/earliness', filter);
export const councilQuery = (municipality: string, council: string) =>
  list<Council>(`/councils/${segment(municipality)}/${segment(council)}`);
export const councilYearQuery = (municipality: string, council: string, year: string) =>
  list<CouncilYear>(`/councils/${segment(municipality)}/${segment(council)}/years/${segment(year)}`);
/** Nothing is looked for without words. */
export const searchQuery = (
  q: string | undefined,
  filter: { municipality?: string; dossier?: string | undefined } = {},
) =>
  queryOptions({
    queryKey: ['lists', '/search', { q, ...filter }],
    queryFn: ({ signal }) =>
      q === undefined
        ? Promise.resolve<Found>({ items: [], councils: [] })
        : read<Found>('/search', { params: { q, ...filter, limit: 50 }, signal }),
  });

/** What is told of one dossier: as it is now, or as it stood on a day, by what had been recorded by a day. */
export const trajectoryQuery = (id: string, times?: Times) => told<TrajectoryAnswer>(id, '', times);
/** Until when a council would have that is asked on a day, without it today. */
export const adviceTermQuery = (id: string, term: string, asOf?: string) =>
  told<AdviceTerm>(id, `/advice-term/${segment(term)}`, { asOf });
/** The text in its passages, and what changed in each: between two versions (`1-3`), or since the first. */
export const textQuery = (id: string, versions?: string) =>
  told<TextAnswer>(id, versions === undefined ? '/text' : `/text/${segment(versions)}`);
export const influenceQuery = (id: string, times?: Times) => told<InfluenceAnswer>(id, '/influence', times);
export const timelineQuery = (id: string, times?: Times) => told<TimelineAnswer>(id, '/timeline', times);
export const entryQuery = (id: string, revision: string) => told<EntryAnswer>(id, `/timeline/${segment(revision)}`);
/** What would be due on another day, once that is corrected to this date. */
export const movedDeadlinesQuery = (id: string, revision: number, trueDate: string) =>
  told<MovedDeadlines>(id, `/timeline/${revision}/moved-deadlines/${segment(trueDate)}`);
export const threadQuery = (id: string, recommendation: string) =>
  told<Thread>(id, `/influence/${segment(recommendation)}`);

/** From where somebody listens, their lists have to be true. */
export function begun(session: SessionAnswer): SessionAnswer {
  if (session.position !== undefined) atLeast(session.position);
  return session;
}

/** Who is signed in; null when nobody is. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  staleTime: Infinity,
  queryFn: async ({ signal }) => {
    try {
      return begun(await read<SessionAnswer>('/sessions/current', { signal }));
    } catch (error) {
      if (isRefused(error, 401)) return null;
      throw error;
    }
  },
});

export const signInServicesQuery = queryOptions({
  queryKey: ['sign-in-services'],
  staleTime: Infinity,
  queryFn: ({ signal }) => read<SignInServices>('/sign-in-services', { signal }),
});

export const demoAccountsQuery = queryOptions({
  queryKey: ['demo-accounts'],
  staleTime: Infinity,
  queryFn: ({ signal }) => read<DemoAccounts>('/demo-accounts', { signal }),
});

/**
 * Where anybody can read what stands at an address of the workplace; null where nobody can, whether it is hidden or not
 * there. Asked as anybody: of what only some may see there is no public page.
 */
export const publicTwinQuery = (inside: string | undefined) =>
  queryOptions({
    queryKey: ['public-twin', inside ?? ''],
    queryFn: async ({ signal }) => {
      const address = inside === undefined ? undefined : publicTwin(inside);
      if (address === undefined) return null;
      const { ok } = await fetch(address, { method: 'HEAD', headers: { Accept: 'text/html' }, signal });
      return ok ? address : null;
    },
  });

export const councilsQuery = list<Councils>('/councils');
