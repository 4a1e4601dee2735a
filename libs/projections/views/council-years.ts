import { councilsOf, inOrder, isUnasked, type AdviceRequest, type Trajectory } from '#trajectory';
import type { TrajectoryBySight, TrajectoryReadModel } from '../trajectory-by-sight.js';
import { askedOf, type Asked } from './asked.js';

/** Something of a council that stands in a year: it was asked for advice, asked to know something, or advised. */
export interface CouncilYearRow {
  readonly dossier: string;
  readonly municipality: string;
  readonly council: string;
  readonly what: 'request' | 'information' | 'advice';
  readonly of: string;
  readonly year: number;
  readonly dueOn: string | null;
  /** The day on which it was settled or given; null while it is not. */
  readonly doneOn: string | null;
  /** How a request was settled. */
  readonly how: 'submitted' | 'declined' | 'dropped' | null;
  readonly maturity: Asked['maturity'];
  readonly daysGiven: Asked['daysGiven'];
  readonly daysInAll: Asked['daysInAll'];
  /** 1 of a request of which the term was extended. */
  readonly extended: number;
  /** 1 of a request before which nobody was heard, and of an advice that nobody asked for. */
  readonly withoutInvolvement: number;
  readonly unasked: number;
}

const NOTHING = {
  ...{ dueOn: null, doneOn: null, how: null, maturity: null, daysGiven: null },
  ...{ daysInAll: null, extended: 0, withoutInvolvement: 0, unasked: 0 },
} as const;

const yearOf = (day: string) => Number(day.slice(0, 4));

function asked(s: Trajectory, request: AdviceRequest) {
  const { id: of, council, at, dueOn, settled, extensions } = request;
  const { involvements, ...asking } = askedOf(s, request);
  const how = { how: settled?.how ?? null, doneOn: settled?.at.day ?? null };
  const early = { ...asking, extended: extensions.length > 0 ? 1 : 0, withoutInvolvement: involvements === 0 ? 1 : 0 };
  return { ...NOTHING, what: 'request' as const, council, of, year: yearOf(at.day), dueOn, ...how, ...early };
}

function rowsOf({ id: dossier, shared: { state: s } }: TrajectoryBySight): CouncilYearRow[] {
  const requests = inOrder(s.requests).map((request) => asked(s, request));
  const information = inOrder(s.information).map(({ id: of, council, at, dueOn = null, provided }) => {
    const dated = { year: yearOf(at.day), dueOn, doneOn: provided?.day ?? null };
    return { ...NOTHING, what: 'information' as const, council, of, ...dated };
  });
  const advices = inOrder(s.advices).flatMap((advice) =>
    councilsOf(advice).map((council) => {
      const given = { of: advice.id, year: yearOf(advice.at.day), unasked: isUnasked(advice) ? 1 : 0 };
      return { ...NOTHING, what: 'advice' as const, council, ...given };
    }),
  );
  const { municipality } = s.opened;
  return [...requests, ...information, ...advices].map((row) => ({ dossier, municipality, ...row }));
}

/** What a council has to do with each year; the question of one stands in council-year.ts. */
export const councilYears: TrajectoryReadModel<CouncilYearRow> = {
  name: 'councilYears',
  version: 2,
  columns: {
    dossier: 'TEXT',
    municipality: 'TEXT',
    council: 'TEXT',
    what: 'TEXT',
    of: 'TEXT',
    year: 'INTEGER',
    dueOn: 'TEXT',
    doneOn: 'TEXT',
    how: 'TEXT',
    maturity: 'TEXT',
    daysGiven: 'INTEGER',
    daysInAll: 'INTEGER',
    extended: 'INTEGER',
    withoutInvolvement: 'INTEGER',
    unasked: 'INTEGER',
  },
  indexes: [['municipality', 'council', 'year']],
  rows: rowsOf,
};
