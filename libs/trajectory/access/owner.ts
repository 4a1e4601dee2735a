import type { Moved, Owner, Owning } from '#access';
import { asCorrected, isCorrection, standingCorrections, type CorrectionEvent } from '../correcting/effective.js';
import type { TrajectoryEvent } from '../events.js';
import type { Facts } from '../facts/index.js';

/** Whose a trajectory is. */
export const ownerOf = ({ municipality, councils }: Facts['TrajectoryOpened']): Owner => ({
  municipality,
  councils: councils.map(({ id }) => id),
});

/** The councils that were added, by what stands of that: one whose adding was taken back takes no part. */
function councilsAdded(moved: readonly Moved<TrajectoryEvent>[]): readonly string[] {
  const told = new Map(moved.map(({ event, seq }) => [seq, event]));
  const correctionAt = (place: number): CorrectionEvent | undefined => {
    const event = told.get(place);
    return event && isCorrection(event) ? event : undefined;
  };
  const { retracted, corrected } = standingCorrections((moved.at(-1)?.seq ?? -1) + 1, (place) => {
    const event = correctionAt(place);
    return event && { type: event.type, of: event.data.of };
  });
  return moved.flatMap(({ event, seq }) => {
    if (event.type !== 'TrajectoryAmended' || retracted.has(seq)) return [];
    const now = (corrected.get(seq) ?? [])
      .map((by) => correctionAt(by) as TrajectoryEvent<'FactCorrected'>)
      .reduce<TrajectoryEvent>(asCorrected, event);
    const { addCouncils = [] } = now.data as Facts['TrajectoryAmended'];
    return addCouncils.map(({ id }) => id);
  });
}

/** A trajectory becomes also that of a council that is added, and is no longer when that is taken back. */
export const owning: Owning<TrajectoryEvent> = {
  moves: (event) => event.type === 'TrajectoryAmended' || isCorrection(event),
  after: (opened, moved) => ({ ...opened, councils: [...opened.councils, ...councilsAdded(moved)] }),
};
