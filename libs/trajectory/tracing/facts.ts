import { ValidateIf } from 'class-validator';
import {
  DayField,
  Either,
  Id,
  Ids,
  ListOf,
  OneOf,
  Optional,
  Text,
  Together,
  Unsought,
  Whole,
  Why,
  Words,
  YesNo,
} from '#facts';
import { EFFECTS } from '#vocabulary';
import type { Effect } from '#vocabulary';
import * as about from '../facts/about.js';
import { alsoAfterTheEnd, nobody, onTheWay, unsought, type Declarations } from '../facts/declare.js';

/** Before or after may be empty (a passage that is new, or that went), but not both. */
export class Passage {
  @Unsought() @Words(200_000) before!: string;
  @Unsought() @Words(200_000) after!: string;
}

/** The trace of one recommendation (with the authority that answered it) or of one finding. */
export class InfluenceTraced {
  @Either('recommendation', 'finding') @Id() recommendation?: string;
  @Together('recommendation', 'authority') @Id() authority?: string;
  @Either('recommendation', 'finding') @Id() finding?: string;
  @OneOf(EFFECTS) effect!: Effect;
  @Optional() @Whole(1, 1_000_000) fromVersion?: number;
  @Optional() @Whole(1, 1_000_000) toVersion?: number;
  @ValidateIf((t: InfluenceTraced) => t.effect === 'text' || t.passages != null)
  @ListOf(() => Passage, 1)
  passages?: Passage[];
  @ValidateIf((t: InfluenceTraced) => t.effect === 'commitment' || t.commitment != null)
  @Id()
  commitment?: string;
  @ValidateIf((t: InfluenceTraced) => t.effect === 'practice' || t.note != null)
  @Why()
  note?: string;
}

export class SharedWithRaad {
  @Ids() advices!: string[];
  @Optional() @YesNo() withResponse?: boolean;
}

export class CommitmentFulfilled {
  @Id() commitment!: string;
  @Text() evidence!: string;
}

export class CommitmentPostponed {
  @Id() commitment!: string;
  @DayField() dueOn!: string;
  @Why() reason!: string;
}

/** The facts of this chapter. */
export const tracing = {
  InfluenceTraced,
  SharedWithRaad,
  CommitmentFulfilled,
  CommitmentPostponed,
} as const;

/** What they are to the rest of the product: see Declared. */
export const tracingFacts: Declarations<keyof typeof tracing> = {
  // What a participant said stays, and can be traced when it has left.
  InfluenceTraced: {
    ...onTheWay,
    about: (s) => about.onceFor(s.recommendations, s.findings),
    participants: nobody,
    addsTo: (s, { recommendation, finding }) => [
      finding === undefined ? s.recommendations[recommendation ?? ''] : s.findings[finding],
    ],
    sought: (s) => [...Object.values(s.traces).flat(), ...Object.values(s.findings).flatMap(({ traces }) => traces)],
    awaits: ['InfluencePublished'],
    influence: true,
  },
  SharedWithRaad: {
    ...onTheWay,
    about: (s) => about.onceFor(s.advices),
    participants: nobody,
    addsTo: (s, { advices }) => advices.map((id) => s.advices[id]),
    sought: unsought,
    awaits: [],
    influence: false,
  },
  CommitmentFulfilled: {
    ...alsoAfterTheEnd,
    about: about.commitments,
    participants: nobody,
    addsTo: (s, { commitment }) => [s.commitments[commitment]],
    sought: unsought,
    awaits: [],
    influence: true,
  },
  CommitmentPostponed: {
    ...alsoAfterTheEnd,
    about: about.commitments,
    participants: nobody,
    addsTo: (s, { commitment }) => [s.commitments[commitment]],
    sought: unsought,
    awaits: [],
    influence: true,
  },
};
