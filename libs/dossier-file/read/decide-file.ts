import { firstDay, isPartialDate, lastDay, latest, type Day } from '#calendar';
import { isId, isWrittenAsId, laterIn, MOST_PROBLEMS, NOT_AN_ID, notADate, problem, type Problem, short } from '#facts';
import {
  changesPublished,
  CURRENT_DEFINITION,
  decide,
  declared,
  DEFINITIONS,
  FACTS,
  isDefinition,
  isFactType,
  shape,
  start,
  trajectoryOf,
  type Command,
  type State,
  type TrajectoryEvent,
} from '#trajectory';
import { asItWas, named, OPENING, reckoned, type Reckoned } from './corrected.js';
import type { FileFact, FileProblem, ParsedFile } from './parse.js';

export const FORMAT = 'doorwerking-dossier/1';

/** What a file would record, if all of it is allowed. */
export interface DecidedFile {
  readonly events: readonly TrajectoryEvent[];
  readonly state: State;
}
export type FileDecision = { ok: true; dossier: DecidedFile } | { ok: false; problems: readonly FileProblem[] };

function headerProblems(header: ParsedFile['header']): Problem[] {
  const { format, id, openedOn, definition } = header;
  const isKnown = definition === undefined || (Number.isInteger(definition) && isDefinition(Number(definition)));
  const checks: (Problem | false)[] = [
    format !== FORMAT && problem('invalid', `moet ${FORMAT} zijn`, 'format'),
    !isWrittenAsId(id) && problem('invalid', NOT_AN_ID, 'id'),
    !isPartialDate(openedOn) && problem('invalid', notADate(openedOn), 'openedOn'),
    !isKnown && problem('invalid', `moet een van ${Object.keys(DEFINITIONS).join(', ')} zijn`, 'definition'),
  ];
  return checks.filter((found) => found !== false);
}

/** The id in a file, of a dossier that can be there. */
export const idIn = ({ header: { id } }: ParsedFile): string | undefined => (isWrittenAsId(id) ? id : undefined);

const newId = ({ id }: ParsedFile['header']): Problem[] =>
  isWrittenAsId(id) && !isId(id)
    ? [problem('invalid', 'kan geen id van een nieuw dossier zijn; neem gewone letters en cijfers', 'id')]
    : [];

/**
 * The part of a file that is there already: how its first facts were reckoned when they were recorded, and where that
 * led.
 */
export interface Begun {
  readonly days: readonly Day[];
  readonly events: readonly TrajectoryEvent[];
  readonly state: State;
  /** What the sender calls a fact that has no name of its own: its place in the log. */
  readonly placeOf?: (name: string) => number | undefined;
}

const at = (problems: readonly Problem[], lineOf: FileFact['lineOf'], prefix = ''): FileProblem[] =>
  problems.map((p) => ({ ...p, ...(p.place && { place: prefix + p.place }), line: lineOf(p.place) }));

/** What the header of a file says of the dossier. */
export function headIn({ header }: ParsedFile): { readonly openedOn: unknown; readonly data: object } {
  const { format: _format, id: _id, definition: _definition, openedOn, ...data } = header;
  return { openedOn, data };
}

function open(
  file: ParsedFile,
  today: Day,
  definition: number,
): { ok: true; begun: Begun } | { ok: false; problems: FileProblem[] } {
  const { openedOn, data } = headIn(file);
  const wrong = [...headerProblems(file.header), ...newId(file.header)];
  if (wrong.length > 0) {
    const shaped = shape('TrajectoryOpened', data);
    return { ok: false, problems: at([...wrong, ...(shaped.ok ? [] : shaped.problems)], file.lineOf) };
  }
  const opened = { type: 'TrajectoryOpened', data, occurredOn: openedOn as string, today, definition };
  const opening = decide(start(), opened);
  if (opening.ok) return { ok: true, begun: { days: [], events: opening.events, state: opening.state } };
  const { code, message, place, problems } = opening.rejection;
  const shown = code === 'invalid' ? problems : [{ code, message, place: place === 'date' ? 'openedOn' : place }];
  return { ok: false, problems: at(shown, file.lineOf) };
}

interface Pass {
  readonly problems: readonly FileProblem[];
  /** The facts whose own date cannot stand: in the future, before the opening or out of order. */
  readonly misdated: ReadonlySet<number>;
  readonly changesPublished: boolean;
  readonly events: readonly TrajectoryEvent[];
  readonly state: State;
}

type May = Command['may'];

