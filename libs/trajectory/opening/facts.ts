import {
  ClassSince,
  DayField,
  EachOneOf,
  Either,
  Id,
  ListOf,
  MUNICIPALITY,
  Name,
  NOT_A_MUNICIPALITY,
  One,
  OneOf,
  Optional,
  PersonId,
  Since,
  Text,
  Texts,
  Whole,
  Why,
  YesNo,
} from '#facts';
import { AUTHORITY_KINDS, KINDS, LEGAL_BASES, SUBJECTS } from '#vocabulary';
import type { AuthorityKind, Kind, LegalBasis } from '#vocabulary';
import { Matches } from 'class-validator';
import * as about from '../facts/about.js';
import { byItself, nobody, onTheWay, unsought, type Declarations } from '../facts/declare.js';

/** A term in weeks or days, or until a given day. */
export class TermFields {
  @Either('weeks', 'days', 'until') @Whole(1, 520) weeks?: number;
  @Either('weeks', 'days', 'until') @Whole(1, 3660) days?: number;
  @Either('weeks', 'days', 'until') @DayField() until?: string;
}

export class Recess {
  @Name() name!: string;
  @DayField() from!: string;
  @DayField() to!: string;
}

export class StandingTerm {
  @Either('weeks', 'days') @Whole(1, 520) weeks?: number;
  @Either('weeks', 'days') @Whole(1, 3660) days?: number;
}

/** The municipality's rules that hold for this trajectory; pinned when it is opened. */
export class Settings {
  @Optional() @One(() => StandingTerm) adviceTerm?: StandingTerm;
  @Optional() @One(() => StandingTerm) responseTerm?: StandingTerm;
  @Optional() @Since(2) @One(() => StandingTerm) informationTerm?: StandingTerm;
  @Optional() @YesNo() termijnenwet?: boolean;
  @Optional() @ListOf(() => Recess) recess?: Recess[];
}

export class Authority {
  @Id() id!: string;
  @OneOf(AUTHORITY_KINDS) kind!: AuthorityKind;
  @Name() name!: string;
}

export class Council {
  @Id() id!: string;
  @Name() name!: string;
}

/** Contact and portfolio holder are ids in the directory: names are not kept in the log. */
export class TrajectoryOpened {
  @Name() title!: string;
  @Matches(MUNICIPALITY, { message: NOT_A_MUNICIPALITY }) municipality!: string;
  @OneOf(KINDS) kind!: Kind;
  @OneOf(SUBJECTS) subject!: (typeof SUBJECTS)[number];
  @EachOneOf(LEGAL_BASES) legalBases!: LegalBasis[];
  @ListOf(() => Authority, 1) authorities!: Authority[];
  @ListOf(() => Council) councils!: Council[];
  @Optional() @DayField() plannedDecisionOn?: string;
  @Optional() @One(() => Settings) settings?: Settings;
  @Optional() @Name() portfolio?: string;
  @Optional() @PersonId() portfolioHolder?: string;
  @Optional() @PersonId() contact?: string;
  @Optional() @Texts() sources?: string[];
  @Optional() @Text() note?: string;
  @Optional() @YesNo() constructed?: boolean;
}

/** What is otherwise since the opening, and who came to take part. */
@ClassSince(2)
export class TrajectoryAmended {
  @Optional() @Name() title?: string;
  @Optional() @DayField() plannedDecisionOn?: string;
  @Optional() @Name() portfolio?: string;
  @Optional() @PersonId() portfolioHolder?: string;
  @Optional() @PersonId() contact?: string;
  @Optional() @EachOneOf(LEGAL_BASES) legalBases?: LegalBasis[];
  @Optional() @ListOf(() => Council, 1) addCouncils?: Council[];
  @Optional() @ListOf(() => Authority, 1) addAuthorities?: Authority[];
  @Why() because!: string;
}

/** The facts of this chapter. */
export const opening = {
  TrajectoryOpened,
  TrajectoryAmended,
} as const;

/** What they are to the rest of the product: see Declared. */
export const openingFacts: Declarations<keyof typeof opening> = {
  TrajectoryOpened: {
    afterTheEnd: false,
    inAFile: 'header',
    about: about.nothing,
    participants: nobody,
    addsTo: byItself,
    sought: unsought,
    awaits: ['InvolvementHeld', 'AdviceSubmitted'],
    influence: true,
  },
  TrajectoryAmended: {
    ...onTheWay,
    about: about.once,
    participants: nobody,
    addsTo: byItself,
    sought: ({ amendments }) => amendments,
    awaits: ['AdviceRequested', 'AnswerDrafted', 'DecisionTaken', 'InfluenceJudged'],
    influence: true,
  },
};
