import { contentOf, type AnswerValues, type PromiseValues } from '../../../action/answer.ts';
import { countedIds } from '../../../action/ids.ts';
import type { Named } from '../../../api/record.ts';

interface Given {
  readonly recommendation: string;
  readonly answer: AnswerValues;
}

/** Each answer with an id for every promise in it. */
export function withIds(answers: readonly Given[], used: ReadonlySet<string>): readonly Given[] {
  const fresh = answers.flatMap(({ answer }) => answer.commitments).filter(({ id }) => id === '').length;
  const ids = [...countedIds('c', fresh, used)];
  return answers.map(({ recommendation, answer }) => ({
    recommendation,
    answer: {
      ...answer,
      commitments: answer.commitments.map((promise) => ({ ...promise, id: promise.id || (ids.shift() ?? '') })),
    },
  }));
}

/** Without a day that was not filled in. */
const promiseOf = ({ dueOn, ...promise }: PromiseValues) => ({ ...promise, ...(dueOn && { dueOn }) });

/** The facts that record these answers, all at once. */
export const factsOf = (answers: readonly Given[], authority: string, date: string): readonly Named[] =>
  answers.map(({ recommendation, answer }) => factOf({ recommendation }, answer, authority, date));

/** One text for all of them, recorded once; what is promised belongs to each by itself, and keeps them apart. */
export function sharedFactsOf(answers: readonly Given[], authority: string, date: string): readonly Named[] {
  const [first] = answers;
  if (!first || answers.length < 2 || answers.some(({ answer }) => answer.commitments.length > 0))
    return factsOf(answers, authority, date);
  return [
    factOf({ recommendations: answers.map(({ recommendation }) => recommendation) }, first.answer, authority, date),
  ];
}

type To = { readonly recommendation: string } | { readonly recommendations: string[] };
const factOf = (to: To, answer: AnswerValues, authority: string, date: string): Named => ({
  fact: 'AnswerDrafted' as const,
  authority,
  ...to,
  ...contentOf(answer),
  ...(answer.commitments.length > 0 && { commitments: answer.commitments.map(promiseOf) }),
  ...(date !== '' && { date }),
});

/** Which rows were sent, and whether with one text for all of them. */
export interface Sent {
  readonly rows: readonly number[];
  readonly together: boolean;
}

/**
 * Where a problem of the batch stands in the form: `facts[1].reason` is `rows[4].reason` when row 4 was sent second,
 * and `shared.reason` when all of them got one text. What was promised belongs to each row by itself.
 */
export const placeIn =
  ({ rows, together }: Sent) =>
  (place: string) =>
    place.replace(/^facts\[(\d+)\](?=(\.commitments)?)/, (_, n: string, promise?: string) =>
      together && promise === undefined ? 'shared' : `rows[${rows[Number(n)] ?? n}]`,
    );