interface Refused {
  readonly problem: FileProblem;
  /** Whether it would change what was published by then: no other order of telling makes up for that. */
  readonly changesPublished?: boolean;
}

/** Judges one fact where others have led: what it records, or what is wrong with it. */
function judgeFact(
  begun: Begun,
  file: ParsedFile,
  i: number,
  { state, today, may, notBefore, how }: { state: State; today: Day; may: May; notBefore: Day; how: Reckoned },
): { readonly events: readonly TrajectoryEvent[]; readonly state: State } | Refused {
  const { line, date, ref, type, data: written, lineOf } = file.facts[i] as FileFact;
  const refuse = (found: Problem) => ({ problem: at([found], lineOf, `facts[${i}].`)[0] as FileProblem });
  if (!isPartialDate(date)) return refuse(problem('invalid', notADate(date), 'date'));
  if (typeof type !== 'string' || !isOfAFile(type)) {
    return refuse(problem('invalid', `${typeof type === 'string' ? short(type) : 'dit'} is geen bekend feit`, 'fact'));
  }
  if (ref !== undefined && !isWrittenAsId(ref)) return refuse(problem('invalid', NOT_AN_ID, 'ref'));
  if (ref !== undefined && how.names.has(ref))
    return refuse(problem('duplicate-id', `${ref} heet al iets anders`, 'ref'));
  const placed = named(begun, file.header['id'], state, type, written);
  if (placed.problem) return refuse(placed.problem);
  const of = [...how.corrected.trueDates].find(([, { by }]) => by === i)?.[0];
  const judged = decide(state, {
    ...{ type, data: placed.data, occurredOn: date, today, day: how.days[i], may },
    ...(!how.isMoved(i) && { notBefore }),
    ...(ref !== undefined && { ref }),
    ...(of !== undefined && of !== OPENING && { trueDay: how.trueDays[of] }),
  });
  if (judged.ok) return judged;
  const { code, message, place } = judged.rejection;
  if (code === 'not-permitted') return { problem: { code, message, place: `facts[${i}]`, line } };
  const s = code === 'invalid' ? undefined : trajectoryOf(state);
  return {
    ...refuse({ code, message, place: place === 'type' ? 'fact' : place }),
    changesPublished: s !== undefined && changesPublished(s, { type, data: placed.data }),
  };
}

/** Judges the facts that come after what there is, with months and years reckoned without some of them. */
function pass(begun: Begun, file: ParsedFile, today: Day, may: May, without: ReadonlySet<number>): Pass {
  const known = begun.days.length;
  const how = reckoned(begun.days, file, today, without);
  const problems: FileProblem[] = [];
  const misdated = new Set<number>();
  let changed = false;
  const events = [...begun.events];
  let state = begun.state;
  let notBefore = firstDay(file.header['openedOn'] as string);
  for (const [i, { date }] of file.facts.entries()) {
    if (problems.length > MOST_PROBLEMS) break;
    const isMoved = how.isMoved(i);
    const bounds = isMoved || !isPartialDate(date) ? notBefore : latest(notBefore, firstDay(date));
    if (i < known) {
      notBefore = bounds;
      continue;
    }
    if (isPartialDate(date) && (firstDay(date) > today || (lastDay(date) < notBefore && !isMoved))) misdated.add(i);
    const judged = judgeFact(begun, file, i, { state, today, may, notBefore, how });
    if ('problem' in judged) {
      problems.push(judged.problem);
      changed ||= judged.changesPublished === true;
      continue;
    }
    events.push(...judged.events);
    state = judged.state;
    notBefore = bounds;
  }
  return { problems, misdated, changesPublished: changed, events, state };
}

/**
 * The same in the order in which everything truly was; undefined when something is refused there too, or when nothing
 * was corrected. What was recorded after a correction can stand before it in a file, and only fits what it corrected.
 */
