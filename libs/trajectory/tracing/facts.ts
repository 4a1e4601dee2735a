import { ValidateIf } from 'class-validator';
import {
  ClassSince,
  DayField,
  Either,
  Id,
  Ids,
  ListOf,
  OneOf,
  Optional,
  Since,
  Text,
  Together,
  Unsought,
  Whole,
  Why,
  Words,
  YesNo,
} from '#facts';
import { CHANGE_CAUSES, EFFECTS, PROGRESS_STATES, RECOGNITIONS } from '#vocabulary';
import type { ChangeCause, Effect, ProgressState, Recognition } from '#vocabulary';
import { councilsOf } from '../advising/status.js';
import * as about from '../facts/about.js';
import { answerOf } from '../answering/status.js';
import type { Trajectory } from '../state.js';
import { tracesNamed } from './traces.js';
import { alsoAfterTheEnd, nobody, ofCouncil, onTheWay, unsought, type Declarations } from '../facts/declare.js';

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
  /** Of a text without these it is not known where: paper does not always tell. */
  @Since(2, (passages, { effect }) => effect === 'text' && passages === undefined)
  @Optional()
  @ListOf(() => Passage, 1)
  passages?: Passage[];
  @ValidateIf((t: InfluenceTraced) => t.effect === 'commitment' || t.commitment != null)
  @Id()
  commitment?: string;
  @ValidateIf((t: InfluenceTraced) => t.effect === 'practice' || t.note != null)
  @Why()
  note?: string;
}

/** Why passages of a version are other than before, where no recommendation and no finding made them so. */
@ClassSince(2)
export class ChangeExplained {
  @Whole(1, 1_000_000) toVersion!: number;
  @ListOf(() => Passage, 1) passages!: Passage[];
  @OneOf(CHANGE_CAUSES) cause!: ChangeCause;
  /** What was editorial says itself what it is. */
  @Unsought()
  @ValidateIf((e: ChangeExplained) => e.cause !== 'editorial' || e.because != null)
  @Why()
  because?: string;
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

/** What a council says of what the municipality traced: whether it recognises that as what became of its point. */
@ClassSince(2)
export class InfluenceJudged {
  @Id() council!: string;
  @Either('recommendation', 'finding') @Id() recommendation?: string;
  @Together('recommendation', 'authority') @Id() authority?: string;
  @Either('recommendation', 'finding') @Id() finding?: string;
  @OneOf(RECOGNITIONS) recognised!: Recognition;
  @Optional() @Text() comment?: string;
}

/** How far what was answered is. */
@ClassSince(2)
export class ProgressReported {
  @Id() authority!: string;
  @Id() recommendation!: string;
  @OneOf(PROGRESS_STATES) state!: ProgressState;
  @Optional() @Text() note?: string;
}

/** The facts of this chapter. */
export const tracing = {
  InfluenceTraced,
  ChangeExplained,
  SharedWithRaad,
  CommitmentFulfilled,
  CommitmentPostponed,
  InfluenceJudged,
  ProgressReported,
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
    awaits: ['InfluencePublished', 'InfluenceJudged'],
    influence: true,
  },
  ChangeExplained: {
    ...onTheWay,
    about: (s) => (s.drafts.length > 1 ? about.once() : []),
    participants: nobody,
    addsTo: (s, { toVersion }) => [s.drafts.find(({ version }) => version === toVersion)],
    sought: unsought,
    awaits: [],
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
    awaits: ['RejoinderGiven', 'InfluenceJudged'],
    influence: true,
  },
  CommitmentPostponed: {
    ...alsoAfterTheEnd,
    about: about.commitments,
    participants: nobody,
    addsTo: (s, { commitment }) => [s.commitments[commitment]],
    sought: unsought,
    awaits: ['RejoinderGiven'],
    influence: true,
  },
  InfluenceJudged: {
    ...alsoAfterTheEnd,
    about: aboutTraced,
    participants: ofCouncil,
    addsTo: (s, { recommendation, finding, authority = '' }) => [
      finding === undefined ? tracesNamed(s, authority, recommendation ?? '')[0] : s.findings[finding]?.traces[0],
    ],
    sought: ({ judgements }) => Object.values(judgements).flat(),
    awaits: [],
    influence: true,
  },
  ProgressReported: {
    ...alsoAfterTheEnd,
    about: about.answers,
    participants: nobody,
    addsTo: (s, { authority, recommendation }) => [answerOf(s, authority, recommendation)],
    sought: ({ progress }) => Object.values(progress).flat(),
    awaits: ['RejoinderGiven', 'InfluenceJudged'],
    influence: true,
  },
};

/** Each point with the council whose it is, and each finding with every council. */
function aboutTraced(s: Trajectory): about.About[] {
  const points = about.answers(s).flatMap(({ authority = '', recommendation = '', advice = '' }) => {
    const given = s.advices[advice];
    return (given ? councilsOf(given) : []).map((council) => ({ council, authority, recommendation }));
  });
  const findings = Object.keys(s.findings).flatMap((finding) => about.councils(s).map((who) => ({ ...who, finding })));
  return [...points, ...findings];
}
