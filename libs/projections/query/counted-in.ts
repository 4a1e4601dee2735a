import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { Day } from '#calendar';
import { RESPONSE_FIGURES, type FigureName, type PointFigure, type ResponseFigure } from '#vocabulary';
import { inJson } from './conditions.js';

/** The points behind a figure: a condition on `points`. */
export const POINTS_BEHIND: Readonly<Record<PointFigure, RawBuilder<SqlBool>>> = {
  any: sql`TRUE`,
  adopted: sql`verdict = 'adopted'`,
  partly: sql`verdict = 'partly'`,
  notAdopted: sql`verdict = 'notAdopted'`,
  noted: sql`verdict = 'noted'`,
  notConsidered: sql`verdict = 'notConsidered'`,
  answered: sql`verdict = 'answered'`,
  held: sql`verdict = 'held'`,
  unanswered: sql`verdict IS NULL`,
  promised: sql`influence IS NOT NULL`,
  inText: sql`influence = 'text'`,
  inPractice: sql`influence = 'practice'`,
  inCommitment: sql`influence = 'commitment'`,
  noChange: sql`influence = 'none'`,
  untraced: sql`influence = 'untraced'`,
  satisfied: sql`satisfied = 'true'`,
  partlySatisfied: sql`satisfied = 'partly'`,
  dissatisfied: sql`satisfied = 'false'`,
  notYetSatisfied: sql`satisfied = 'notYet'`,
  traced: sql`traced`,
  recognised: sql`recognised = 'yes'`,
  partlyRecognised: sql`recognised = 'partly'`,
  notRecognised: sql`recognised = 'no'`,
  notJudged: sql`traced AND recognised IS NULL`,
};

/** Responses that are still to come: nothing is due of who came later, or took over what another had left open. */
export const OWED = sql<SqlBool>`(adoptedOn IS NULL AND dueOn IS NOT NULL AND dossiers.stage NOT IN ('closed', 'withdrawn'))`;

/** The responses behind a figure: a condition on `responses` and `dossiers`, on the day of asking. */
export const responsesBehind = (today: Day): Readonly<Record<ResponseFigure, RawBuilder<SqlBool>>> => ({
  responded: sql`adoptedOn IS NOT NULL`,
  respondedLate: sql`adoptedOn > coalesce(dueOn, '')`,
  owed: OWED,
  overdue: sql`${OWED} AND dueOn < ${today}`,
});

/** What figures are counted over. */
export interface CountedFilter {
  readonly municipality?: string | undefined;
  readonly portfolio?: string | undefined;
  /** `yes`: only what names no portfolio. */
  readonly withoutPortfolio?: string | undefined;
  /** Whose advice it is, with others or alone. */
  readonly council?: string | undefined;
  /** Who submitted it: an advice of several is counted with one of them. */
  readonly submitter?: string | undefined;
  readonly authority?: string | undefined;
  /** Of the advice: from and until which day. */
  readonly from?: string | undefined;
  readonly until?: string | undefined;
}

/** The rows that a figure is counted over, as a condition on the table that it is counted in. */
export function countedOver(table: 'points' | 'responses', f: CountedFilter): RawBuilder<SqlBool> {
  const column = (name: string) => sql.ref(`${table}.${name}`);
  const equal = (['municipality', 'portfolio', 'authority'] as const).flatMap((name) =>
    f[name] === undefined ? [] : [sql`${column(name)} = ${f[name]}`],
  );
  const conditions = [
    ...equal,
    ...(f.withoutPortfolio === undefined ? [] : [sql`${column('portfolio')} IS NULL`]),
    ...(f.council === undefined ? [] : [inJson(`${table}.givers`, f.council)]),
    ...(f.submitter === undefined ? [] : [sql`${column('council')} = ${f.submitter}`]),
    ...(f.from === undefined ? [] : [sql`${column('day')} >= ${f.from}`]),
    ...(f.until === undefined ? [] : [sql`${column('day')} <= ${f.until}`]),
  ];
  return conditions.length === 0 ? sql<SqlBool>`TRUE` : sql<SqlBool>`(${sql.join(conditions, sql` AND `)})`;
}

export interface FigureFilter {
  /** Only dossiers with an answer of this kind, to an advice of this council (when given) in this period. */
  readonly answers?: FigureName | undefined;
  readonly advisedFrom?: string | undefined;
  readonly advisedUntil?: string | undefined;
  readonly council?: string | undefined;
}

const isOfResponses = (figure: FigureName): figure is ResponseFigure =>
  (RESPONSE_FIGURES as readonly FigureName[]).includes(figure);

/** The dossiers behind a figure of the dashboard, as a condition on the table `dossiers`. */
export function countedIn(
  { answers = 'any', advisedFrom, advisedUntil, council }: FigureFilter,
  today: Day,
): RawBuilder<SqlBool> {
  // An advice without a single point is an advice too.
  const ofResponses = answers === 'any' || isOfResponses(answers);
  const behind =
    answers === 'any' || !isOfResponses(answers) ? POINTS_BEHIND[answers] : responsesBehind(today)[answers];
  const conditions = [
    sql`r.dossier = dossiers.dossier`,
    behind,
    ...(advisedFrom === undefined ? [] : [sql`r.day >= ${advisedFrom}`]),
    ...(advisedUntil === undefined ? [] : [sql`r.day <= ${advisedUntil}`]),
    ...(council === undefined ? [] : [sql`r.council = ${council}`]),
  ];
  const from = sql.ref(ofResponses ? 'responses' : 'points');
  return sql<SqlBool>`EXISTS (SELECT 1 FROM ${from} AS r WHERE ${sql.join(conditions, sql` AND `)})`;
}
