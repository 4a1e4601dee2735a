import { earliest, firstDay, lastDay, type Day, type PartialDate, type Term } from '#calendar';
import { asSeen } from './access/as-seen.js';
import { idsGivenBy, isCorrection, withFields } from './correcting/effective.js';
import { factAt } from './correcting/rules.js';
import { noLongerStands, restsOn, type Fallen, type Rejudge } from './correcting/rests-on.js';
import { givenOf, type Derived, type TrajectoryEvent } from './events.js';
import { FACTS, isFactType, type Fact, type FactType, type Facts } from './facts/index.js';
import { CURRENT_DEFINITION } from './opening/state.js';
import { tooEarly } from './opening/status.js';
import { adviceKind, dueBy, responseKind } from './opening/terms.js';
import { evolve, trajectoryOf, type State } from './machine/evolve.js';
import type { Guard } from './machine/guard.js';
import { guards } from './machine/guards.js';
import { guardsFor } from './machine/structure.js';
import { laterIn, problem, type Problem, reject, type Rejection, short } from '#facts';
import { contentProblems, emptyExplanations } from './rules/index.js';
import { momentProblems, type When } from './rules/moment.js';
import { openingProblems } from './opening/rules.js';
import { fresh } from './rules/rule.js';
import { openingSize, sizeProblems } from './rules/size.js';
import { shape } from './facts/index.js';
import { lapses } from './advising/clock.js';
import type { Trajectory } from './state.js';
import { unexplainedIn } from './tracing/changes.js';

/** What somebody wants to record: the name of the fact, its content as given, and when it happened. */
export interface Command {
  readonly type: string;
  readonly data: unknown;
  /** As written: a day, a month or a year. */
  readonly occurredOn: PartialDate;
  /** The day of recording. */
  readonly today: Day;
  /** How a month or year is reckoned; without it its last day, or today when that comes first. */
  readonly day?: Day;
  /** In a file: the latest first day of the facts before this one. */
  readonly notBefore?: Day;
  /** A name by which others call it; unique among the ids of the trajectory. */
  readonly ref?: string;
  /** Of a correction: the day that a month or year that it gives is reckoned as. */
  readonly trueDay?: Day;
  /** By which definition a trajectory that is opened runs; without it by the current one. */
  readonly definition?: number;
  /** Who may do this: asked once the content has its shape, before any other rule. */
  readonly may?: (fact: Fact, s: Trajectory | undefined) => Problem | undefined;
}

export type Decision =
  | { readonly ok: true; readonly events: readonly TrajectoryEvent[]; readonly state: State }
  | { readonly ok: false; readonly rejection: Rejection };

/** What is fixed when each of these arises; exhaustive by its type. */
type Derive<Data, Fixed> = (s: Trajectory | undefined, data: Data, day: Day, how: Given) => Fixed;
type Given = Pick<Command, 'definition' | 'trueDay' | 'today'>;
const derive: { readonly [T in keyof Derived]: Derive<Facts[T], Derived[T]> } = {
  TrajectoryOpened: (_, __, ___, { definition = CURRENT_DEFINITION }) => ({ definition }),
  FactCorrected: (s, data, _, how) => fixedByCorrection(s, data, how),
  AdviceRequested: (s, { term, urgentBecause }, day) => ({
    dueOn: dueBy(s?.opened.settings, day, term as Term | undefined, adviceKind(urgentBecause)).dueOn,
  }),
  // The first definition knew no such term: what was told by it stays as it was.
  InformationRequested: (s, _, day) =>
    s && s.definition >= 2 && s.opened.settings?.informationOwed?.owed !== false
      ? { dueOn: dueBy(s.opened.settings, day, undefined, 'informationTerm').dueOn }
      : {},
  InfluencePublished: (s) => {
    const unexplained = s && s.definition >= 3 ? unexplainedIn(s) : 0;
    return unexplained === 0 ? {} : { unexplained };
  },
  AdviceSubmitted: (s, advice, day) => ({
    responseDueOn: dueBy(s?.opened.settings, day, undefined, responseKind(advice)).dueOn,
  }),
};

const fixedBy = (s: Trajectory | undefined, { type, data }: Fact, day: Day, how: Given): object | undefined =>
  (derive as Partial<Record<FactType, Derive<never, object>>>)[type]?.(s, data as never, day, how);

/** Until when a day that is told of a month or a year is reckoned: its last day, or today when that comes first. */
const reckoned = (on: PartialDate, today: Day): Day => earliest(lastDay(on), today);

