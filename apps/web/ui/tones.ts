import {
  REFUSALS,
  type AdviceVerdict,
  type AnswerVerdict,
  type DeadlineState,
  type Effect,
  type Outcome,
  type ProgressState,
  type RaadOutcome,
  type RequestState,
  type Stage,
} from '#vocabulary';
import type { Tone } from './badge.tsx';

/** The tone of each word of the domain; exhaustive by its type. The words themselves stand beside it always. */
export const STAGE_TONES: Readonly<Record<Stage, Tone>> = {
  draft: 'neutral',
  involvement: 'neutral',
  advice: 'info',
  response: 'info',
  influence: 'info',
  closed: 'positive',
  withdrawn: 'neutral',
};
export const VERDICT_TONES: Readonly<Record<AnswerVerdict | 'unanswered', Tone>> = {
  adopted: 'positive',
  partly: 'warning',
  notAdopted: 'negative',
  noted: 'neutral',
  notConsidered: 'neutral',
  answered: 'info',
  held: 'warning',
  unanswered: 'neutral',
};
export const EFFECT_TONES: Readonly<Record<Effect | 'untraced', Tone>> = {
  text: 'positive',
  practice: 'positive',
  commitment: 'info',
  none: 'neutral',
  untraced: 'warning',
};
export const PROGRESS_TONES: Readonly<Record<ProgressState, Tone>> = {
  notStarted: 'neutral',
  underway: 'info',
  done: 'positive',
  stopped: 'negative',
};
export const RAAD_TONES: Readonly<Record<RaadOutcome, Tone>> = {
  adopted: 'positive',
  rejected: 'negative',
  withdrawn: 'neutral',
  unknown: 'neutral',
};
export const ADVICE_TONES: Readonly<Record<AdviceVerdict, Tone>> = {
  positive: 'positive',
  positiveWithConditions: 'warning',
  negative: 'negative',
  none: 'neutral',
};
export const REQUEST_TONES: Readonly<Record<RequestState, Tone>> = {
  open: 'info',
  submitted: 'positive',
  declined: 'neutral',
  lapsed: 'warning',
  dropped: 'neutral',
};
export const OUTCOME_TONES: Readonly<Record<Outcome, Tone>> = {
  adopted: 'positive',
  amended: 'positive',
  rejected: 'negative',
  postponed: 'neutral',
  unknown: 'neutral',
};
export const DEADLINE_TONES: Readonly<Record<DeadlineState, Tone>> = {
  overdue: 'negative',
  open: 'info',
  late: 'warning',
  met: 'positive',
  dropped: 'neutral',
};
/** What asks for attention first stands first. */
export const DEADLINE_STATES = Object.keys(DEADLINE_TONES) as DeadlineState[];

/** The answers that the register of what was not adopted holds. */
export const IN_REGISTER = [...REFUSALS, 'unanswered'] as const;
