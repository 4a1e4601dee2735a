import type { Content } from './merge.ts';
import { isSame } from './merge.ts';
import type { Shape } from './shape.ts';
import { nameOfSatisfaction } from '../trajectory/verdict.tsx';

export type Satisfied = ReturnType<typeof nameOfSatisfaction>;

/** What is said of one answer to an advice. */
export interface Rejoined {
  readonly recommendation: string;
  readonly authority: string;
  readonly satisfied: '' | Satisfied;
  readonly comment: string;
}
interface RejoinderValues {
  readonly answers: readonly Rejoined[];
  readonly date: string;
}
type Said = Parameters<typeof nameOfSatisfaction>[0];

/** As it is sent: what is neither goes by its name. */
export const sentAs = (satisfied: Rejoined['satisfied']) =>
  satisfied === 'partly' || satisfied === 'notYet' ? satisfied : satisfied === 'yes';

export const partOf = ({ recommendation, authority }: Pick<Rejoined, 'recommendation' | 'authority'>): string =>
  `${recommendation}@${authority}`;

/** Null where nothing was said yet, or what was said before stands. */
export const saidIn = (row: Rejoined, start: Rejoined | undefined): Content =>
  isSame(row, start)
    ? null
    : {
        ...(row.satisfied !== '' && { satisfied: sentAs(row.satisfied) }),
        ...(row.comment !== '' && { comment: row.comment }),
      };

function rowOf(row: Rejoined, content: Content, start: Rejoined | undefined): Rejoined {
  if (content === null || content === undefined) return start ?? row;
  const { satisfied, comment = '' } = content as { readonly satisfied?: Said; readonly comment?: string };
  return { ...row, satisfied: satisfied === undefined ? '' : nameOfSatisfaction(satisfied), comment };
}

/** What is said of each answer, beside what stood there when it was begun: each a part, and always there. */
export const rejoined = <Values extends RejoinderValues>(starts: readonly Rejoined[]): Shape<Values> => ({
  rows: 'answers',
  rowsOf: ({ answers }) => answers.map(partOf),
  isField: () => true,
  partsOf: ({ answers, date }) =>
    new Map<string, Content>([
      ...answers.map((row, i): [string, Content] => [partOf(row), saidIn(row, starts[i])]),
      ['date', date || null],
    ]),
  withParts: (values, changed) => ({
    ...values,
    answers: values.answers.map((row, i) =>
      changed.has(partOf(row)) ? rowOf(row, changed.get(partOf(row)), starts[i]) : row,
    ),
    ...(changed.has('date') && { date: typeof changed.get('date') === 'string' ? changed.get('date') : '' }),
  }),
  withoutBlanks: (values) => values,
  sentIn: ({ parts }) =>
    parts.flatMap(({ part, content }) =>
      (content as { readonly satisfied?: Said } | null)?.satisfied === undefined ? [] : [part],
    ),
});
