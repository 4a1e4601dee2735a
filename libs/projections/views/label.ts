import type { Trajectory } from '#trajectory';

/**
 * What an id stands for, as people call it: whose request, advice or question it is, and the place of the
 * recommendation in that advice, with the number that its council gave it. Null where that says nothing.
 */
export function labelOf(s: Trajectory, about: string | null | undefined) {
  const id = s.commitments[about ?? '']?.recommendations[0] ?? about ?? '';
  const advice = s.advices[s.recommendations[id] ?? id];
  const council = advice?.council ?? s.requests[id]?.council ?? s.information[id]?.council ?? id;
  const at = advice?.recommendations.findIndex((one) => one.id === id) ?? -1;
  return {
    councilName: s.opened.councils.find(({ id }) => id === council)?.name ?? null,
    point: at < 0 ? null : at + 1,
    ownNumber: advice?.recommendations[at]?.number ?? null,
  };
}
