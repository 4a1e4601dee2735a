import type { TimelineEntry, TrajectoryView } from '#projections';
import type { EventType, TrajectoryEvent } from '#trajectory';

type Dossier = Pick<TrajectoryView, 'corrected'>;
type DataOf<T extends EventType> = TrajectoryEvent<T>['data'];

/** The entries of these types that were corrected, and are about this. */
function correctedOf<T extends EventType>(
  { corrected = [] }: Dossier,
  types: readonly T[],
  isAbout: (data: DataOf<T>, entry: TimelineEntry) => boolean,
): readonly TimelineEntry[] {
  return corrected.filter(
    (entry) => types.some((type) => type === entry.type) && isAbout(entry.data as DataOf<T>, entry),
  );
}

/** What was corrected of what a page shows: the facts in which that was said. */
export const correctedIn = {
  opening: (dossier: Dossier) => correctedOf(dossier, ['TrajectoryOpened', 'TrajectoryAmended'], () => true),
  /** How it ended. */
  end: (dossier: Dossier) =>
    correctedOf(dossier, ['TrajectoryWithdrawn', 'TrajectoryClosed', 'InfluencePublished'], () => true),
  /** Who stopped, or went on as another. */
  participants: (dossier: Dossier) => correctedOf(dossier, ['ParticipantLeft', 'AuthoritySucceeded'], () => true),
  space: (dossier: Dossier, on: string) => correctedOf(dossier, ['InfluenceSpaceSet'], (_, { date }) => date === on),
  information: (dossier: Dossier, id: string) => [
    ...correctedOf(dossier, ['InformationRequested'], (data) => data.id === id),
    ...correctedOf(dossier, ['InformationProvided'], ({ request }) => request === id),
  ],
  request: (dossier: Dossier, id: string) => [
    ...correctedOf(dossier, ['AdviceRequested'], (data) => data.id === id),
    ...correctedOf(dossier, ['AdviceTermExtended', 'AdviceDeclined'], ({ request }) => request === id),
  ],
  advice: (dossier: Dossier, id: string) => [
    ...correctedOf(dossier, ['AdviceSubmitted'], (data) => data.id === id),
    ...correctedOf(dossier, ['AdviceConfirmed', 'AdviceWithdrawn'], ({ advice }) => advice === id),
    ...correctedOf(dossier, ['SharedWithRaad'], ({ advices }) => advices.includes(id)),
  ],
  point: (dossier: Dossier, id: string) =>
    correctedOf(dossier, ['AdviceSubmitted', 'AdviceSupplemented'], ({ recommendations }) =>
      recommendations.some((point) => point.id === id),
    ),
  /** An answer, and what was said, traced and told of it. */
  answer: (dossier: Dossier, authority: string, point: string) => [
    ...correctedOf(
      dossier,
      ['AnswerDrafted', 'AnswerRevised'],
      (data) => data.authority === authority && (data.recommendations ?? [data.recommendation]).includes(point),
    ),
    ...correctedOf(dossier, ['RejoinderGiven'], ({ answers }) =>
      answers.some((said) => said.recommendation === point && (said.authority ?? authority) === authority),
    ),
    ...correctedOf(
      dossier,
      ['InfluenceTraced', 'InfluenceJudged', 'ProgressReported'],
      (data) => data.authority === authority && data.recommendation === point,
    ),
  ],
  response: (dossier: Dossier, authority: string, advice: string) =>
    correctedOf(
      dossier,
      ['ResponseAdopted', 'ResponseTermExtended'],
      (data) => data.authority === authority && data.advice === advice,
    ),
  commitment: (dossier: Dossier, id: string) =>
    correctedOf(dossier, ['CommitmentFulfilled', 'CommitmentPostponed'], ({ commitment }) => commitment === id),
  dispute: (dossier: Dossier, raisedOn: string, settledOn: string | undefined) => [
    ...correctedOf(dossier, ['DisputeRaised'], (_, { date }) => date === raisedOn),
    ...correctedOf(dossier, ['DisputeSettled'], (_, { date }) => date === settledOn),
  ],
  evaluation: (dossier: Dossier, by: string, on: string) =>
    correctedOf(dossier, ['EvaluationGiven'], (data, { date }) => data.by === by && date === on),
  /** A version of the text, and why it changed in it where no point made it so. */
  draft: (dossier: Dossier, version: number) => [
    ...correctedOf(dossier, ['DraftPublished'], (data) => data.version === version),
    ...correctedOf(dossier, ['ChangeExplained'], ({ toVersion }) => toVersion === version),
  ],
  involvement: (dossier: Dossier, on: string, form: string) =>
    correctedOf(dossier, ['InvolvementHeld'], (data, { date }) => data.form === form && date === on),
  finding: (dossier: Dossier, id: string) =>
    correctedOf(dossier, ['InfluenceTraced', 'InfluenceJudged'], (data) => data.finding === id),
  raadAct: (dossier: Dossier, on: string, title: string) =>
    correctedOf(dossier, ['RaadActed'], (data, { date }) => data.title === title && date === on),
  decision: (dossier: Dossier, authority: string, on: string) =>
    correctedOf(dossier, ['DecisionTaken'], (data, { date }) => data.authority === authority && date === on),
};
