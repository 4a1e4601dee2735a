import { ClassSince, Either, Id, ListOf, One, Optional, Since, Text, Unsought, Whole, Why } from '#facts';
import { Authority } from '../opening/facts.js';
import * as about from '../facts/about.js';
import {
  byItself,
  alsoAfterTheEnd,
  nobody,
  ofCouncil,
  onTheWay,
  unsought,
  type Declarations,
} from '../facts/declare.js';

/** A council or an authority that stops. */
export class ParticipantLeft {
  @Either('council', 'authority') @Id() council?: string;
  @Either('council', 'authority') @Id() authority?: string;
  @Why() reason!: string;
}

/** An authority that goes on as another, as when municipalities become one (herindeling). */
@ClassSince(2)
export class AuthoritySucceeded {
  @Id() from!: string;
  @One(() => Authority) to!: Authority;
  @Why() reason!: string;
}

export class DisputeRaised {
  @Id() council!: string;
  @Text() ground!: string;
}

export class DisputeSettled {
  @Text() outcome!: string;
}

/** One of the seventeen conditions for good participation (Movisie 2013). */
export class Score {
  @Whole(1, 17) condition!: number;
  @Optional() @Whole(1, 5) score?: number;
  @Optional() @Text() remark?: string;
}

export class EvaluationGiven {
  @Id() by!: string;
  @ListOf(() => Score, 1) scores!: Score[];
}

/** Where changes of the text are not explained, it says why they stay so. */
export class InfluencePublished {
  @Optional() @Since(3) @Unsought() @Why() unexplainedBecause?: string;
}

export class TrajectoryWithdrawn {
  @Why() reason!: string;
}

export class TrajectoryClosed {
  @Text() outcome!: string;
  @Why() reason!: string;
}

export class TrajectoryMigrated {
  @Whole(1, 1_000) toDefinition!: number;
  @Why() reason!: string;
}

/** The facts of this chapter. */
export const course = {
  ParticipantLeft,
  AuthoritySucceeded,
  InfluencePublished,
  DisputeRaised,
  DisputeSettled,
  EvaluationGiven,
  TrajectoryWithdrawn,
  TrajectoryClosed,
  TrajectoryMigrated,
} as const;

/** What they are to the rest of the product: see Declared. */
export const courseFacts: Declarations<keyof typeof course> = {
  ParticipantLeft: {
    ...onTheWay,
    about: (s) => [...about.councils(s), ...about.authorities(s)],
    participants: ({ council, authority }) => [council, authority],
    addsTo: byItself,
    sought: unsought,
    awaits: ['DecisionTaken', 'InfluencePublished'],
    influence: false,
  },
  // What was promised outlives the trajectory, and so may who promised it not.
  AuthoritySucceeded: {
    ...alsoAfterTheEnd,
    about: (s) => s.opened.authorities.map(({ id }) => ({ from: id })),
    // While it is offered nobody knows yet as which it goes on.
    participants: ({ from, to }: { readonly from: string; readonly to?: Authority }) => [from, to?.id],
    addsTo: byItself,
    sought: ({ succeeded, opened: { authorities } }) =>
      Object.values(succeeded).map(({ to, reason }) => ({ reason, to: authorities.find(({ id }) => id === to) })),
    awaits: [
      ...(['AnswerDrafted', 'ResponseAdopted', 'AnswerRevised'] as const),
      ...(['DecisionTaken', 'InfluencePublished', 'CommitmentFulfilled'] as const),
    ],
    influence: true,
  },
  InfluencePublished: {
    ...onTheWay,
    about: about.once,
    participants: nobody,
    addsTo: byItself,
    sought: unsought,
    awaits: [],
    influence: false,
  },
  DisputeRaised: {
    ...onTheWay,
    about: about.councils,
    participants: ofCouncil,
    addsTo: byItself,
    sought: ({ disputes }) => disputes,
    awaits: ['DisputeSettled'],
    influence: false,
  },
  DisputeSettled: {
    ...alsoAfterTheEnd,
    about: about.once,
    participants: nobody,
    addsTo: byItself,
    sought: ({ disputes }) => disputes,
    awaits: [],
    influence: false,
  },
  EvaluationGiven: {
    ...alsoAfterTheEnd,
    about: (s) => [...s.opened.councils, ...s.opened.authorities].map(({ id }) => ({ by: id })),
    participants: ({ by }) => [by],
    addsTo: byItself,
    sought: unsought,
    awaits: [],
    influence: false,
  },
  TrajectoryWithdrawn: {
    ...onTheWay,
    about: about.once,
    participants: nobody,
    addsTo: byItself,
    sought: ({ end }) => (end?.how === 'withdrawn' ? [end] : []),
    awaits: [],
    influence: false,
  },
  TrajectoryClosed: {
    ...onTheWay,
    about: about.once,
    participants: nobody,
    addsTo: byItself,
    sought: ({ end }) => (end?.how === 'closed' ? [end] : []),
    awaits: [],
    influence: false,
  },
  // To move to another definition is not a fact of the dossier itself.
  TrajectoryMigrated: {
    afterTheEnd: true,
    inAFile: 'left out',
    about: about.once,
    participants: nobody,
    addsTo: byItself,
    sought: unsought,
    awaits: [],
    influence: false,
  },
};
