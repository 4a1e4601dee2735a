import { deadlinesOf } from '#dossier';
import { decisionState, disputeState, stageOf, type DecisionState, type DisputeState, type Stage } from '#trajectory';
import type { Dossier } from '../dossier.js';
import { behind, type Advised } from '../query/advised.js';
import { containsWord, inJson } from '../query/conditions.js';
import { afterCursor, limitOf, pageOf, type Page, type Paging } from '../query/page.js';
import type { Query } from '../query/reader.js';
import { seen } from '../query/seen.js';
import type { View } from '../runner/view.js';
import { countAnswers } from './counts.js';
import { NEVER } from './never.js';

/** A dossier in a list. Lists and flags are JSON. */
export interface DossierRow {
  readonly dossier: string;
  readonly municipality: string;
  readonly title: string;
  readonly kind: string;
  readonly subject: string;
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
  /** Answers that were published, that refuse (in part), and that are still owed. */
  readonly answered: number;
  readonly refused: number;
  readonly open: number;
  readonly flags: string;
  readonly constructed: number;
  /** 1 when anybody may see it. */
  readonly public: number;
  readonly revision: number;
  readonly updatedAt: string;
}

function rowOf({ id, shared: s, open, revision, updatedAt, asOf, flags }: Dossier): DossierRow {
  const { opened } = s;
  const due = deadlinesOf(s, id, asOf).filter(({ state }) => state === 'open' || state === 'overdue');
  const counts = countAnswers(s);
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
    ...counts,
    flags: JSON.stringify([...flags].sort()),
    constructed: opened.constructed ? 1 : 0,
    public: open ? 1 : 0,
    revision,
    updatedAt,
  };
}

export const dossiers: View<DossierRow> = {
  name: 'dossiers',
  version: 1,
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
    answered: 'INTEGER',
    refused: 'INTEGER',
    open: 'INTEGER',
    flags: 'TEXT',
    constructed: 'INTEGER',
    public: 'INTEGER',
    revision: 'INTEGER',
    updatedAt: 'TEXT',
  },
  indexes: [
    ['updatedAt', 'dossier'],
    ['municipality', 'updatedAt', 'dossier'],
    ['openedDay', 'dossier'],
    ['municipality', 'openedDay', 'dossier'],
    ['nextDueOn', 'dossier'],
    ['municipality', 'nextDueOn', 'dossier'],
    ['title', 'dossier'],
    ['municipality', 'title', 'dossier'],
  ],
  rows: (dossier) => [rowOf(dossier)],
};

export interface DossierFilter extends Paging, Advised {
  readonly municipality?: string | undefined;
  readonly stage?: string | undefined;
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
export const DOSSIER_SORTS = [
  'updatedAt',
  '-updatedAt',
  'openedOn',
  '-openedOn',
  'nextDueOn',
  '-nextDueOn',
  'title',
  '-title',
] as const;
export type DossierSort = (typeof DOSSIER_SORTS)[number];

const itemOf = ({ councils, authorities, legalBases, flags, ...row }: DossierRow) => ({
  ...row,
  portfolio: row.portfolio ?? undefined,
  portfolioHolder: row.portfolioHolder ?? undefined,
  plannedDecisionOn: row.plannedDecisionOn ?? undefined,
  nextDueOn: row.nextDueOn === NEVER ? undefined : row.nextDueOn,
  councils: JSON.parse(councils) as { id: string; name: string }[],
  authorities: JSON.parse(authorities) as { id: string; kind: string; name: string }[],
  legalBases: JSON.parse(legalBases) as string[],
  flags: JSON.parse(flags) as string[],
  constructed: row.constructed === 1,
  public: row.public === 1,
});

/** The dossiers that somebody may know of. */
export const listDossiers: Query<DossierFilter, Page<ReturnType<typeof itemOf>>> = {
  reads: ['dossiers', 'councils', 'responses'],
  run: (reader, { actor }, f) => {
    const sort = f.sort ?? '-updatedAt';
    const direction = sort.startsWith('-') ? 'desc' : 'asc';
    const name = sort.replace('-', '');
    const column = (name === 'openedOn' ? 'openedDay' : name) as 'updatedAt' | 'openedDay' | 'nextDueOn' | 'title';
    let query = reader.build
      .selectFrom('dossiers')
      .selectAll()
      .where(seen(actor))
      .where(afterCursor(f, [column, 'dossier'], direction))
      .orderBy(column, direction)
      .orderBy('dossier', direction)
      .limit(limitOf(f) + 1);
    for (const field of ['municipality', 'stage', 'portfolio', 'kind', 'decision', 'dispute'] as const) {
      const value = f[field];
      if (value !== undefined) query = query.where(field, '=', value as never);
    }
    if (f.council !== undefined) query = query.where(inJson('councils', f.council, '$.id'));
    if (f.legalBasis !== undefined) query = query.where(inJson('legalBases', f.legalBasis));
    if (f.flag !== undefined) query = query.where(inJson('flags', f.flag));
    if (f.answers ?? f.advisedFrom ?? f.advisedUntil) query = query.where(behind(f));
    if (f.dueUntil !== undefined) query = query.where('nextDueOn', '<=', f.dueUntil);
    for (const word of (f.title ?? '').split(/\s+/).filter(Boolean)) query = query.where(containsWord('title', word));
    return pageOf(reader.all(query), f, (row) => [row[column], row.dossier], itemOf);
  },
};
