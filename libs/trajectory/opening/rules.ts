import type { Facts, Settings } from '../facts/index.js';
import { problem, type Problem } from '#facts';
import type { When } from '../rules/moment.js';
import { composed, dueAfter } from '../rules/rule.js';

/** A recess that ends before it begins. */
export const recessProblems = ({ recess = [] }: Settings, place = ''): Problem[] =>
  recess.flatMap(({ from, to }, i) =>
    from > to ? [problem('invalid', 'de eerste dag ligt na de laatste', `${place}recess[${i}]`)] : [],
  );

/** The opening has no history to be judged by: only its own content. */
export function openingProblems(data: Facts['TrajectoryOpened'], when: When): (Problem | false | undefined)[] {
  const participants = [
    ...data.authorities.map(({ id }, i) => ({ id, place: `authorities[${i}].id` })),
    ...data.councils.map(({ id }, i) => ({ id, place: `councils[${i}].id` })),
  ];
  return [
    ...participants.map(composed),
    ...participants.map(
      ({ id, place }, i) =>
        participants.findIndex((other) => other.id === id) < i &&
        problem('duplicate-id', `id ${id} komt twee keer voor`, place),
    ),
    ...recessProblems(data.settings ?? {}, 'settings.'),
    dueAfter(data.plannedDecisionOn, when.occurredOn, 'plannedDecisionOn'),
  ];
}