/** What the corrected fact fixes now that it is another; what was communicated otherwise stands as it was. */
function fixedByCorrection(
  s: Trajectory | undefined,
  { of, trueDate, fields }: Facts['FactCorrected'],
  how: Given,
): Derived['FactCorrected'] {
  const trueDay = trueDate && (how.trueDay ?? (of === 0 ? firstDay(trueDate) : reckoned(trueDate, how.today)));
  const fact = s && factAt(s, of);
  const moved = { ...(trueDay && { trueDay }) };
  if (!s || !fact || of === 0) return moved;
  // How many changes were left unexplained was counted when it was published.
  if (fact.type === 'InfluencePublished') return moved;
  // What was asked before there was a term for it gets none by a correction either.
  if (fact.type === 'InformationRequested' && fact.data.dueOn === undefined) return moved;
  const data = withFields(givenOf(fact), fields);
  const fixed = fixedBy(s, { type: fact.type, data: data as never } as Fact, trueDay ?? fact.day, how);
  return { ...fixed, ...moved };
}

/** The event that a fact becomes: its content, and the due date that it sets. */
function toEvent(s: Trajectory | undefined, fact: Fact, { occurredOn, day }: When, command: Command): TrajectoryEvent {
  const { ref } = command;
  const data = { ...fact.data, ...fixedBy(s, fact, day, command) };
  return { type: fact.type, data, occurredOn, day, ...(ref !== undefined && { ref }) } as TrajectoryEvent;
}

function advance(state: State, events: readonly TrajectoryEvent[]): State {
  return events.reduce((s, event) => {
    const next = evolve(s, event);
    if (!next) throw new TypeError(`the machine refuses its own clock: ${event.type}`);
    return next;
  }, state);
}

/** Why the machine does not accept this event: each guard that does not hold, in its own words. */
function refusals(s: Trajectory, event: TrajectoryEvent): Problem[] {
  return guardsFor(event.type)
    .map((name): Guard => guards[name])
    .filter((guard) => !guard.holds(s, event))
    .map((guard) => problem(guard.code, `dit kan nu niet: ${guard.why(s, event)}`, guard.place));
}

function whenOf(command: Command): When {
  const { occurredOn, today, notBefore } = command;
  // A trajectory is open from the first day of a month or year: nothing in it may come before.
  const day = command.day ?? (command.type === 'TrajectoryOpened' ? firstDay(occurredOn) : reckoned(occurredOn, today));
  return { occurredOn, day, today, notBefore };
}

/**
 * The one decision function. Judges a command by what happened before, and gives the events that it
 * leads to, those of the clock first; or the rule that refuses it.
 */
export function decide(state: State, command: Command): Decision {
  const refuse = (problems: readonly Problem[]): Decision => ({ ok: false, rejection: reject(problems) });
  if (!isFactType(command.type))
    return refuse([problem('invalid', `${short(command.type)} is geen bekend feit`, 'type')]);
  const shaped = shape(command.type, command.data);
  if (!shaped.ok) return refuse(shaped.problems);
  const fact = { type: command.type, data: shaped.data } as Fact;
  const when = whenOf(command);

  const before = trajectoryOf(state);
  const denied = (before ?? fact.type === 'TrajectoryOpened') ? command.may?.(fact, before) : undefined;
  if (denied) return refuse([denied]);
  if (fact.type === 'TrajectoryOpened') {
    const much = openingSize(fact.data);
    return much.length > 0 ? refuse(much) : open(state, fact, when, command);
  }
  if (!before) return refuse([problem('unknown-id', 'dit traject bestaat niet')]);

  // Before any rule looks at what it says, or at all that is there.
  const much = sizeProblems(before, fact);
  if (much.length > 0) return refuse(much);

  const clock = lapses(before, when.day);
  // Who may do anything, and what is copied from paper, sees all of it.
  const now = advance(command.may ? seenIn(state, fact) : state, clock);
  const current = trajectoryOf(now) as Trajectory;
  const later = laterProblems(current.definition, fact, command.ref);
  if (later.length > 0) return refuse(later);
  const judged = judge(now, fact, when, command);
  if (!judged.ok) return judged;
  return { ok: true, events: [...clock, judged.event], state: judged.state };
}

/** Where a trajectory stands, to whoever brings this fact: what they do not see leads to no other answer. */
function seenIn(state: State, fact: Fact): State {
  const { trajectory } = state.context;
  const seen = trajectory && asSeen(trajectory, fact);
  if (seen === trajectory) return state;
  return state.machine.resolveState({ value: state.value, context: { ...state.context, trajectory: seen } });
}

