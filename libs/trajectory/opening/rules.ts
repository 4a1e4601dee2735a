import type { Facts, Settings } from '../facts/index.js';
import { problem, type Problem } from '#facts';
import type { When } from '../rules/moment.js';
import { composed, dueAfter, explanation, type Rules } from '../rules/rule.js';
import type { Trajectory } from '../state.js';
import type { opening } from './facts.js';

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

/** Whoever takes part by now, and whoever comes with this. */
function newcomers(s: Trajectory, { addCouncils = [], addAuthorities = [] }: Facts['TrajectoryAmended']) {
  const there = [...s.opened.authorities, ...s.opened.councils].map(({ id }) => id);
  const come = [
    ...addCouncils.map(({ id }, i) => ({ id, place: `addCouncils[${i}].id` })),
    ...addAuthorities.map(({ id }, i) => ({ id, place: `addAuthorities[${i}].id` })),
  ];
  return come.flatMap((given, i) => [
    composed(given),
    (there.includes(given.id) || come.findIndex(({ id }) => id === given.id) < i) &&
      problem('duplicate-id', `${given.id} doet al mee aan dit traject`, given.place),
  ]);
}

export const openingRules: Rules<Exclude<keyof typeof opening, 'TrajectoryOpened'>> = {
  TrajectoryAmended: (s, data, when) => [
    Object.keys(data).every((name) => name === 'because') && problem('invalid', 'zeg wat er verandert', 'title'),
    ...newcomers(s, data),
    dueAfter(data.plannedDecisionOn, when.occurredOn, 'plannedDecisionOn'),
    explanation(data.because, 'because', 'zeg waarom dit verandert'),
  ],
};
