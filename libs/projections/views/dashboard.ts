import { each, either, fields, list, number, ref, string, whole, type Of } from '#schema';
import { ANSWER_VERDICTS, INFLUENCES, MATURITIES } from '#vocabulary';
import { sql, type RawBuilder } from 'kysely';
import { countedOver, responsesBehind } from '../query/counted-in.js';
import { describedQuery, type QueryContext, type Reader } from '../query/reader.js';
import { visibleTo } from '../query/visible-to.js';
import { pointCounts, pointsAlone, type CountedPoints } from './point-counts.js';
import { questionCounts, questionsOf, withPoints, type AskedPoints } from './questions.js';

export interface DashboardFilter {
  readonly municipality: string;
  readonly portfolio?: string | undefined;
  readonly council?: string | undefined;
  readonly authority?: string | undefined;
  /** Of the advice: from and until which day. */
  readonly from?: string | undefined;
  readonly until?: string | undefined;
}

const counted = <const N extends string>(names: readonly N[]) => fields(each(names, whole));

const REJOINDERS = ['satisfied', 'partlySatisfied', 'dissatisfied', 'notYetSatisfied'] as const;

/** What became of advice, counted. */
export const group = fields(
  {
    'name?': { ...either(string, whole), description: 'The portfolio, council or year.' },
    dossiers: whole,
    advices: whole,
    total: { ...whole, description: 'Of recommendations times authorities: the denominator of every count.' },
    open: { ...whole, description: 'Without a published answer.' },
    verdicts: counted(ANSWER_VERDICTS),
    'questions?': {
      ...questionCounts,
      description:
        'Of all these, the points that are questions, and no recommendations; where one council is asked for.',
    },
    'points?': {
      ...pointCounts,
      description: 'The points that all these are the answers to, each once; where one council is asked for.',
    },
    influence: counted(INFLUENCES),
    rejoinders: counted(REJOINDERS),
    recognition: {
      ...counted(['yes', 'partly', 'no', 'total']),
      description: 'What councils say of what was traced; of how many that they can judge.',
    },
    // Of the responses that were adopted: how many, how late, and after how many days on the average, over those of
    // which both days are known.
    responses: fields({
      adopted: whole,
      late: whole,
      owed: whole,
      overdue: whole,
      'meanDays?': number,
      measured: whole,
    }),
  },
  'No rate without its denominator and what is still open of it.',
);
export type Group = Of<typeof group>;

const total = (condition: RawBuilder<unknown>) => sql<number>`coalesce(sum(${condition}), 0)`;

/** Counted in the rows already. */
const OWN = [
  ...(['total', 'open', ...REJOINDERS] as const),
  ...(['traced', 'recognised', 'partlyRecognised', 'notRecognised'] as const),
] as const;

/**
 * Counted by SQLite, for each dossier and council in a year: so much as to be put together by any of these, and no
 * more. An advice is counted with the council that submitted it, and in one year; a dossier of one portfolio.
 */
export function rowsOf(reader: Reader, { actor, today }: QueryContext, f: DashboardFilter) {
  const own = (field: string) => total(sql.ref(`responses.${field}`));
  const { responded: _, ...behind } = responsesBehind(today);
  const query = reader.build
    .selectFrom('responses')
    .innerJoin('dossiers', 'dossiers.dossier', 'responses.dossier')
    .where(countedOver('responses', f))
    .where(visibleTo(actor))
    .groupBy(['responses.dossier', 'responses.council', 'responses.year'])
    .select(['responses.dossier', 'responses.council', 'responses.year', 'responses.portfolio'])
    .select([
      sql<number>`count(DISTINCT responses.advice)`.as('advices'),
      ...OWN.map((name) => own(name).as(name)),
      ...ANSWER_VERDICTS.map((verdict) => own(verdict).as(verdict)),
      ...INFLUENCES.map((effect) => own(`${effect}Influence`).as(`${effect}Influence`)),
      // Not `adopted`: so is a verdict.
      sql<number>`count(adoptedOn)`.as('responded'),
      total(behind.respondedLate).as('late'),
      total(behind.owed).as('owed'),
      total(behind.overdue).as('overdue'),
      sql<number>`count(answerDays)`.as('measured'),
      total(sql`answerDays`).as('days'),
    ]);
  const rows = reader.all(query) as unknown as readonly Row[];
  return f.council === undefined ? rows : withPoints(rows, reader, actor, f);
}
type Row = Readonly<
  Record<(typeof ANSWER_VERDICTS)[number] | `${(typeof INFLUENCES)[number]}Influence` | Tallied | 'days', number>
