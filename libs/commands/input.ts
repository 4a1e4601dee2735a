import type { PartialDate } from '#calendar';
import { isId, problem, type Problem } from '#trajectory';

/** One thing that happened, as somebody tells it. */
export interface GivenFact {
  readonly type: string;
  readonly data: unknown;
  /** When it happened, as written; without it today. */
  readonly occurredOn?: PartialDate;
}

interface Addressed {
  readonly trajectory: string;
  /** The same key with the same content is the same command, however often it is sent. */
  readonly key: string;
  /** The revision that the sender has seen; when it is another by now, nothing is done. */
  readonly expectedRevision?: number;
}

/** One fact, or several that are judged one after another and recorded all or none. */
export type CommandInput = Addressed & (GivenFact | { readonly facts: readonly GivenFact[] });

const MOST_FACTS = 1_000;
const DEEPEST = 32;

/** The facts of a command, and where each stands in it: a single one needs no place of its own. */
export const factsOf = (input: CommandInput): readonly GivenFact[] =>
  'facts' in input
    ? input.facts
    : [{ type: input.type, data: input.data, ...(input.occurredOn !== undefined && { occurredOn: input.occurredOn }) }];

/** `reason` of the third fact of several is `facts[2].reason`. */
export function placeIn(input: CommandInput, i: number, place: string | undefined): string | undefined {
  if (!('facts' in input)) return place;
  return place === undefined ? `facts[${i}]` : `facts[${i}].${place}`;
}

const tooDeep = (value: unknown, depth = 0): boolean =>
  depth > DEEPEST ||
  (typeof value === 'object' && value !== null && Object.values(value).some((v) => tooDeep(v, depth + 1)));

/** What is wrong with a command before its facts are looked at. */
export function inputProblem(input: CommandInput): Problem | undefined {
  const facts = factsOf(input);
  if (facts.length === 0) return problem('invalid', 'geef minstens één feit', 'facts');
  if (facts.length > MOST_FACTS) return problem('invalid', `geef hoogstens ${MOST_FACTS} feiten`, 'facts');
  const deep = facts.findIndex(({ data }) => tooDeep(data));
  if (deep >= 0) return problem('invalid', 'is te diep genest', placeIn(input, deep, undefined));
  // Only what is opened needs a name that holds: nothing else exists under another one.
  if (facts[0]?.type === 'TrajectoryOpened' && !isId(input.trajectory)) {
    return problem('invalid', 'moet een id zijn: letters, cijfers, punt, streepje, hoogstens 100 tekens', 'id');
  }
  return undefined;
}
