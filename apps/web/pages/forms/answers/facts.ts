import { contentOf, type AnswerValues, type PromiseValues } from '../../../action/answer.ts';
import { countedIds } from '../../../action/ids.ts';
import type { Named } from '../../../api/record.ts';

export interface Given {
  readonly recommendation: string;
  readonly answer: AnswerValues;
  /** Where it is another than that of the others. */
  readonly date?: string;
}

/** Each answer with an id for every promise in it. */
export function withIds(answers: readonly Given[], used: ReadonlySet<string>): readonly Given[] {
  const fresh = answers.flatMap(({ answer }) => answer.commitments).filter(({ id }) => id === '').length;
  const ids = [...countedIds('c', fresh, used)];
  return answers.map(({ answer, ...given }) => ({
    ...given,
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
  answers.map(({ recommendation, answer, date: own = date }) => factOf({ recommendation }, answer, authority, own));

/**
 * One text for all of them, recorded once, of whichever advice they are. What is promised belongs to a point by
 * itself: where something is, the text is recorded by itself too.
 */
export function sharedFactsOf(answers: readonly Given[], authority: string, date: string): readonly Named[] {
  const [first, ...others] = answers.filter(({ answer }) => answer.commitments.length === 0);
  const apart = answers.filter(({ answer }) => answer.commitments.length > 0);
  if (!first || others.length === 0) return factsOf(answers, authority, date);
  const recommendations = [first, ...others].map(({ recommendation }) => recommendation);
  return [factOf({ recommendations }, first.answer, authority, date), ...factsOf(apart, authority, date)];
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

/** Of which of the answers that were sent a problem is. */
export const answerIn = (place: string): number => Number(/^facts\[(\d+)\]/.exec(place)?.[1] ?? -1);

/** Where a problem of what was sent stands in the form: `facts[0].reason` is `answer.reason`; the day, beside it. */
export const placeIn = (place: string): string =>
  place.replace(/^facts\[\d+\]\./, (whole) => (place === `${whole}date` ? '' : 'answer.'));
