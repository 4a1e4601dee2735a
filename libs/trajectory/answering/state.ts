import type { Day } from '#calendar';
import type { Said } from '../facts/index.js';
import type { LeftOpen as Left, Remark, RejoinderPoint } from './facts.js';
import type { Extension, Moment } from '../moment.js';

/** What one authority owes one advice. */
export interface Response {
  /** Since when it is owed: since the advice, the point of it that was added, or the day on which it was taken over. */
  readonly since: Moment;
  readonly dueOn: Day;
  readonly extensions: readonly Extension[];
  /** When it was adopted first; what was left open then may be adopted later. */
  readonly adopted?: Moment;
  readonly adoptions: readonly Adoption[];
  /** By recommendation: what an adoption left open that is without a published answer. */
  readonly leftOpen: Readonly<Record<string, LeftOpen>>;
  /** When its drafts were handed over for adoption, until they are sent back or adopted. */
  readonly ready?: Moment;
  readonly returned: readonly Returned[];
  /** Of an authority that goes on as another: who adopted it, when that was not this one itself. */
  readonly adoptedBy?: string;
  /** What it took over when it had adopted its own: points to answer by an adoption of their own. */
  readonly taken?: Taken;
}

export interface Taken {
  readonly dueOn: Day;
  readonly points: readonly string[];
  readonly adopted?: Moment;
}

/** What was adopted and published at one moment. */
export interface Adoption extends Said<'ResponseAdopted', 'authority' | 'advice'> {
  readonly at: Moment;
}

/** A point that was not answered yet when the response was adopted. */
export interface LeftOpen extends Readonly<Omit<Left, 'recommendation'>> {
  readonly at: Moment;
  /** Who left it open, when it goes on as this authority. */
  readonly by?: string;
}

export interface Returned {
  readonly remarks: readonly Remark[];
  readonly at: Moment;
}

export const owedBy = (dueOn: Day, since: Moment): Response => ({
  ...{ since, dueOn, extensions: [] },
  ...{ adoptions: [], leftOpen: {}, returned: [] },
});

/** What an authority says of one recommendation; internal until its response is adopted. */
export interface AnswerText
  extends Said<'AnswerDrafted', 'authority' | 'recommendation' | 'recommendations' | 'commitments'>, Partial<Because> {
  /** The other points that the same text answers. */
  readonly shared?: readonly string[];
  /** Who says so, when the authority whose answer it is goes on as another. */
  readonly by?: string;
  readonly at: Moment;
}
/** Why it was revised. */
type Because = Omit<Said<'AnswerRevised'>, keyof Said<'AnswerDrafted'>>;

export interface Answer {
  readonly authority: string;
  readonly recommendation: string;
  readonly advice: string;
  /** The draft that was adopted, then each revision: old and new stay readable. */
  readonly versions: readonly [AnswerText, ...AnswerText[]];
  readonly commitments: readonly string[];
  readonly published?: Moment;
  readonly rejoinders: readonly Rejoinder[];
}

export interface Rejoinder extends Readonly<Omit<RejoinderPoint, 'recommendation' | 'authority'>> {
  /** One of those whose advice it is. */
  readonly council: string;
  readonly at: Moment;
}

/** What the authorities answered; which of them owes what stands with each advice. */
export interface AnsweringState {
  /** By authority and recommendation: see answerKey. */
  readonly answers: Readonly<Record<string, Answer>>;
  /** By commitment id: the answers that it was ever drafted in (see answerKey), also when a later draft left it out. */
  readonly promisedIn: Readonly<Record<string, readonly string[]>>;
}

export const noAnswering: AnsweringState = { answers: {}, promisedIn: {} };

// A space cannot occur in an id, so the two never run together.
export const answerKey = (authority: string, recommendation: string) => `${authority} ${recommendation}`;
