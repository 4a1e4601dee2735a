import { influenceQuery, trajectoryQuery } from '../api/queries.ts';
import type { Reach } from '../app/root-route.tsx';

interface Loading {
  readonly context: Reach;
  readonly params: { readonly dossier: string };
}

/** What most pages within a dossier need before they are shown: where it stands, and what became of each point. */
export const loadTrajectory = ({ context: { queries }, params }: Loading) =>
  Promise.all([
    queries.ensureQueryData(trajectoryQuery(params.dossier)),
    queries.ensureQueryData(influenceQuery(params.dossier)),
  ]);
