import { queryOptions } from '@tanstack/react-query';
import type { DeadlineFilter, DossierFilter } from '#projections';
import { read, segment } from './client.ts';
import type {
  Councils,
  Deadlines,
  DemoAccount,
  Dossiers,
  InfluenceAnswer,
  SessionAnswer,
  Thread,
  TrajectoryAnswer,
  Worklist,
} from './answers.ts';
import { isRefused } from './problem.ts';

/** What can be asked. The first parts of a key say what has to be asked again after a command (see record.ts). */

type Params = Readonly<Record<string, string | number | undefined>>;
const list = <Answer>(path: string, params: object = {}) =>
  queryOptions({
    queryKey: ['lists', path, params],
    queryFn: ({ signal }) => read<Answer>(path, { params: params as Params, signal }),
  });

const told = <Answer>(trajectory: string, path = '') =>
  queryOptions({
    queryKey: ['trajectory', trajectory, path],
    queryFn: ({ signal }) => read<Answer>(`/trajectories/${segment(trajectory)}${path}`, { signal }),
  });

export const dossiersQuery = (filter: DossierFilter) => list<Dossiers>('/trajectories', filter);
export const deadlinesQuery = (filter: DeadlineFilter) => list<Deadlines>('/deadlines', filter);
export const worklistQuery = () => list<Worklist>('/worklist', { limit: 200 });

export const trajectoryQuery = (id: string) => told<TrajectoryAnswer>(id);
export const influenceQuery = (id: string) => told<InfluenceAnswer>(id, '/influence');
export const threadQuery = (id: string, recommendation: string) =>
  told<Thread>(id, `/influence/${segment(recommendation)}`);

/** Who is signed in; null when nobody is. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  staleTime: Infinity,
  queryFn: async ({ signal }) => {
    try {
      return await read<SessionAnswer>('/sessions/current', { signal });
    } catch (error) {
      if (isRefused(error, 401)) return null;
      throw error;
    }
  },
});

export const demoAccountsQuery = queryOptions({
  queryKey: ['demo-accounts'],
  staleTime: Infinity,
  queryFn: ({ signal }) => read<{ items: readonly DemoAccount[] }>('/demo-accounts', { signal }),
});

export const councilsQuery = list<Councils>('/councils');
