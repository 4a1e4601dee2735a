import type { PartialDate } from '#calendar';
import { beyond, BODY, isId, MOST_IN_BATCH, NOT_AN_ID, problem, type Problem } from '#facts';

/** One thing that happened, as somebody tells it. */
export interface GivenFact {
  readonly type: string;
  readonly data: unknown;
  /** When it happened, as written; without it today. */
  readonly occurredOn?: PartialDate;
}

interface Addressed {
  /** Of an opening: what is proposed as its id; what its id is tells the outcome. */
  readonly id: string;
  /** Of an opening: its sender proposes no id, and what stands there is only to be read in the one that is made. */
  readonly unnamed?: true;
  /** The same key with the same content is the same command, however often it is sent. */
  readonly key: string;
  /** The revision that the sender has seen; when it is another by now, nothing is done. */
  readonly expectedRevision?: number;
  /** It is judged like any other, and nothing is recorded. */
  readonly validateOnly?: boolean;
}

/** One fact, or several that are judged one after another and recorded all or none. */
export type CommandInput = Addressed & (GivenFact | { readonly facts: readonly GivenFact[] });

/** The facts of a command, and where each stands in it: a single one needs no place of its own. */
export const factsOf = (input: CommandInput): readonly GivenFact[] =>
  'facts' in input
    ? input.facts
    : [{ type: input.type, data: input.data, ...(input.occurredOn !== undefined && { occurredOn: input.occurredOn }) }];

/** Whether it opens a story, whatever else it brings. */
export const isOpening = (input: CommandInput, opening: string): boolean => factsOf(input)[0]?.type === opening;

/** `reason` of the third fact of several is `facts[2].reason`. */
export function placeIn(input: CommandInput, i: number, place: string | undefined): string | undefined {
  if (!('facts' in input)) return place;
  return place === undefined ? `facts[${i}]` : `facts[${i}].${place}`;
}

function firstBeyond(input: CommandInput, facts: readonly GivenFact[]): Problem | undefined {
  for (const [i, { data }] of facts.entries()) {
    const broken = beyond(data, BODY);
    if (broken) return { ...broken, place: placeIn(input, i, broken.place) };
  }
  return undefined;
}

/** What is wrong with a command before its facts are looked at. */
export function inputProblem(input: CommandInput, opening: string): Problem | undefined {
  const facts = factsOf(input);
  if (facts.length === 0) return problem('invalid', 'geef minstens één feit', 'facts');
  if (facts.length > MOST_IN_BATCH) return problem('invalid', `geef hoogstens ${MOST_IN_BATCH} feiten`, 'facts');
  // Whoever sends it: a command of the product's own is bounded like one that came over HTTP.
  const broken = firstBeyond(input, facts);
  if (broken) return broken;
  // Only what is opened needs a name that holds: nothing else exists under another one.
  if (isOpening(input, opening) && !input.unnamed && !isId(input.id)) {
    return problem('invalid', NOT_AN_ID, 'id');
  }
  return undefined;
}
