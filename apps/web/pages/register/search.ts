import type { RegisterFilter } from '#projections';
import { REGISTER_STATES, SUBJECTS, type RegisterState, type Subject } from '#vocabulary';
import { day, oneOf, text } from '../../ui/filter/address.ts';
import { IN_REGISTER } from '../../ui/tones.ts';

/** The part of the register that is shown, as it stands in the address. */
export interface Search {
  readonly municipality?: string;
  readonly council?: string;
  readonly subject?: Subject;
  readonly portfolio?: string;
  readonly verdict?: (typeof IN_REGISTER)[number];
  readonly state?: RegisterState;
  readonly advisedFrom?: string;
  readonly advisedUntil?: string;
  readonly from?: string;
  readonly until?: string;
  readonly cursor?: string;
}

export const searchOf = (given: Record<string, unknown>): Search => ({
  municipality: text(given['municipality']),
  council: text(given['council']),
  subject: oneOf(SUBJECTS, given['subject']),
  portfolio: text(given['portfolio']),
  verdict: oneOf(IN_REGISTER, given['verdict']),
  state: oneOf(REGISTER_STATES, given['state']),
  advisedFrom: day(given['advisedFrom']),
  advisedUntil: day(given['advisedUntil']),
  from: day(given['from']),
  until: day(given['until']),
  cursor: text(given['cursor']),
});

/** What the API is asked; `only` is the one municipality of whoever asks. */
export const filterOf = ({ verdict, state, ...search }: Search, only: string | undefined): RegisterFilter => ({
  ...search,
  ...(verdict && { verdict: [verdict] }),
  ...(state && { state: [state] }),
  municipality: search.municipality ?? only,
  limit: 25,
});
