import type { AnswerVerdict, Facts } from '#trajectory';
import type { AnswerThread } from '../api/answers.ts';

export interface PromiseValues {
  /** None yet for one that is new. */
  readonly id: string;
  readonly text: string;
  readonly dueOn: string;
}

/** An answer as it is filled in: every field there is, whether the verdict asks for it or not. */
export interface AnswerValues {
  readonly verdict: AnswerVerdict | '';
  readonly reason: string;
  readonly adoptedPart: string;
  readonly referredTo: string;
  readonly plainReason: string;
  readonly commitments: readonly PromiseValues[];
}
export const NO_ANSWER: AnswerValues = {
  verdict: '',
  reason: '',
  adoptedPart: '',
  referredTo: '',
  plainReason: '',
  commitments: [],
};

/** What an authority says now, to begin with. */
export function valuesOf(answer: AnswerThread | undefined): AnswerValues {
  const said = answer?.versions?.at(-1);
  if (!said) return NO_ANSWER;
  const { verdict, reason = '', adoptedPart = '', referredTo = '', plainReason = '' } = said;
  const commitments = (answer?.commitments ?? []).map(({ id, text, dueOn }) => ({ id, text, dueOn }));
  return { verdict, reason, adoptedPart, referredTo, plainReason, commitments };
}

export type AnswerContent = Omit<Facts['AnswerDrafted'], 'authority' | 'recommendation' | 'commitments'>;

/** The fields that belong to its verdict: a part that is adopted says nothing of a point that is not. */
export function contentOf({ verdict, reason, adoptedPart, referredTo, plainReason }: AnswerValues): AnswerContent {
  const said = {
    ...(reason !== '' && { reason }),
    ...(verdict === 'partly' && adoptedPart !== '' && { adoptedPart }),
    ...(verdict === 'notConsidered' && referredTo !== '' && { referredTo }),
    ...(plainReason !== '' && { plainReason }),
  };
  return { verdict: verdict as AnswerVerdict, ...said };
}

const sentOf = (answer: AnswerValues) => JSON.stringify([contentOf(answer), answer.commitments]);

/** Whether two answers say the same. */
export const same = (a: AnswerValues, b: AnswerValues) => sentOf(a) === sentOf(b);
