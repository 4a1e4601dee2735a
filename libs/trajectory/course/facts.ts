import { Either, Id, ListOf, Optional, Text, Whole, Why } from '#facts';

/** A council or an authority that stops. */
export class ParticipantLeft {
  @Either('council', 'authority') @Id() council?: string;
  @Either('council', 'authority') @Id() authority?: string;
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

export class InfluencePublished {}

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
