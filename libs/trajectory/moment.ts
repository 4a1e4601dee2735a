import type { Day, PartialDate } from '#calendar';

/** When something happened: as written, the day it is reckoned as, and its place in the recording. */
export interface Moment {
  readonly on: PartialDate;
  readonly day: Day;
  readonly seq: number;
  /** Its place among what one event brought: the keys of an object do not keep the order of ids like "2" and "1". */
  readonly nth?: number;
}

/** Order by date, and within one day by the order of recording. */
export const before = (a: Moment, b: Moment) => {
  if (a.day !== b.day) return a.day < b.day;
  return a.seq < b.seq || (a.seq === b.seq && (a.nth ?? 0) < (b.nth ?? 0));
};

/** For sorting: by `before`. */
export const byMoment = (a: { readonly at: Moment }, b: { readonly at: Moment }) =>
  before(a.at, b.at) ? -1 : before(b.at, a.at) ? 1 : 0;

export const latest = <T extends { readonly at: Moment }>(list: readonly T[]): T | undefined =>
  list.reduce<T | undefined>((last, next) => (last && before(next.at, last.at) ? last : next), undefined);

export const inOrder = <T extends { readonly at: Moment }>(list: Readonly<Record<string, T>>): T[] =>
  Object.values(list).sort(byMoment);

/** A later date that was given for one that was due. */
export interface Extension {
  readonly at: Moment;
  readonly from: Day;
  readonly until: Day;
  readonly reason: string;
}
