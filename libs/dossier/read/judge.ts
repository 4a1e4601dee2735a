import { firstDay, isPartialDate, lastDay, latest, type Day } from '#calendar';
import { decide, problem, shape, start, type Problem, type State, type TrajectoryEvent } from '#trajectory';
import type { FileFact, FileProblem, ParsedFile } from './parse.js';
import { reckon } from './reckon.js';

export const FORMAT = 'doorwerking-dossier/1';

/** What a file would record, if all of it is allowed. */
export interface Judged {
  readonly id: string;
  readonly events: readonly TrajectoryEvent[];
  readonly state: State;
}
export type Judgement = { ok: true; dossier: Judged } | { ok: false; problems: readonly FileProblem[] };

const DATE = 'moet een dag, maand of jaar zijn, zoals 2026-01-12, 2026-01 of 2026';

function headerProblems(header: ParsedFile['header']): Problem[] {
  const { format, id, openedOn } = header;
  const checks: (Problem | false)[] = [
    format !== FORMAT && problem('invalid', `moet ${FORMAT} zijn`, 'format'),
    (typeof id !== 'string' || !/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,99}$/u.test(id)) &&
      problem('invalid', 'moet een id zijn: letters, cijfers, punt, streepje', 'id'),
    !isPartialDate(openedOn) && problem('invalid', DATE, 'openedOn'),
  ];
  return checks.filter((found) => found !== false);
}

type Opened = { ok: true; events: readonly TrajectoryEvent[]; state: State };

const at = (problems: readonly Problem[], lineOf: FileFact['lineOf'], prefix = ''): FileProblem[] =>
  problems.map((p) => ({ ...p, ...(p.place && { place: prefix + p.place }), line: lineOf(p.place) }));

function open(file: ParsedFile, today: Day): Opened | { ok: false; problems: readonly FileProblem[] } {
  const { format: _format, id: _id, openedOn, ...data } = file.header;
  const wrong = headerProblems(file.header);
  if (wrong.length > 0) {
    const shaped = shape('TrajectoryOpened', data);
    return { ok: false, problems: at([...wrong, ...(shaped.ok ? [] : shaped.problems)], file.lineOf) };
  }
  const opening = decide(start(), { type: 'TrajectoryOpened', data, occurredOn: openedOn as string, today });
  if (opening.ok) return opening;
  const { code, message, place, problems } = opening.rejection;
  const shown = code === 'invalid' ? problems : [{ code, message, place: place === 'date' ? 'openedOn' : place }];
  return { ok: false, problems: at(shown, file.lineOf) };
}

interface Pass {
  readonly problems: readonly FileProblem[];
  /** The facts whose own date cannot stand: in the future, before the opening or out of order. */
  readonly misdated: ReadonlySet<number>;
  readonly events: readonly TrajectoryEvent[];
  readonly state: State;
}

/** Judges the facts one after the other, with months and years reckoned without some of them. */
function pass(
  opened: Opened,
  file: ParsedFile,
  today: Day,
  recorded: readonly Day[],
  without: ReadonlySet<number>,
): Pass {
  const dates = file.facts.map((f) => f.date);
  const days = [...recorded, ...reckon(dates, today, without).slice(recorded.length)];
  const problems: FileProblem[] = [];
  const misdated = new Set<number>();
  const events = [...opened.events];
  let state = opened.state;
  let notBefore = firstDay(file.header['openedOn'] as string);
  file.facts.forEach(({ date, type, data, lineOf }, i) => {
    const refuse = (found: Problem) => problems.push(...at([found], lineOf, `facts[${i}].`));
    if (!isPartialDate(date)) return refuse(problem('invalid', DATE, 'date'));
    if (firstDay(date) > today || lastDay(date) < notBefore) misdated.add(i);
    if (typeof type !== 'string' || NOT_IN_A_FILE.has(type)) {
      return refuse(problem('invalid', `${typeof type === 'string' ? type : 'dit'} is geen bekend feit`, 'fact'));
    }
    const judged = decide(state, { type, data, occurredOn: date, today, day: days[i], notBefore });
    if (!judged.ok) {
      const { code, message, place } = judged.rejection;
      return refuse({ code, message, place: place === 'type' ? 'fact' : place });
    }
    events.push(...judged.events);
    state = judged.state;
    notBefore = latest(notBefore, firstDay(date));
  });
  return { problems, misdated, events, state };
}

const same = (a: ReadonlySet<number>, b: ReadonlySet<number>) => a.size === b.size && [...a].every((i) => b.has(i));

// A pass can change what a month is reckoned as, and with it what is out of order; this many settle any real file.
const MOST_PASSES = 5;

/**
 * Judges a whole file: every fact goes through the one decision function, and before each the clock
 * catches up to its day. A refused fact is reported and the rest judged as if it were not there.
 * `recorded`: what the first facts were reckoned as when they were recorded; that stands, whatever follows them now.
 */
export function judge(file: ParsedFile, today: Day, recorded: readonly Day[] = []): Judgement {
  const opened = open(file, today);
  if (!opened.ok) return opened;
  const first = pass(opened, file, today, recorded, new Set());
  if (first.problems.length === 0) {
    return { ok: true, dossier: { id: file.header['id'] as string, events: first.events, state: first.state } };
  }
  let last = first;
  let without: ReadonlySet<number> = new Set();
  for (let n = 1; n < MOST_PASSES && !same(last.misdated, without); n++) {
    without = last.misdated;
    last = pass(opened, file, today, recorded, without);
  }
  return { ok: false, problems: last.problems.length > 0 ? last.problems : first.problems };
}

// The opening is the header; moving to another definition is no fact of the dossier's own.
const NOT_IN_A_FILE = new Set(['TrajectoryOpened', 'TrajectoryMigrated']);
