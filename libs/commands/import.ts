import { mayImport, mayKnow, mayName, sightOf, type Actor, type Sight } from '#access';
import type { Day } from '#calendar';
import {
  headIn,
  idIn,
  decideFile,
  decideAddition,
  namesIn,
  saidOf,
  wrongHead,
  type FileProblem,
  type FileDecision,
  type ParsedFile,
} from '#dossier-file';
import { canonical, type Position } from '#event-store';
import { problem } from '#facts';
import {
  forSideOf,
  isFactType,
  isToldInWords,
  knownAfter,
  knownOf,
  mayDo,
  nameOf,
  placesSeen,
  ownerOf,
  shape,
  trajectoryOf,
  visible,
  type Command,
  type State,
  type TrajectoryEvent,
} from '#trajectory';
import type { Busy } from './outcome.js';

/** Whoever has the files of the log, on the command line: may do anything, and acts as nobody (docs/decisions/0014). */
export const OPERATOR: unique symbol = Symbol('operator');
export type Bringer = Actor | typeof OPERATOR;

/** As it can go to another thread: a symbol cannot. */
export const byOf = (by: Bringer): { readonly by?: Actor } => (by === OPERATOR ? {} : { by });

export type Imported =
  | {
      readonly ok: true;
      readonly id: string;
      /** How many events were added, and how many facts that the sender knows of were there. */
      readonly recorded: number;
      readonly there: number;
      readonly position?: Position;
    }
  | { readonly ok: false; readonly why: 'refused'; readonly problems: readonly FileProblem[] }
  | Busy;

/** What a file adds to what there is. */
export type Addition =
  | {
      readonly ok: true;
      readonly events: readonly TrajectoryEvent[];
      readonly there: number;
      /** Whether these things were done elsewhere, by others. */
      readonly isHistory: boolean;
    }
  | Refused;

export type Refused = Extract<Imported, { why: 'refused' }>;
export const refused = (...problems: readonly FileProblem[]): Refused => ({ ok: false, why: 'refused', problems });

/** Whether there is a dossier that the sender may know of: the file is then read as what it adds to that one. */
export function goesOn(by: Bringer, state: State): boolean {
  const s = trajectoryOf(state);
  return s !== undefined && (by === OPERATOR || mayKnow(by, knownOf(s)));
}

/**
 * Judges the file of a dossier that is new here, to its sender: all that happened is history. One that is
 * there and hidden (`taken`) is told as such only when all else is right, and nothing more.
 */
export function asNew(by: Bringer, file: ParsedFile, taken: boolean, today: Day): Addition {
  const denied = by === OPERATOR ? undefined : mayImport(by, file.header['municipality']);
  if (denied) return refused({ ...denied, line: file.lineOf(denied.place) });
  const judged = decideFile(file, today);
  const [opening] = judged.ok ? judged.dossier.events : [];
  const unknown =
    by !== OPERATOR && opening?.type === 'TrajectoryOpened' && mayName(by, opening.data, ownerOf(opening.data));
  if (unknown) return refused({ ...unknown, line: file.lineOf(unknown.place) });
  const unnamed = by !== OPERATOR && judged.ok ? amendedNaming(by, file, judged.dossier.events) : undefined;
  if (unnamed) return refused(unnamed);
  if (judged.ok && taken) {
    return refused({
      ...problem('duplicate-id', 'neem een ander id; dit is al in gebruik', 'id'),
      line: file.lineOf('id'),
    });
  }
  return added(judged, 0, true);
}

/** Somebody whom an amendment or a correction names, and whom the municipality does not know. */
function amendedNaming(by: Actor, file: ParsedFile, events: readonly TrajectoryEvent[]): FileProblem | undefined {
  const owner = knownAfter(undefined, events);
  if (!owner) return undefined;
  const wrong = file.facts.flatMap(({ data }, i) => {
    const found = mayName(by, data, owner);
    return found ? [{ ...found, place: `facts[${i}].${found.place ?? ''}`, line: file.lineOf(`facts[${i}]`) }] : [];
  });
  return wrong[0];
}

/**
 * Judges the file of a dossier that is there, `events` being all of it: it begins as its sender sees it
 * there, and each fact that comes after that is one that the sender could post.
 */
