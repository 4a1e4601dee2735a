import type { Actor } from '#access';
import { each, fields, whole, type Of } from '#schema';
import { ANSWER_VERDICTS, type AnswerVerdict } from '#vocabulary';
import { sql } from 'kysely';
import { countedOver, type CountedFilter } from '../query/counted-in.js';
import { pointsIn, type CountedPoints } from './point-counts.js';
import type { Reader } from '../query/reader.js';
import { visibleTo } from '../query/visible-to.js';

export const questionCounts = fields({
  ...each(['total', 'open'], whole),
  verdicts: fields(each(ANSWER_VERDICTS, whole)),
});

/** So many questions of one council in a year and a dossier, with this answer or without one. */
export interface AskedPoints {
  readonly dossier: string;
  readonly council: string;
  readonly year: number;
  readonly verdict: AnswerVerdict | null;
  readonly count: number;
}

/** The points that are questions, in the dossiers that somebody may know of. */
function questionsIn(reader: Reader, actor: Actor, f: CountedFilter): readonly AskedPoints[] {
  const year = sql<number>`CAST(substr(points.day, 1, 4) AS INTEGER)`;
  return reader.all(
    reader.build
      .selectFrom('points')
      .innerJoin('dossiers', 'dossiers.dossier', 'points.dossier')
      .select(({ fn }) => ['points.dossier', 'points.council', 'points.verdict', fn.countAll<number>().as('count')])
      .select(year.as('year'))
      .where('points.question', '=', 1)
      .where(countedOver('points', f))
      .where(visibleTo(actor))
      .groupBy(['points.dossier', 'points.council', 'points.verdict'])
      .groupBy(year),
  );
}

interface Counted {
  readonly dossier: string;
  readonly council: string;
  readonly year: number;
  readonly questions?: readonly AskedPoints[];
  readonly points?: readonly CountedPoints[];
}
const keyOf = ({ dossier, council, year }: Pick<Counted, 'dossier' | 'council' | 'year'>) =>
  `${dossier} ${council} ${year}`;

/** What was counted of a dossier and a council in a year, with the points that it is of, and the questions among that. */
export function withPoints<Row extends Counted>(rows: readonly Row[], reader: Reader, actor: Actor, f: CountedFilter) {
  const questions = Map.groupBy(questionsIn(reader, actor, f), keyOf);
  const points = Map.groupBy(pointsIn(reader, actor, f), keyOf);
  return rows.map((row) => ({
    ...row,
    ...{ questions: questions.get(keyOf(row)) ?? [], points: points.get(keyOf(row)) ?? [] },
  }));
}

/** All that were counted together; undefined where nobody counted them. */
export function questionsOf(rows: readonly Counted[]): Of<typeof questionCounts> | undefined {
  if (!rows.some(({ questions }) => questions)) return undefined;
  const all = rows.flatMap(({ questions = [] }) => questions);
  const sum = (of: AnswerVerdict | null) => all.reduce((n, one) => n + (one.verdict === of ? one.count : 0), 0);
  const verdicts = Object.fromEntries(ANSWER_VERDICTS.map((verdict) => [verdict, sum(verdict)]));
  return {
    total: all.reduce((n, { count }) => n + count, 0),
    open: sum(null),
    verdicts: verdicts as Readonly<Record<AnswerVerdict, number>>,
  };
}
