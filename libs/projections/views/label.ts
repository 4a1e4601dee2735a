import type { Trajectory } from '#trajectory';
import { numbersOf } from '#vocabulary';

/**
 * What an id stands for, as people call it: whose request, advice or question it is, and the place of the
 * recommendation in that advice, with its number where that is another. Null where that says nothing.
 */
export function labelOf(s: Trajectory, about: string | null | undefined) {
  const id = s.commitments[about ?? '']?.recommendations[0] ?? about ?? '';
  const advice = s.advices[s.recommendations[id] ?? id];
  const council = advice?.council ?? s.requests[id]?.council ?? s.information[id]?.council ?? id;
  const at = advice?.recommendations.findIndex((one) => one.id === id) ?? -1;
  return {
    councilName: s.opened.councils.find(({ id }) => id === council)?.name ?? null,
    point: at < 0 ? null : at + 1,
    ownNumber: ownNumberOf(advice?.recommendations ?? [], at),
  };
}

/**
 * What the point at this place of an advice is called, where its council numbered it, or where another point is called
 * by its place.
 */
export function ownNumberOf(points: Parameters<typeof numbersOf>[0], at: number): string | null {
  const own = points[at]?.number;
  // To number them all is to go through them all, for each of them.
  if (own !== undefined || !points.some(({ number }) => number !== undefined)) return own ?? null;
  const called = numbersOf(points)[at];
  return called === undefined || called === String(at + 1) ? null : called;
}
