import { type Day, firstDay, formatNl, isDay, isPartialDate, lastDay, today } from '#calendar';
import { canonical, ERASURE, type MovedEvent } from '#event-store';
import { isId, problem, saysSomething, type Problem, type StoryEvent, type TextErased } from '#facts';
import type { Kind } from '#kind';
import { storyIn } from '#kinds';
import { CLOCK } from '#log';
import { fieldProblem } from './meta-fields.js';

/** One stream, folded so far. */
interface History {
  readonly state: unknown;
  /** The latest moment at which something of it was recorded, in milliseconds. */
  readonly recorded: number;
}
type Next = { readonly state: unknown } | { readonly impossible: Problem };

const MINUTE = 60_000;
// The clock of another machine may be this far ahead of ours.
const AHEAD_MS = 5 * MINUTE;
// The clocks of several nodes differ, and one that was wrong is put right: what is recorded next may be earlier.
const BACK_MS = 24 * 60 * MINUTE;

/** What happens by itself is neither brought in by somebody nor done to the log. */
const isOfClock = (kind: Kind, type: string): boolean =>
  kind.eventTypes.includes(type) && !isFact(kind, type) && type !== ERASURE;
const isFact = (kind: Kind, type: string): boolean => Object.hasOwn(kind.facts, type);

const impossible = (...told: Parameters<typeof problem>): { readonly impossible: Problem } => ({
  impossible: problem(...told),
});

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '' && value.isWellFormed();

function isMoment(value: unknown): value is string {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value)) return false;
  const ms = Date.parse(value);
  return !Number.isNaN(ms) && new Date(ms).toISOString() === value;
}

/** What cannot be in who, when and by which command, whatever the event says. */
function metaProblem(kind: Kind, event: MovedEvent, now: Date, last: number): Problem | undefined {
  const { id, type, meta } = event;
  const { actor, command, body, recordedAt, occurredOn, day } = meta;
  const checks: (Problem | false)[] = [
    !/^[\w-]{1,100}$/.test(id) && problem('invalid', 'is geen id van een gebeurtenis', 'id'),
    // Either it came from paper or nothing is said of it (docs/decisions/0014).
    !(meta['broughtIn'] === undefined || (meta['broughtIn'] === true && actor !== CLOCK)) &&
      problem('invalid', 'kan alleen true zijn, en niet van de klok', 'meta.broughtIn'),
    !isText(actor) && problem('invalid', 'zegt niet wie het vastlegde', 'meta.actor'),
    !isText(command) && problem('invalid', 'zegt niet met welke opdracht het kwam', 'meta.command'),
    // Gone from what was erased.
    !isText(body) && !('erased' in meta) && problem('invalid', 'zegt niet wat de opdracht was', 'meta.body'),
    (actor === CLOCK) !== isOfClock(kind, type) &&
      problem('not-permitted', 'alleen de klok laat een termijn verlopen, en niets anders', 'meta.actor'),
  ];
  const wrong = checks.find((found) => found !== false) ?? fieldProblem(event);
  if (wrong) return wrong;
  if (!isMoment(recordedAt)) return problem('invalid', 'is geen moment, zoals 2026-01-12T09:30:00.000Z', RECORDED);
  const at = Date.parse(recordedAt);
  if (at > now.getTime() + AHEAD_MS) return problem('date-in-future', 'is vastgelegd in de toekomst', RECORDED);
  if (at < last - BACK_MS) return problem('date-out-of-order', 'is vastgelegd vóór wat ervoor staat', RECORDED);
  if (!isPartialDate(occurredOn)) return problem('invalid', 'moet een dag, maand of jaar zijn', 'meta.occurredOn');
  if (!isDay(day)) return problem('invalid', 'moet een bestaande dag zijn', 'meta.day');
  if (day < firstDay(occurredOn) || day > lastDay(occurredOn)) {
    return problem('date-out-of-order', `${formatNl(day)} ligt niet in ${formatNl(occurredOn)}`, 'meta.day');
  }
  const recordedOn = today(new Date(at));
  return day > recordedOn
    ? problem('date-in-future', `${formatNl(day)} ligt na de dag van vastleggen (${formatNl(recordedOn)})`, 'meta.day')
    : undefined;
}
const RECORDED = 'meta.recordedAt';