> & {
  readonly dossier: string;
  readonly council: string;
  readonly year: number;
  readonly portfolio: string | null;
  readonly questions?: readonly AskedPoints[];
  readonly points?: readonly CountedPoints[];
};
type Tallied = ('advices' | (typeof OWN)[number]) | ('responded' | 'late' | 'owed' | 'overdue' | 'measured');

const sum = (rows: readonly Row[], of: (row: Row) => number) => rows.reduce((n, row) => n + of(row), 0);
const round = (mean: number) => Math.round(mean * 10) / 10;
const counts = <K extends string>(keys: readonly K[], of: (key: K) => number) =>
  Object.fromEntries(keys.map((key) => [key, of(key)])) as Record<K, number>;

export function groupOf(name: Group['name'], rows: readonly Row[]): Group {
  const measured = sum(rows, (row) => row.measured);
  return {
    name,
    dossiers: new Set(rows.map((row) => row.dossier)).size,
    ...counts(['advices', 'total', 'open'], (what) => sum(rows, (row) => row[what])),
    verdicts: counts(ANSWER_VERDICTS, (verdict) => sum(rows, (row) => row[verdict])),
    questions: questionsOf(rows),
    points: rows.some(({ points }) => points) ? pointsAlone(rows.flatMap(({ points = [] }) => points)) : undefined,
    influence: counts(INFLUENCES, (effect) => sum(rows, (row) => row[`${effect}Influence`])),
    rejoinders: counts(REJOINDERS, (how) => sum(rows, (row) => row[how])),
    recognition: {
      yes: sum(rows, (row) => row.recognised),
      partly: sum(rows, (row) => row.partlyRecognised),
      no: sum(rows, (row) => row.notRecognised),
      total: sum(rows, (row) => row.traced),
    },
    responses: {
      adopted: sum(rows, (row) => row.responded),
      ...counts(['late', 'owed', 'overdue'], (what) => sum(rows, (row) => row[what])),
      meanDays: measured > 0 ? round(sum(rows, (row) => row.days) / measured) : undefined,
      measured,
    },
  };
}

/** The same counts for each portfolio, council or year. */
function groupsOf(rows: readonly Row[], by: 'portfolio' | 'council' | 'year'): Group[] {
  const groups = [...Map.groupBy(rows, (row) => row[by])].map(([name, own]) => groupOf(name ?? undefined, own));
  return groups.sort((a, b) => ((a.name ?? '') < (b.name ?? '') ? -1 : 1));
}

/** What became of a council's advice, year by year. */
export const byYear = (reader: Reader, asking: QueryContext, f: DashboardFilter): Group[] =>
  groupsOf(rowsOf(reader, asking, f), 'year');

const EARLY = [
  ...(['dossiers', 'asked', 'withoutInvolvement', 'askedUrgently', 'notConsulted'] as const),
  ...(['decidedBeforeAdvice', 'decidedBeforeAnswers', 'informationWithheld'] as const),
] as const;
const OF_REQUESTS = ['timesAsked', 'timesMeasured', 'allDaysGiven', 'allDaysInAll'] as const;
type Early = Readonly<
  Record<
    | ((typeof EARLY)[number] | (typeof OF_REQUESTS)[number] | (typeof MATURITIES)[number])
    | ('unsolicited' | 'unknown' | 'measured'),
    number
  >
> & { readonly meanDaysGiven: number | null };

/** How early was asked, over the dossiers in which something was asked or decided in this period. */
function earlinessIn(reader: Reader, { actor }: QueryContext, f: DashboardFilter) {
  const number = (condition: string) => sql<number>`coalesce(sum(${sql.raw(condition)}), 0)`;
  let query = reader.build
    .selectFrom('earliness')
    .innerJoin('dossiers', 'dossiers.dossier', 'earliness.dossier')
    .where('earliness.municipality', '=', f.municipality)
    .where(visibleTo(actor))
    .select([
      sql<number>`count(*)`.as('dossiers'),
      number('firstRequestedOn IS NOT NULL').as('asked'),
      ...MATURITIES.map((m) => number(`maturity = '${m}'`).as(m)),
      number('firstRequestedOn IS NOT NULL AND maturity IS NULL').as('unknown'),
      number('involvements = 0').as('withoutInvolvement'),
      number('urgent').as('askedUrgently'),
      number('notConsulted').as('notConsulted'),
      number(`firstRequestedOn IS NULL AND kind = 'unsolicited'`).as('unsolicited'),
      number('decidedBeforeAdvice').as('decidedBeforeAdvice'),
      number('decidedBeforeAnswers').as('decidedBeforeAnswers'),
      number('informationWithheld').as('informationWithheld'),
      sql<number | null>`avg(daysGiven)`.as('meanDaysGiven'),
      sql<number>`count(daysGiven)`.as('measured'),
      ...OF_REQUESTS.map((name) => number(name).as(name)),
    ]);
  if (f.portfolio !== undefined) query = query.where('earliness.portfolio', '=', f.portfolio);
  if (f.from !== undefined) query = query.where('earliness.day', '>=', f.from);
  if (f.until !== undefined) query = query.where('earliness.day', '<=', f.until);
  const { idea, outline, concept, proposal, unknown, meanDaysGiven, ...more } = reader.all(query)[0] as Early;
  const { timesAsked, timesMeasured: measured, allDaysGiven, allDaysInAll, ...counted } = more;
  const mean = (days: number) => (measured === 0 ? undefined : round(days / measured));
  return {
    ...counted,
    maturity: { idea, outline, concept, proposal, unknown },
    meanDaysGiven: meanDaysGiven === null ? undefined : round(meanDaysGiven),
    requests: {
      ...{ asked: timesAsked, measured },
      ...{ meanDaysGiven: mean(allDaysGiven), meanDaysInAll: mean(allDaysInAll) },
    },
  };
}

