import { councilsOf } from '#trajectory';
import { date, day, fields, oneOf, string, whole, yes } from '#schema';
import { ANSWER_VERDICTS, INFLUENCES, RECOGNITIONS } from '#vocabulary';
import type { AnswerVerdict, Influence, PointFigure, Recognition, Satisfaction } from '#vocabulary';
import { satisfaction } from '#report';
import type { TrajectoryBySight, TrajectoryReadModel } from '../trajectory-by-sight.js';
import { beginning } from '../query/around-change.js';
import { nameOf } from '../query/conditions.js';
import { countedOver, POINTS_BEHIND, type CountedFilter } from '../query/counted-in.js';
import {
  afterCursor,
  counted,
  inOrderOf,
  limitOf,
  mostCounted,
  pageOf,
  trajectoryId,
  type Paging,
} from '../query/page.js';
import { describedQuery } from '../query/reader.js';
import { visibleTo } from '../query/visible-to.js';
import { becameOf } from './became.js';
import { ownNumberOf } from './label.js';

/** A recommendation with an authority that it counts for: what the figures of the dashboard count, one by one. */
export interface PointRow {
  readonly dossier: string;
  readonly municipality: string;
  readonly council: string;
  /** JSON: the councils whose advice it is, that one first. */
  readonly givers: string;
  readonly authority: string;
  readonly portfolio: string | null;
  readonly advice: string;
  readonly recommendation: string;
  /** Its place in its advice, from 1, and the number that its council gave it. */
  readonly point: number;
  readonly ownNumber: string | null;
  readonly text: string;
  readonly question: number;
  /** Null: without a published answer. */
  readonly verdict: AnswerVerdict | null;
  /** Its reason, from the beginning; in plain words where these were given. */
  readonly reason: string | null;
  /** From its beginning. */
  readonly adoptedPart: string | null;
  readonly answeredOn: string | null;
  /** Of a promise. */
  readonly influence: Influence | null;
  readonly satisfied: `${Satisfaction}` | null;
  readonly traced: number;
  readonly recognised: Recognition | null;
  /** The day on which the advice came. */
  readonly day: string;
}

const rowsOf = ({ id, shared: { state: s } }: TrajectoryBySight): PointRow[] =>
  becameOf(s).flatMap(({ advice, authority, points }) =>
    points.map(({ point, reason, adoptedPart, satisfied, traced, ...became }): PointRow => {
      return {
        dossier: id,
        municipality: s.opened.municipality,
        council: advice.council,
        givers: JSON.stringify(councilsOf(advice)),
        authority,
        portfolio: s.opened.portfolio ?? null,
        advice: advice.id,
        recommendation: point.id,
        point: advice.recommendations.indexOf(point) + 1,
        ownNumber: ownNumberOf(advice.recommendations, advice.recommendations.indexOf(point)),
        text: point.text,
        question: point.question ? 1 : 0,
        ...became,
        reason: reason === null ? null : beginning(reason),
        adoptedPart: adoptedPart === null ? null : beginning(adoptedPart),
        satisfied: satisfied === null ? null : `${satisfied}`,
        traced: traced ? 1 : 0,
        day: advice.at.day,
      };
    }),
  );

export const points: TrajectoryReadModel<PointRow> = {
  name: 'points',
  version: 4,
  columns: {
    dossier: 'TEXT',
    municipality: 'TEXT',
    council: 'TEXT',
    givers: 'TEXT',
    authority: 'TEXT',
    portfolio: 'TEXT',
    advice: 'TEXT',
    recommendation: 'TEXT',
    point: 'INTEGER',
    ownNumber: 'TEXT',
    text: 'TEXT',
    question: 'INTEGER',
    verdict: 'TEXT',
    reason: 'TEXT',
    adoptedPart: 'TEXT',
    answeredOn: 'TEXT',
    influence: 'TEXT',
    satisfied: 'TEXT',
    traced: 'INTEGER',
    recognised: 'TEXT',
    day: 'TEXT',
  },
  indexes: [
    ['day', 'dossier', 'recommendation', 'authority'],
    ['municipality', 'day', 'dossier', 'recommendation', 'authority'],
  ],
  rows: rowsOf,
};

