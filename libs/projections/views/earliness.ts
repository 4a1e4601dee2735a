import type { Actor } from '#access';
import { earlinessOf } from '#report';
import { date, each, fields, list, oneOf, string, whole, yes, type Of } from '#schema';
import { decisions, inOrder } from '#trajectory';
import { EARLINESS_CONCERNS, KINDS, MATURITIES, type EarlinessConcern, type Kind, type Maturity } from '#vocabulary';
import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { TrajectoryBySight, TrajectoryReadModel } from '../trajectory-by-sight.js';
import { inJson } from '../query/conditions.js';
import { afterCursor, limitOf, page, pageOf, trajectoryId, type Paging } from '../query/page.js';
import { describedQuery, type Reader } from '../query/reader.js';
import { visibleTo } from '../query/visible-to.js';
import { askedOf, type Asked } from './asked.js';

/** How early the councils were asked: a row for each dossier in which something was asked or decided. */
export interface EarlinessRow {
  readonly dossier: string;
  readonly municipality: string;
  readonly portfolio: string | null;
  /** Null: nothing was asked. */
  readonly firstRequestedOn: string | null;
  readonly firstDecidedOn: string | null;
  /** The day by which it is found in a period: of the first request, else of the first decision. */
  readonly day: string;
  readonly maturity: Maturity | null;
  /** The first term of the first request; null also where a month or a year is all that is known of its day. */
  readonly daysGiven: number | null;
  readonly involvements: number | null;
  /** JSON. */
  readonly groupsMissing: string;
  /** JSON: each request as an `Asking`, first things first. */
  readonly requests: string;
  /** Counted of these, for the dashboard: how many, of how many the days are known, and those days together. */
  readonly timesAsked: number;
  readonly timesMeasured: number;
  readonly allDaysGiven: number;
  readonly allDaysInAll: number;
  readonly askedAtProposal: number;
  readonly urgent: number;
  readonly notConsulted: number;
  readonly decidedBeforeAdvice: number;
  readonly decidedBeforeAnswers: number;
  /** 1 when a council advised, declined or let its term lapse without what it had asked to know. */
  readonly informationWithheld: number;
}

/** How early one council was asked, as a row keeps it; what its council is called stands with the dossier. */
interface Asking extends Asked {
  readonly id: string;
  readonly council: string;
  readonly requestedOn: string;
  readonly urgent: boolean;
}

const countsOf = (asked: readonly Asking[]) => ({
  timesAsked: asked.length,
  timesMeasured: asked.filter(({ daysGiven }) => daysGiven !== null).length,
  allDaysGiven: asked.reduce((sum, { daysGiven }) => sum + (daysGiven ?? 0), 0),
  allDaysInAll: asked.reduce((sum, { daysInAll }) => sum + (daysInAll ?? 0), 0),
});

/** Whether a council was asked for the first time when the text was a proposal already. */
const isAskedAtProposal = (asked: readonly Asking[]) =>
  [...Map.groupBy(asked, ({ council }) => council).values()].some(([first]) => first?.maturity === 'proposal');

function rowsOf({ id, shared: { state: s, flags } }: TrajectoryBySight): EarlinessRow[] {
  const requests = inOrder(s.requests);
  const [request] = requests;
  // What was postponed is not decided.
  const decision = decisions(s).find(({ outcome }) => outcome !== 'postponed');
  const day = request?.at.day ?? decision?.at.day;
  if (day === undefined) return [];
  const asked = requests.map((one): Asking => {
    const { id: of, council, at, urgentBecause } = one;
    return { id: of, council, requestedOn: at.on, urgent: urgentBecause !== undefined, ...askedOf(s, one) };
  });
  const [first] = asked;
  return [
    {
      dossier: id,
      municipality: s.opened.municipality,
      portfolio: s.opened.portfolio ?? null,
      firstRequestedOn: request?.at.on ?? null,
      firstDecidedOn: decision?.at.on ?? null,
      day,
      maturity: first?.maturity ?? null,
      daysGiven: first?.daysGiven ?? null,
      involvements: first?.involvements ?? null,
      groupsMissing: JSON.stringify(earlinessOf(s).groupsMissing),
      requests: JSON.stringify(asked),
      ...countsOf(asked),
      askedAtProposal: isAskedAtProposal(asked) ? 1 : 0,
      urgent: asked.some(({ urgent }) => urgent) ? 1 : 0,
      notConsulted: flags.has('not-consulted') ? 1 : 0,
      decidedBeforeAdvice: flags.has('decided-before-advice') ? 1 : 0,
      decidedBeforeAnswers: flags.has('decided-before-answers') ? 1 : 0,
      informationWithheld: flags.has('information-withheld') ? 1 : 0,
    },
  ];
}

