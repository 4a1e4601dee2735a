import type { Actor, Sight } from '#access';
import type { Day } from '#calendar';
import { deadlinesOf } from '#report';
import { decisionState, disputeState, stageOf } from '#trajectory';
import type { DecisionState, DisputeState, Kind, Stage, Subject } from '#vocabulary';
import { sql, type RawBuilder } from 'kysely';
import type { TrajectoryBySight, TrajectoryReadModel, SeenTrajectory } from '../trajectory-by-sight.js';
import { countedIn, type FigureFilter } from '../query/counted-in.js';
import { containsWord, inJson } from '../query/conditions.js';
import { afterCursor, inOrderOf, limitOf, page, pageOf, type Paging } from '../query/page.js';
import { describedQuery, type Query, type Reader } from '../query/reader.js';
import { partsOf, visibleTo, type Part } from '../query/visible-to.js';
import { countAnswers } from './counts.js';
import { dossierItem, itemOf, TOLD, type ToldRow } from './dossier-item.js';
import { answersAlone, pointsOf } from './point-counts.js';
import { NEVER } from './never.js';

/** A dossier in a list. Lists and flags are JSON. */
export interface DossierRow {
  readonly dossier: string;
  readonly municipality: string;
  readonly title: string;
  readonly kind: Kind;
  readonly subject: Subject;
  readonly portfolio: string | null;
  readonly portfolioHolder: string | null;
  readonly stage: Stage;
  readonly decision: DecisionState;
  readonly dispute: DisputeState;
  /** As written. */
  readonly openedOn: string;
  /** The day that it is reckoned as. */
  readonly openedDay: string;
  readonly plannedDecisionOn: string | null;
  /** The first day on which something is due that is not done; NEVER when nothing is. */
  readonly nextDueOn: string;
  readonly councils: string;
  readonly authorities: string;
  readonly legalBases: string;
  readonly recommendations: number;
  readonly questions: number;
  /** Answers that were published, that refuse (in part), and that are still owed. */
  readonly answered: number;
  readonly dropped: number;
  readonly refused: number;
  readonly open: number;
  readonly constructed: number;
  /** JSON: when and how it ended, and why; null while it runs. */
  readonly ended: string | null;
  /** 1 when anybody may see it. */
  readonly public: number;
  /**
   * How it stands for those who see all of it, for participants, and for anybody: null while it is not for everybody.
   */
  readonly flags: string;
  readonly revision: number;
  readonly updatedAt: string;
  readonly position: string;
  readonly sharedFlags: string;
  readonly sharedRevision: number;
  readonly sharedUpdatedAt: string;
  readonly sharedPosition: string;
  readonly openFlags: string | null;
  readonly openRevision: number | null;
  readonly openUpdatedAt: string | null;
  readonly openPosition: string | null;
}

const flagsIn = ({ flags }: SeenTrajectory) => JSON.stringify([...flags].sort());

function rowOf({ id, internal, shared, open }: TrajectoryBySight): DossierRow {
  const { state: s, asOf } = shared;
  const { opened } = s;
  const due = deadlinesOf(s, id, asOf).filter(({ state }) => state === 'open' || state === 'overdue');
  return {
    dossier: id,
    municipality: opened.municipality,
    title: opened.title,
    kind: opened.kind,
    subject: opened.subject,
    portfolio: opened.portfolio ?? null,
    portfolioHolder: opened.portfolioHolder ?? null,
    stage: stageOf(s),
    decision: decisionState(s),
    dispute: disputeState(s),
    openedOn: s.openedAt.on,
    openedDay: s.openedAt.day,
    plannedDecisionOn: opened.plannedDecisionOn ?? null,
    nextDueOn: due[0]?.dueOn ?? NEVER,
    councils: JSON.stringify(opened.councils),
    authorities: JSON.stringify(opened.authorities),
    legalBases: JSON.stringify(opened.legalBases),
    recommendations: Object.keys(s.recommendations).length,
    questions: Object.values(s.advices)
      .flatMap(({ recommendations }) => recommendations)
      .filter(({ question }) => question).length,
    ...countAnswers(s),
    constructed: opened.constructed ? 1 : 0,
    ended: s.end ? JSON.stringify({ on: s.end.at.on, how: s.end.how, reason: s.end.reason }) : null,
    public: open ? 1 : 0,
    flags: flagsIn(internal),
    revision: internal.revision,
    updatedAt: internal.updatedAt,
    position: internal.position,
    sharedFlags: flagsIn(shared),
    sharedRevision: shared.revision,
    sharedUpdatedAt: shared.updatedAt,
    sharedPosition: shared.position,
    openFlags: open ? flagsIn(open) : null,
    openRevision: open?.revision ?? null,
    openUpdatedAt: open?.updatedAt ?? null,
    openPosition: open?.position ?? null,
  };
}

