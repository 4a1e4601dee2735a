import { addDays, latest, type Day } from '#calendar';
import type { TrajectoryEvent } from '../events.js';
import { byMoment } from '../moment.js';
import type { Trajectory } from '../state.js';
import { isOut } from './status.js';

/**
 * The requests whose due date passed before this day: each lapses on the day after it, but not before it
 * was asked (of a request in a month that is reckoned as its last day, the due date may have passed already).
 */
export function lapses(s: Trajectory, on: Day): TrajectoryEvent<'AdviceTermLapsed'>[] {
  return Object.values(s.requests)
    .filter((r) => isOut(r) && r.dueOn < on)
    .sort(byMoment)
    .map(({ id, dueOn, at }) => {
      const day = latest(addDays(dueOn, 1), at.day);
      return { type: 'AdviceTermLapsed' as const, data: { request: id, dueOn }, occurredOn: day, day };
    })
    .filter(({ day }) => day <= on)
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}
