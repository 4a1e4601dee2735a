import { firstDay, isPartialDate, latest, type Day } from '#calendar';
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

const at = (problems: readonly Problem[], lineOf: FileFact['lineOf'], prefix = ''): FileProblem[] =>
  problems.map((p) => ({ ...p, ...(p.place && { place: prefix + p.place }), line: lineOf(p.place) }));

/**
 * Judges a whole file: every fact goes through the one decision function, and before each the clock
 * catches up to its day. A refused fact is reported and the rest judged as if it were not there.
 */
export function judge(file: ParsedFile, today: Day): Judgement {
  const { format: _format, id, openedOn, ...opened } = file.header;
  const wrong = headerProblems(file.header);
  if (wrong.length > 0) {
    const shaped = shape('TrajectoryOpened', opened);
    return { ok: false, problems: at([...wrong, ...(shaped.ok ? [] : shaped.problems)], file.lineOf) };
  }
  const opening = decide(start(), { type: 'TrajectoryOpened', data: opened, occurredOn: openedOn as string, today });
  if (!opening.ok) {
    const { code, message, place, problems } = opening.rejection;
    const shown = code === 'invalid' ? problems : [{ code, message, place: place === 'date' ? 'openedOn' : place }];
    return { ok: false, problems: at(shown, file.lineOf) };
  }

  const days = reckon(
    file.facts.map((f) => f.date),
    today,
  );
  const found: FileProblem[] = [];
  const events = [...opening.events];
  let state = opening.state;
  let notBefore: Day | undefined;
  file.facts.forEach((fact, i) => {
    const { date, type } = fact;
    if (!isPartialDate(date)) {
      found.push(...at([problem('invalid', DATE, 'date')], fact.lineOf, `facts[${i}].`));
      return;
    }
    if (typeof type !== 'string' || NOT_IN_A_FILE.has(type)) {
      const message = `${typeof type === 'string' ? type : 'dit'} is geen bekend feit`;
      found.push(...at([problem('invalid', message, 'fact')], fact.lineOf, `facts[${i}].`));
      return;
    }
    const judged = decide(state, { type, data: fact.data, occurredOn: date, today, day: days[i], notBefore });
    if (judged.ok) {
      events.push(...judged.events);
      state = judged.state;
      notBefore = notBefore ? latest(notBefore, firstDay(date)) : firstDay(date);
    } else {
      const { code, message, place } = judged.rejection;
      found.push(...at([{ code, message, place: place === 'type' ? 'fact' : place }], fact.lineOf, `facts[${i}].`));
    }
  });
  if (found.length > 0) return { ok: false, problems: found };
  return { ok: true, dossier: { id: id as string, events, state } };
}

// The opening is the header; moving to another definition is no fact of the dossier's own.
const NOT_IN_A_FILE = new Set(['TrajectoryOpened', 'TrajectoryMigrated']);
