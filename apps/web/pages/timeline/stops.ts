import type { TimelineEntry } from '#projections';

/** A day on which something happened: where the slider stops. */
export interface Stop {
  readonly day: string;
  readonly entries: readonly TimelineEntry[];
}

/** The days on which something happened, and today as the last one. */
export function stopsOf(entries: readonly TimelineEntry[], today: string): readonly Stop[] {
  const days = [...Map.groupBy(entries, ({ day }) => day)].map(([day, own]): Stop => ({ day, entries: own }));
  const stops = days.sort((a, b) => (a.day < b.day ? -1 : 1));
  return (stops.at(-1)?.day ?? '') < today ? [...stops, { day: today, entries: [] }] : stops;
}

/** The last stop that is not after this day; the first one for a day before everything. */
export const stopAt = (stops: readonly Stop[], day: string): number =>
  Math.max(
    0,
    stops.findLastIndex((stop) => stop.day <= day),
  );
