import type { Moved, Owner, Owning } from '#access';
import { asCorrected, isCorrection, standingCorrections, type CorrectionEvent } from '../correcting/effective.js';
import type { TrajectoryEvent } from '../events.js';
import type { Facts } from '../facts/index.js';

/** Whose a trajectory is. */
export const ownerOf = ({ municipality, councils, portfolio }: Facts['TrajectoryOpened']): Owner => ({
  municipality,
  councils: councils.map(({ id }) => id),
  portfolio,
});

interface Amended {
  readonly data: Facts['TrajectoryAmended'];
  readonly day: string;
}

/** What was said of a trajectory since it was opened, by what stands of that: what was taken back was not said. */
function standing(moved: readonly Moved<TrajectoryEvent>[]) {
  const told = new Map(moved.map(({ event, seq }) => [seq, event]));
  const correctionAt = (place: number): CorrectionEvent | undefined => {
    const event = told.get(place);
    return event && isCorrection(event) ? event : undefined;
  };
  const { retracted, corrected } = standingCorrections((moved.at(-1)?.seq ?? -1) + 1, (place) => {
    const event = correctionAt(place);
    return event && { type: event.type, of: event.data.of };
  });
  const correctionsOf = (place: number) =>
    (corrected.get(place) ?? []).map((by) => correctionAt(by) as TrajectoryEvent<'FactCorrected'>);
  const amended = moved.flatMap(({ event, seq }): Amended[] => {
    if (event.type !== 'TrajectoryAmended' || retracted.has(seq)) return [];
    const { data, day } = correctionsOf(seq).reduce<TrajectoryEvent>(asCorrected, event);
    return [{ data: data as Facts['TrajectoryAmended'], day }];
  });
  return { amended, ofOpening: correctionsOf(0) };
}

/** As its opening said, or says now. */
const openedUnder = (opened: Owner, corrections: readonly TrajectoryEvent<'FactCorrected'>[]) =>
  corrections.reduce<string | undefined>((portfolio, { data: { fields } }) => {
    const { portfolio: now = portfolio } = (fields ?? {}) as { portfolio?: string | null };
    return now ?? undefined;
  }, opened.portfolio);

/**
 * A trajectory becomes also that of a council that is added, and is no longer when that is taken back; and it falls
 * under the portfolio that was told of the latest day.
 */
export const owning: Owning<TrajectoryEvent> = {
  moves: (event) => event.type === 'TrajectoryAmended' || isCorrection(event),
  after: (opened, moved) => {
    const { amended, ofOpening } = standing(moved);
    const added = amended.flatMap(({ data }) => (data.addCouncils ?? []).map(({ id }) => id));
    const last = amended
      .filter(({ data }) => data.portfolio !== undefined)
      .reduce<Amended | undefined>((latest, one) => (latest && latest.day > one.day ? latest : one), undefined);
    return {
      ...opened,
      councils: [...opened.councils, ...added],
      portfolio: last?.data.portfolio ?? openedUnder(opened, ofOpening),
    };
  },
};
