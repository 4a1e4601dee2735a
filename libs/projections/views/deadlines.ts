import type { Day, DueDate, Term } from '#calendar';
import { deadlinesOf, informationDue, type Deadline } from '#report';
import {
  adviceKind,
  beyondRule,
  dueBy,
  responseKind,
  type DueKind,
  type Extension,
  type ExtensionKind,
  type Postponement,
  type Trajectory,
} from '#trajectory';
import type { DeadlineKind, DeadlineState, Whose } from '#vocabulary';
import type { TrajectoryBySight, TrajectoryReadModel } from '../trajectory-by-sight.js';
import { nameOf } from '../query/conditions.js';
import { afterCursor, inOrderOf, limitOf, page, pageOf, type Paging } from '../query/page.js';
import { describedQuery, type Query } from '../query/reader.js';
import { visibleTo } from '../query/visible-to.js';
import { fallingTo } from '../query/whose.js';
import { deadlineItem, itemOf } from './deadline-item.js';
import { labelOf } from './label.js';
import type { VisibleTrajectory } from '../single-stream/read.js';

/** What is, was or would have been due. Without `settled` the day of asking says whether it is open or overdue. */
export interface DeadlineRow {
  readonly dossier: string;
  readonly municipality: string;
  readonly kind: DeadlineKind;
  readonly of: string;
  readonly who: string;
  readonly dueOn: string;
  readonly settled: 'met' | 'late' | 'dropped' | null;
  /** JSON of DueDate: how the first date came about. Null where it was given as it is. */
  readonly explanation: string | null;
  /** JSON of {on, from, until, reason, beyond}[]: how it was moved since, and how that is more than was laid down. */
  readonly extensions: string;
  /** The day on which the dossier was copied from paper, of what was over by then and is not settled. */
  readonly broughtInOn: string | null;
  /** Whose advice it is about. */
  readonly council: string | null;
  /** The point that it is about: of a commitment the first whose answer holds it. */
  readonly recommendation: string | null;
  readonly point: number | null;
  readonly ownNumber: string | null;
}

/** Which rule of the municipality holds for extending what is due. */
const EXTENDED: Readonly<Partial<Record<DeadlineKind, ExtensionKind>>> = {
  ...{ advice: 'adviceExtension', response: 'responseExtension' },
};

interface Origin {
  readonly due?: DueDate;
  readonly extensions: readonly (Extension | Postponement)[];
}

/** How a due date came about. A date that was fixed by other rules than today's is left unexplained. */
function originOf(s: Trajectory, { kind, of, who, dueOn }: Deadline<DeadlineKind>): Origin {
  const settings = s.opened.settings;
  const explained = (first: string, start: string, term: Term | undefined, by: DueKind) => {
    const due = dueBy(settings, start, term, by);
    return due.dueOn === first ? due : undefined;
  };
  switch (kind) {
    case 'advice': {
      const r = s.requests[of];
      if (!r) return { extensions: [] };
      return {
        due: explained(r.firstDueOn, r.at.day, r.term as Term | undefined, adviceKind(r.urgentBecause)),
        extensions: r.extensions,
      };
    }
    case 'response': {
      const advice = s.advices[of];
      const r = advice?.responses[who];
      if (!advice || !r) return { extensions: [] };
      const first = r.extensions[0]?.from ?? r.dueOn;
      return { due: explained(first, advice.at.day, undefined, responseKind(advice)), extensions: r.extensions };
    }
    case 'information': {
      const asked = s.information[of];
      if (!asked) return { extensions: [] };
      return { due: explained(dueOn, asked.at.day, undefined, 'informationTerm'), extensions: [] };
    }
    case 'commitment':
      return { extensions: s.commitments[of]?.postponements ?? [] };
    case 'answer':
    case 'decision':
      return { extensions: [] };
  }
}

/** Whose advice a deadline is about, and which point of it, as people call them. */
function aboutOf(s: Trajectory, { kind, of }: Deadline<DeadlineKind>) {
  const { councilName: _, ...label } = labelOf(s, of);
  const recommendation = kind === 'answer' ? of : (s.commitments[of]?.recommendations[0] ?? null);
  const advice = s.advices[s.recommendations[recommendation ?? ''] ?? of];
  return { ...label, recommendation, council: advice?.council ?? s.information[of]?.council ?? null };
}

type Standing = Pick<VisibleTrajectory, 'id' | 'state' | 'asOf'> & Pick<TrajectoryBySight, 'broughtInOn'>;

function rowsOf({ id, state: s, asOf, broughtInOn }: Standing): DeadlineRow[] {
  return [...deadlinesOf(s, id, asOf), ...informationDue(s, asOf)].map((deadline) => {
    const { kind, of, who, dueOn, state } = deadline;
    const { due, extensions } = originOf(s, deadline);
    // A request that lapsed stays overdue until an advice comes after all.
    const settled = state === 'open' || state === 'overdue' ? null : state;
    return {
      dossier: id,
      municipality: s.opened.municipality,
      kind,
      of,
      who,
      dueOn,
      settled,
      explanation: due ? JSON.stringify(due) : null,
      extensions: JSON.stringify(
        extensions.map(({ at, from, until, reason }, i) => {
          const rule = EXTENDED[kind];
          const beyond = rule && beyondRule(s.opened.settings, rule, { nth: i + 1, from, until });
          return { on: at.on, from, until, reason, beyond };
        }),
      ),
      broughtInOn: settled === null && broughtInOn !== undefined && dueOn < broughtInOn ? broughtInOn : null,
      ...aboutOf(s, deadline),
    };
  });
}

