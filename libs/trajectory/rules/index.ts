import { explanationsIn, problem, type Problem, saysSomething } from '#facts';
import { FACTS, type Fact, type FactType } from '../facts/index.js';
import type { Trajectory } from '../state.js';
import { advisingRules } from '../advising/rules.js';
import { answeringRules } from '../answering/rules.js';
import { correctingRules } from '../correcting/rules.js';
import { courseRules } from '../course/rules.js';
import { openingRules } from '../opening/rules.js';
import { draftingRules } from '../drafting/rules.js';
import type { When } from './moment.js';
import { decidingRules } from '../deciding/rules.js';
import { tracingRules } from '../tracing/rules.js';
import type { Rule, Rules } from './rule.js';

// Exhaustive by its type: a fact without rules does not compile.
const rules: Rules<Exclude<FactType, 'TrajectoryOpened'>> = {
  ...openingRules,
  ...draftingRules,
  ...advisingRules,
  ...answeringRules,
  ...decidingRules,
  ...tracingRules,
  ...courseRules,
  ...correctingRules,
};

// What is asked as a reason (Awb art. 3:50); every other why is an explanation.
const REASONS: ReadonlySet<string> = new Set(['reason', 'adoptedPart', 'plainReason']);

/** Each explanation that is given says something, also one that may be left out: what stands there becomes public. */
export const emptyExplanations = ({ type, data }: Fact): Problem[] =>
  [...explanationsIn(FACTS[type], data as Readonly<Record<string, unknown>>)]
    .filter(({ text }) => !saysSomething(text))
    .map(({ field, place }) =>
      problem(
        REASONS.has(field) ? 'reason-required' : 'explanation-required',
        'hier staat niets dat iets uitlegt: leg het uit, of laat het weg',
        place,
      ),
    );

export function contentProblems(
  s: Trajectory,
  fact: Exclude<Fact, { type: 'TrajectoryOpened' }>,
  when: When,
): Problem[] {
  const rule = rules[fact.type] as Rule<typeof fact.type>;
  const broken = rule(s, fact.data as never, when).filter((found) => found !== false && found !== undefined);
  // Where it has to be given, the rule that asks for it has said so, and what for.
  const told = new Set(broken.map(({ place }) => place));
  return [...broken, ...emptyExplanations(fact).filter(({ place }) => !told.has(place))];
}
