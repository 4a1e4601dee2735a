import { firstDay, formatNl, latest, type Day, type PartialDate } from '#calendar';
import { FORMAT } from '#dossier-file';
import type { Facts, FactType } from '#trajectory';
import { read, type Field } from '../mapping/fields.js';
import type { SheetMapping } from '../mapping/mapping.js';
import {
  authorityCalled,
  authorityKey,
  COLLEGE,
  councilCalled,
  councilsNamed,
  slug,
  takeId,
  type Authority,
  type Council,
} from './names.js';
import type { Point, RowProblem } from './points.js';

/** Whose sheet it is, how it is read, and which councils its municipality knows. */
export interface Setting {
  readonly municipality: string;
  readonly mapping: SheetMapping;
  readonly councils: readonly Council[];
}

/** A fact, and where in the sheet a place in it stands. */
export interface SheetFact {
  readonly type: FactType;
  readonly date: PartialDate;
  readonly data: object;
  readonly from: (place: string) => { readonly rows: readonly number[]; readonly field?: Field };
  /** Not before this: it stands after what it builds on. */
  readonly after: Day;
}

export interface BuiltDossier {
  readonly id: string;
  readonly header: Readonly<Record<string, unknown>> & { readonly title: string; readonly openedOn: PartialDate };
  readonly facts: readonly SheetFact[];
  readonly councils: readonly Council[];
  readonly authorities: readonly Authority[];
  /** Which rows name a council or an authority, by its id. */
  readonly named: Readonly<Record<'councils' | 'authorities', ReadonlyMap<string, readonly number[]>>>;
  readonly points: number;
  readonly answered: number;
}

interface Recommended {
  readonly id: string;
  readonly first: Point;
  readonly answers: Map<string, Point>;
}
interface Advice {
  readonly id: string;
  readonly council: string;
  /** Who gave it together with that one. */
  readonly with: readonly string[];
  readonly on: PartialDate;
  readonly points: Map<string, Recommended>;
}

const SHOWN_AT: readonly (readonly [RegExp, Field])[] = [
  [/^verdict/, 'verdict'],
  [/^reason/, 'reason'],
  [/^adoptedPart/, 'adoptedPart'],
  [/^referredTo/, 'referredTo'],
  [/dueOn/, 'commitmentDue'],
  [/^commitments/, 'commitment'],
  [/^authority/, 'authority'],
  [/^date/, 'answerDate'],
];

const fact = <T extends FactType>(
  type: T,
  date: PartialDate,
  data: Facts[T],
  after: Day,
  from: SheetFact['from'],
): SheetFact => ({
  ...{ type, date, data, from },
  after: latest(firstDay(date), after),
});

/** Of a sheet that names several authorities each point is for those that its rows name. */
function advised({ id, council, with: others, on, points }: Advice, authorities: number): SheetFact {
  const all = [...points.values()];
  const recommendations = all.map((point) => ({
    id: point.id,
    text: point.first.text,
    ...(point.first.number !== undefined && { number: point.first.number }),
    ...(authorities > 1 && { for: [...point.answers.keys()] }),
    ...([...point.answers.values()].some(({ said }) => said === 'answered') && { question: true as const }),
  }));
  const rowsOf = (some: readonly Recommended[]) =>
    some.flatMap(({ answers }) => [...answers.values()].map(({ row }) => row));
  const together = others.length > 0 && { with: [...others] };
  const data = { id, council, ...together, verdict: 'none' as const, recommendations };
  return fact('AdviceSubmitted', on, data, firstDay(on), (place) => {
    const at = all[Number(/^recommendations\[(\d+)\]/.exec(place)?.[1])];
    if (at) return { rows: rowsOf([at]), field: place.endsWith('.id') ? 'number' : 'recommendation' };
    return { rows: rowsOf(all), ...(place === 'date' && { field: 'adviceDate' as const }) };
  });
}

