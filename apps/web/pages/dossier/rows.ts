import type { InfluenceView, TrajectoryView } from '#projections';
import type { AnswerVerdict } from '#vocabulary';
import { numbersIn } from '../../trajectory/names.ts';
import type { Search } from './search.ts';

type Thread = InfluenceView['recommendations'][number];
type Answer = Thread['answers'][number];

/** One recommendation as a line in the list of points. */
export interface Row {
  readonly id: string;
  readonly number: string;
  readonly text: string;
  readonly question: boolean;
  readonly about: string | undefined;
  readonly council: string;
  readonly advice: string;
  /** To whom it is addressed, and that it is the view of a minority. */
  readonly whose: Pick<Thread, 'for' | 'minority'>;
  readonly answers: readonly Answer[];
}
type Read = Pick<TrajectoryView, 'advices'>;

export const verdictOf = ({ versions }: Pick<Answer, 'versions'>): AnswerVerdict | undefined =>
  versions?.at(-1)?.verdict;

/** What still waits for an answer of somebody, and what was adopted and still has to be shown. */
export const awaitsAnswer = ({ answers }: Pick<Row, 'answers'>) =>
  answers.some((answer) => !answer.dropped && verdictOf(answer) === undefined);
export const awaitsTrace = ({ answers }: Pick<Row, 'answers'>) =>
  answers.some(({ influence }) => influence === 'untraced');

/** Every point of a dossier, advice by advice, in the order of each advice. */
export function rowsOf(trajectory: Read, { recommendations }: Pick<InfluenceView, 'recommendations'>): readonly Row[] {
  const numbers = numbersIn(trajectory);
  return recommendations.map(({ id, text, question, about, council, advice, answers, for: to, minority }) => ({
    ...{ id, text, question, about, council, answers },
    ...{ advice: advice.id, number: numbers.get(id) ?? '', whose: { for: to, minority } },
  }));
}

const AWAITED = { answer: awaitsAnswer, trace: awaitsTrace } as const;

/** Those that the address asks for. */
export const narrowed = (rows: readonly Row[], { council, verdict, about, awaits }: Search): readonly Row[] =>
  rows.filter(
    (row) =>
      (council === undefined || row.council === council) &&
      (verdict === undefined || row.answers.some((answer) => verdictOf(answer) === verdict)) &&
      (about === undefined || row.about === about) &&
      (awaits === undefined || AWAITED[awaits](row)),
  );