export const dossiers: TrajectoryReadModel<DossierRow> = {
  name: 'dossiers',
  version: 6,
  columns: {
    dossier: 'TEXT',
    municipality: 'TEXT',
    title: 'TEXT',
    kind: 'TEXT',
    subject: 'TEXT',
    portfolio: 'TEXT',
    portfolioHolder: 'TEXT',
    stage: 'TEXT',
    decision: 'TEXT',
    dispute: 'TEXT',
    openedOn: 'TEXT',
    openedDay: 'TEXT',
    plannedDecisionOn: 'TEXT',
    nextDueOn: 'TEXT',
    councils: 'TEXT',
    authorities: 'TEXT',
    legalBases: 'TEXT',
    recommendations: 'INTEGER',
    questions: 'INTEGER',
    answered: 'INTEGER',
    dropped: 'INTEGER',
    refused: 'INTEGER',
    open: 'INTEGER',
    constructed: 'INTEGER',
    ended: 'TEXT',
    public: 'INTEGER',
    flags: 'TEXT',
    revision: 'INTEGER',
    updatedAt: 'TEXT',
    position: 'TEXT',
    sharedFlags: 'TEXT',
    sharedRevision: 'INTEGER',
    sharedUpdatedAt: 'TEXT',
    sharedPosition: 'TEXT',
    openFlags: 'TEXT',
    openRevision: 'INTEGER',
    openUpdatedAt: 'TEXT',
    openPosition: 'TEXT',
  },
  indexes: [
    ['municipality', 'updatedAt', 'dossier'],
    ['municipality', 'position'],
    ['openUpdatedAt', 'dossier'],
    ['municipality', 'openUpdatedAt', 'dossier'],
    ['openPosition'],
    ['openedDay', 'dossier'],
    ['municipality', 'openedDay', 'dossier'],
    ['nextDueOn', 'dossier'],
    ['municipality', 'nextDueOn', 'dossier'],
    ['title', 'dossier'],
    ['municipality', 'title', 'dossier'],
  ],
  rows: (dossier) => [rowOf(dossier)],
};

export interface TrajectoryFilter extends Paging, FigureFilter {
  readonly municipality?: string | undefined;
  readonly stage?: string | undefined;
  readonly subject?: string | undefined;
  readonly legalBasis?: string | undefined;
  readonly portfolio?: string | undefined;
  readonly kind?: string | undefined;
  readonly decision?: string | undefined;
  readonly dispute?: string | undefined;
  /** Only with something due (or overdue) up to and including this day. */
  readonly dueUntil?: string | undefined;
  /** Only with this flag. */
  readonly flag?: string | undefined;
  /** Words in the title. */
  readonly title?: string | undefined;
  readonly sort?: DossierSort | undefined;
}

/** What a list can be sorted by; `-` turns it round. */
export const TRAJECTORY_SORTS = [
  'updatedAt',
  '-updatedAt',
  'openedOn',
  '-openedOn',
  'nextDueOn',
  '-nextDueOn',
  'title',
  '-title',
] as const;
export type DossierSort = (typeof TRAJECTORY_SORTS)[number];

/** The columns that tell how a dossier stands, by how much somebody sees of it. */
const STANDING = {
  internal: { flags: 'flags', revision: 'revision', updatedAt: 'updatedAt', position: 'position' },
  participant: {
    ...{ flags: 'sharedFlags', revision: 'sharedRevision' },
    ...{ updatedAt: 'sharedUpdatedAt', position: 'sharedPosition' },
  },
  public: { flags: 'openFlags', revision: 'openRevision', updatedAt: 'openUpdatedAt', position: 'openPosition' },
} as const satisfies Record<Sight, Record<string, keyof DossierRow>>;

type Sorted = 'updatedAt' | 'openedDay' | 'nextDueOn' | 'title';

