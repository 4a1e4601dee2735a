import type { TrajectoryView } from '#projections';

type Asked = Pick<TrajectoryView['advices'][number], 'request' | 'requests'>;

/** Whether nobody had asked for an advice: it is the council's own. */
export const isUnasked = ({ request, requests = [] }: Asked): boolean => request === undefined && requests.length === 0;

interface Told {
  readonly requests: readonly Pick<TrajectoryView['requests'][number], 'state'>[];
  readonly advices: readonly Asked[];
}

/** How many requests got their advice, and how many advices came besides: those are of no request. */
export const comeIn = ({ requests, advices }: Told) => ({
  done: requests.filter(({ state }) => state === 'submitted').length,
  unasked: advices.filter(isUnasked).length,
});