function answered(authority: string, recommendation: string, point: Point, ids: Set<string>, after: Day): SheetFact[] {
  const { said, answerDate, reason, adoptedPart, referredTo, commitment, done } = point;
  if (said === 'open' || answerDate === undefined) return [];
  const promised = commitment && { id: takeId(`${recommendation}-toezegging`, ids), ...commitment };
  const data = {
    ...{ authority, recommendation, verdict: said },
    ...(reason !== undefined && { reason }),
    ...(adoptedPart !== undefined && { adoptedPart }),
    ...(referredTo !== undefined && { referredTo }),
    ...(promised && { commitments: [promised] }),
  };
  const rows = [point.row];
  const draft = fact('AnswerDrafted', answerDate, data, after, (place) => {
    const field = SHOWN_AT.find(([form]) => form.test(place))?.[1];
    return { rows, ...(field !== undefined && { field }) };
  });
  if (!done || !promised) return [draft];
  const kept = { commitment: promised.id, evidence: done.evidence ?? 'Afgedaan volgens het ingelezen werkblad.' };
  return [draft, fact('CommitmentFulfilled', done.on, kept, draft.after, () => ({ rows, field: 'doneOn' }))];
}

const NOT_IN_THE_SHEET = 'In het ingelezen werkblad staat hierbij nog geen antwoord.';

interface Answered {
  readonly id: string;
  readonly point: Point;
}

function whyOpen({ said, reason, answerDate }: Point): string {
  if (said !== 'open' && answerDate !== undefined) return `Het antwoord hierop kwam later: ${formatNl(answerDate)}.`;
  return reason ?? NOT_IN_THE_SHEET;
}

const byDay = (a: PartialDate, b: PartialDate) => (firstDay(a) < firstDay(b) ? -1 : Number(firstDay(a) > firstDay(b)));

/** One adoption: of the points that were answered on one day. What is answered later, or not at all, is left open. */
function adopted(
  { authority, advice, on }: { readonly authority: string; readonly advice: string; readonly on: PartialDate },
  of: readonly Answered[],
  open: readonly Answered[],
  after: Day,
): SheetFact {
  const leavesOpen = open.map(({ id, point }) => ({ recommendation: id, why: whyOpen(point) }));
  const data = { authority, advice, ...(open.length > 0 && { leavesOpen }) };
  return fact('ResponseAdopted', on, data, after, (place) => {
    const left = open[Number(/^leavesOpen\[(\d+)\]/.exec(place)?.[1])];
    if (left) return { rows: [left.point.row], field: 'reason' };
    return { rows: of.map(({ point }) => point.row), field: 'answerDate' };
  });
}

/** What was answered to one advice, on each day on which something was. */
function responded(advice: Advice, authority: string, ids: Set<string>): SheetFact[] {
  let open: readonly Answered[] = [...advice.points.values()].flatMap(({ id, answers }) => {
    const point = answers.get(authority);
    return point ? [{ id, point }] : [];
  });
  const days = Map.groupBy(
    open.filter(({ point }) => point.said !== 'open'),
    ({ point }) => point.answerDate ?? '',
  );
  const facts: SheetFact[] = [];
  for (const [on, of] of [...days].sort(([a], [b]) => byDay(a, b))) {
    open = open.filter((one) => !of.includes(one));
    const given = of.flatMap(({ id, point }) => answered(authority, id, point, ids, firstDay(advice.on)));
    const drafts = given.filter(({ type }) => type === 'AnswerDrafted');
    const response = adopted({ authority, advice: advice.id, on }, of, open, latest(firstDay(on), firstDay(advice.on)));
    // A promise is kept once it was published.
    const kept = given.filter(({ type }) => type === 'CommitmentFulfilled');
    facts.push(...drafts, response, ...kept.map((one) => ({ ...one, after: latest(one.after, response.after) })));
  }
  return facts;
}

interface Ids {
  readonly advices: Set<string>;
  readonly councils: Map<string, Council>;
  readonly authorities: Map<string, Authority>;
}

