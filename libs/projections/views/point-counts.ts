import type { Actor } from '#access';
import { each, fields, whole, type Of } from '#schema';
import { REFUSALS } from '#vocabulary';
import { sql, type RawBuilder, type SqlBool } from 'kysely';
import { inJson } from '../query/conditions.js';
import { countedOver, type CountedFilter } from '../query/counted-in.js';
import type { Reader } from '../query/reader.js';
import { visibleTo } from '../query/visible-to.js';

/** Points are counted once, however many authorities have to answer; of answers there is one for each of them. */
const POINTS = ['points', 'questions', 'openQuestions', 'several'] as const;
const ANSWERS = ['answered', 'refused', 'open'] as const;

export const pointCounts = fields({
  points: whole,
  questions: { ...whole, description: 'How many of the points are questions.' },
  openQuestions: { ...whole, description: 'Questions of which an answer is still to come.' },
  several: { ...whole, description: 'How many of the points more than one authority has to answer.' },
});
/** The same, with the answers to them. */
export const answerCounts = fields({
  ...each(['points', 'questions', 'several'], whole),
  ...each(ANSWERS, { ...whole, description: 'Of answers.' }),
});
type Counts = Readonly<Record<(typeof POINTS)[number] | (typeof ANSWERS)[number], number>>;
export type CountedPoints = Counts & { readonly dossier: string; readonly council: string; readonly year: number };

/** By dossier, by the council that submitted the advice, and by year. */
function counted(reader: Reader, where: RawBuilder<SqlBool>): readonly CountedPoints[] {
  return reader.all(sql<CountedPoints>`
    SELECT dossier, council, year, count(*) AS points, sum(question) AS questions, sum(answers > 1) AS several,
      sum(question AND given < answers) AS openQuestions, sum(given) AS answered, sum(refused) AS refused,
      sum(answers - given) AS open
    FROM (
      SELECT points.dossier, points.council, CAST(substr(points.day, 1, 4) AS INTEGER) AS year,
        max(points.question) AS question, count(*) AS answers, count(points.verdict) AS given,
        count(CASE WHEN points.verdict IN (${sql.join(REFUSALS)}) THEN 1 END) AS refused
      FROM points JOIN dossiers ON dossiers.dossier = points.dossier
      WHERE ${where}
      GROUP BY points.dossier, points.council, points.recommendation)
    GROUP BY dossier, council, year`);
}

/** In the dossiers that somebody may know of. */
export const pointsIn = (reader: Reader, actor: Actor, f: CountedFilter): readonly CountedPoints[] =>
  counted(reader, sql<SqlBool>`${countedOver('points', f)} AND ${visibleTo(actor)}`);

/** In these dossiers, which their reader may know of; of the advice of one council, where it is named. */
export function pointsOf(
  reader: Reader,
  dossiers: readonly string[],
  council: string | undefined,
): ReadonlyMap<string, Counts> {
  const own = council === undefined ? sql<SqlBool>`TRUE` : inJson('points.givers', council);
  const among = sql<SqlBool>`points.dossier IN (SELECT value FROM json_each(${JSON.stringify(dossiers)}))`;
  const rows = Map.groupBy(counted(reader, sql`${among} AND ${own}`), ({ dossier }) => dossier);
  return new Map(dossiers.map((dossier) => [dossier, summed(rows.get(dossier) ?? [])]));
}

/** Counted together. */
export const summed = (rows: readonly Counts[]): Counts =>
  Object.fromEntries(
    [...POINTS, ...ANSWERS].map((name) => [name, rows.reduce((sum, row) => sum + row[name], 0)]),
  ) as Counts;

export function answersAlone(counts: Counts | undefined): Of<typeof answerCounts> | undefined {
  if (!counts) return undefined;
  const { openQuestions: _, ...told } = counts;
  return told;
}

export const pointsAlone = (rows: readonly Counts[]): Of<typeof pointCounts> => {
  const { points, questions, openQuestions, several } = summed(rows);
  return { points, questions, openQuestions, several };
};
