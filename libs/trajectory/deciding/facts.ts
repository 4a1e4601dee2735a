import { Id, OneOf, Optional, Whole, Why } from '#facts';
import { AUTHORITY_KINDS, OUTCOMES } from '#vocabulary';
import type { AuthorityKind, Outcome } from '#vocabulary';
import * as about from '../facts/about.js';
import { byItself, ofAuthority, onTheWay, type Declarations } from '../facts/declare.js';

export class DecisionTaken {
  @Id() authority!: string;
  @OneOf(AUTHORITY_KINDS) decidedBy!: AuthorityKind;
  @OneOf(OUTCOMES) outcome!: Outcome;
  @Optional() @Whole(1, 1_000_000) draftVersion?: number;
  @Optional() @Why() because?: string;
}

/** The facts of this chapter. */
export const deciding = {
  DecisionTaken,
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
};
