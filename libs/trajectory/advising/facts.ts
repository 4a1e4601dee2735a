import { DayField, Id, ListOf, One, OneOf, Optional, Text, Texts, Unsought, Whole, Why, YesNo } from '#facts';
import { ADVICE_VERDICTS, STANCES } from '#vocabulary';
import type { AdviceVerdict } from '#vocabulary';
import { TermFields } from '../opening/facts.js';
import * as about from '../facts/about.js';
import { inOrder } from '../moment.js';
import { byItself, nobody, ofCouncil, onTheWay, unsought, type Declarations } from '../facts/declare.js';

export class AdviceRequested {
  @Id() id!: string;
  @Id() council!: string;
  @Optional() @Texts() questions?: string[];
  @Optional() @Whole(1, 1_000_000) draftVersion?: number;
  @Optional() @One(() => TermFields) term?: TermFields;
  @Optional() @Why() withoutInvolvementBecause?: string;
  @Optional() @Unsought() @Why() urgentBecause?: string;
}

export class AdviceTermExtended {
  @Id() request!: string;
  @DayField() until!: string;
  @Why() reason!: string;
}

export class Recommendation {
  @Id() id!: string;
  @Text() text!: string;
  @Optional() @YesNo() question?: boolean;
  @Optional() @Text() about?: string;
  @Optional() @OneOf(STANCES) stance?: (typeof STANCES)[number];
}

/** Without a request the advice is unasked. An empty list is an advice without recommendations. */
export class AdviceSubmitted {
  @Id() id!: string;
  @Id() council!: string;
  @Optional() @Id() request?: string;
  @OneOf(ADVICE_VERDICTS) verdict!: AdviceVerdict;
  @ListOf(() => Recommendation) recommendations!: Recommendation[];
}

export class AdviceSupplemented {
  @Id() advice!: string;
  @ListOf(() => Recommendation, 1) recommendations!: Recommendation[];
}

export class AdviceDeclined {
  @Id() request!: string;
  @Why() reason!: string;
}

/** The facts of this chapter. */
export const advising = {
  AdviceRequested,
  AdviceTermExtended,
  AdviceSubmitted,
  AdviceSupplemented,
  AdviceDeclined,
} as const;

/** What they are to the rest of the product: see Declared. */
export const advisingFacts: Declarations<keyof typeof advising> = {
  AdviceRequested: {
    ...onTheWay,
    about: about.councils,
    participants: ofCouncil,
    addsTo: byItself,
    sought: ({ requests }) => Object.values(requests),
    awaits: ['AdviceRequested', 'AdviceSubmitted'],
    influence: false,
  },
  AdviceTermExtended: {
    ...onTheWay,
    about: about.requests,
    participants: nobody,
    addsTo: (s, { request }) => [s.requests[request]],
    sought: unsought,
    awaits: ['AdviceRequested'],
    influence: false,
  },
  AdviceSubmitted: {
    ...onTheWay,
    about: (s) => [...inOrder(s.requests).map(({ id, council }) => ({ request: id, council })), ...about.councils(s)],
    participants: ofCouncil,
    addsTo: (s, { request }) => (request === undefined ? [] : [s.requests[request]]),
    sought: ({ advices }) => Object.values(advices),
    awaits: ['AnswerDrafted', 'ResponseAdopted', 'InfluencePublished'],
    influence: true,
  },
  AdviceSupplemented: {
    ...onTheWay,
    about: about.advices,
    participants: ({ advice }, s) => [s.advices[advice]?.council],
    addsTo: (s, { advice }) => [s.advices[advice]],
    sought: unsought,
    awaits: ['AnswerDrafted'],
    influence: true,
  },
  AdviceDeclined: {
    ...onTheWay,
    about: about.requests,
    participants: ({ request }, s) => [s.requests[request]?.council],
    addsTo: (s, { request }) => [s.requests[request]],
    sought: ({ requests }) => Object.values(requests).flatMap(({ settled }) => settled ?? []),
    awaits: ['DecisionTaken', 'InfluencePublished'],
    influence: false,
  },
};