/**
 * The dossier that rows of one subject come to, and the rows that cannot stand beside another: the same point twice.
 * What is later in the sheet gives way.
 */
export function build(id: string, points: readonly Point[], { municipality, mapping, councils: known }: Setting) {
  const problems: RowProblem[] = [];
  const advices = new Map<string, Advice>();
  const ids: Ids = { advices: new Set(), councils: new Map(), authorities: new Map() };
  const named = { councils: new Map<string, number[]>(), authorities: new Map<string, number[]>() };
  const taken = { councils: new Set<string>(), authorities: new Set<string>() };
  const theirs = new Set(known.map(({ name }) => read(name)));
  const inSheet = new Set(points.map(({ council }) => read(council)));
  for (const point of points) {
    const names = councilsNamed(point.council, theirs, inSheet);
    const [council, ...others] = names.map((name) =>
      entry(ids.councils, read(name), () => councilCalled(name, known, taken.councils)),
    ) as [Council, ...Council[]];
    const called = point.authority ?? COLLEGE;
    const authority = entry(ids.authorities, authorityKey(called), () => authorityCalled(called, taken.authorities));
    for (const { id } of [council, ...others]) entry<number[]>(named.councils, id, () => []).push(point.row);
    entry<number[]>(named.authorities, authority.id, () => []).push(point.row);
    const givers = [council, ...others].map(({ id }) => id);
    const advice = entry<Advice>(advices, `${givers.join(' ')} ${point.adviceDate}`, () => {
      const id = takeId(`advies-${advices.size + 1}`, ids.advices);
      return { id, council: council.id, with: givers.slice(1), on: point.adviceDate, points: new Map() };
    });
    const key = point.number === undefined ? read(point.text) : read(point.number) || point.number;
    const there = entry<Recommended>(advice.points, key, () => {
      const called = slug(point.number ?? '') || advice.points.size + 1;
      return { id: takeId(`${council.id}-${called}`, ids.advices), first: point, answers: new Map() };
    });
    const wrong = (field: Field, message: string) =>
      problems.push({ row: point.row, field, code: 'duplicate-id', message });
    if (read(there.first.text) !== read(point.text)) {
      wrong('number', `dit nummer heeft in rij ${there.first.row} een andere aanbeveling`);
    } else if (there.answers.has(authority.id)) {
      wrong('recommendation', `deze aanbeveling staat al in rij ${there.answers.get(authority.id)?.row}`);
    } else there.answers.set(authority.id, point);
  }
  // Two names may be of one council.
  const councils = [...new Map([...ids.councils.values()].map((one) => [one.id, one])).values()];
  const authorities = [...ids.authorities.values()];
  const all = [...advices.values()];
  const facts = [
    ...all.map((advice) => advised(advice, authorities.length)),
    ...all.flatMap((advice) => authorities.flatMap((one) => responded(advice, one.id, ids.advices))),
  ];
  const openedOn = all.map(({ on }) => on).sort(byDay)[0] ?? '';
  const { kind = 'unsolicited', subject = 'policy', legalBases = ['local'] } = mapping;
  const title = points[0]?.dossier ?? '';
  const header = {
    format: FORMAT,
    id,
    title,
    municipality,
    ...{ authorities, councils, kind, subject, legalBases, openedOn },
  };
  const dossier: BuiltDossier = {
    ...{ id, header, councils, authorities, named },
    // Within a day as they stand here: an advice before its answers, and these before they are published.
    facts: facts
      .map((one, i) => ({ one, i }))
      .sort((a, b) => (a.one.after === b.one.after ? a.i - b.i : a.one.after < b.one.after ? -1 : 1))
      .map(({ one }) => one),
    points: all.reduce((n, advice) => n + advice.points.size, 0),
    answered: facts.filter(({ type }) => type === 'AnswerDrafted').length,
  };
  return { dossier, problems };
}

function entry<T>(map: Map<string, T>, key: string, make: () => T): T {
  const found = map.get(key) ?? make();
  map.set(key, found);
  return found;
}
