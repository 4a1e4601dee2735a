import type { TrajectoryView } from '#projections';
import { createContext, use, type ReactNode } from 'react';

type Council = TrajectoryView['councils'][number];

/** How the name of a council is shown: a page that has somewhere to lead to makes it a link. */
export const CouncilNamed = createContext<(council: Council) => ReactNode>(({ name }) => name);

interface CouncilNameProps {
  readonly trajectory: Pick<TrajectoryView, 'councils'>;
  readonly council: string;
}

export function CouncilName({ trajectory, council }: CouncilNameProps) {
  const named = use(CouncilNamed);
  return named(trajectory.councils.find(({ id }) => id === council) ?? { id: council, name: council });
}
