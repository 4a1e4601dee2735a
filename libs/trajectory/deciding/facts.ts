import { Id, OneOf, Optional, Whole, Why } from '#facts';
import { AUTHORITY_KINDS, OUTCOMES } from '#vocabulary';
import type { AuthorityKind, Outcome } from '#vocabulary';
import { ofAuthority, onTheWay, type Declarations } from '../facts/declare.js';

export class DecisionTaken {
  @Id() authority!: string;
  @OneOf(AUTHORITY_KINDS) decidedBy!: AuthorityKind;
  @OneOf(OUTCOMES) outcome!: Outcome;
  @Optional() @Whole(1, 1_000_000) draftVersion?: number;
  @Optional() @Why() because?: string;
}

/** What they are to the rest of the product: see Declared. */

export const decidingFacts: Declarations<'DecisionTaken'> = {
  DecisionTaken: {
    ...onTheWay,
    participants: ofAuthority,
    sought: ({ decisions }) => decisions,
    awaits: ['InfluencePublished'],
    influence: false,
  },
};
