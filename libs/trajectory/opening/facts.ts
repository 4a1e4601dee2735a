import {
  ClassSince,
  DayField,
  EachOneOf,
  Either,
  Id,
  Link,
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
  Unsought,
  Whole,
  Why,
  YesNo,
  YesNoOrText,
} from '#facts';
import {
  ANSWERED,
  AUTHORITY_KINDS,
  INSTRUMENTS,
  KINDS,
  LEGAL_BASES,
  MEETING_BODIES,
  MEETING_DAYS,
  PUBLISHERS,
  SUBJECTS,
} from '#vocabulary';
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

/** How long, in one unit. */
export class TermLength {
  @Either('weeks', 'days') @Whole(1, 520) weeks?: number;
  @Either('weeks', 'days') @Whole(1, 3660) days?: number;
}

/** To which meeting after its start (1 is the next), and to what of it. */
export class MeetingTerm {
  @OneOf(MEETING_BODIES) of!: (typeof MEETING_BODIES)[number];
  @Whole(1, 20) nth!: number;
  @OneOf(MEETING_DAYS) by!: (typeof MEETING_DAYS)[number];
}

/** A meeting of the college or the raad, and the last day for the papers of it. */
export class Meeting {
  @DayField() on!: string;
  @Optional() @DayField() closesOn?: string;
}

/**
 * `article` is where the instrument says so: "artikel 5 lid 2". With `meeting` it is counted to a meeting, and the length
 * holds where the calendar does not reach so far.
 */
export class StandingTerm extends TermLength {
  @Optional() @Since(2) @One(() => MeetingTerm) meeting?: MeetingTerm;
  @Optional() @Since(2) @Unsought() @Name() article?: string;
}

/** In what the municipality laid down its rules, and where that can be read. */
export class LaidDownIn {
  @OneOf(INSTRUMENTS) kind!: (typeof INSTRUMENTS)[number];
  @Unsought() @Name() name!: string;
  @Optional() @Link() link?: string;
}

/** How often a term may be extended, and by how much each time; without either as often or as long as needed. */
export class ExtensionRule {
  @Optional() @Whole(0, 20) times?: number;
  @Optional() @One(() => TermLength) most?: TermLength;
  @Optional() @Unsought() @Name() article?: string;
}

/** On what kind of subject a council is always asked. */
export class AlwaysAsked {
  @OneOf(SUBJECTS) subject!: (typeof SUBJECTS)[number];
  @Id() council!: string;
  @Unsought() @Name() name!: string;
  @Optional() @Unsought() @Name() article?: string;
}

/** Whether an answer is owed at all. */
export class Owed {
  @YesNo() owed!: boolean;
  @Optional() @Unsought() @Name() article?: string;
}

/** To what an answer is owed. */
export class Answering {
  @OneOf(ANSWERED) when!: (typeof ANSWERED)[number];
  @Optional() @Unsought() @Name() article?: string;
}

export class Publishing {
  @OneOf(PUBLISHERS) who!: (typeof PUBLISHERS)[number];
  @Optional() @Unsought() @Name() article?: string;
}

/** To whom one goes with a dispute, and what is done one after the other. */
export class DisputeRule {
  @Optional() @Unsought() @Name() body?: string;
  @Optional() @Unsought() @Texts() steps?: string[];
  @Optional() @Unsought() @Name() article?: string;
}

/**
 * The municipality's rules that hold for this trajectory; pinned when it is opened. `termijnenwetBecause` says why the
 * Algemene termijnenwet holds or not, where it is a choice; `copyToRaad` that the raad gets a copy, or which article
 * says so; `proposalTerm` is the term of a response to an advice that nobody asked for.
 */
export class Settings {
  @Optional() @Since(2) @One(() => LaidDownIn) instrument?: LaidDownIn;
  @Optional() @One(() => StandingTerm) adviceTerm?: StandingTerm;
  @Optional() @Since(2) @One(() => StandingTerm) urgentTerm?: StandingTerm;
  @Optional() @One(() => StandingTerm) responseTerm?: StandingTerm;
  @Optional() @Since(2) @One(() => StandingTerm) proposalTerm?: StandingTerm;
  @Optional() @Since(2) @One(() => ExtensionRule) adviceExtension?: ExtensionRule;
  @Optional() @Since(2) @One(() => ExtensionRule) responseExtension?: ExtensionRule;
  @Optional() @Since(2) @One(() => StandingTerm) informationTerm?: StandingTerm;
  @Optional() @Since(2) @One(() => Owed) informationOwed?: Owed;
  @Optional() @Since(2) @One(() => Owed) proposalsOwed?: Owed;
  @Optional() @Since(2) @One(() => Answering) answers?: Answering;
  @Optional() @Since(2) @One(() => Publishing) publishes?: Publishing;
  @Optional() @Since(2) @One(() => DisputeRule) dispute?: DisputeRule;
  @Optional() @Since(2) @ListOf(() => Meeting) collegeMeetings?: Meeting[];
  @Optional() @Since(2) @ListOf(() => Meeting) raadMeetings?: Meeting[];
  @Optional() @YesNo() termijnenwet?: boolean;
  @Optional() @Since(2) @Unsought() @Why() termijnenwetBecause?: string;
  @Optional() @Since(2) @ListOf(() => AlwaysAsked) alwaysAsked?: AlwaysAsked[];
  @Optional() @Since(2) @Unsought() @YesNoOrText(300) copyToRaad?: boolean | string;
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
