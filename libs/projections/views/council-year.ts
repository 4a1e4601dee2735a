import type { Day } from '#calendar';
import { date, each, fields, joined, list, number, oneOf, ref, string, whole, type Of } from '#schema';
import { KINDS, LEGAL_BASES, MATURITIES, type Kind, type LegalBasis } from '#vocabulary';
import { keptName, seatsBy } from '../kept-councils.js';
import { trajectoryId } from '../query/page.js';
import { describedQuery, type QueryContext, type Reader } from '../query/reader.js';
import { visibleTo } from '../query/visible-to.js';
import type { CouncilYearRow } from './council-years.js';
import { group, groupOf, rowsOf as answersIn } from './dashboard.js';

export interface CouncilYearFilter {
  readonly municipality: string;
  readonly council: string;
  readonly year: number;
}

const requests = fields(
  {
    ...each(['asked', 'inTime', 'late', 'declined', 'lapsed', 'open', 'dropped', 'withoutInvolvement'], whole),
    maturity: fields(each([...MATURITIES, 'unknown'], whole)),
    'meanDaysGiven?': { ...number, description: 'Of the first term.' },
    'meanDaysInAll?': { ...number, description: 'How long the council had: with its extensions.' },
    measured: { ...whole, description: 'Over how many both means are: those of which the day of asking is known.' },
    extended: { ...whole, description: 'Of how many the term was extended.' },
  },
  'How often advice was asked, how finished the text was then, and whether advice came by the day that was given.',
);
const information = fields(
  each(['asked', 'given', 'inTime', 'late', 'overdue', 'open', 'withoutTerm'], whole),
  'What the council asked to know. What was asked before there was a term for it is neither in time nor late.',
);
const counts = fields({
  requests,
  'information?': { ...information, description: 'Where something was asked.' },
  advices: fields(each(['given', 'unasked'], whole)),
  /** What became of the advice of that year, by now. */
  answers: ref('Group', group),
});

const ofDossier = joined(
  fields({ dossier: trajectoryId, title: string, kind: oneOf(KINDS), legalBases: list(oneOf(LEGAL_BASES)) }),
  counts,
);
const seats = fields({
  since: date,
  groups: list(fields({ group: string, seats: whole, 'vacant?': whole })),
});
const yearSchema = fields({
  municipality: string,
  council: string,
  name: string,
  year: whole,
  years: { ...list(whole), description: 'The years in which it has something to tell, earliest first.' },
  all: counts,
  byLaw: list(joined(fields({ law: oneOf(LEGAL_BASES) }), counts)),
  items: { ...list(ofDossier), description: 'Dossier by dossier.' },
  'seats?': { ...seats, description: 'As its municipality kept them at the end of that year; never of whom.' },
});
export type CouncilYear = Of<typeof yearSchema>;
type Counts = Of<typeof counts>;

type Told = Omit<CouncilYearRow, 'municipality' | 'council'>;
type Answers = Parameters<typeof groupOf>[1];
const count = (rows: readonly Told[], holds: (row: Told) => boolean) => rows.filter(holds).length;
const isInTime = ({ dueOn, doneOn }: Told) => doneOn !== null && dueOn !== null && doneOn <= dueOn;
const isLate = ({ dueOn, doneOn }: Told) => doneOn !== null && dueOn !== null && doneOn > dueOn;
function meanOf(days: readonly number[]) {
  return days.length === 0 ? undefined : Math.round(days.reduce((a, b) => a + b, 0) / days.length);
}
const isOver = ({ dueOn }: Told, today: Day) => dueOn !== null && dueOn < today;

function requestsIn(rows: readonly Told[], today: Day): Counts['requests'] {
  const came = rows.filter(({ how }) => how === 'submitted');
  const waiting = rows.filter(({ how }) => how === null);
  const days = rows.flatMap(({ daysGiven }) => daysGiven ?? []);
  const inAll = rows.flatMap(({ daysInAll }) => daysInAll ?? []);
  const of = (maturity: CouncilYearRow['maturity']) => count(rows, (row) => row.maturity === maturity);
  const { idea, outline, concept, proposal } = Object.fromEntries(MATURITIES.map((m) => [m, of(m)])) as Record<
    (typeof MATURITIES)[number],
    number
  >;
  return {
    asked: rows.length,
    inTime: count(came, isInTime),
    late: count(came, isLate),
    declined: count(rows, ({ how }) => how === 'declined'),
    lapsed: count(waiting, (row) => isOver(row, today)),
    open: count(waiting, (row) => !isOver(row, today)),
    dropped: count(rows, ({ how }) => how === 'dropped'),
    withoutInvolvement: count(rows, (row) => row.withoutInvolvement === 1),
    maturity: { idea, outline, concept, proposal, unknown: of(null) },
    ...{ meanDaysGiven: meanOf(days), meanDaysInAll: meanOf(inAll), measured: days.length },
    extended: count(rows, ({ extended }) => extended === 1),
  };
}

