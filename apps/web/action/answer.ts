import type { AnswerVerdict, Facts } from '#trajectory';
import type { AnswerThread } from '../api/answers.ts';

type Said = Facts['AnswerDrafted'];
export type AnswerContent = Omit<Said, 'authority' | 'recommendation' | 'recommendations' | 'commitments'>;
/** What an answer says beside its verdict: the screens show and ask each of these, or do not compile. */
export type AnswerField = Exclude<keyof AnswerContent, 'verdict'>;

/** Without an id yet for one that is new. */
export type PromiseValues = Readonly<NonNullable<Said['commitments']>[number]>;

/** An answer as it is filled in: every field there is, whether the verdict asks for it or not. */
export type AnswerValues = { readonly [F in AnswerField]-?: NonNullable<AnswerContent[F]> } & {
  readonly verdict: AnswerVerdict | '';
  readonly commitments: readonly PromiseValues[];
};
const NOTHING: { readonly [F in AnswerField]-?: AnswerValues[F] } = {
  reason: '',
  adoptedPart: '',
  referredTo: '',
  plainReason: '',
  until: '',
  reservation: '',
};
export const NO_ANSWER: AnswerValues = { verdict: '', ...NOTHING, commitments: [] };

/** What an authority says now, to begin with: all of it, since what is recorded anew replaces it. */
export function valuesOf(answer: AnswerThread | undefined): AnswerValues {
  const last = answer?.versions?.at(-1);
  if (!last) return NO_ANSWER;
  const { on: _, because: _why, shared: _shared, ...said } = last;
  const commitments = (answer?.commitments ?? []).map(({ postponements: _p, fulfilled: _f, ...promise }) => promise);
  return { ...NO_ANSWER, ...said, commitments };
}

/** A part that is adopted says nothing of a point that is not. */
const ONLY_OF: { readonly [F in AnswerField]?: readonly AnswerVerdict[] } = {
  adoptedPart: ['partly'],
  referredTo: ['notConsidered'],
  until: ['held'],
  reservation: ['adopted', 'partly'],
};

/** The fields that belong to its verdict. */
export function contentOf(answer: AnswerValues): AnswerContent {
  const fields = (Object.keys(NOTHING) as AnswerField[]).filter(
    (field) => answer[field] !== '' && (ONLY_OF[field]?.some((verdict) => verdict === answer.verdict) ?? true),
  );
  return {
    verdict: answer.verdict as AnswerVerdict,
    ...Object.fromEntries(fields.map((field) => [field, answer[field]])),
  };
}

const sentOf = (answer: AnswerValues) => JSON.stringify([contentOf(answer), answer.commitments]);

/** Whether two answers say the same. */
export const same = (a: AnswerValues, b: AnswerValues) => sentOf(a) === sentOf(b);