export const earliness: TrajectoryReadModel<EarlinessRow> = {
  name: 'earliness',
  version: 6,
  columns: {
    dossier: 'TEXT',
    municipality: 'TEXT',
    portfolio: 'TEXT',
    firstRequestedOn: 'TEXT',
    firstDecidedOn: 'TEXT',
    day: 'TEXT',
    maturity: 'TEXT',
    daysGiven: 'INTEGER',
    involvements: 'INTEGER',
    groupsMissing: 'TEXT',
    requests: 'TEXT',
    timesAsked: 'INTEGER',
    timesMeasured: 'INTEGER',
    allDaysGiven: 'INTEGER',
    allDaysInAll: 'INTEGER',
    askedAtProposal: 'INTEGER',
    urgent: 'INTEGER',
    notConsulted: 'INTEGER',
    decidedBeforeAdvice: 'INTEGER',
    decidedBeforeAnswers: 'INTEGER',
    informationWithheld: 'INTEGER',
  },
  indexes: [
    ['municipality', 'day', 'dossier'],
    ['day', 'dossier'],
  ],
  rows: rowsOf,
};

export interface EarlinessFilter extends Paging {
  readonly municipality?: string | undefined;
  readonly portfolio?: string | undefined;
  readonly maturity?: string | undefined;
  /** Of those that take part. */
  readonly council?: string | undefined;
  readonly concern?: EarlinessConcern | undefined;
  readonly from?: string | undefined;
  readonly until?: string | undefined;
}

const FIRST = 'Of the first request; of each one in `requests`.';
const request = fields({
  id: string,
  council: fields({ id: string, name: string }),
  requestedOn: date,
  'maturityAtRequest?': oneOf(MATURITIES),
  'daysGiven?': {
    ...whole,
    description: 'Of the first term; absent where a month or a year is all that is known of its day.',
  },
  'daysInAll?': { ...whole, description: 'How long the council has or had, where its term was extended.' },
  involvements: { ...whole, description: 'How often people were heard before it.' },
  urgent: yes,
});

const earlinessItem = fields({
  dossier: trajectoryId,
  title: string,
  municipality: string,
  kind: oneOf(KINDS),
  councils: list(fields({ id: string, name: string })),
  'portfolio?': string,
  'firstRequestedOn?': date,
  'firstDecidedOn?': date,
  'maturityAtRequest?': { ...oneOf(MATURITIES), description: FIRST },
  'daysGiven?': { ...whole, description: `${FIRST} Its first term, without what was given later.` },
  'involvements?': { ...whole, description: FIRST },
  requests: { ...list(request), description: 'Each request, first things first.' },
  groupsMissing: list(string),
  askedAtProposal: { ...yes, description: 'Whether a council was first asked when the text was a proposal already.' },
  urgent: yes,
  notConsulted: yes,
  decidedBeforeAdvice: yes,
  decidedBeforeAnswers: yes,
  informationWithheld: yes,
});

type Council = Of<typeof request>['council'];

function requestsOf(requests: string, councils: readonly Council[]): readonly Of<typeof request>[] {
  return (JSON.parse(requests) as Asking[]).map(({ council, maturity, daysGiven, daysInAll, ...asked }) => ({
    ...asked,
    council: { id: council, name: councils.find(({ id }) => id === council)?.name ?? council },
    maturityAtRequest: maturity ?? undefined,
    daysGiven: daysGiven ?? undefined,
    daysInAll: daysInAll === null || daysInAll === daysGiven ? undefined : daysInAll,
  }));
}