function passAsItWas(begun: Begun, file: ParsedFile, today: Day, may: May): DecidedFile | undefined {
  const how = reckoned(begun.days, file, today, new Set());
  const { about, trueDates } = how.corrected;
  if (about.size === 0) return undefined;
  const opened = firstDay(trueDates.get(OPENING)?.date ?? (file.header['openedOn'] as string));
  const bounds: Day[] = [];
  for (const [i, { date }] of file.facts.entries()) {
    const before = bounds[i] ?? opened;
    bounds[i] = before;
    bounds[i + 1] = how.isMoved(i) || !isPartialDate(date) ? before : latest(before, firstDay(date));
  }
  let order = asItWas(file.facts, how.corrected, (i) => how.trueDays[i]).filter((i) => i >= begun.days.length);
  const told: { readonly events: readonly TrajectoryEvent[]; readonly state: State }[] = [];
  const judge = (i: number, nth: number) => {
    const state = told[nth - 1]?.state ?? begun.state;
    return judgeFact(begun, file, i, { state, today, may, notBefore: bounds[i] ?? opened, how });
  };
  for (let moves = 0; told.length < order.length;) {
    const i = order[told.length] as number;
    const judged = judge(i, told.length);
    if (!('problem' in judged)) {
      told.push(judged);
      continue;
    }
    // What stands before it may have been recorded after it was corrected: then it was told before that.
    const isLast = !how.isMoved(i) || ++moves > MOST_PASSES;
    const nth = isLast ? -1 : told.findLastIndex((_, earlier) => !('problem' in judge(i, earlier)));
    if (nth === -1) return undefined;
    const isOfIt = (one: number) => one === i || about.get(one) === i;
    const others = order.filter((one) => !isOfIt(one));
    order = [...others.slice(0, nth), ...order.filter(isOfIt), ...others.slice(nth)];
    told.length = nth;
  }
  return {
    events: [...begun.events, ...told.flatMap(({ events }) => events)],
    state: told.at(-1)?.state ?? begun.state,
  };
}

const same = (a: ReadonlySet<number>, b: ReadonlySet<number>) => a.size === b.size && [...a].every((i) => b.has(i));

// A pass can change what a month is reckoned as, and with it what is out of order; this many settle any real file.
const MOST_PASSES = 5;

/**
 * Judges a file as a new dossier: every fact goes through the one decision function, and before each the
 * clock catches up to its day. A refused fact is reported and the rest judged as if it were not there.
 */
export function decideFile(file: ParsedFile, today: Day): FileDecision {
  const { definition } = file.header;
  if (definition !== undefined) return decideBy(file, today, Number(definition));
  if (saysMore(file, OF_PAPER)) return decideBy(file, today, CURRENT_DEFINITION);
  const judged = decideBy(file, today, OF_PAPER);
  // A file of before may tell what is asked about more closely since; what only the second knows has no first.
  return judged.ok || saysMore(file, FIRST_DEFINITION) ? judged : decideBy(file, today, FIRST_DEFINITION);
}

const FIRST_DEFINITION = 1;
/** What is copied from paper and does not say how it runs: nobody asked then why each sentence changed. */
const OF_PAPER = 2;

function decideBy(file: ParsedFile, today: Day, definition: number): FileDecision {
  const opened = open(file, today, definition);
  return opened.ok ? judgeFrom(opened.begun, file, today) : opened;
}

/** Whether a file says anything that a definition does not know. */
const saysMore = ({ facts }: ParsedFile, definition: number): boolean =>
  facts.some(
    ({ ref, type, data }) =>
      (ref !== undefined && definition === FIRST_DEFINITION) ||
      (typeof type === 'string' && isFactType(type) && !laterIn(FACTS[type], data, definition).next().done),
  );

/**
 * Judges what a file adds to a dossier that begins as the file does, each fact also by `may`. How months and
 * years were reckoned when they were recorded stands, whatever follows them now.
 */
export function decideAddition(file: ParsedFile, today: Day, begun: Omit<Begun, 'events'>, may: May): FileDecision {
  return judgeFrom({ ...begun, events: [] }, file, today, may);
}

/** What is wrong in the header of a file, whatever it is compared with. */
export const wrongHead = (file: ParsedFile): readonly FileProblem[] => at(headerProblems(file.header), file.lineOf);

function judgeFrom(begun: Begun, file: ParsedFile, today: Day, may?: May): FileDecision {
  const first = pass(begun, file, today, may, new Set());
  if (first.problems.length === 0) return { ok: true, dossier: { events: first.events, state: first.state } };
  // Where everything truly was, a correction stands before the adoption of the answer that it is about.
  const dossier = first.changesPublished ? undefined : passAsItWas(begun, file, today, may);
  if (dossier) return { ok: true, dossier };
  let last = first;
  let without: ReadonlySet<number> = new Set();
  for (let n = 1; n < MOST_PASSES && !same(last.misdated, without); n++) {
    without = last.misdated;
    last = pass(begun, file, today, may, without);
  }
  return { ok: false, problems: last.problems.length > 0 ? last.problems : first.problems };
}

/** The opening is the header, and what a file leaves out it cannot bring either. */
const isOfAFile = (type: string): boolean => isFactType(type) && declared[type].inAFile === 'fact';