export function asRest(
  by: Bringer,
  file: ParsedFile,
  events: readonly TrajectoryEvent[],
  state: State,
  today: Day,
): Addition {
  const wrong = wrongHead(file);
  if (wrong.length > 0) return refused(...wrong);
  const sight = sightIn(by, state);
  const seen = seenBy(by, events, sight, state);
  const named = namesIn(String(idIn(file)), seen);
  const there = seen
    .map((event, place) => ({ event, place }))
    .filter(({ event }) => !NOT_TOLD.has(event.type) && isToldInWords(seen, event));
  const differs = there.findIndex(
    ({ event, place }, i) =>
      i <= file.facts.length &&
      (content(event.type, event.occurredOn, saidOf(event, undefined, named), sight) !== said(file, i, sight) ||
        !isCalled(file, i, seen, place)),
  );
  if (differs >= 0) return refused(otherwise(file, differs));
  const places = placesSeen(events, sight);
  const placeOf = (name: string) => places[seen.findIndex((_, place) => nameOf(seen, place) === name)];
  const begun = { state, days: there.slice(1).map(({ event: { day } }) => day), placeOf };
  const may: May | undefined =
    by === OPERATOR ? undefined : ({ type, data }, s) => mayDo(by, type, data, s, String(idIn(file)));
  return added(decideAddition(file, today, begun, may), there.length, by === OPERATOR);
}

type May = NonNullable<Command['may']>;

const added = (judged: FileDecision, there: number, isHistory: boolean): Addition =>
  judged.ok ? { ok: true, events: judged.dossier.events, there, isHistory } : refused(...judged.problems);

function sightIn(by: Bringer, state: State): Sight {
  const opened = trajectoryOf(state)?.opened;
  if (by === OPERATOR || !opened) return 'internal';
  return sightOf(by, { municipality: opened.municipality, councils: opened.councils.map(({ id }) => id) });
}

/** As they read it: a file that they took out says no more either. */
function seenBy(by: Bringer, events: readonly TrajectoryEvent[], sight: Sight, state: State) {
  const shown = visible(events, sight);
  const opened = trajectoryOf(state)?.opened;
  return by === OPERATOR || !opened ? shown : forSideOf(shown, by, opened.municipality);
}

// What no file tells: the clock goes by itself, and a migration or an erasure is not a fact of the dossier itself.
const NOT_TOLD: ReadonlySet<string> = new Set(['AdviceTermLapsed', 'TrajectoryMigrated', 'TextErased']);

// Without the day and what follows from it: how a month is reckoned depends on what follows it in the
// file, and on the day of recording.
function content(type: unknown, occurredOn: unknown, data: object, sight: Sight): string {
  const { contact, ...shown } = data as { contact?: unknown };
  // The public is not told whom to turn to within the municipality: neither by guessing it.
  return canonical({ type, occurredOn, data: sight === 'public' ? shown : { ...shown, contact } });
}

/** What the file says first: its header, and then each of its facts. */
function said(file: ParsedFile, i: number, sight: Sight): string {
  const fact = file.facts[i - 1];
  const { openedOn, data } = headIn(file);
  if (!fact) return content('TrajectoryOpened', openedOn, shaped('TrajectoryOpened', data), sight);
  return content(fact.type, fact.date, shaped(fact.type, fact.data), sight);
}

/** Whether a fact of the file has the name that it has there; one that has none there may be called by its place. */
function isCalled(file: ParsedFile, i: number, seen: readonly TrajectoryEvent[], place: number): boolean {
  const [said, recorded] = [file.facts[i - 1]?.ref, seen[place]?.ref];
  return i === 0 || said === recorded || (recorded === undefined && said === nameOf(seen, place));
}

// What has no shape today may have had one when it was recorded.
function shaped(type: unknown, data: object): object {
  const found = typeof type === 'string' && isFactType(type) ? shape(type, data) : undefined;
  return found?.ok ? found.data : data;
}

const otherwise = (file: ParsedFile, at: number): FileProblem => ({
  ...problem('duplicate-id', `er is al een dossier ${String(idIn(file))}, en het verschilt vanaf hier van dit bestand`),
  line: file.lineOf(at === 0 ? 'id' : `facts[${at - 1}]`),
});
