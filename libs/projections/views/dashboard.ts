import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Asking, Query, Reader } from '../query/reader.js';
import { seen } from '../query/seen.js';
import type { Tables } from './index.js';

export interface DashboardFilter {
  readonly municipality: string;
  readonly portfolio?: string | undefined;
  readonly council?: string | undefined;
  readonly authority?: string | undefined;
  /** Of the advice: from and until which day. */
  readonly from?: string | undefined;
  readonly until?: string | undefined;
}

const VERDICTS = ['adopted', 'partly', 'notAdopted', 'noted', 'notConsidered', 'answered'] as const;
const EFFECTS = ['text', 'practice', 'commitment', 'none', 'untraced'] as const;

/** No rate without its denominator: every group has its total and what is still open of it. */
export interface Group {
  /** The portfolio, council or year; undefined where the dossiers name none. */
  readonly name: string | number | undefined;
  readonly dossiers: number;
  readonly advices: number;
  readonly total: number;
  readonly open: number;
  readonly verdicts: Readonly<Record<(typeof VERDICTS)[number], number>>;
  /** Of the answers that promise a change: where it can be found. */
  readonly influence: Readonly<Record<(typeof EFFECTS)[number], number>>;
  readonly rejoinders: { readonly satisfied: number; readonly dissatisfied: number };
  /** Of the responses that were adopted: how many, how late, and after how many days. */
  readonly responses: {
    readonly adopted: number;
    readonly late: number;
    readonly owed: number;
    readonly overdue: number;
    readonly meanDays: number | undefined;
  };
}

const sum = (column: string) => sql<number>`coalesce(sum(${sql.ref(column)}), 0)`;

function base(build: Kysely<Tables>, { actor }: Asking, f: DashboardFilter) {
  let query = build
    .selectFrom('responses')
    .innerJoin('dossiers', 'dossiers.dossier', 'responses.dossier')
    .where('responses.municipality', '=', f.municipality)
    .where(seen(actor));
  for (const field of ['portfolio', 'council', 'authority'] as const) {
    const value = f[field];
    if (value !== undefined) query = query.where(`responses.${field}`, '=', value);
  }
  if (f.from !== undefined) query = query.where('responses.day', '>=', f.from);
  if (f.until !== undefined) query = query.where('responses.day', '<=', f.until);
  return query;
}

/** The same counts for each portfolio, council or year, or for all together. */
export function groups(
  reader: Reader,
  asking: Asking,
  f: DashboardFilter,
  by?: 'portfolio' | 'council' | 'year',
): Group[] {
  const name = by ? sql<string | number | null>`${sql.ref(`responses.${by}`)}` : sql<null>`NULL`;
  const late = sql<number>`sum(adoptedOn IS NOT NULL AND adoptedOn > dueOn)`;
  const overdue = sql<number>`sum(adoptedOn IS NULL AND dueOn < ${asking.today} AND stage NOT IN ('closed', 'withdrawn'))`;
  let query = base(reader.build, asking, f).select([
    name.as('name'),
    sql<number>`count(DISTINCT responses.dossier)`.as('dossiers'),
    sql<number>`count(DISTINCT responses.dossier || ' ' || responses.advice)`.as('advices'),
    sum('responses.total').as('total'),
    sum('responses.open').as('open'),
    ...VERDICTS.map((v) => sum(`responses.${v}`).as(v)),
    ...EFFECTS.map((e) => sum(`responses.${e}Influence`).as(`${e}Influence`)),
    sum('satisfied').as('satisfied'),
    sum('dissatisfied').as('dissatisfied'),
    sql<number>`count(adoptedOn)`.as('responsesAdopted'),
    sql<number>`coalesce(${late}, 0)`.as('late'),
    sql<number>`coalesce(sum(adoptedOn IS NULL AND stage NOT IN ('closed', 'withdrawn')), 0)`.as('owed'),
    sql<number>`coalesce(${overdue}, 0)`.as('overdue'),
    sql<number | null>`avg(answerDays)`.as('meanDays'),
  ]);
  if (by) query = query.groupBy(sql.ref(`responses.${by}`)).orderBy(sql.ref(`responses.${by}`));
  return (reader.all(query) as unknown as Flat[]).map(nested);
}

type Flat = Readonly<Record<string, number>> & {
  readonly name: string | number | null;
  readonly meanDays: number | null;
};
const pick = <K extends string>(row: Flat, keys: readonly K[], suffix = '') =>
  Object.fromEntries(keys.map((key) => [key, row[key + suffix] ?? 0])) as Record<K, number>;