export const deadlines: TrajectoryReadModel<DeadlineRow> = {
  name: 'deadlines',
  version: 7,
  columns: {
    dossier: 'TEXT',
    municipality: 'TEXT',
    kind: 'TEXT',
    of: 'TEXT',
    who: 'TEXT',
    dueOn: 'TEXT',
    settled: 'TEXT',
    explanation: 'TEXT',
    extensions: 'TEXT',
    broughtInOn: 'TEXT',
    council: 'TEXT',
    recommendation: 'TEXT',
    point: 'INTEGER',
    ownNumber: 'TEXT',
  },
  indexes: [
    ['settled', 'dueOn', 'dossier'],
    ['municipality', 'settled', 'dueOn', 'dossier'],
    ['dueOn', 'dossier'],
    ['municipality', 'dueOn', 'dossier'],
  ],
  rows: ({ shared, ...dossier }) => rowsOf({ ...dossier, ...shared }),
};

export interface DeadlineFilter extends Paging {
  readonly municipality?: string | undefined;
  readonly dossier?: string | undefined;
  readonly kind?: string | undefined;
  readonly who?: string | undefined;
  readonly portfolio?: string | undefined;
  readonly whose?: Whose | undefined;
  readonly state?: DeadlineState | undefined;
  /** Whether it was over before its dossier was brought in: `no` leaves that out. */
  readonly broughtIn?: string | undefined;
  readonly from?: Day | undefined;
  readonly until?: Day | undefined;
}

/** The same of one dossier, as it stood on a day and as far as its reader sees it. */
export function deadlinesView({ id, state, asOf, broughtIn }: VisibleTrajectory) {
  const names = new Map([...state.opened.councils, ...state.opened.authorities].map((one) => [one.id, one.name]));
  // On a day before it was copied from paper nobody here knew of it.
  const broughtInOn = broughtIn && broughtIn.on <= asOf ? { broughtInOn: broughtIn.on } : {};
  const nameIn = (one: string) => names.get(one) ?? one;
  return rowsOf({ id, state, asOf, ...broughtInOn }).map((row) => {
    const councilName = row.council === null ? null : nameIn(row.council);
    return itemOf({ ...row, title: state.opened.title, whoName: nameIn(row.who), councilName }, asOf);
  });
}

/** What is due, was, or should have been: soonest first. */
export const listDeadlines = describedQuery(page(deadlineItem), {
  reads: ['deadlines', 'dossiers', 'councils'],
  run: (reader, { actor, today }, f: DeadlineFilter) => {
    const order = ['deadlines.dueOn', 'deadlines.dossier', 'deadlines.kind', 'deadlines.of', 'deadlines.who'] as const;
    let query = reader.build
      .selectFrom('deadlines')
      .innerJoin('dossiers', 'dossiers.dossier', 'deadlines.dossier')
      .selectAll('deadlines')
      .select(['dossiers.title', nameOf('deadlines.who').as('whoName')])
      .select(nameOf('deadlines.council').as('councilName'))
      .where(visibleTo(actor))
      .where(afterCursor(f, order, 'asc'))
      .orderBy(inOrderOf(order, 'asc'))
      .limit(limitOf(f) + 1);
    for (const field of ['municipality', 'dossier', 'kind', 'who'] as const) {
      const value = f[field];
      if (value !== undefined) query = query.where(`deadlines.${field}`, '=', value as never);
    }
    if (f.whose !== undefined) query = query.where(fallingTo(actor, f.whose, 'deadlines'));
    if (f.broughtIn !== undefined)
      query = query.where('deadlines.broughtInOn', f.broughtIn === 'no' ? 'is' : 'is not', null);
    if (f.portfolio !== undefined) query = query.where('dossiers.portfolio', '=', f.portfolio);
    if (f.state === 'open' || f.state === 'overdue') {
      query = query
        .where('deadlines.settled', 'is', null)
        .where('deadlines.dueOn', f.state === 'open' ? '>=' : '<', today);
    } else if (f.state !== undefined) query = query.where('deadlines.settled', '=', f.state);
    if (f.from !== undefined) query = query.where('deadlines.dueOn', '>=', f.from);
    if (f.until !== undefined) query = query.where('deadlines.dueOn', '<=', f.until);
    return pageOf(
      reader.all(query),
      f,
      (row) => [row.dueOn, row.dossier, row.kind, row.of, row.who],
      (row) => itemOf(row, today),
    );
  },
});

/** The trajectories in which a request is past its due date while the log still has it open: what the clock is for. */
export const pastDue: Query<Record<string, never>, readonly string[]> = {
  reads: ['deadlines', 'dossiers'],
  run: (reader, { today }) =>
    reader
      .all(
        reader.build
          .selectFrom('deadlines')
          .innerJoin('dossiers', 'dossiers.dossier', 'deadlines.dossier')
          .select('deadlines.dossier')
          .distinct()
          .where('deadlines.settled', 'is', null)
          .where('deadlines.dueOn', '<', today)
          .where('deadlines.kind', '=', 'advice')
          .where('dossiers.stage', '=', 'advice'),
      )
      .map(({ dossier }) => dossier),
};

export interface DueCount {
  readonly kind: string;
  readonly overdue: number;
  readonly soon: number;
}

/** How many open deadlines are overdue, and how many are due up to a day, of each kind: figures, and nobody's. */
export const dueCounts: Query<{ readonly until: Day }, readonly DueCount[]> = {
  reads: ['deadlines'],
  run: (reader, { today }, { until }) =>
    reader.all(
      reader.build
        .selectFrom('deadlines')
        .select(({ fn }) => [
          'kind',
          fn.countAll<number>().filterWhere('dueOn', '<', today).as('overdue'),
          fn.countAll<number>().filterWhere('dueOn', '>=', today).as('soon'),
        ])
        .where('settled', 'is', null)
        .where('dueOn', '<=', until)
        .groupBy('kind'),
    ),
};