export interface PointsFilter extends Paging, CountedFilter {
  readonly dossier?: string | undefined;
  readonly answers?: PointFigure | undefined;
}

const pointItem = fields({
  dossier: trajectoryId,
  title: string,
  municipality: string,
  council: { ...string, description: 'Who submitted the advice.' },
  councilName: string,
  authority: string,
  authorityName: string,
  'portfolio?': string,
  advice: string,
  recommendation: string,
  point: { ...whole, description: 'Its place in its advice.' },
  'number?': { ...string, description: 'As its council numbered it.' },
  text: string,
  question: yes,
  'verdict?': { ...oneOf(ANSWER_VERDICTS), description: 'Without it there is no published answer.' },
  'reason?': { ...string, description: 'From its beginning; in plain words where these were given.' },
  'adoptedPart?': { ...string, description: 'From its beginning.' },
  'answeredOn?': { ...date, description: 'When its first answer was published.' },
  'influence?': { ...oneOf(INFLUENCES), description: 'Of a promise: where the change can be found.' },
  'satisfied?': satisfaction,
  'recognised?': { ...oneOf(RECOGNITIONS), description: 'Whether the council recognises what was traced.' },
  day: { ...day, description: 'On which the advice came.' },
});

type Found = Omit<PointRow, 'givers'> & { title: string; councilName: string; authorityName: string };
const SATISFIED: Readonly<Record<`${Satisfaction}`, Satisfaction>> = {
  ...{ true: true, false: false },
  ...{ partly: 'partly', notYet: 'notYet' },
};

const itemOf = ({ ownNumber, question, traced: _, satisfied, ...row }: Found) => ({
  ...row,
  number: ownNumber ?? undefined,
  question: question === 1,
  portfolio: row.portfolio ?? undefined,
  verdict: row.verdict ?? undefined,
  reason: row.reason ?? undefined,
  adoptedPart: row.adoptedPart ?? undefined,
  answeredOn: row.answeredOn ?? undefined,
  influence: row.influence ?? undefined,
  satisfied: satisfied === null ? undefined : SATISFIED[satisfied],
  recognised: row.recognised ?? undefined,
});

const TOLD = [
  ...(['dossier', 'municipality', 'council', 'authority', 'portfolio', 'advice', 'recommendation', 'point'] as const),
  ...([
    'ownNumber',
    'text',
    'question',
    'verdict',
    'reason',
    'adoptedPart',
    'answeredOn',
    'influence',
    'satisfied',
    'traced',
    'recognised',
    'day',
  ] as const),
] as const satisfies readonly (keyof PointRow)[];

/** The points that a figure counts, those of the latest advice first. */
export const listPoints = describedQuery(counted(pointItem), {
  reads: ['points', 'dossiers', 'councils'],
  run: (reader, { actor }, f: PointsFilter) => {
    const order = ['points.day', 'points.dossier', 'points.recommendation', 'points.authority'] as const;
    let query = reader.build
      .selectFrom('points')
      .innerJoin('dossiers', 'dossiers.dossier', 'points.dossier')
      .where(visibleTo(actor))
      .where(countedOver('points', f))
      .where(POINTS_BEHIND[f.answers ?? 'any']);
    if (f.dossier !== undefined) query = query.where('points.dossier', '=', f.dossier);
    const shown = query
      .select(TOLD.map((column) => `points.${column}` as const))
      .select(['dossiers.title', nameOf('points.council').as('councilName')])
      .select(nameOf('points.authority').as('authorityName'))
      .where(afterCursor(f, order, 'desc'))
      .orderBy(inOrderOf(order, 'desc'))
      .limit(limitOf(f) + 1);
    return {
      ...pageOf(reader.all(shown), f, (row) => [row.day, row.dossier, row.recommendation, row.authority], itemOf),
      ...(f.cursor === undefined && { total: reader.count(query.select('points.dossier'), mostCounted(f)) }),
    };
  },
});
