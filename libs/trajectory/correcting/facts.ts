import { Anything, ClassSince, Optional, PartialDateField, Whole, Why, YesNo } from '#facts';
import * as about from '../facts/about.js';
import { alsoAfterTheEnd, nobody, type Declarations } from '../facts/declare.js';

const MOST_EVENTS = 1_000_000;

/** A fact that was recorded and did not happen; `of` is its revision: its place in the recording, counted from 0. */
@ClassSince(2)
export class FactRetracted {
  @Whole(0, MOST_EVENTS) of!: number;
  @Why() because!: string;
}

/** A fact that happened otherwise than it was recorded: on another date, or with these fields; null takes one out. */
@ClassSince(2)
export class FactCorrected {
  @Whole(0, MOST_EVENTS) of!: number;
  @Why() because!: string;
  @Optional() @PartialDateField() trueDate?: string;
  @Optional() @Anything() fields?: Record<string, unknown>;
  @Optional() @YesNo() typingError?: boolean;
}

/** The facts of this chapter. */
export const correcting = { FactRetracted, FactCorrected } as const;

/** What they are to the rest of the product: see Declared. Whether a participant was there, the fact itself is asked. */
export const correctingFacts: Declarations<keyof typeof correcting> = {
  FactRetracted: {
    ...alsoAfterTheEnd,
    // Each fact can be tried; which of them is asked when one is chosen.
    about: ({ log }) => about.onceFor(log.slice(1)),
    participants: nobody,
    addsTo: (s, { of }) => [s.log[of]],
    sought: ({ corrections }) => corrections,
    awaits: [],
    influence: true,
  },
  FactCorrected: {
    ...alsoAfterTheEnd,
    about: about.once,
    participants: nobody,
    addsTo: (s, { of }) => [s.log[of]],
    sought: ({ corrections }) => corrections,
    awaits: [],
    influence: true,
  },
};
