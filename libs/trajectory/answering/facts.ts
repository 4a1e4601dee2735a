import { ClassSince, DayField, Either, Id, Ids, ListOf, OneOf, Optional, Since, Text, Why, YesNo } from '#facts';
import { ANSWER_VERDICTS, SATISFACTIONS } from '#vocabulary';
import type { AnswerVerdict, Satisfaction } from '#vocabulary';
import * as about from '../facts/about.js';
import { councilsOf } from '../advising/status.js';
import { inOrder } from '../moment.js';
import type { Trajectory } from '../state.js';
import type { Response } from './state.js';
import { answerOf, pointsIn, revisedBy } from './status.js';
import { alsoAfterTheEnd, ofAuthority, ofCouncil, onTheWay, unsought, type Declarations } from '../facts/declare.js';

export class Commitment {
  @Id() id!: string;
  @Text() text!: string;
  @Since(2, (value) => value === undefined || value === null) @Optional() @DayField() dueOn?: string;
}

class Answer {
  @Id() authority!: string;
  @Either('recommendation', 'recommendations') @Id() recommendation?: string;
  /** Several points that one text answers. */
  @Since(2) @Either('recommendation', 'recommendations') @Ids() recommendations?: string[];
  @Since(2, (verdict) => verdict === 'held') @OneOf(ANSWER_VERDICTS) verdict!: AnswerVerdict;
  @Optional() @Why() reason?: string;
  @Optional() @Why() adoptedPart?: string;
  @Optional() @Text() referredTo?: string;
  @Optional() @Why() plainReason?: string;
  /** Of what is held: when it will be decided on. */
  @Since(2) @Optional() @DayField() until?: string;
  /** Of what is adopted, provided that: the budget, another body … */
  @Since(2) @Optional() @Why() reservation?: string;
}

export class AnswerDrafted extends Answer {
  @Optional() @ListOf(() => Commitment) commitments?: Commitment[];
}

export class AnswerRevised extends Answer {
  @Why() because!: string;
}

export class ResponseTermExtended {
  @Id() advice!: string;
  @Id() authority!: string;
  @DayField() until!: string;
  @Why() reason!: string;
}

@ClassSince(2)
export class ResponseReady {
  @Id() authority!: string;
  @Id() advice!: string;
}

export class Remark {
  @Optional() @Id() recommendation?: string;
  @Text() remark!: string;
}

@ClassSince(2)
export class ResponseReturned {
  @Id() authority!: string;
  @Id() advice!: string;
  @ListOf(() => Remark, 1) remarks!: Remark[];
}

export class LeftOpen {
  @Id() recommendation!: string;
  @Optional() @Why() why?: string;
  @Optional() @DayField() until?: string;
}

export class ResponseAdopted {
  @Id() authority!: string;
  @Id() advice!: string;
  @Since(2) @Optional() @ListOf(() => LeftOpen) leavesOpen?: LeftOpen[];
  /** What is said of the advice as a whole. */
  @Since(2) @Optional() @Why() toTheWhole?: string;
  @Since(2) @Optional() @YesNo() oral?: boolean;
}

export class RejoinderPoint {
  @Id() recommendation!: string;
  @Optional() @Id() authority?: string;
  @Since(2, (satisfied) => typeof satisfied === 'string') @OneOf(SATISFACTIONS) satisfied!: Satisfaction;
  @Optional() @Text() comment?: string;
}

export class RejoinderGiven {
  @Id() council!: string;
  @Id() advice!: string;
  @ListOf(() => RejoinderPoint, 1) answers!: RejoinderPoint[];
}

/** The facts of this chapter. */
export const answering = {
  AnswerDrafted,
  ResponseTermExtended,
  ResponseReady,
  ResponseReturned,
  ResponseAdopted,
  RejoinderGiven,
  AnswerRevised,
} as const;

const responses = (s: Trajectory): readonly Response[] =>
  Object.values(s.advices).flatMap((advice) => Object.values(advice.responses));

/** What they are to the rest of the product: see Declared. */
export const answeringFacts: Declarations<keyof typeof answering> = {
  AnswerDrafted: {
    ...onTheWay,
    about: about.answers,
    participants: ofAuthority,
    addsTo: (s, data) => pointsIn(data).map((id) => s.recommendations[id]),
    sought: (s) => [
      ...Object.values(s.answers).map(({ versions: [first] }) => first),
      { commitments: Object.values(s.commitments) },
    ],
    awaits: ['ResponseAdopted'],
    influence: true,
  },
  ResponseTermExtended: {
    ...onTheWay,
    about: about.responses,
    participants: ofAuthority,
    addsTo: (s, { advice, authority }) => [s.advices[advice]?.responses[authority]],
    sought: unsought,
    awaits: [],
    influence: false,
  },
  ResponseReady: {
    ...onTheWay,
    about: about.responses,
    participants: ofAuthority,
    addsTo: (s, { advice, authority }) => [s.advices[advice]?.responses[authority]],
    sought: unsought,
    awaits: ['ResponseAdopted'],
    influence: false,
  },
  ResponseReturned: {
    ...onTheWay,
    about: about.responses,
    participants: ofAuthority,
    addsTo: (s, { advice, authority, remarks }) => [
      s.advices[advice]?.responses[authority],
      ...remarks.flatMap(({ recommendation }) => (recommendation ? [s.recommendations[recommendation]] : [])),
    ],
    // For one side of the municipality alone, which the search does not tell from another.
    sought: unsought,
    awaits: ['AnswerDrafted'],
    influence: false,
  },
  ResponseAdopted: {
    ...onTheWay,
    about: about.responses,
    participants: ofAuthority,
    addsTo: (s, { advice, authority, leavesOpen = [] }) => [
      s.advices[advice]?.responses[authority],
      ...leavesOpen.map(({ recommendation }) => s.recommendations[recommendation]),
    ],
    sought: (s) => responses(s).flatMap(({ adoptions }) => adoptions),
    awaits: [
      // What it left open.
      'AnswerDrafted',
      // What it held.
      'AnswerRevised',
      'RejoinderGiven',
      'InfluenceTraced',
      'InfluenceJudged',
      'SharedWithRaad',
      'DecisionTaken',
      'InfluencePublished',
      'CommitmentFulfilled',
    ],
    influence: true,
  },
  RejoinderGiven: {
    ...alsoAfterTheEnd,
    about: (s) =>
      inOrder(s.advices)
        .filter((a) => a.recommendations.length > 0)
        .flatMap((a) => councilsOf(a).map((council) => ({ advice: a.id, council }))),
    participants: ofCouncil,
    addsTo: (s, { advice }) => [s.advices[advice]],
    sought: ({ answers }) => Object.values(answers).map(({ rejoinders }) => ({ answers: rejoinders })),
    awaits: [],
    influence: true,
  },
  AnswerRevised: {
    ...alsoAfterTheEnd,
    about: about.answersOfHeirs,
    participants: ofAuthority,
    addsTo: (s, data) =>
      pointsIn(data).map((id) => revisedBy(s, data.authority, id)[0] ?? answerOf(s, data.authority, id)),
    sought: ({ answers }) => Object.values(answers).flatMap(({ versions: [_first, ...revised] }) => revised),
    // It may be held once more.
    awaits: ['AnswerRevised', 'RejoinderGiven', 'InfluenceTraced', 'InfluencePublished'],
    influence: true,
  },
};