/** Decided anew on what was before it, as it was decided when it was recorded: the same must come of it. */
function fact(kind: Kind, state: unknown, event: StoryEvent, id: string, recordedOn: Day): Next {
  const { type, occurredOn, day } = event;
  // The opening is reckoned by itself; of the rest a file may have said more about a month than its name tells.
  const reckoned = type === kind.opening ? {} : { day };
  const data = kind.givenOf(event);
  const named = event.ref === undefined ? {} : { ref: event.ref };
  const decision = kind.decide(state, { id, type, data, occurredOn, today: recordedOn, ...reckoned, ...named });
  if (!decision.ok) return { impossible: decision.rejection };
  const [first] = decision.events;
  const decided = decision.events.at(-1) as StoryEvent;
  if (first && first !== decided) {
    return impossible(
      'date-out-of-order',
      `eerst verliep een termijn (op ${formatNl(first.day)}), en dat staat er niet`,
      'day',
    );
  }
  if (canonical([kind.givenOf(decided), decided.day]) !== canonical([data, day])) {
    return impossible('invalid', 'staat er niet zoals het wordt vastgelegd', 'data');
  }
  const derived = kind.derivedProblem(kind.subjectOf(state), event, decided);
  if (derived) return { impossible: derived };
  if (canonical(decided.data) === canonical(event.data)) return { state: decision.state };
  // A due date that was fixed by an older list of holidays stands.
  return evolved(kind, state, event);
}

function evolved(kind: Kind, state: unknown, event: StoryEvent): Next {
  const next = kind.evolve(state, event);
  return next ? { state: next } : impossible('not-allowed-now', 'dit kon toen niet');
}

/** The clock goes by the day on which it is recorded, and lets what is past due lapse in the order of the days. */
function lapse(kind: Kind, state: unknown, event: StoryEvent, recordedOn: Day): Next {
  const s = kind.subjectOf(state);
  const [due] = s ? kind.lapses(s, recordedOn) : [];
  const same =
    due && canonical([due.data, due.occurredOn, due.day]) === canonical([event.data, event.occurredOn, event.day]);
  return same
    ? evolved(kind, state, event)
    : impossible('not-allowed-now', 'deze termijn was toen niet verlopen', 'data');
}

/** What is said of a text that is gone; whether it is gone, and who signed that, is for the chain to say. */
function erasure(kind: Kind, state: unknown, event: StoryEvent, revision: number, recordedOn: Day): Next {
  const data: Partial<Readonly<Record<keyof TextErased, unknown>>> = { ...event.data };
  const { revision: of, because, places, left, signature, ...more } = data;
  const known = Number.isInteger(of) && Number(of) >= 0 && Number(of) < revision;
  const shaped =
    Array.isArray(places) && places.length > 0 && places.every(isText) && isText(left) && isText(signature);
  if (!known || !shaped || Object.keys(more).length > 0) {
    return impossible('invalid', 'zegt niet welke tekst waar is gewist', 'data');
  }
  if (typeof because !== 'string' || !saysSomething(because)) {
    return impossible('explanation-required', 'zegt niet waarom er een tekst is gewist', 'data.because');
  }
  if (event.occurredOn !== recordedOn)
    return impossible('date-out-of-order', 'wordt op die dag vastgelegd', 'meta.day');
  return evolved(kind, state, event);
}

function next(kind: Kind, id: string, { state, recorded }: History, event: MovedEvent, now: Date): Next {
  const wrong = metaProblem(kind, event, now, recorded);
  if (wrong) return { impossible: wrong };
  if (!kind.eventTypes.includes(event.type)) {
    return impossible('invalid', 'deze versie kent dit niet; is het van een nieuwere versie, werk dan bij', 'type');
  }
  if (typeof event.data !== 'object' || event.data === null)
    return impossible('invalid', 'moet uit velden bestaan', 'data');
  const { occurredOn, day, recordedAt, ref } = event.meta;
  const told = { type: event.type, data: event.data, occurredOn, day, ...(ref !== undefined && { ref }) } as StoryEvent;
  const recordedOn = today(new Date(String(recordedAt)));
  if (isFact(kind, told.type)) return fact(kind, state, told, id, recordedOn);
  if (kind.subjectOf(state) === undefined) return impossible('unknown-id', kind.notOpened);
  return told.type === ERASURE
    ? erasure(kind, state, told, event.revision, recordedOn)
    : lapse(kind, state, told, recordedOn);
}

/**
 * Judges a log from outside, event by event: each is decided anew on what stands before it in its stream, by
 * the one decision function and by the definition that the stream was opened with. What it says of itself, and what
 * was derived when it arose, has to be what this product can have written. Who may have done it is not asked: rights
 * change, and are not kept in the log.
 *
 * Gives the first rule that an event breaks. Each stream that was begun is kept folded in memory.
 */
export function judgeLog(now: Date): (event: MovedEvent) => Problem | undefined {
  const histories = new Map<string, History>();
  return (event) => {
    const { stream } = event;
    const story = storyIn(stream);
    if (!story || !isId(story.id)) {
      return problem('invalid', 'dit is geen dossier van Doorwerking', 'stream');
    }
    const { kind, id } = story;
    const history = histories.get(stream) ?? { state: kind.start(), recorded: -Infinity };
    const came = next(kind, id, history, event, now);
    if ('impossible' in came) return came.impossible;
    const recorded = Math.max(history.recorded, Date.parse(String(event.meta['recordedAt'])));
    histories.set(stream, { state: came.state, recorded });
    return undefined;
  };
}