/** The first of one part, in order, each told as far as somebody of this sight may know it. */
function firstOf(
  reader: Reader,
  { sight, where }: Part,
  f: TrajectoryFilter & { readonly today: Day },
  by: Sorted,
  direction: 'asc' | 'desc',
) {
  const standing = STANDING[sight];
  const column = sql.ref<string>(`dossiers.${by === 'updatedAt' ? standing.updatedAt : by}`);
  let query = reader.build
    .selectFrom('dossiers')
    .select(TOLD)
    .select([
      sql<string>`${sql.ref(standing.flags)}`.as('flags'),
      sql<number>`${sql.ref(standing.revision)}`.as('revision'),
      sql<string>`${sql.ref(standing.updatedAt)}`.as('updatedAt'),
    ])
    .where(where)
    .where(afterCursor(f, [column, 'dossiers.dossier'], direction))
    .orderBy(inOrderOf([column, 'dossiers.dossier'], direction))
    .limit(limitOf(f) + 1);
  for (const field of ['municipality', 'stage', 'subject', 'portfolio', 'kind', 'decision', 'dispute'] as const) {
    const value = f[field];
    if (value !== undefined) query = query.where(`dossiers.${field}`, '=', value as never);
  }
  if (f.council !== undefined) query = query.where(inJson('dossiers.councils', f.council, '$.id'));
  if (f.legalBasis !== undefined) query = query.where(inJson('dossiers.legalBases', f.legalBasis));
  if (f.flag !== undefined) query = query.where(inJson(`dossiers.${standing.flags}`, f.flag));
  if (f.answers ?? f.advisedFrom ?? f.advisedUntil) query = query.where(countedIn(f, f.today));
  if (f.dueUntil !== undefined) query = query.where('dossiers.nextDueOn', '<=', f.dueUntil);
  for (const word of (f.title ?? '').split(/\s+/).filter(Boolean)) {
    query = query.where(containsWord('dossiers.title', word));
  }
  return sql`SELECT * FROM (${query})`;
}

/**
 * The dossiers that somebody may know of. Each part of them is put in order by what its reader may know, and then
 * the first of all: an internal draft moves a dossier up for those who see the draft, and for nobody else.
 */
export const listTrajectories = describedQuery(page(dossierItem), {
  reads: ['dossiers', 'councils', 'responses', 'points'],
  run: (reader, { actor, today }, f: TrajectoryFilter) => {
    const sort = f.sort ?? '-updatedAt';
    const direction = sort.startsWith('-') ? 'desc' : 'asc';
    const name = sort.replace('-', '');
    const by = (name === 'openedOn' ? 'openedDay' : name) as Sorted;
    const parts = partsOf(actor).map((part) => firstOf(reader, part, { ...f, today }, by, direction));
    const rows = sql<ToldRow>`SELECT * FROM (${sql.join(parts, sql` UNION ALL `)})
      ORDER BY ${inOrderOf([by, 'dossier'], direction)} LIMIT ${limitOf(f) + 1}`;
    const found = reader.all(rows);
    const ids = found.map(({ dossier }) => dossier);
    const counts = pointsOf(reader, ids, undefined);
    const own = f.council === undefined ? undefined : pointsOf(reader, ids, f.council);
    return pageOf(
      found,
      f,
      (row) => [row[by], row.dossier],
      (row) => ({
        ...itemOf(row, counts.get(row.dossier)?.several ?? 0),
        ofCouncil: answersAlone(own?.get(row.dossier)),
      }),
    );
  },
});

/** The municipalities that have a dossier that somebody may know of. */
export const listMunicipalities: Query<Record<string, never>, readonly string[]> = {
  reads: ['dossiers', 'councils'],
  run: (reader, { actor }) =>
    reader
      .all(reader.build.selectFrom('dossiers').select('dossiers.municipality').distinct().where(visibleTo(actor)))
      .map(({ municipality }) => municipality),
};

/** The positions of what somebody sees of the dossiers, the last of each part of them. */
export const lastPositions = (actor: Actor): readonly RawBuilder<unknown>[] =>
  partsOf(actor).map(({ sight, where }) => {
    // Of what is for everybody the index alone tells; who sees more of some of it hears of something later.
    const condition = sight === 'public' ? sql`TRUE` : where;
    return sql`SELECT max(${sql.ref(STANDING[sight].position)}) AS position FROM dossiers WHERE ${condition}`;
  });
