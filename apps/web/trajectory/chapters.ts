import type { InfluenceView, TrajectoryView } from '#projections';
import { commitmentsIn } from './outcomes.tsx';
import { CHAPTERS, type Chapter } from './room/rooms.ts';

/** What was given and nobody had asked for, to somebody who reads what it was. */
export const toldUnasked = ({ givenUnasked = [] }: TrajectoryView) =>
  givenUnasked.filter(({ description }) => description !== undefined);

/** What a dossier has to tell: chapters in which nothing stands are left out, but for the advice. */
export function chaptersOf(trajectory: TrajectoryView, influence: InfluenceView): readonly Chapter[] {
  const tells: Readonly<Record<Chapter, boolean>> = {
    advices: true,
    space: trajectory.influenceSpace !== undefined,
    drafts: trajectory.drafts.length > 0,
    involvements: trajectory.involvements.length > 0,
    information: trajectory.information.length > 0 || toldUnasked(trajectory).length > 0,
    requests: trajectory.requests.length > 0,
    decisions: trajectory.decisions.length > 0,
    raad: (trajectory.raadActs ?? []).length > 0,
    commitments: commitmentsIn(influence).length > 0,
    disputes: trajectory.disputes.length > 0,
    evaluations: trajectory.evaluations.length > 0,
  };
  return CHAPTERS.filter((chapter) => tells[chapter]);
}