const nested = (row: Flat): Group => ({
  name: row.name ?? undefined,
  ...pick(row, ['dossiers', 'advices', 'total', 'open']),
  verdicts: pick(row, VERDICTS),
  influence: pick(row, EFFECTS, 'Influence'),
  rejoinders: pick(row, ['satisfied', 'dissatisfied']),
  responses: {
    adopted: row['responsesAdopted'] ?? 0,
    ...pick(row, ['late', 'owed', 'overdue']),
    meanDays: row.meanDays === null ? undefined : Math.round(row.meanDays * 10) / 10,
  },
});

const MATURITIES = ['idea', 'outline', 'concept', 'proposal'] as const;

/** How early was asked, over the dossiers in which something was asked or decided in this period. */
function earlinessIn(reader: Reader, { actor }: Asking, f: DashboardFilter) {
  const count = (condition: string) => sql<number>`coalesce(sum(${sql.raw(condition)}), 0)`;
  let query = reader.build
    .selectFrom('earliness')
    .innerJoin('dossiers', 'dossiers.dossier', 'earliness.dossier')
    .where('earliness.municipality', '=', f.municipality)
    .where(seen(actor))
    .select([
      sql<number>`count(*)`.as('dossiers'),
      count('firstRequestedOn IS NOT NULL').as('asked'),
      ...MATURITIES.map((m) => count(`maturity = '${m}'`).as(m)),
      count('firstRequestedOn IS NOT NULL AND maturity IS NULL').as('unknown'),
      count('involvements = 0').as('withoutInvolvement'),
      count('notConsulted').as('notConsulted'),
      count('decidedBeforeAdvice').as('decidedBeforeAdvice'),
      count('decidedBeforeAnswers').as('decidedBeforeAnswers'),
      count('informationWithheld').as('informationWithheld'),
      sql<number | null>`avg(daysGiven)`.as('meanDaysGiven'),
    ]);
  if (f.portfolio !== undefined) query = query.where('earliness.portfolio', '=', f.portfolio);
  if (f.from !== undefined) query = query.where('earliness.day', '>=', f.from);
  if (f.until !== undefined) query = query.where('earliness.day', '<=', f.until);
  const row = reader.first(query) as unknown as Flat & { meanDaysGiven: number | null };
  return {
    ...pick(row, ['dossiers', 'asked', 'withoutInvolvement', 'notConsulted']),
    ...pick(row, ['decidedBeforeAdvice', 'decidedBeforeAnswers', 'informationWithheld']),
    maturity: pick(row, [...MATURITIES, 'unknown']),
    meanDaysGiven: row.meanDaysGiven === null ? undefined : Math.round(row.meanDaysGiven * 10) / 10,
  };
}

function commitmentsIn(reader: Reader, { actor, today }: Asking, f: DashboardFilter) {
  const count = (condition: ReturnType<typeof sql<boolean>>) => sql<number>`coalesce(sum(${condition}), 0)`;
  let query = reader.build
    .selectFrom('deadlines')
    .innerJoin('dossiers', 'dossiers.dossier', 'deadlines.dossier')
    .where('deadlines.municipality', '=', f.municipality)
    .where('deadlines.kind', '=', 'commitment')
    .where(seen(actor))
    .select([
      sql<number>`count(*)`.as('total'),
      count(sql`settled IS NULL AND dueOn >= ${today}`).as('open'),
      count(sql`settled IS NULL AND dueOn < ${today}`).as('overdue'),
      count(sql`settled = 'met'`).as('met'),
      count(sql`settled = 'late'`).as('late'),
    ]);
  if (f.portfolio !== undefined) query = query.where('dossiers.portfolio', '=', f.portfolio);
  return pick(reader.first(query) as unknown as Flat, ['total', 'open', 'overdue', 'met', 'late']);
}

/** What became of advice in one municipality: in all, and by portfolio, council and year. */
export const dashboard: Query<
  DashboardFilter,
  {
    readonly all: Group;
    readonly byPortfolio: readonly Group[];
    readonly byCouncil: readonly Group[];
    readonly byYear: readonly Group[];
    readonly earliness: ReturnType<typeof earlinessIn>;
    readonly commitments: ReturnType<typeof commitmentsIn>;
  }
> = {
  reads: ['responses', 'earliness', 'deadlines', 'dossiers', 'councils'],
  run: (reader, asking, f) => ({
    all: groups(reader, asking, f)[0] as Group,
    byPortfolio: groups(reader, asking, f, 'portfolio'),
    byCouncil: groups(reader, asking, f, 'council'),
    byYear: groups(reader, asking, f, 'year'),
    earliness: earlinessIn(reader, asking, f),
    commitments: commitmentsIn(reader, asking, f),
  }),
};
