import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { FigureName } from '#vocabulary';

/** What can be behind a figure: the column of `responses` that counts it, or a condition on its rows. */
const FIGURES: Readonly<Record<FigureName, RawBuilder<unknown>>> = {
  any: sql`TRUE`,
  adopted: sql`adopted > 0`,
  partly: sql`partly > 0`,
  notAdopted: sql`notAdopted > 0`,
  noted: sql`noted > 0`,
  notConsidered: sql`notConsidered > 0`,
  answered: sql`answered > 0`,
  held: sql`held > 0`,
  unanswered: sql`open > 0`,
  inText: sql`textInfluence > 0`,
  inPractice: sql`practiceInfluence > 0`,
  inCommitment: sql`commitmentInfluence > 0`,
  noChange: sql`noneInfluence > 0`,
  untraced: sql`untracedInfluence > 0`,
  satisfied: sql`satisfied > 0`,
  partlySatisfied: sql`partlySatisfied > 0`,
  dissatisfied: sql`dissatisfied > 0`,
  notYetSatisfied: sql`notYetSatisfied > 0`,
  recognised: sql`recognised > 0`,
  partlyRecognised: sql`partlyRecognised > 0`,
  notRecognised: sql`notRecognised > 0`,
  notJudged: sql`traced > recognised + partlyRecognised + notRecognised`,
  responded: sql`adoptedOn IS NOT NULL`,
  respondedLate: sql`adoptedOn > dueOn`,
  owed: sql`adoptedOn IS NULL AND dueOn IS NOT NULL AND dossiers.stage NOT IN ('closed', 'withdrawn')`,
};

export interface FigureFilter {
  /** Only dossiers with an answer of this kind, to an advice of this council (when given) in this period. */
  readonly answers?: FigureName | undefined;
  readonly advisedFrom?: string | undefined;
  readonly advisedUntil?: string | undefined;
  readonly council?: string | undefined;
}

/** The dossiers behind a figure of the dashboard, as a condition on the table `dossiers`. */
export function countedIn({ answers, advisedFrom, advisedUntil, council }: FigureFilter): RawBuilder<SqlBool> {
  const conditions = [
    sql`r.dossier = dossiers.dossier`,
    FIGURES[answers ?? 'any'],
    ...(advisedFrom === undefined ? [] : [sql`r.day >= ${advisedFrom}`]),
    ...(advisedUntil === undefined ? [] : [sql`r.day <= ${advisedUntil}`]),
    ...(council === undefined ? [] : [sql`r.council = ${council}`]),
  ];
  return sql<SqlBool>`EXISTS (SELECT 1 FROM responses AS r WHERE ${sql.join(conditions, sql` AND `)})`;
}
