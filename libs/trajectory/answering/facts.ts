import { DayField, Id, ListOf, OneOf, Optional, Text, Why, YesNo } from '#facts';
import { ANSWER_VERDICTS } from '#vocabulary';
import type { AnswerVerdict } from '#vocabulary';
import { alsoAfterTheEnd, ofAuthority, ofCouncil, onTheWay, type Declarations } from '../facts/declare.js';

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

/** What they are to the rest of the product: see Declared. */

export const answeringFacts: Declarations<
  'AnswerDrafted' | 'ResponseTermExtended' | 'ResponseAdopted' | 'RejoinderGiven' | 'AnswerRevised'
> = {
  AnswerDrafted: { ...onTheWay, participants: ofAuthority, awaits: ['ResponseAdopted'], influence: true },
  ResponseTermExtended: { ...onTheWay, participants: ofAuthority, awaits: [], influence: false },
  ResponseAdopted: {
    ...onTheWay,
    participants: ofAuthority,
    awaits: [
      'RejoinderGiven',
      'InfluenceTraced',
      'SharedWithRaad',
      'DecisionTaken',
      'InfluencePublished',
      'CommitmentFulfilled',
    ],
    influence: true,
  },
  RejoinderGiven: { ...alsoAfterTheEnd, participants: ofCouncil, awaits: [], influence: true },
  AnswerRevised: {
    ...alsoAfterTheEnd,
    participants: ofAuthority,
    awaits: ['RejoinderGiven', 'InfluenceTraced', 'InfluencePublished'],
    influence: true,
  },
};
