import type { Day, PartialDate } from '#calendar';
import type { EventType, TrajectoryEvent } from './events.js';
import type { AdviceVerdict, AnswerVerdict, AuthorityKind, Effect, Maturity, Outcome, Passage } from './facts/index.js';

/** When something happened: as written, the day it is reckoned as, and its place in the recording. */
export interface Moment {
  readonly on: PartialDate;
  readonly day: Day;
  readonly seq: number;
  /** Its place among what one event brought: the keys of an object do not keep the order of ids like "2" and "1". */
  readonly nth?: number;
}

/** Order by date, and within one day by the order of recording (domain, rule 6). */
export const before = (a: Moment, b: Moment) => {
  if (a.day !== b.day) return a.day < b.day;
  return a.seq < b.seq || (a.seq === b.seq && (a.nth ?? 0) < (b.nth ?? 0));
};

/** For sorting: by `before`. */
export const byMoment = (a: { readonly at: Moment }, b: { readonly at: Moment }) =>
  before(a.at, b.at) ? -1 : before(b.at, a.at) ? 1 : 0;

export interface Draft {
  readonly version: number;
  readonly maturity: Maturity;
  readonly at: Moment;
  readonly text?: string;
  readonly file?: string;
}

export interface Involvement {
  readonly at: Moment;
  readonly form: string;
  readonly groupsReached: readonly string[];
  readonly groupsMissing: readonly string[];
}

export interface Trace {
  readonly at: Moment;
  readonly effect: Effect;
  readonly fromVersion?: number;
  readonly toVersion?: number;
  readonly passages?: readonly Passage[];
  readonly commitment?: string;
  readonly note?: string;
}

export interface Finding {
  readonly id: string;
  readonly text: string;
  readonly at: Moment;
  readonly traces: readonly Trace[];
}

export interface Extension {
  readonly at: Moment;
  readonly from: Day;
  readonly until: Day;
  readonly reason: string;
}

/** How a request ended: an advice came, the council declined, or it was dropped. */
export interface Settlement {
  readonly how: 'submitted' | 'declined' | 'dropped';
  readonly at: Moment;
  readonly reason?: string;
}

export interface AdviceRequest {
  readonly id: string;
  readonly council: string;
  readonly at: Moment;
  readonly questions: readonly string[];
  readonly draftVersion?: number;
  readonly term?: { weeks?: number; days?: number; until?: Day };
  readonly withoutInvolvementBecause?: string;
  readonly urgentBecause?: string;
  readonly firstDueOn: Day;
  readonly dueOn: Day;
  readonly extensions: readonly Extension[];
  /** The due date at which the clock let the request lapse; void once it was extended past it. */
  readonly lapsedAt?: Day;
  readonly settled?: Settlement;
}

export interface Recommendation {
  readonly id: string;
  readonly text: string;
  readonly question: boolean;
  readonly about?: string;
  readonly stance?: string;
  readonly at: Moment;
}

export interface Advice {
  readonly id: string;
  readonly council: string;
  readonly request?: string;
  readonly verdict: AdviceVerdict;
  readonly at: Moment;
  readonly recommendations: readonly Recommendation[];
  /** By authority: those that had not left when it came. */
  readonly responses: Readonly<Record<string, Response>>;
}

export interface Response {
  readonly dueOn: Day;
  readonly extensions: readonly Extension[];
  readonly adopted?: Moment;
}

/** What an authority says of one recommendation; internal until its response is adopted. */
export interface AnswerText {
  readonly verdict: AnswerVerdict;
  readonly reason?: string;
  readonly adoptedPart?: string;
  readonly referredTo?: string;
  readonly plainReason?: string;
  readonly because?: string;
  readonly at: Moment;
}

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

export interface Rejoinder {
  readonly at: Moment;
  readonly satisfied: boolean;
  readonly comment?: string;
}

export interface Commitment {
  readonly id: string;
  readonly text: string;
  readonly dueOn: Day;
  readonly authority: string;
  readonly recommendation: string;
  readonly postponements: readonly Extension[];
  readonly fulfilled?: Moment & { readonly evidence: string };
}

export interface Decision {
  readonly authority: string;
  readonly by: AuthorityKind;
  readonly outcome: Outcome;
  readonly draftVersion?: number;
  readonly because?: string;
  readonly at: Moment;
}

export interface InformationRequest {
  readonly id: string;
  readonly council: string;
  readonly question: string;
  readonly at: Moment;
  /** When it was first given. */
  readonly provided?: Moment;
  /** What was given, each time. */
  readonly given: readonly { readonly at: Moment; readonly description: string }[];
}

export interface Dispute {
  readonly council: string;
  readonly ground: string;
  readonly raised: Moment;
  readonly settled?: Moment;
  readonly outcome?: string;
}

export type IdKind = 'request' | 'advice' | 'recommendation' | 'finding' | 'commitment' | 'information';

/** All that is known of one trajectory: plain data, folded from its events, and nothing else. */
export interface Trajectory {
  readonly opened: TrajectoryEvent<'TrajectoryOpened'>['data'];
  readonly openedAt: Moment;
  readonly definition: number;
  readonly seq: number;
  /** How much was said so far: see charactersIn. */
  readonly characters: number;
  /** The latest moment of anything that can only happen before the end. */
  readonly latest?: Moment;
  readonly ids: Readonly<Record<string, IdKind>>;
  readonly influenceSpace?: TrajectoryEvent<'InfluenceSpaceSet'>['data'] & { readonly at: Moment };
  readonly drafts: readonly Draft[];
  readonly involvements: readonly Involvement[];
  readonly findings: Readonly<Record<string, Finding>>;
  readonly information: Readonly<Record<string, InformationRequest>>;
  readonly requests: Readonly<Record<string, AdviceRequest>>;
  readonly advices: Readonly<Record<string, Advice>>;
  /** By recommendation id: the advice that it stands in. */
  readonly recommendations: Readonly<Record<string, string>>;
  /** By authority and recommendation: see answerKey. */
  readonly answers: Readonly<Record<string, Answer>>;
  /** By authority and recommendation; a trace may precede the answer. */
  readonly traces: Readonly<Record<string, readonly Trace[]>>;
  readonly commitments: Readonly<Record<string, Commitment>>;
  /** By commitment id: the answer that it was ever drafted in (see answerKey), also when a later draft left it out. */
  readonly promisedIn: Readonly<Record<string, string>>;
  readonly decisions: readonly Decision[];
  readonly disputes: readonly Dispute[];
  /** By advice id: when it was laid before the gemeenteraad, the first time. */
  readonly shared: Readonly<Record<string, Moment>>;
  /** By participant id: when it left. */
  readonly left: Readonly<Record<string, Moment>>;
  readonly evaluations: readonly { readonly by: string; readonly at: Moment; readonly scores: readonly object[] }[];
  readonly end?: {
    readonly how: 'published' | 'closed' | 'withdrawn';
    readonly at: Moment;
    readonly reason?: string;
    readonly outcome?: string;
  };
}

// A space cannot occur in an id, so the two never run together.
export const answerKey = (authority: string, recommendation: string) => `${authority} ${recommendation}`;

/** What each of these events adds to what is known. */
export type Evolve<T extends EventType> = {
  [K in T]: (state: Trajectory, data: TrajectoryEvent<K>['data'], at: Moment) => Partial<Trajectory>;
};
