import { DayField, Id, ListOf, OneOf, Optional, Text, Why, YesNo } from '#facts';
import { ANSWER_VERDICTS } from '#vocabulary';
import type { AnswerVerdict } from '#vocabulary';
import * as about from '../facts/about.js';
import { councilsOf } from '../advising/status.js';
import { inOrder } from '../moment.js';
import { answerOf } from './status.js';
import { alsoAfterTheEnd, ofAuthority, ofCouncil, onTheWay, unsought, type Declarations } from '../facts/declare.js';

export class Commitment {
  @Id() id!: string;
  @Text() text!: string;
  @DayField() dueOn!: string;
}

class Answer {
  @Id() authority!: string;
  @Id() recommendation!: string;
  @OneOf(ANSWER_VERDICTS) verdict!: AnswerVerdict;
  @Optional() @Why() reason?: string;
  @Optional() @Why() adoptedPart?: string;
  @Optional() @Text() referredTo?: string;
  @Optional() @Why() plainReason?: string;
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

export class ResponseAdopted {
  @Id() authority!: string;
  @Id() advice!: string;
}

export class RejoinderPoint {
  @Id() recommendation!: string;
  @Optional() @Id() authority?: string;
  @YesNo() satisfied!: boolean;
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
  ResponseAdopted,
  RejoinderGiven,
  AnswerRevised,
} as const;

/** What they are to the rest of the product: see Declared. */
export const answeringFacts: Declarations<keyof typeof answering> = {
  AnswerDrafted: {
    ...onTheWay,
    about: about.answers,
    participants: ofAuthority,
    addsTo: (s, { recommendation }) => [s.recommendations[recommendation]],
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
  ResponseAdopted: {
    ...onTheWay,
    about: about.responses,
    participants: ofAuthority,
    addsTo: (s, { advice, authority }) => [s.advices[advice]?.responses[authority]],
    sought: unsought,
    awaits: [
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
    about: about.answers,
    participants: ofAuthority,
    addsTo: (s, { authority, recommendation }) => [answerOf(s, authority, recommendation)],
    sought: ({ answers }) => Object.values(answers).flatMap(({ versions: [_first, ...revised] }) => revised),
    awaits: ['RejoinderGiven', 'InfluenceTraced', 'InfluencePublished'],
    influence: true,
  },
};