interface Titled {
  readonly title: string;
  readonly kind: Kind;
  readonly councils: string;
}

function itemOf(row: EarlinessRow & Titled) {
  const councils = JSON.parse(row.councils) as Council[];
  return {
    dossier: row.dossier,
    title: row.title,
    municipality: row.municipality,
    kind: row.kind,
    councils,
    portfolio: row.portfolio ?? undefined,
    firstRequestedOn: row.firstRequestedOn ?? undefined,
    firstDecidedOn: row.firstDecidedOn ?? undefined,
    maturityAtRequest: row.maturity ?? undefined,
    daysGiven: row.daysGiven ?? undefined,
    involvements: row.involvements ?? undefined,
    requests: requestsOf(row.requests, councils),
    groupsMissing: JSON.parse(row.groupsMissing) as string[],
    askedAtProposal: row.askedAtProposal === 1,
    urgent: row.urgent === 1,
    notConsulted: row.notConsulted === 1,
    decidedBeforeAdvice: row.decidedBeforeAdvice === 1,
    decidedBeforeAnswers: row.decidedBeforeAnswers === 1,
    informationWithheld: row.informationWithheld === 1,
  };
}

const CONCERNS: Readonly<Record<EarlinessConcern, RawBuilder<SqlBool>>> = {
  notConsulted: sql`earliness.notConsulted = 1`,
  askedAtProposal: sql`earliness.askedAtProposal = 1`,
  askedUrgently: sql`earliness.urgent = 1`,
  withoutInvolvement: sql`(earliness.firstRequestedOn IS NOT NULL AND earliness.involvements = 0)`,
  decidedBeforeAdvice: sql`earliness.decidedBeforeAdvice = 1`,
  decidedBeforeAnswers: sql`earliness.decidedBeforeAnswers = 1`,
};

function rowsFor(reader: Reader, actor: Actor, f: EarlinessFilter) {
  let query = reader.build
    .selectFrom('earliness')
    .innerJoin('dossiers', 'dossiers.dossier', 'earliness.dossier')
    .where(visibleTo(actor));
  for (const field of ['municipality', 'portfolio', 'maturity'] as const) {
    const value = f[field];
    if (value !== undefined) query = query.where(`earliness.${field}`, '=', value);
  }
  if (f.council !== undefined) query = query.where(inJson('dossiers.councils', f.council, '$.id'));
  if (f.concern !== undefined) query = query.where(CONCERNS[f.concern]);
  if (f.from !== undefined) query = query.where('earliness.day', '>=', f.from);
  if (f.until !== undefined) query = query.where('earliness.day', '<=', f.until);
  return query;
}

/** How early each dossier's council was asked, latest first. */
export const listEarliness = describedQuery(page(earlinessItem), {
  reads: ['earliness', 'dossiers', 'councils'],
  run: (reader, { actor }, f: EarlinessFilter) => {
    const query = rowsFor(reader, actor, f)
      .selectAll('earliness')
      .select(['dossiers.title', 'dossiers.kind', 'dossiers.councils'])
      .where(afterCursor(f, ['earliness.day', 'earliness.dossier'], 'desc'))
      .orderBy('earliness.day', 'desc')
      .orderBy('earliness.dossier', 'desc')
      .limit(limitOf(f) + 1);
    return pageOf(reader.all(query), f, (row) => [row.day, row.dossier], itemOf);
  },
});

/** Of how many dossiers, and how many of those with which concern. */
export const countEarliness = describedQuery(fields({ dossiers: whole, ...each(EARLINESS_CONCERNS, whole) }), {
  reads: ['earliness', 'dossiers', 'councils'],
  run: (reader, { actor }, { concern: _, ...f }: Omit<EarlinessFilter, keyof Paging>) => {
    const count = (concern: EarlinessConcern) => sql<number>`coalesce(sum(${CONCERNS[concern]}), 0)`.as(concern);
    const query = rowsFor(reader, actor, f)
      .select(({ fn }) => fn.countAll<number>().as('dossiers'))
      .select(EARLINESS_CONCERNS.map(count));
    const [counts] = reader.all(query);
    if (!counts) throw new TypeError('a count is one row');
    return { ...counts };
  },
});
