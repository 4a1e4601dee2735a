import { ValidateIf } from 'class-validator';
import { Id, ListOf, Name, OneOf, Optional, Text, Texts, Unsought, Whole, Why } from '#facts';
import { LEVELS, MATURITIES } from '#vocabulary';
import type { Maturity } from '#vocabulary';
import * as about from '../facts/about.js';
import { Annex } from '../facts/annex.js';
import { byItself, nobody, ofCouncil, onTheWay, unsought, type Declarations } from '../facts/declare.js';

export class FixedPoint {
  @Text() what!: string;
  @Why() why!: string;
}

export class InfluenceSpaceSet {
  @Text() purpose!: string;
  @Texts() open!: string[];
  @ListOf(() => FixedPoint) fixed!: FixedPoint[];
  @OneOf(LEVELS) level!: (typeof LEVELS)[number];
  @Optional() @Unsought() @Why() because?: string;
}

/** At least one of text and file; `file` names a document by its hash. */
export class DraftPublished {
  @Whole(1, 1_000_000) version!: number;
  @OneOf(MATURITIES) maturity!: Maturity;
  @ValidateIf((d: DraftPublished) => d.text != null || d.file == null) @Text(1_000_000) text?: string;
  @Optional() @Unsought() @Name() file?: string;
}

export class InformationRequested {
  @Id() id!: string;
  @Id() council!: string;
  @Text() question!: string;
}

export class InformationProvided {
  @Optional() @Id() request?: string;
  @Text() description!: string;
  @Optional() @ListOf(() => Annex) annexes?: Annex[];
}

export class Finding {
  @Id() id!: string;
  @Text() text!: string;
}

export class InvolvementHeld {
  @Text() form!: string;
  @Optional() @Texts() groupsReached?: string[];
  @Optional() @Texts() groupsMissing?: string[];
  @Optional() @ListOf(() => Finding) findings?: Finding[];
}

/** The facts of this chapter. */
export const drafting = {
  InfluenceSpaceSet,
  DraftPublished,
  InformationRequested,
  InformationProvided,
  InvolvementHeld,
} as const;

/** What they are to the rest of the product: see Declared. */
export const draftingFacts: Declarations<keyof typeof drafting> = {
  InfluenceSpaceSet: {
    ...onTheWay,
    about: about.once,
    participants: nobody,
    addsTo: byItself,
    sought: ({ influenceSpace }) => (influenceSpace ? [influenceSpace] : []),
    awaits: [],
    influence: false,
  },
  DraftPublished: {
    ...onTheWay,
    about: about.once,
    participants: nobody,
    addsTo: byItself,
    sought: ({ drafts }) => drafts,
    awaits: [],
    influence: true,
  },
  InformationRequested: {
    ...onTheWay,
    about: about.councils,
    participants: ofCouncil,
    addsTo: byItself,
    sought: ({ information }) => Object.values(information),
    awaits: ['InformationProvided'],
    influence: false,
  },
  InformationProvided: {
    ...onTheWay,
    about: about.once,
    participants: nobody,
    addsTo: (s, { request }) => (request === undefined ? [] : [s.information[request]]),
    sought: unsought,
    awaits: ['InformationProvided'],
    influence: false,
  },
  InvolvementHeld: {
    ...onTheWay,
    about: about.once,
    participants: nobody,
    addsTo: byItself,
    sought: (s) => [...s.involvements, { findings: Object.values(s.findings) }],
    awaits: ['AdviceRequested'],
    influence: true,
  },
};
