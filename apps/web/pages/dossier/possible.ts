import type { FactType, Possibility, Stage } from '#trajectory';

/** One kind of thing to do: to what it can be done now, and for what it cannot, why. */
export interface Kind {
  readonly type: FactType;
  readonly possible: readonly Possibility[];
  readonly why: readonly string[];
}

/** What is possible nearly always and seldom what somebody comes for. */
export const SELDOM: ReadonlySet<FactType> = new Set([
  'ParticipantLeft',
  'DisputeRaised',
  'EvaluationGiven',
  'CommitmentPostponed',
  'AdviceTermExtended',
  'ResponseTermExtended',
  'AdviceDeclined',
  'TrajectoryWithdrawn',
  'TrajectoryClosed',
  'TrajectoryMigrated',
]);

/** What brings a dossier on from where it stands, for whoever may do it: the obvious next step. */
const NEXT: Readonly<Record<Stage, readonly FactType[]>> = {
  draft: ['InvolvementHeld', 'DraftPublished', 'InfluenceSpaceSet'],
  involvement: ['AdviceRequested', 'DraftPublished'],
  advice: ['AdviceSubmitted', 'AdviceSupplemented', 'InformationProvided', 'InformationRequested'],
  response: ['AnswerDrafted', 'ResponseAdopted', 'RejoinderGiven', 'SharedWithRaad'],
  influence: ['InfluencePublished', 'InfluenceTraced', 'DecisionTaken', 'RejoinderGiven', 'SharedWithRaad'],
  closed: ['EvaluationGiven', 'CommitmentFulfilled', 'RejoinderGiven'],
  withdrawn: ['EvaluationGiven'],
};

/** What can be done, by kind: what can be done now first, and of that the obvious next step. */
export function kindsOf(
  possibilities: readonly Possibility[],
  stage: Stage,
): { now: readonly Kind[]; later: readonly Kind[] } {
  const types = [...new Set(possibilities.map(({ type }) => type))];
  const kinds = types.map((type): Kind => {
    const all = possibilities.filter((p) => p.type === type);
    const why = all.flatMap((p) => p.why.map(({ message }) => message));
    return { type, possible: all.filter(({ possible }) => possible), why: [...new Set(why)] };
  });
  const rank = ({ type }: Kind) => (NEXT[stage].includes(type) ? NEXT[stage].indexOf(type) : NEXT[stage].length);
  return {
    now: kinds.filter(({ possible }) => possible.length > 0).sort((a, b) => rank(a) - rank(b)),
    later: kinds.filter(({ possible }) => possible.length === 0),
  };
}