function commitmentsIn(reader: Reader, { actor, today }: QueryContext, f: DashboardFilter) {
  const count = (condition: ReturnType<typeof sql<boolean>>) => sql<number>`coalesce(sum(${condition}), 0)`;
  let query = reader.build
    .selectFrom('deadlines')
    .innerJoin('dossiers', 'dossiers.dossier', 'deadlines.dossier')
    .where('deadlines.municipality', '=', f.municipality)
    .where('deadlines.kind', '=', 'commitment')
    .where(visibleTo(actor))
    .select([
      sql<number>`count(*)`.as('total'),
      count(sql`settled IS NULL AND dueOn >= ${today}`).as('open'),
      count(sql`settled IS NULL AND dueOn < ${today}`).as('overdue'),
      count(sql`settled = 'met'`).as('met'),
      count(sql`settled = 'late'`).as('late'),
    ]);
  if (f.portfolio !== undefined) query = query.where('dossiers.portfolio', '=', f.portfolio);
  return reader.all(query)[0] as Record<'total' | 'open' | 'overdue' | 'met' | 'late', number>;
}

/** Of the responses that are overdue: how many were over before their dossier was copied from paper. */
function overdueBefore(reader: Reader, { actor, today }: QueryContext, f: DashboardFilter) {
  const isBefore = sql<boolean>`EXISTS (SELECT 1 FROM deadlines AS d WHERE d.dossier = responses.dossier
    AND d.kind = 'response' AND d."of" = responses.advice AND d.who = responses.authority AND d.broughtInOn IS NOT NULL)`;
  const query = reader.build
    .selectFrom('responses')
    .innerJoin('dossiers', 'dossiers.dossier', 'responses.dossier')
    .where(countedOver('responses', f))
    .where(visibleTo(actor))
    .where(responsesBehind(today).overdue)
    .where(isBefore)
    .select(({ fn }) => fn.countAll<number>().as('before'));
  return reader.all(query)[0]?.before ?? 0;
}

const groups = list(ref('Group', group));
const dashboardSchema = fields({
  all: ref('Group', group),
  overdueBefore: {
    ...whole,
    description: 'Of the responses that are overdue: how many were so before their dossier was copied from paper.',
  },
  byPortfolio: groups,
  byCouncil: groups,
  byYear: groups,
  earliness: fields({
    ...each(EARLY, whole),
    unsolicited: { ...whole, description: 'Of how many nothing was asked, since a council brought it up itself.' },
    maturity: counted([...MATURITIES, 'unknown']),
    'meanDaysGiven?': { ...number, description: 'Of the first term of the first request of each dossier.' },
    measured: whole,
    requests: fields(
      {
        ...each(['asked', 'measured'], whole),
        'meanDaysGiven?': { ...number, description: 'Of the first term.' },
        'meanDaysInAll?': { ...number, description: 'How long councils had: with extensions.' },
      },
      'Over all requests in these dossiers: how many, of how many the day of asking is known, and how long councils had.',
    ),
  }),
  commitments: counted(['total', 'open', 'overdue', 'met', 'late']),
});

/** What became of advice in one municipality: in all, and by portfolio, council and year. */
export const dashboard = describedQuery(dashboardSchema, {
  reads: ['responses', 'points', 'earliness', 'deadlines', 'dossiers', 'councils'],
  run: (reader, asking, f: DashboardFilter) => {
    const rows = rowsOf(reader, asking, f);
    return {
      all: groupOf(undefined, rows),
      overdueBefore: overdueBefore(reader, asking, f),
      byPortfolio: groupsOf(rows, 'portfolio'),
      byCouncil: groupsOf(rows, 'council'),
      byYear: groupsOf(rows, 'year'),
      earliness: earlinessIn(reader, asking, f),
      commitments: commitmentsIn(reader, asking, f),
    };
  },
});
