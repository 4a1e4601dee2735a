import { ClassSince, Id, Ids, Name, OneOf, Optional, Since, Text, Whole, Why } from '#facts';
import { AUTHORITY_KINDS, OUTCOMES, RAAD_ACTS, RAAD_OUTCOMES } from '#vocabulary';
import type { AuthorityKind, Outcome, RaadActKind, RaadOutcome } from '#vocabulary';
import * as about from '../facts/about.js';
import { alsoAfterTheEnd, byItself, nobody, ofAuthority, onTheWay, type Declarations } from '../facts/declare.js';

export class DecisionTaken {
  @Id() authority!: string;
  @OneOf(AUTHORITY_KINDS) decidedBy!: AuthorityKind;
  @Since(2, (outcome) => outcome === 'unknown') @OneOf(OUTCOMES) outcome!: Outcome;
  @Optional() @Whole(1, 1_000_000) draftVersion?: number;
  @Optional() @Why() because?: string;
}

/** What the gemeenteraad itself did about recommendations. */
@ClassSince(2)
export class RaadActed {
  @OneOf(RAAD_ACTS) kind!: RaadActKind;
  @Name() title!: string;
  @OneOf(RAAD_OUTCOMES) outcome!: RaadOutcome;
  @Optional() @Ids(0) recommendations?: string[];
  @Optional() @Text() text?: string;
}

/** The facts of this chapter. */
export const deciding = {
  DecisionTaken,
  RaadActed,
} as const;

/** What they are to the rest of the product: see Declared. */
export const decidingFacts: Declarations<keyof typeof deciding> = {
  DecisionTaken: {
    ...onTheWay,
    about: about.authorities,
    participants: ofAuthority,
    addsTo: byItself,
    sought: ({ decisions }) => decisions,
    awaits: ['InfluencePublished'],
    influence: false,
  },
  RaadActed: {
    ...alsoAfterTheEnd,
    about: about.once,
    participants: nobody,
    addsTo: (s, { recommendations = [] }) => recommendations.map((id) => s.recommendations[id]),
    sought: ({ raadActs }) => raadActs,
    awaits: [],
    influence: false,
  },
};
