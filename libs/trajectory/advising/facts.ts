import {
  ClassSince,
  DayField,
  Id,
  Ids,
  ListOf,
  Name,
  One,
  OneOf,
  Optional,
  Since,
  Text,
  Texts,
  Unsought,
  Whole,
  Why,
  YesNo,
  YesNoOrText,
} from '#facts';
import { ADVICE_VERDICTS, ON_BEHALF, STANCES } from '#vocabulary';
import type { AdviceVerdict } from '#vocabulary';
import { TermFields } from '../opening/facts.js';
import * as about from '../facts/about.js';
import { Annex } from '../facts/annex.js';
import { inOrder } from '../moment.js';
import type { Trajectory } from '../state.js';
import { awaitsConfirmation, councilsOf, requestsOf } from './status.js';
import {
  alsoAfterTheEnd,
  byItself,
  nobody,
  ofCouncil,
  onTheWay,
  unsought,
  type Declarations,
} from '../facts/declare.js';

export class AdviceRequested {
  @Id() id!: string;
  @Id() council!: string;
  @Optional() @Texts() questions?: string[];
  @Optional() @Whole(1, 1_000_000) draftVersion?: number;
  @Optional() @One(() => TermFields) term?: TermFields;
  @Optional() @Why() withoutInvolvementBecause?: string;
  @Optional() @Since(2) @Why() withoutTextBecause?: string;
  @Optional() @Unsought() @Why() urgentBecause?: string;
}

export class AdviceTermExtended {
  @Id() request!: string;
  @DayField() until!: string;
  @Why() reason!: string;
}

/** A recommendation of an earlier advice, of this dossier or another. */
export class Repeated {
  @Id() dossier!: string;
  @Id() recommendation!: string;
}

/**
 * The words of a version that a point is about, as they stand there; `heading` is what they stand under, where the same
 * words stand under several.
 */
export class AdvisedPassage {
  @Whole(1, 1_000_000) version!: number;
  @Unsought() @Text() text!: string;
  @Optional() @Unsought() @Text(2_000) heading?: string;
}

/**
 * `number` is the council's own; `for` are the authorities that it is addressed to, without it all; `minority` says
 * that it is a minority's view, or what that view is.
 */
export class Recommendation {
  @Id() id!: string;
  @Text() text!: string;
  @Optional() @YesNo() question?: boolean;
  @Optional() @Text() about?: string;
  @Optional() @OneOf(STANCES) stance?: (typeof STANCES)[number];
  @Optional() @Since(2) @Name() number?: string;
  @Optional() @Since(2) @Ids() for?: string[];
  @Optional() @Since(2) @YesNoOrText() minority?: boolean | string;
  @Optional() @Since(2) @One(() => Repeated) repeats?: Repeated;
  @Optional() @Since(2) @One(() => AdvisedPassage) passage?: AdvisedPassage;
}

/**
 * Without a request the advice is unasked, and `signals` say what led to it: experiences of several people, of nobody
 * by name. An empty list is an advice without recommendations, or one of which the points are not known. `file` is the
 * letter itself, by its hash.
 */
export class AdviceSubmitted {
  @Id() id!: string;
  @Id() council!: string;
  @Optional() @Id() request?: string;
  @OneOf(ADVICE_VERDICTS) verdict!: AdviceVerdict;
  @ListOf(() => Recommendation) recommendations!: Recommendation[];
  @Optional() @Since(2) @Ids() with?: string[];
  @Optional() @Since(2) @Ids() requests?: string[];
  @Optional() @Since(2) @YesNoOrText() minority?: boolean | string;
  @Optional() @Since(2) @YesNo() pointsUnknown?: boolean;
  @Optional() @Since(2) @OneOf(ON_BEHALF) onBehalf?: (typeof ON_BEHALF)[number];
  @Optional() @Since(2) @Id() replaces?: string;
  @Optional() @Since(2) @YesNo() oral?: boolean;
  @Optional() @Since(2) @Texts() signals?: string[];
  @Optional() @Unsought() @Name() file?: string;
  @Optional() @ListOf(() => Annex) annexes?: Annex[];
}

export class AdviceSupplemented {
  @Id() advice!: string;
  @ListOf(() => Recommendation, 1) recommendations!: Recommendation[];
}

export class AdviceDeclined {
  @Id() request!: string;
  @Why() reason!: string;
}

/** A council says that what the municipality recorded for it is its advice. */
@ClassSince(2)
export class AdviceConfirmed {
  @Id() council!: string;
  @Id() advice!: string;
}

@ClassSince(2)
export class AdviceWithdrawn {
  @Id() council!: string;
  @Id() advice!: string;
  @Why() reason!: string;
}

/** The facts of this chapter. */
export const advising = {
  AdviceRequested,
  AdviceTermExtended,
  AdviceSubmitted,
  AdviceSupplemented,
  AdviceDeclined,
  AdviceConfirmed,
  AdviceWithdrawn,
} as const;

/** Of those that gave an advice together: one that is there, or the last that left. */
function longestThere(s: Trajectory, advice: string): string | undefined {
  const given = s.advices[advice];
  const leaves = (id: string) => s.left[id]?.day ?? NEVER;
  return given && councilsOf(given).reduce((last, next) => (leaves(next) > leaves(last) ? next : last));
}
const NEVER = '9999-12-31';

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
    participants: councilsOf,
    addsTo: (s, data) => [
      ...requestsOf(data).map((id) => s.requests[id]),
      ...(data.replaces === undefined ? [] : [s.advices[data.replaces]]),
    ],
    sought: ({ advices }) => Object.values(advices),
    awaits: ['AnswerDrafted', 'ResponseAdopted', 'InfluencePublished', 'AdviceConfirmed'],
    influence: true,
  },
  AdviceSupplemented: {
    ...onTheWay,
    about: about.advices,
    participants: ({ advice }, s) => [longestThere(s, advice)],
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
  // A council may get access only after the end.
  AdviceConfirmed: {
    ...alsoAfterTheEnd,
    about: (s) => about.advicesOfCouncils(s).filter(({ advice }) => awaitsConfirmation(s.advices[advice])),
    participants: ofCouncil,
    addsTo: (s, { advice }) => [s.advices[advice]],
    sought: unsought,
    awaits: [],
    influence: true,
  },
  AdviceWithdrawn: {
    ...onTheWay,
    about: about.advicesOfCouncils,
    participants: ofCouncil,
    addsTo: (s, { advice }) => [s.advices[advice]],
    sought: ({ advices }) => Object.values(advices).flatMap(({ gone }) => gone ?? []),
    awaits: ['DecisionTaken', 'InfluencePublished'],
    influence: true,
  },
};