type Judged =
  | { readonly ok: true; readonly event: TrajectoryEvent; readonly state: State }
  | { readonly ok: false; readonly rejection: Rejection };

/**
 * Judges one fact where a trajectory stands, the clock having caught up; `as` is the event that it was recorded as. It
 * evolves once, and not when it is refused: in one fold what is evolved is changed in its place.
 */
function judge(
  now: State,
  fact: Exclude<Fact, { type: 'TrajectoryOpened' }>,
  when: When,
  command: Command,
  as?: TrajectoryEvent,
): Judged {
  const current = trajectoryOf(now) as Trajectory;
  const { ref } = command;
  const problems = [
    ...momentProblems(current, when),
    ...contentProblems(current, fact, when),
    ...(ref === undefined ? [] : fresh(current, [{ id: ref, place: 'ref' }])),
  ].filter((found) => found !== false && found !== undefined);
  const refuse = (...more: readonly Problem[]): Judged => ({ ok: false, rejection: reject([...problems, ...more]) });
  if (problems.some((p) => UNFIT.has(p.code))) return refuse();
  const event = as ?? toEvent(current, fact, when, command);
  // The name of a fact is no id of what the fact itself brings either.
  if (ref !== undefined && idsGivenBy(event).filter((id) => id === ref).length > 1)
    problems.push(problem('duplicate-id', `id ${ref} is ook van iets in dit feit`, 'ref'));
  if (isCorrection(event)) problems.push(...noLongerStands(current, event, command.today, rejudge));
  if (problems.length > 0) return refuse(...refusals(current, event));
  const next = evolve(now, event);
  if (next) return { ok: true, event, state: next };
  const why = refusals(current, event);
  return refuse(...(why.length > 0 ? why : [problem('not-allowed-now', 'dit kan in deze fase niet')]));
}

/** The same of a fact that was recorded, with what it fixed then: when something before it turns out otherwise. */
const rejudge: Rejudge = (state, event, today) => {
  if (!isFactType(event.type) || event.type === 'TrajectoryOpened') return { state: evolve(state, event) };
  const { type, occurredOn, day } = event;
  const shaped = shape(type, givenOf(event));
  const fact = { type, data: shaped.ok ? shaped.data : event.data } as Exclude<Fact, { type: 'TrajectoryOpened' }>;
  const command = { type, data: fact.data, occurredOn, today };
  // As when it is recorded, the clock comes first: what is due may now have passed before it.
  const now = advance(state, lapses(trajectoryOf(state) as Trajectory, day));
  const judged = judge(now, fact, { occurredOn, day, today }, command, event);
  return judged.ok ? { state: judged.state } : { rejection: judged.rejection };
};

/** What would no longer stand if a fact that was recorded had not happened: what rests on it, in the order of recording. */
export function restingOn(log: readonly TrajectoryEvent[], of: number, today: Day): readonly Fallen[] {
  const taken = { type: 'FactRetracted', data: { of, because: '' }, occurredOn: today, day: today } as const;
  return restsOn(log, taken, today, rejudge);
}

/** What a trajectory of an earlier definition does not know. */
function laterProblems(definition: number, { type, data }: Fact, ref: string | undefined): Problem[] {
  if (definition >= CURRENT_DEFINITION) return [];
  const later = [...laterIn(FACTS[type], data as Readonly<Record<string, unknown>>, definition)];
  const places = [...later.map(({ place }) => place), ...(ref === undefined || definition >= 2 ? [] : ['ref'])];
  return places.map((place) => tooEarly(definition, place || undefined));
}

// With these there is nothing for the guards to look at, or no day on which to look; no guard's code comes before them.
const UNFIT: ReadonlySet<string> = new Set(['invalid', 'unknown-id', 'not-asked', 'not-addressed', 'date-in-future']);

function open(state: State, fact: Fact<'TrajectoryOpened'>, when: When, command: Command): Decision {
  const problems = [...openingProblems(fact.data, when), ...momentProblems(undefined, when)].filter(
    (found) => found !== false && found !== undefined,
  );
  problems.push(...emptyExplanations(fact));
  if (trajectoryOf(state)) problems.push(problem('duplicate-id', 'er is al een traject met dit id', 'id'));
  if (problems.length > 0) return { ok: false, rejection: reject(problems) };
  const event = toEvent(undefined, fact, when, command);
  const next = evolve(state, event);
  if (!next) throw new TypeError('the machine refuses to open');
  return { ok: true, events: [event], state: next };
}

export type { FactType, Facts };
