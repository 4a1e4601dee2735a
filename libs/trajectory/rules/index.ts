import type { Fact, FactType } from '../facts/index.js';
import type { Problem } from '../rejection.js';
import type { Trajectory } from '../state.js';
import { advisingRules } from './advising.js';
import { answeringRules } from './answering.js';
import { courseRules } from './course.js';
import { draftingRules } from './drafting.js';
import type { When } from './moment.js';
import { outcomeRules } from './outcome.js';
import type { Rule, Rules } from './rule.js';

// Exhaustive by its type: a fact without rules does not compile.
const rules: Rules<Exclude<FactType, 'TrajectoryOpened'>> = {
  ...draftingRules,
  ...advisingRules,
  ...answeringRules,
  ...outcomeRules,
  ...courseRules,
};

export function contentProblems(
  s: Trajectory,
  fact: Exclude<Fact, { type: 'TrajectoryOpened' }>,
  when: When,
): Problem[] {
  const rule = rules[fact.type] as Rule<typeof fact.type>;
  return rule(s, fact.data as never, when).filter((found) => found !== false && found !== undefined);
}
