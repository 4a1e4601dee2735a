import type { TrajectoryView } from '#projections';

type Asked = Pick<TrajectoryView['advices'][number], 'request' | 'requests'>;

/** Whether nobody had asked for an advice: it is the council's own. */
export const isUnasked = ({ request, requests = [] }: Asked): boolean => request === undefined && requests.length === 0;