function informationIn(rows: readonly Told[], today: Day): Counts['information'] {
  if (rows.length === 0) return undefined;
  const waiting = rows.filter(({ doneOn, dueOn }) => doneOn === null && dueOn !== null);
  return {
    asked: rows.length,
    given: count(rows, ({ doneOn }) => doneOn !== null),
    inTime: count(rows, isInTime),
    late: count(rows, isLate),
    overdue: count(waiting, (row) => isOver(row, today)),
    open: count(waiting, (row) => !isOver(row, today)),
    withoutTerm: count(rows, ({ dueOn }) => dueOn === null),
  };
}

function countsOf(rows: readonly Told[], answers: Answers, today: Day): Counts {
  const of = (what: CouncilYearRow['what']) => rows.filter((row) => row.what === what);
  const advices = of('advice');
  return {
    requests: requestsIn(of('request'), today),
    information: informationIn(of('information'), today),
    advices: { given: advices.length, unasked: count(advices, ({ unasked }) => unasked === 1) },
    answers: groupOf(undefined, answers),
  };
}

interface InDossier {
  readonly title: string;
  readonly kind: Kind;
  readonly legalBases: string;
}

/** All that the council had to do with in that year of which this reader may know, with the dossier that it is in. */
function toldIn(reader: Reader, { actor }: QueryContext, { municipality, council, year }: CouncilYearFilter) {
  return reader.all(
    reader.build
      .selectFrom('councilYears')
      .innerJoin('dossiers', 'dossiers.dossier', 'councilYears.dossier')
      .selectAll('councilYears')
      .select(['dossiers.title', 'dossiers.kind', 'dossiers.legalBases'])
      .where('councilYears.municipality', '=', municipality)
      .where('councilYears.council', '=', council)
      .where('councilYears.year', '=', year)
      .where(visibleTo(actor))
      .orderBy('dossiers.openedDay')
      .orderBy('dossiers.dossier'),
  ) as readonly (CouncilYearRow & InDossier)[];
}

function yearsOf(reader: Reader, { actor }: QueryContext, { municipality, council }: CouncilYearFilter): number[] {
  return reader
    .all(
      reader.build
        .selectFrom('councilYears')
        .innerJoin('dossiers', 'dossiers.dossier', 'councilYears.dossier')
        .select('councilYears.year')
        .distinct()
        .where('councilYears.municipality', '=', municipality)
        .where('councilYears.council', '=', council)
        .where(visibleTo(actor))
        .orderBy('councilYears.year'),
    )
    .map(({ year }) => year);
}

/** What it is called: in its newest dossier, or by its municipality. */
function nameOfCouncil(reader: Reader, { actor }: QueryContext, filter: CouncilYearFilter): string | undefined {
  const found = reader.first(
    reader.build
      .selectFrom('councils')
      .innerJoin('dossiers', 'dossiers.dossier', 'councils.dossier')
      .select('councils.name')
      .where('councils.municipality', '=', filter.municipality)
      .where('councils.council', '=', filter.council)
      .where(visibleTo(actor))
      .orderBy('councils.openedDay', 'desc')
      .limit(1),
  );
  return found?.name ?? keptName(reader, filter);
}

/** One council in one year: how it was asked, what it was told, and what became of its advice. Undefined when nobody knows it. */
export const oneCouncilYear = describedQuery(yearSchema, {
  reads: ['councilYears', 'councils', 'dossiers', 'responses', 'points', 'keptCouncils'],
  run: (reader, asking, filter: CouncilYearFilter) => {
    const { municipality, council, year } = filter;
    const name = nameOfCouncil(reader, asking, filter);
    if (name === undefined) return undefined;
    const { today } = asking;
    const rows = toldIn(reader, asking, filter);
    const answers = answersIn(reader, asking, {
      ...{ municipality, council },
      ...{ from: `${year}-01-01`, until: `${year}-12-31` },
    });
    const answersTo = (dossiers: ReadonlySet<string>) => answers.filter(({ dossier }) => dossiers.has(dossier));
    const items = [...Map.groupBy(rows, ({ dossier }) => dossier)].map(([dossier, own]) => {
      const [{ title, kind, legalBases }] = own as [CouncilYearRow & InDossier];
      const given = { dossier, title, kind, legalBases: JSON.parse(legalBases) as LegalBasis[] };
      return { ...given, ...countsOf(own, answersTo(new Set([dossier])), today) };
    });
    const byLaw = LEGAL_BASES.flatMap((law) => {
      const on = new Set(items.filter(({ legalBases }) => legalBases.includes(law)).map(({ dossier }) => dossier));
      const own = rows.filter(({ dossier }) => on.has(dossier));
      return on.size === 0 ? [] : [{ law, ...countsOf(own, answersTo(on), today) }];
    });
    const kept = seatsBy(reader, filter, `${year}-12-31`);
    return {
      ...{ municipality, council, name, year, years: yearsOf(reader, asking, filter) },
      ...{ all: countsOf(rows, answers, today), byLaw, items },
      seats: kept && { since: kept.on, groups: kept.seats },
    };
  },
});
