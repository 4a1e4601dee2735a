import { fields, joined, list, ref, string, whole } from '#schema';
import { councilsOf, inOrder, isUnasked, requestState } from '#trajectory';
import { sql } from 'kysely';
import type { TrajectoryBySight, TrajectoryReadModel } from '../trajectory-by-sight.js';
import { onePage, page } from '../query/page.js';
import { describedQuery, type Reader } from '../query/reader.js';
import { keptName } from '../kept-councils.js';
import { visibleTo } from '../query/visible-to.js';
import { byYear, group } from './dashboard.js';

/** What a council has to do with one dossier. */
export interface CouncilRow {
  readonly dossier: string;
  readonly municipality: string;
  readonly council: string;
  readonly name: string;
  readonly openedDay: string;
  /** 1 when it left the dossier. */
  readonly left: number;
  readonly requests: number;
  /** Requests to which no advice came: lapsed, as the log has it, or declined. */
  readonly unanswered: number;
  readonly advices: number;
  /** How many of these nobody had asked for. */
  readonly unasked: number;
  /** Of the last one. */
  readonly advisedOn: string | null;
}

const WITHOUT: ReadonlySet<string> = new Set(['lapsed', 'declined']);

function rowsOf({ id, shared: { state: s, asOf } }: TrajectoryBySight): CouncilRow[] {
  return s.opened.councils.map(({ id: council, name }) => {
    const requests = inOrder(s.requests).filter((r) => r.council === council);
    const advices = inOrder(s.advices).filter((a) => councilsOf(a).includes(council));
    return {
      dossier: id,
      municipality: s.opened.municipality,
      council,
      name,
      openedDay: s.openedAt.day,
      left: s.left[council] ? 1 : 0,
      requests: requests.length,
      unanswered: requests.filter((r) => WITHOUT.has(requestState(r, asOf))).length,
      advices: advices.length,
      unasked: advices.filter(isUnasked).length,
      advisedOn: advices.at(-1)?.at.on ?? null,
    };
  });
}

export const councils: TrajectoryReadModel<CouncilRow> = {
  name: 'councils',
  version: 5,
  columns: {
    dossier: 'TEXT',
    municipality: 'TEXT',
    council: 'TEXT',
    name: 'TEXT',
    openedDay: 'TEXT',
    left: 'INTEGER',
    requests: 'INTEGER',
    unanswered: 'INTEGER',
    advices: 'INTEGER',
    unasked: 'INTEGER',
    advisedOn: 'TEXT',
  },
  indexes: [['municipality', 'council', 'openedDay', 'dossier', 'name']],
  rows: rowsOf,
};

export interface CouncilsFilter {
  readonly municipality?: string | undefined;
}

const councilItem = fields({
  municipality: string,
  council: string,
  name: string,
  dossiers: whole,
  running: whole,
  requests: whole,
  unanswered: whole,
  advices: whole,
  unasked: { ...whole, description: 'How many of the advices nobody had asked for.' },
});

/** The councils of one municipality, or of all, with what they have at hand. */
export const listCouncils = describedQuery(page(councilItem), {
  reads: ['councils', 'dossiers'],
  run: (reader, { actor }, { municipality }: CouncilsFilter) => {
    let query = reader.build
      .selectFrom('councils')
      .innerJoin('dossiers', 'dossiers.dossier', 'councils.dossier')
      .where(visibleTo(actor))
      .groupBy(['councils.municipality', 'councils.council'])
      .orderBy('councils.municipality')
      .orderBy('councils.council')
      .select(['councils.municipality', 'councils.council', ...totals]);
    if (municipality !== undefined) query = query.where('councils.municipality', '=', municipality);
    return onePage(reader.all(query));
  },
});

const totals = [
  // The name that it bears in its newest dossier.
  sql<string>`substr(max(councils.openedDay || councils.name), 11)`.as('name'),
  sql<number>`count(*)`.as('dossiers'),
  sql<number>`sum(dossiers.stage NOT IN ('closed', 'withdrawn'))`.as('running'),
  sql<number>`sum(councils.requests)`.as('requests'),
  sql<number>`sum(councils.unanswered)`.as('unanswered'),
  sql<number>`sum(councils.advices)`.as('advices'),
  sql<number>`sum(councils.unasked)`.as('unasked'),
] as const;

export interface CouncilFilter {
  readonly municipality: string;
  readonly council: string;
}

/** One that takes part in nothing that this reader may know of, and that its municipality keeps all the same. */
function ofNothing(reader: Reader, filter: CouncilFilter) {
  const name = keptName(reader, filter);
  return name === undefined
    ? undefined
    : { ...filter, name, dossiers: 0, running: 0, requests: 0, unanswered: 0, advices: 0, unasked: 0, byYear: [] };
}

/** One council: what it has at hand, and by year what became of its advice. Undefined when nobody knows it. */
const councilSchema = joined(councilItem, fields({ byYear: list(ref('Group', group)) }));

export const oneCouncil = describedQuery(councilSchema, {
  reads: ['councils', 'dossiers', 'responses', 'points', 'earliness', 'deadlines', 'keptCouncils'],
  run: (reader, asking, f: CouncilFilter) => {
    const found = reader.first(
      reader.build
        .selectFrom('councils')
        .innerJoin('dossiers', 'dossiers.dossier', 'councils.dossier')
        .where(visibleTo(asking.actor))
        .where('councils.municipality', '=', f.municipality)
        .where('councils.council', '=', f.council)
        .groupBy(['councils.municipality', 'councils.council'])
        .select(['councils.municipality', 'councils.council', ...totals]),
    );
    return found ? { ...found, byYear: byYear(reader, asking, f) } : ofNothing(reader, f);
  },
});
